import type { Strengths } from '../types.ts'
import { BATCH } from './batch.ts'
import { fillNormals } from './normals.ts'
import { STEPS_PER_UNIT } from './poisson.ts'
import type { RandomState } from './random.ts'

/** How long strengths stand still between two steps of their walk. */
const SEGMENT_DAYS = 56

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

/**
 * Room for the strengths of a batch, and what fills it. Every second batch has the strengths of the one before mirrored at their mean, and
 * they walk the other way: each season has strengths of its own, as likely as any, for half the work, and means of many seasons come out
 * a little closer. A block has an even number of batches.
 */
export function strengthsDrawn({ mean, factor, drift }: Strengths): DrawnStrengths {
  const size = mean.length
  const clubs = (size - 2) / 2
  const all = new Float64Array(size * BATCH)
  const part = (first: number, count: number) => all.subarray(first * BATCH, (first + count) * BATCH)
  const homeLevel = new Float64Array(BATCH)
  const [awayLevel, advantage] = [part(2 * clubs, 1), part(2 * clubs + 1, 1)]
  const away = new Float64Array(size * BATCH)
  const walks: Float64Array[] = []
  const draws = drawsOf(factor, size)
  let [sign, walked] = [-1, 0]
  return {
    attack: part(0, clubs),
    defence: part(clubs, clubs),
    homeLevel,
    awayLevel,
    begin: (state) => {
      sign = -sign
      walked = 0
      if (sign > 0) draws.fromMean(away, state)
      for (let row = 0; row < size; row++) {
        const centre = mean[row]! * STEPS_PER_UNIT
        for (let at = row * BATCH; at < (row + 1) * BATCH; at++) all[at] = centre + sign * away[at]!
      }
      for (let season = 0; season < BATCH; season++) homeLevel[season] = awayLevel[season]! + advantage[season]!
    },
    walk: (days, state) => {
      if (drift.attack === 0 && drift.defence === 0) return
      const moves = (walks[walked++] ??= new Float64Array(2 * clubs * BATCH))
      if (sign > 0) draws.walk(moves, drift, days, state)
      for (let at = 0; at < moves.length; at++) all[at] = all[at]! + sign * moves[at]!
    },
  }
}

/** What draws strengths for a batch, as distances from where they are. */
interface Draws {
  /** From the mean: the factor times normal numbers. */
  readonly fromMean: (into: Float64Array, state: RandomState) => void
  /** Over some days: attack and defence of a club by normal numbers that go together as far as the drift says. */
  readonly walk: (into: Float64Array, drift: Strengths['drift'], days: number, state: RandomState) => void
}

function drawsOf(factor: Float64Array, size: number): Draws {
  const normals = new Float64Array(size * BATCH)
  const steps = factor.map((entry) => entry * STEPS_PER_UNIT)
  return {
    fromMean: (into, state) => {
      fillNormals(normals, normals.length, state)
      into.fill(0)
      for (let row = 0; row < size; row++) {
        // The number of columns is even, and the one beyond the diagonal is nought.
        for (let column = 0; column <= row; column += 2) {
          const at = row * size + column
          addScaled(into, row * BATCH, normals, column * BATCH, steps[at]!, steps[at + 1]!)
        }
      }
    },
    walk: (into, drift, days, state) => {
      fillNormals(normals, into.length, state)
      const [ofAttack = 0, ofDefence = 0] = [drift.attack, drift.defence].map((variance) => Math.sqrt(variance * days) * STEPS_PER_UNIT)
      const half = into.length / 2
      const [shared, own] = [ofDefence * drift.together, ofDefence * Math.sqrt(1 - drift.together ** 2)]
      for (let at = 0; at < half; at++) {
        into[at] = ofAttack * normals[at]!
        into[half + at] = shared * normals[at]! + own * normals[half + at]!
      }
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
