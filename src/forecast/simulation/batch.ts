/** Seasons simulated side by side. */
export const BATCH = 64
/** Seasons of a block, the unit a seed gives: the same seed and block are the same seasons, whoever makes them. */
export const BLOCK = 1024

/** What a batch of simulated seasons gives. The arrays are used again for the next batch. */
export interface Batch {
  /** The block of the seasons, and the first of them in it. */
  readonly block: number
  readonly first: number
  /** The place of each club counted from 0 within its division: season s, club c at `s * clubs + c`. */
  readonly places: Uint8Array
  /** Final points, at the same place. */
  readonly points: Int16Array
  /** The final score of each open match, as `scoreAt` counts it: match m, season s at `m * 64 + s`. */
  readonly scores: Uint8Array
}
