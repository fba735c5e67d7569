import type { TieBreakCode } from '../../competition/index.ts'
import type { StepTaken } from '../../table/index.ts'
import { addGoals, type Goals, leastGoals, orderOfLevel } from '../completion.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import type { Box } from './box.ts'
import type { Round } from './counterexample.ts'
import type { GoalMargin } from './types.ts'

/** Results that leave the same clubs level with a club. */
export interface LevelCase {
  readonly box: Box
  readonly rivals: readonly number[]
  /** Clubs above them on points. */
  readonly ahead: number
}

/** Two clubs level on points when the last round has ended with some results. */
interface Pair extends LevelCase {
  readonly club: number
  readonly rival: number
}

/** The last matches of two clubs, and their outcomes. */
interface Finish {
  readonly league: League
  readonly club: number
  readonly rival: number
  readonly outcomes: Uint8Array
  /** The open match of each; undefined for a club that has none left. */
  readonly own: number | undefined
  readonly theirs: number | undefined
  readonly ahead: number
}

/**
 * How many goals it takes for a club to finish ahead of its one rival, or behind it. Undefined where the first thing goals can change is
 * none of goal difference, overall or head-to-head, and goals scored; or where either club has two matches in the round.
 */
export function marginOf(round: Round, { club, rival, box, ahead }: Pair, wanted: 'above' | 'below'): GoalMargin | undefined {
  const { league } = round
  const [own, ...more] = league.openOf[club] ?? []
  const [theirs, ...evenMore] = league.openOf[rival] ?? []
  if (more.length + evenMore.length > 0) return undefined
  const outcomes = new Uint8Array(league.open.length)
  for (const [at, match] of round.matches.entries()) outcomes[match] = lowestOf(box[at] ?? 1)
  const finish: Finish = { league, club, rival, outcomes, own, theirs, ahead }
  const least = leastGoals(outcomes)
  const step = stepsOf(finish, least).find((each) => isOpen(finish, each))
  const by = step?.code
  if (by !== 'GD' && by !== 'H2H_GD' && by !== 'GF') return undefined
  if (by === 'GF' && own === theirs) return undefined
  const lead = (step?.values?.get(idOf(finish, club)) ?? 0) - (step?.values?.get(idOf(finish, rival)) ?? 0)
  return { by, ...thresholds(finish, { by, lead, least }, wanted) }
}

interface Start {
  readonly by: 'GD' | 'H2H_GD' | 'GF'
  /** By how much the club leads the rival at that step with the least goals. */
  readonly lead: number
  readonly least: Goals
}

/** From how many goals on the club is ahead, or up to how many behind, and what happens between. */
function thresholds(finish: Finish, { by, lead, least }: Start, wanted: 'above' | 'below'): Omit<GoalMargin, 'by'> {
  const { own, theirs, club, rival } = finish
  const figure = (goals: Goals) => {
    const of = (each: number, match: number | undefined) =>
      by === 'GF' ? scored(finish, each, match, goals) : marginIn(finish, each, match, goals)
    return own === theirs ? of(club, own) : of(club, own) - of(rival, theirs)
  }
  // A goal of a match between the two moves both.
  const even = figure(least) - lead / (own === theirs ? 2 : 1)
  const goals = Number.isInteger(even) ? levelled(finish, by, { least, more: even - figure(least) }) : undefined
  const then = goals === undefined ? undefined : parted(finish, goals, by)
  const level = isCode(then) && { level: { at: even, by: then.by } }
  const { low, high } = spanOf(finish, by, least)
  if (wanted === 'above') {
    const atLeast = then === 'ahead' ? even : Math.floor(even) + 1
    return { ...(atLeast <= high && { atLeast }), ...level }
  }
  const atMost = then === 'behind' ? even : Math.ceil(even) - 1
  return { ...(atMost >= low && { atMost }), ...level }
}

/** What the figure compared can come to with these outcomes. */
function spanOf(finish: Finish, by: string, least: Goals): { readonly low: number; readonly high: number } {
  const { own, theirs, club, rival } = finish
  const of = (each: number, match: number | undefined) => {
    if (by === 'GF') return { low: scored(finish, each, match, least), high: match === undefined ? 0 : Infinity }
    const margin = marginIn(finish, each, match, least)
    return { low: margin < 0 ? -Infinity : margin, high: margin > 0 ? Infinity : margin }
  }
  if (own === theirs) return of(club, own)
  const [ours, others] = [of(club, own), of(rival, theirs)]
  return { low: ours.low - others.high, high: ours.high - others.low }
}

