import type { ClubId } from '../../base/index.ts'
import type { OrderStep, TieBreakCode } from '../../competition/index.ts'
import type { Division } from '../divisions.ts'
import type { HeadToHead } from '../head-to-head.ts'

/** What a tie-break may look at. */
export interface TieContext {
  readonly division: Division
  /** Every club level on points. */
  readonly level: readonly ClubId[]
  /** The clubs still level. */
  readonly clubs: readonly ClubId[]
  /** What the clubs still level when head-to-head began have done among themselves. */
  readonly headToHead: HeadToHead
  /** The step as the rules have it. */
  readonly step: OrderStep
}

/**
 * One tie-break: an integer for each club, higher ahead. `undefined` when the data it needs is not there, which leaves the
 * clubs undecided: a missing number is never read as nought.
 */
export interface TieBreak {
  readonly code: TieBreakCode
  /** As a sentence names it: "head-to-head", "goal difference". */
  readonly name: string
  /** Where the number comes from: scores, cards of a feed that sends them, a figure the organiser gives, or an outcome entered as a fact. */
  readonly basis: 'scores' | 'cards' | 'given' | 'outcome'
  /** How people write the number, where it is not the number itself: "+28", or a place that is kept negative so that higher is ahead. */
  readonly written?: (value: number) => string
  readonly valueOf: (club: ClubId, context: TieContext) => number | undefined
}

/** "+28", "-4", "0". */
export function signed(value: number): string {
  return value > 0 ? `+${String(value)}` : String(value)
}

/** Of a number kept negative because fewer is better. */
export function positive(value: number): string {
  return String(Math.abs(value))
}
