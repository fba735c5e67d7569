import type { PastMatch } from '../../types.ts'

/** A count that tells of a rate as goals do: so many came, and each weighs `weight` goals. */
export interface Count {
  readonly count: number
  readonly weight: number
  /** How far clubs differ in it, of what they do in goals; 1 where it is left out. */
  readonly spread?: number
}

/** The logarithm of a rate as measured elsewhere, with the variance of the measurement. */
export interface Measurement {
  readonly rate: number
  readonly variance: number
}

/** What one source says of both sides' rates in a match. */
export interface Reading {
  readonly home: Count | Measurement
  readonly away: Count | Measurement
}

/**
 * A source the ratings can learn from. `begin` gives a reader for one league, which is shown its matches in order; it gives nothing for a
 * match its source does not cover.
 */
export interface RatingInput {
  readonly name: string
  readonly begin: () => (match: PastMatch) => Reading | undefined
}
