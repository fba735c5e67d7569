import type { ClubId } from '../../base/index.ts'
import type { TieBreakCode } from '../../competition/index.ts'
import type { CountedMatch, Season } from '../../season/index.ts'
import type { Tally } from '../tally.ts'

/** What a tie-break may look at. */
export interface TieContext {
  readonly season: Season
  /** Every club level on points: head-to-head looks at the matches among all of them, even where only some are still level. */
  readonly level: readonly ClubId[]
  /** Each club's tally over the whole season. */
  readonly overall: ReadonlyMap<ClubId, Tally>
  /** Tallies over the matches among the level clubs only, and those matches. */
  readonly headToHead: {
    readonly tallies: ReadonlyMap<ClubId, Tally>
    readonly matches: readonly CountedMatch[]
    readonly complete: boolean
  }
}

/**
 * One tie-break: an integer for each club, higher ahead. `undefined` when the data it needs is not there, which leaves the
 * clubs undecided: a missing number is never read as nought.
 */
export interface TieBreak {
  readonly code: TieBreakCode
  /** As a sentence names it: "head-to-head", "goal difference". */
  readonly name: string
  readonly valueOf: (club: ClubId, context: TieContext) => number | undefined
}
