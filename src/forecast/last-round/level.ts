import type { ClubId } from '../../base/index.ts'
import { type Division, rankLevelClubs } from '../../table/index.ts'
import type { FinalOrder } from './final-order.ts'
import type { Spread } from './spread.ts'
import type { Standing } from './standing.ts'

/** Clubs that end level on points, all of it known that does not hang on a club's own goals. */
export interface Level {
  readonly order: FinalOrder
  /** The division with results for every match of these clubs, and scores for those among them; made when it is first asked for. */
  readonly division: () => Division
  readonly clubs: readonly ClubId[]
  /** The first of their places, counted from 1. */
  readonly place: number
  /** The upper places of play-offs within theirs, counted from their first as 0. */
  readonly playOffs: readonly number[]
  /** False where the order of clubs is the same whatever places it is for. */
  readonly placeMatters: boolean
  /** The clubs that met another of these in an open match, as a mask. */
  readonly met: number
  /** What has been worked out already, with these scores among them. */
  readonly known: Known
  /** The same of clubs that did not meet in an open match, for whom those scores make no difference. */
  readonly knownOfOthers: Known
}

/** What has been worked out already, by {@link keyOf}. */
export interface Known {
  readonly stretches: Map<number, Stretch>
  /** By the numbers of the first club still open, which tell what all of them have had so far. */
  readonly standings: Map<Spread, Map<number, Standing>>
}

/** One of the level clubs, by its index, with its numbers at the steps of goals not yet taken. */
export interface Contender {
  readonly club: number
  readonly spread: Spread
}

/** Where clubs still level have come to. */
export interface Way {
  /** The next step. */
  readonly at: number
  /** How many steps of goals have been taken. */
  readonly goalsTaken: number
  /** The first of their places, counted from the first of all level on points as 0. */
  readonly offset: number
}

/** What some steps in a row make of clubs. */
export interface Stretch {
  readonly parts: readonly Part[]
  /** The step that those still level come to next. */
  readonly next: number
}

/** Clubs that a stretch leaves level, as indexes of those that came to it. */
export interface Part {
  readonly clubs: readonly number[]
  /** True when the next step may part them; else they share their places for good. */
  readonly goesOn: boolean
}

/** True when two of the clubs, or one of them and another that is level on points, met in an open match. */
export function haveMet(level: Level, contenders: readonly Contender[]): boolean {
  return (maskOf(contenders) & level.met) !== 0
}

function maskOf(contenders: readonly Contender[]): number {
  let mask = 0
  for (const { club } of contenders) mask |= 1 << club
  return mask
}

/** Which clubs have come to which step, and for which places where that matters. */
export function keyOf(level: Level, contenders: readonly Contender[], { at, offset }: Pick<Way, 'at' | 'offset'>): number {
  return (maskOf(contenders) * level.order.steps.length + at) * level.clubs.length + (level.placeMatters ? offset : 0)
}

/** Takes clubs from a step that does not look at their own goals to the next that does, by the table's own ranking. */
export function stretchFrom(level: Level, contenders: readonly Contender[], way: Way): Stretch {
  const key = keyOf(level, contenders, way)
  const { stretches } = haveMet(level, contenders) ? level.known : level.knownOfOthers
  const known = stretches.get(key)
  if (known !== undefined) return known
  const stretch = ranked(level, contenders, way.at, level.place + way.offset)
  stretches.set(key, stretch)
  return stretch
}

/** Where those left level begin again, each step is a stretch of its own: the table would begin again at the first it is given. */
function ranked({ order, division, clubs }: Level, contenders: readonly Contender[], at: number, place: number): Stretch {
  const { steps, goalStepAt, partialSplit, restarts } = order
  const goals = goalStepAt.findIndex((goalStep, step) => step >= at && goalStep >= 0)
  const end = restarts ? at + 1 : goals === -1 ? steps.length : goals
  const some = steps.slice(at, end)
  const rules = { final: some, inSeason: some, ...(!restarts && partialSplit && { partialSplit }) }
  const ids = contenders.map(({ club }) => clubs[club]!)
  const slots = rankLevelClubs({ ...division(), rules, over: true }, ids, place)
  const parts = slots.map((slot) => ({
    clubs: slot.clubs.map((id) => ids.indexOf(id)),
    goesOn: slot.tie?.undecided?.by === 'NOTHING',
  }))
  return { parts, next: restarts && parts.length > 1 ? 0 : end }
}
