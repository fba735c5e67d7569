import { openOf } from './open-matches.ts'
import type { Plan } from './plan.ts'

/**
 * A rung for each number of points, on which clubs are put to be taken off in order: with so few numbers that is quicker than comparing
 * clubs. Clubs stand here with 1 added to their number, 0 being nobody.
 */
export interface Ladder {
  /** The points of the top rung, number 0. */
  readonly highest: number
  /** The club put last on each rung, and for each club the one that was there before it. */
  readonly first: Uint8Array
  readonly next: Uint8Array
  /** A bit for each rung that is not empty, 32 to a word. */
  readonly occupied: Int32Array
}

/** An empty ladder with a rung for every number of points a club of the plan can have. */
export function newLadder(plan: Plan): Ladder {
  const { soFar, win, loss } = plan.order.points
  const lowest = Math.min(...soFar)
  const highest = Math.max(...soFar.map((points, club) => points + (win - loss) * openOf(plan, club)))
  const words = Math.ceil((highest - lowest + 1) / 32)
  return { highest, first: new Uint8Array(words * 32), next: new Uint8Array(soFar.length + 1), occupied: new Int32Array(words) }
}

/** Puts every club on its rung: club c's points stand at `offset + c`. */
export function climb({ highest, first, next, occupied }: Ladder, points: Int16Array, offset: number): void {
  for (let club = 1; club < next.length; club++) {
    const rung = highest - points[offset + club - 1]!
    next[club] = first[rung]!
    first[rung] = club
    occupied[rung >> 5] = occupied[rung >> 5]! | (1 << (rung & 31))
  }
}
