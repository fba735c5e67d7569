import type { Strengths } from '../types.ts'
import { BATCH } from './batch.ts'
import { fillNormals } from './normals.ts'
import { STEPS_PER_UNIT } from './poisson.ts'
import type { RandomState } from './random.ts'

/** How long strengths stand still between two steps of their walk. */
const SEGMENT_DAYS = 28

/** Matches within some weeks of each other, for which strengths are the same. */
export interface Segment {
  readonly matches: readonly number[]
  /** Days from the segment before, or from the day the strengths are of, to this: from the mean day of the one to that of the other. */
  readonly gap: number
}

/** The open matches by segments of the days ahead, the nearest first; segments without a match are left out. */
export function segmentsOf(days: Int32Array): Segment[] {
  const segments: Segment[] = []
  const last = Math.max(0, ...days)
  for (let from = 0, reached = 0; from <= last; from += SEGMENT_DAYS) {
    const matches = [...days.keys()].filter((match) => Math.floor((days[match] ?? 0) / SEGMENT_DAYS) * SEGMENT_DAYS === from)
    if (matches.length === 0) continue
    const day = matches.reduce((sum, match) => sum + (days[match] ?? 0), 0) / matches.length
    segments.push({ matches, gap: day - reached })
    reached = day
  }
  return segments
}

/** The strengths of a batch of seasons, club c's in season s at `c * 64 + s`; logarithms in steps of the Poisson grid. */
export interface DrawnStrengths {
  readonly attack: Float64Array
  readonly defence: Float64Array
  /** What the logarithm of the mean begins from at home and away, by season. */
  readonly homeLevel: Float64Array
  readonly awayLevel: Float64Array
  /** Draws the strengths anew for every season. */
  readonly begin: (state: RandomState) => void
  /** Lets them walk for so many days: a club's attack and defence by normal steps that go together as far as the drift says. */
  readonly walk: (days: number, state: RandomState) => void
}

/** Room for the strengths of a batch, and what fills it. */
export function strengthsDrawn({ mean, factor, drift }: Strengths): DrawnStrengths {
  const size = mean.length
  const clubs = (size - 2) / 2
  const all = new Float64Array(size * BATCH)
  const normals = new Float64Array(size * BATCH)
  const steps = factor.map((entry) => entry * STEPS_PER_UNIT)
  const part = (first: number, count: number) => all.subarray(first * BATCH, (first + count) * BATCH)
  const [attack, defence, awayLevel] = [part(0, clubs), part(clubs, clubs), part(2 * clubs, 1)]
  const homeLevel = new Float64Array(BATCH)
  const advantage = part(2 * clubs + 1, 1)
  return {
    attack,
    defence,
    homeLevel,
    awayLevel,
    begin: (state) => {
      fillNormals(normals, normals.length, state)
      for (let row = 0; row < size; row++) {
        all.fill(mean[row]! * STEPS_PER_UNIT, row * BATCH, (row + 1) * BATCH)
        // The number of columns is even, and the one beyond the diagonal is nought.
        for (let column = 0; column <= row; column += 2) {
          const at = row * size + column
          addScaled(all, row * BATCH, normals, column * BATCH, steps[at]!, steps[at + 1]!)
        }
      }
      for (let season = 0; season < BATCH; season++) homeLevel[season] = awayLevel[season]! + advantage[season]!
    },
    walk: (days, state) => {
      if (drift.attack === 0 && drift.defence === 0) return
      fillNormals(normals, 2 * clubs * BATCH, state)
      const [ofAttack, ofDefence] = [drift.attack, drift.defence].map((variance) => Math.sqrt(variance * days) * STEPS_PER_UNIT)
      const apart = Math.sqrt(1 - drift.together ** 2)
      step(attack, normals, ofAttack ?? 0, 0)
      step(defence, normals, (ofDefence ?? 0) * drift.together, 0)
      step(defence, normals, (ofDefence ?? 0) * apart, attack.length)
    },
  }
}

/** Adds two rows of a batch, each scaled, to another: at once, since that is what drawing strengths takes most of its time for. */
function addScaled(into: Float64Array, row: number, from: Float64Array, column: number, one: number, other: number): void {
  if (one === 0 && other === 0) return
  for (let at = row, end = at + BATCH, source = column; at < end; at++, source++) {
    into[at] = into[at]! + one * from[source]! + other * from[source + BATCH]!
  }
}

/** Moves every strength by a normal number of some size: the numbers from `at` on. */
function step(strengths: Float64Array, normals: Float64Array, size: number, at: number): void {
  for (let strength = 0; strength < strengths.length; strength++)
    strengths[strength] = strengths[strength]! + size * normals[at + strength]!
}
