import type { ScoreChances } from '../types.ts'
import { aliasTable } from './alias.ts'
import { BATCH } from './batch.ts'
import type { RandomState } from './random.ts'

const SCORES = 256
/** A word gives the column by its last 8 bits and the height in it by the other 24. */
const HEIGHT_BITS = 24

/** Scores drawn from the same chances in every season. */
export interface FixedScores {
  readonly kind: 'fixed'
  /** The alias table of each match, one after the other: 256 entries each. */
  readonly tables: Int32Array
}

/** Scores by the chances of each open match, in the plan's order. Of a live match they are chances of the goals still to come. */
export function fixedScores(chances: readonly ScoreChances[]): FixedScores {
  const tables = new Int32Array(chances.length * SCORES)
  for (const [match, scores] of chances.entries()) aliasTable(scores, HEIGHT_BITS, tables, match * SCORES)
  return { kind: 'fixed', tables }
}

/** Draws every match of a batch: match by match, so that a table is read while it is near. */
export function drawFixed({ tables }: FixedScores, scores: Uint8Array, state: RandomState): void {
  let s0 = state[0]!
  let s1 = state[1]!
  let s2 = state[2]!
  let s3 = state[3]!
  for (let season = 0, table = 0; season < scores.length; table += SCORES) {
    for (const end = season + BATCH; season < end; season++) {
      const sum = (s0 + s3) | 0
      const word = (((sum << 7) | (sum >>> 25)) + s0) | 0
      const t = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= t
      s3 = (s3 << 11) | (s3 >>> 21)
      const entry = tables[table + (word & 0xff)]!
      // All ones where the height is below the entry's, else nought: quicker than a branch, which nobody can foretell.
      const stays = ((word >>> 8) - (entry >>> 8)) >> 31
      // The array keeps the last 8 bits alone: of the word the column, of the entry where its rest goes.
      scores[season] = (word & stays) | (entry & ~stays)
    }
  }
  state[0] = s0
  state[1] = s1
  state[2] = s2
  state[3] = s3
}
