import type { Strengths } from '../types.ts'
import { BATCH } from './batch.ts'
import { LEAST_LOG, meanAt, MOST_STEPS, POINT_BITS, poissonTables, STEPS_PER_UNIT } from './poisson.ts'
import { nextUnit, type RandomState } from './random.ts'
import { type DrawnStrengths, segmentsOf, strengthsDrawn } from './strengths.ts'

/** Scores of strengths drawn afresh for every season. */
export interface RedrawnScores {
  readonly kind: 'redrawn'
  readonly strengths: Strengths
  /** The sides of each open match in the plan's order, as numbers of the clubs the strengths are of. */
  readonly home: Int32Array
  readonly away: Int32Array
  /** The day of each open match counted from the one the strengths are of; 0 or more. */
  readonly days: Int32Array
  /** How much of each open match is left, above 0 and up to 1. Left out: all of every match. */
  readonly left?: Float64Array
}

/** Draws every match of a batch. */
export type Redraw = (state: RandomState) => void

const NIL_NIL = 0x00
const ONE_NIL = 0x10
const NIL_ONE = 0x01
const ONE_ONE = 0x11
/** Where the factor moves each score, or itself: with rho below nought, and above. */
const MOVED_BELOW = movedScores({ [ONE_NIL]: NIL_NIL, [NIL_ONE]: ONE_ONE })
const MOVED_ABOVE = movedScores({ [NIL_NIL]: ONE_NIL, [ONE_ONE]: NIL_ONE })
const POINT_CHANCE = (1 << POINT_BITS) - 1

/** What draws a batch of seasons into `scores`, for each season from strengths of its own. */
export function redrawing(source: RedrawnScores, scores: Uint8Array): Redraw {
  const { strengths, home, away, days, left } = source
  const tables = poissonTables()
  const drawn = strengthsDrawn(strengths)
  const segments = segmentsOf(days).map(({ gap, matches }) => ({
    gap,
    matches: matches.map((match): OneMatch => {
      const share = left?.[match] ?? 1
      const shift = (Math.log(share) - LEAST_LOG) * STEPS_PER_UNIT
      const rho = share === 1 ? strengths.rho : 0
      return { at: match * BATCH, home: home[match]! * BATCH, away: away[match]! * BATCH, shift, rho }
    }),
  }))
  return (state) => {
    drawn.begin(state)
    for (const { gap, matches } of segments) {
      drawn.walk(gap, state)
      for (const match of matches) {
        drawGoals(match, tables, drawn, scores, state)
        if (match.rho !== 0) moveLowScores(match, drawn, scores, state)
      }
    }
  }
}

function movedScores(moved: Readonly<Record<number, number>>): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, score) => moved[score] ?? score)
}

/** One match, with where its scores and its clubs' strengths begin. */
interface OneMatch {
  readonly at: number
  readonly home: number
  readonly away: number
  /** What is added to the logarithms of both means, in steps: the origin of the grid, and what is left of the match. */
  readonly shift: number
  readonly rho: number
}

/** One match in every season of the batch: two independent Poisson counts. */
function drawGoals(
  { at, home, away, shift }: OneMatch,
  tables: Int32Array,
  drawn: DrawnStrengths,
  scores: Uint8Array,
  state: RandomState,
): void {
  const { attack, defence, homeLevel, awayLevel } = drawn
  let s0 = state[0]!
  let s1 = state[1]!
  let s2 = state[2]!
  let s3 = state[3]!
  for (let season = 0; season < BATCH; season++) {
    const logHome = homeLevel[season]! + attack[home + season]! - defence[away + season]! + shift
    const logAway = awayLevel[season]! + attack[away + season]! - defence[home + season]! + shift

    let sum = (s0 + s3) | 0
    let word = (((sum << 7) | (sum >>> 25)) + s0) | 0
    let t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 << 11) | (s3 >>> 21)
    let steps = logHome > 0 ? (logHome < MOST_STEPS ? logHome | 0 : MOST_STEPS) : 0
    let column = (word >>> POINT_BITS) & 15
    let entry = tables[(((steps + (word & POINT_CHANCE)) >> POINT_BITS) << 4) + column]!
    const goalsHome = (entry ^ ((entry ^ column) & (((word >>> 14) - (entry >> 4)) >> 31))) & 15

    sum = (s0 + s3) | 0
    word = (((sum << 7) | (sum >>> 25)) + s0) | 0
    t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 << 11) | (s3 >>> 21)
    steps = logAway > 0 ? (logAway < MOST_STEPS ? logAway | 0 : MOST_STEPS) : 0
    column = (word >>> POINT_BITS) & 15
    entry = tables[(((steps + (word & POINT_CHANCE)) >> POINT_BITS) << 4) + column]!
    const goalsAway = (entry ^ ((entry ^ column) & (((word >>> 14) - (entry >> 4)) >> 31))) & 15

    scores[at + season] = (goalsHome << 4) | goalsAway
  }
  state[0] = s0
  state[1] = s1
  state[2] = s2
  state[3] = s3
}

/**
 * Dixon and Coles's factor, exactly. It takes one and the same chance, rho times the chance of 1-1 without it, from two of the four low scores
 * and gives it to the other two: below nought from 1-0 to 0-0 and from 0-1 to 1-1, above from 0-0 to 1-0 and from 1-1 to 0-1. So a
 * score drawn is moved by that chance over its own.
 */
function moveLowScores(match: OneMatch, drawn: DrawnStrengths, scores: Uint8Array, state: RandomState): void {
  const { at, rho } = match
  const moved = rho < 0 ? MOVED_BELOW : MOVED_ABOVE
  for (let season = 0; season < BATCH; season++) {
    const score = scores[at + season]!
    const other = moved[score]!
    if (other !== score && moves(match, drawn, season, score, nextUnit(state))) scores[at + season] = other
  }
}

/** Whether a number between 0 and 1 is below the chance that the factor moves a low score of a match. */
function moves(match: OneMatch, drawn: DrawnStrengths, season: number, score: number, number: number): boolean {
  const { rho } = match
  switch (score) {
    case ONE_NIL:
      return isBelowShare(number, -rho, stepsAway(match, drawn, season))
    case NIL_ONE:
      return isBelowShare(number, -rho, stepsAtHome(match, drawn, season))
    case NIL_NIL:
      return number < rho * meanAt(stepsAtHome(match, drawn, season)) * meanAt(stepsAway(match, drawn, season))
    default:
      return number < rho
  }
}

/** A mean few are above, and where its logarithm stands. */
const USUAL_MEAN = 2.5
const USUAL_STEPS = (Math.log(USUAL_MEAN) - LEAST_LOG) * STEPS_PER_UNIT

/** Whether a number is below a share of a mean; of most it is seen that they are not without an exponential. */
function isBelowShare(number: number, share: number, steps: number): boolean {
  return (number < share * USUAL_MEAN || steps > USUAL_STEPS) && number < share * meanAt(steps)
}

function stepsAtHome({ home, away, shift }: OneMatch, { attack, defence, homeLevel }: DrawnStrengths, season: number): number {
  return homeLevel[season]! + attack[home + season]! - defence[away + season]! + shift
}

function stepsAway({ home, away, shift }: OneMatch, { attack, defence, awayLevel }: DrawnStrengths, season: number): number {
  return awayLevel[season]! + attack[away + season]! - defence[home + season]! + shift
}
