import type { ClubId } from '../../base/index.ts'
import type { Match } from '../../season/index.ts'

/**
 * The chance of each place for each club of a division: that of club i and the division's place j (both from 0) stands at `i * n + j` for
 * n clubs. Rows and columns sum to 1. Clubs whom the order leaves to a play-off, lots or figures nobody has share their places equally.
 */
export type PlaceChances = Float64Array

/** Points a club can finish on, and the chance that it does. */
export interface PointsChance {
  readonly points: number
  readonly chance: number
}

/** One way an open match can end. */
export interface OneResult {
  readonly chance: number
  /** The chances of places once it has ended so; absent where it cannot. */
  readonly places?: PlaceChances
}

/** An open match, and what each of its results would make of the table. */
export interface DependingOn {
  readonly match: Match
  readonly homeWin: OneResult
  readonly draw: OneResult
  readonly awayWin: OneResult
}

/** The final table of a division as chances, exactly, with no match beyond the next of any club. */
export interface LastRound {
  readonly clubs: readonly ClubId[]
  /** The place of the division's first club, counted from 1. */
  readonly firstPlace: number
  readonly places: PlaceChances
  /** For each club, most points first; totals that cannot be are left out. */
  readonly points: readonly (readonly PointsChance[])[]
  /** One for each open match, in order of kick-off. */
  readonly dependingOn: readonly DependingOn[]
}

/** Why the final table has no exact chances here: it is then for a simulation. */
export type NotExact =
  | 'a club has two matches left'
  | 'more matches left than can be gone through'
  | 'more clubs can end level than can be gone through'
  | 'a match with a club outside the division'
  | 'the clubs are not ranked on points of their own'
  | 'a step looks at the results of other clubs'
  | 'a step of goals has a condition'
  | 'a step looks at how the last match ended'
  | 'the order begins again after each winner'
  | 'an order has been settled outside the table'
  | 'play-offs share a place'
