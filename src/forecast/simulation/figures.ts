import type { TieBreakCode } from '../../competition/index.ts'

/** What a score adds to one side's figure. */
type Gain = (own: number, other: number) => number

interface Gains {
  readonly home: Gain
  readonly away: Gain
}

/** Points for a win, a draw and a defeat. */
export interface PointsFor {
  readonly win: number
  readonly draw: number
  readonly loss: number
}

const none: Gain = () => 0
const difference: Gain = (own, other) => own - other
const goals: Gain = (own) => own
const win: Gain = (own, other) => (own > other ? 1 : 0)
const everywhere = (gain: Gain): Gains => ({ home: gain, away: gain })
const atHome = (gain: Gain): Gains => ({ home: gain, away: none })
const away = (gain: Gain): Gains => ({ home: none, away: gain })

/** Figures of a club's matches that add up score by score. */
const OVERALL = {
  GD: everywhere(difference),
  GF: everywhere(goals),
  WINS: everywhere(win),
  HOME_GD: atHome(difference),
  HOME_GF: atHome(goals),
  AWAY_GD: away(difference),
  AWAY_GF: away(goals),
  AWAY_WINS: away(win),
} as const satisfies Partial<Record<TieBreakCode, Gains>>

/** The same of the matches among level clubs; points besides. */
const AMONG_LEVEL = {
  H2H_GD: everywhere(difference),
  H2H_GF: everywhere(goals),
  H2H_AWAY_GF: away(goals),
} as const satisfies Partial<Record<TieBreakCode, Gains>>

/** A code whose figure is the sum of what each of a club's scores adds. */
export type OverallCode = keyof typeof OVERALL
/** A code whose figure is such a sum over the matches among level clubs. */
export type MeetingsCode = keyof typeof AMONG_LEVEL | 'H2H_PTS'

/** True for a figure added up over all of a club's matches. */
export function isOverall(code: TieBreakCode): code is OverallCode {
  return code in OVERALL
}

/** True for a figure added up over the matches among level clubs. */
export function isOfMeetings(code: TieBreakCode): code is MeetingsCode {
  return code === 'H2H_PTS' || code in AMONG_LEVEL
}

/** What each of the 256 scores adds to a figure, by `scoreAt`. */
export interface ScoreGains {
  readonly home: Float64Array
  readonly away: Float64Array
}

/** What scores add to a figure. */
export function gainsOf(code: OverallCode | MeetingsCode, points: PointsFor): ScoreGains {
  const { home, away } = code === 'H2H_PTS' ? everywhere(pointsFor(points)) : isOverall(code) ? OVERALL[code] : AMONG_LEVEL[code]
  return {
    home: Float64Array.from({ length: 256 }, (_, score) => home(score >> 4, score & 15)),
    away: Float64Array.from({ length: 256 }, (_, score) => away(score & 15, score >> 4)),
  }
}

function pointsFor({ win, draw, loss }: PointsFor): Gain {
  return (own, other) => (own > other ? win : own === other ? draw : loss)
}

/**
 * A figure of the clubs: what they have so far, what each score to come adds, and between which numbers a club's total can lie. So far
 * has an entry a club, or one for each ordered pair of clubs (a's against b at `a * clubs + b`) where it is of meetings.
 */
export interface Figure extends ScoreGains {
  readonly soFar: Float64Array
  readonly least: number
  readonly most: number
}

/** How far apart two clubs' figures can be. */
export function spread({ least, most }: Figure): number {
  return most - least
}

/**
 * Two figures as one number that orders clubs by the first, and by the second where that is level: the first times a power of two that
 * no difference of the second reaches.
 */
export function inOne(first: Figure, second: Figure): Figure {
  const weight = 2 ** Math.ceil(Math.log2(spread(second) + 1))
  const both = (a: Float64Array, b: Float64Array) => a.map((value, at) => value * weight + (b[at] ?? 0))
  return {
    soFar: both(first.soFar, second.soFar),
    home: both(first.home, second.home),
    away: both(first.away, second.away),
    least: first.least * weight + second.least,
    most: first.most * weight + second.most,
  }
}
