import type { ClubId } from '../base/index.ts'
import type { TieBreakCode } from '../competition/index.ts'
import type { CountedMatch } from '../season/index.ts'

/** A step that was passed over, and why. */
export interface PassedStep {
  readonly code: TieBreakCode
  readonly reason: 'level' | 'not all met' | 'not this many clubs'
}

/** How a club that was level on points got its place, or why it has none of its own yet. */
export interface Tie {
  /** Every club level on points, in the order of the table. */
  readonly level: readonly ClubId[]
  /** The step that parted this club from the rest; absent while undecided. */
  readonly decidedBy?: TieBreakCode
  /** Steps that did not part it, in order. */
  readonly passed: readonly PassedStep[]
  /** Clubs it still shares its place with, and what would part them: a play-off, lots, data the feed lacks, or nothing in the rules. */
  readonly undecided?: { readonly with: readonly ClubId[]; readonly by: TieBreakCode | 'NOTHING' }
  /** `assumed` when a step of the order so far, or the waiting rule that passed one over, was not read in the regulations. */
  readonly status: 'verified' | 'assumed'
  /** The matches among the level clubs. */
  readonly headToHead: readonly CountedMatch[]
  readonly headToHeadComplete: boolean
  /** The value of each deciding step for each level club, e.g. `GD` of Roma +28. */
  readonly values: ReadonlyMap<TieBreakCode, ReadonlyMap<ClubId, number>>
}

/** One row of a table. Clubs that share a place have the same `position`. */
export interface Row {
  readonly position: number
  readonly club: ClubId
  readonly played: number
  readonly won: number
  readonly drawn: number
  readonly lost: number
  readonly goalsFor: number
  readonly goalsAgainst: number
  readonly goalDifference: number
  /** Deductions already taken off. */
  readonly points: number
  readonly deducted: number
  /** Present when another club has the same points. */
  readonly tie?: Tie
}

/** A table: rows in order, and which of the rules' two orders made it. */
export interface Table {
  readonly rows: readonly Row[]
  readonly order: 'final' | 'in season'
}