type Parted = 'ahead' | 'behind' | { readonly by: TieBreakCode | 'NOTHING' }

function isCode(then: Parted | undefined): then is Exclude<Parted, string> {
  return typeof then === 'object'
}

/** What parts two clubs whose goals leave them level at a step. */
function parted(finish: Finish, goals: Goals, by: string): Parted {
  const steps = stepsOf(finish, goals)
  const later = steps.slice(steps.findIndex(({ code }) => code === by) + 1)
  const [club, rival] = [idOf(finish, finish.club), idOf(finish, finish.rival)]
  for (const step of later) {
    if (isOpen(finish, step)) return { by: step.code }
    const lead = (step.values?.get(club) ?? 0) - (step.values?.get(rival) ?? 0)
    if (lead !== 0) return lead > 0 ? 'ahead' : 'behind'
  }
  return { by: tieOf(finish, goals)?.undecided?.by ?? 'NOTHING' }
}

/** Goals that move the figure compared by so many, without changing an outcome; undefined where none do. */
function levelled(finish: Finish, by: string, { least, more }: { readonly least: Goals; readonly more: number }): Goals | undefined {
  const { club, rival, own, theirs, outcomes } = finish
  const goals = { home: least.home.slice(), away: least.away.slice() }
  if (more === 0) return goals
  if (by === 'GF') {
    const match = more > 0 ? own : theirs
    if (match === undefined) return undefined
    goals.home[match] = (goals.home[match] ?? 0) + Math.abs(more)
    goals.away[match] = (goals.away[match] ?? 0) + Math.abs(more)
    return goals
  }
  const serves = (each: number, match: number | undefined, sign: number) =>
    match !== undefined && Math.sign(marginIn(finish, each, match, least)) === sign ? match : undefined
  const match = serves(club, own, Math.sign(more)) ?? serves(rival, theirs, -Math.sign(more))
  if (match === undefined) return undefined
  addGoals(goals, match, outcomes[match] ?? DRAW, Math.abs(more))
  return goals
}

function tieOf({ league, club, rival, ahead }: Finish, goals: Goals) {
  const slots = orderOfLevel(league, goals, [club, rival], league.firstPlace + ahead)
  return slots.find(({ clubs }) => clubs.includes(league.clubs[club] ?? ''))?.tie
}

/** The steps taken for the two clubs, those passed over left out. */
function stepsOf(finish: Finish, goals: Goals): StepTaken[] {
  return (tieOf(finish, goals)?.steps ?? []).filter(({ values }) => values !== undefined)
}

const OF_OUTCOMES = new Set<string>([
  ...['H2H_PTS', 'WINS', 'AWAY_WINS', 'POINTS_LOST', 'UNROUNDED_PTS', 'EARLIER_PLACE', 'OPPONENTS_PTS'],
  ...['RED_CARDS', 'YELLOW_CARDS', 'FAIR_PLAY', 'COEFFICIENT', 'RANKING', 'SHOOT_OUT', 'PLAY_OFF', 'LOTS'],
])

/** True for a step whose values goals of this round can change, the outcomes staying as they are. */
function isOpen({ own, theirs, outcomes }: Finish, { code }: StepTaken): boolean {
  if (OF_OUTCOMES.has(code)) return false
  const playing = [own, theirs].flatMap((match) => match ?? [])
  const won = playing.some((match) => outcomes[match] !== DRAW)
  if (code === 'H2H_GD' || code === 'H2H_GF') return own !== undefined && own === theirs && won
  if (code === 'H2H_AWAY_GF') return own !== undefined && own === theirs
  if (code === 'GD') return won
  return playing.length > 0
}

function marginIn({ league }: Finish, club: number, match: number | undefined, { home, away }: Goals): number {
  if (match === undefined) return 0
  const difference = (home[match] ?? 0) - (away[match] ?? 0)
  return league.home[match] === club ? difference : -difference
}

function scored({ league }: Finish, club: number, match: number | undefined, { home, away }: Goals): number {
  if (match === undefined) return 0
  return (league.home[match] === club ? home[match] : away[match]) ?? 0
}

function idOf({ league }: Finish, club: number): string {
  return league.clubs[club] ?? ''
}

function lowestOf(mask: number): number {
  return (mask & 1) !== 0 ? HOME_WIN : (mask & 2) !== 0 ? DRAW : AWAY_WIN
}
