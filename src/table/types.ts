import type { ClubId } from '../base/index.ts'
import type { TieBreakCode } from '../competition/index.ts'
import type { CountedMatch } from '../season/index.ts'

/** Why a step was not used. */
export type PassedOver = 'not all met' | 'not this many clubs' | 'does not matter' | 'no draw in the last match'

/** One step of the rules as it was taken for some clubs: what it looked at and what came of it. Without `values` and `passedOver`, its data is not there. */
export interface StepTaken {
  readonly code: TieBreakCode
  readonly status: 'verified' | 'assumed'
  readonly source: string
  /** The clubs still level when the step was reached. */
  readonly considered: readonly ClubId[]
  /** Set where the step was not used; there are then no values. */
  readonly passedOver?: PassedOver
  /** Head-to-head only: the clubs whose matches with each other were counted. */
  readonly among?: readonly ClubId[]
  /** The number of each club considered, higher ahead. Disciplinary points, cards and rankings are negative: fewer is better. */
  readonly values?: ReadonlyMap<ClubId, number>
  /** The clubs considered as the step parted them, first ahead; one part where it parted none. */
  readonly parts?: readonly (readonly ClubId[])[]
}

/** How a club that was level on points got its place, or why it has none of its own yet. */
export interface Tie {
  /** Every club level on points, in the order of the table. */
  readonly level: readonly ClubId[]
  /** Every step taken for this club, in order; one comes up twice where the rules apply it again. */
  readonly steps: readonly StepTaken[]
  /** The step that parted this club from the rest; absent while undecided. */
  readonly decidedBy?: TieBreakCode
  /** Clubs it still shares its place with, and what would part them: a play-off, lots, data the feed lacks, or nothing in the rules. */
  readonly undecided?: { readonly with: readonly ClubId[]; readonly by: TieBreakCode | 'NOTHING' }
  /** `assumed` when a step of the order so far, or the procedure it followed, was not read in the regulations. */
  readonly status: 'verified' | 'assumed'
  /** The matches among the level clubs. */
  readonly headToHead: readonly CountedMatch[]
  readonly headToHeadComplete: boolean
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
  /** Deductions already taken off, points brought along already added. */
  readonly points: number
  readonly deducted: number
  /** Points brought along from an earlier phase whose matches do not count again. */
  readonly carried?: number
  /** The part of a divided table the club stands in and cannot leave: "top six". */
  readonly group?: string
  /** Present when another club it is ranked with has the same points, or points per match where those decide. */
  readonly tie?: Tie
}

/** A table: rows in order, and which of the rules' two orders made it. */
export interface Table {
  readonly rows: readonly Row[]
  readonly order: 'final' | 'in season'
  /** The phase of the season it is of, where a season has phases. */
  readonly phase?: string
  /** `points per match` in a season stopped with clubs on unequal matches. */
  readonly rankedBy: 'points' | 'points per match'
}
