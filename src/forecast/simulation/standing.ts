import { BATCH } from './batch.ts'
import type { Plan } from './plan.ts'
import { nextBelow, type RandomState } from './random.ts'

/**
 * One simulated season's order while it is worked out. Functions of this folder that run in every season take it, rather than close over its
 * parts: of a function made anew for every simulation the engine compiles none for good.
 */
export interface Standing {
  readonly plan: Plan
  /** The scores of a batch, and the season of it that is looked at. */
  readonly scores: Uint8Array
  season: number
  /** The number of the club on each place, from 0. */
  readonly clubs: Uint8Array
  /** 1 for a place whose club is level for good with the one before it: chance has put them in order. One longer than the clubs. */
  readonly shares: Uint8Array
  /** Where the lots come from. */
  readonly lots: RandomState
  /** The value of the step last taken, by place; and sums of head-to-head, by club. */
  readonly values: Float64Array
  readonly sums: Float64Array
}

/** A standing in which clubs have the places of their numbers. */
export function newStanding(plan: Plan, scores: Uint8Array): Standing {
  const size = plan.clubs.length
  return {
    plan,
    scores,
    season: 0,
    clubs: Uint8Array.from({ length: size }, (_, club) => club),
    shares: new Uint8Array(size + 1),
    lots: new Int32Array(4),
    values: new Float64Array(size),
    sums: new Float64Array(size),
  }
}

/** Puts the clubs on the places from `from` up to `to` in random order, each order equally likely. */
export function drawLots({ clubs, shares, lots }: Standing, from: number, to: number): void {
  for (let left = to - from; left > 1; left--) {
    const last = from + left - 1
    const drawn = from + nextBelow(lots, left)
    const club = clubs[last]!
    clubs[last] = clubs[drawn]!
    clubs[drawn] = club
    shares[last] = 1
  }
}

/** Adds up what the scores of some matches add to a figure: those at `items` from `from` up to `to`. */
export function sumOver({ scores, season }: Standing, items: Int32Array, from: number, to: number, gains: Float64Array): number {
  let total = 0
  for (let at = from; at < to; at++) total += gains[scores[items[at]! * BATCH + season]!]!
  return total
}
