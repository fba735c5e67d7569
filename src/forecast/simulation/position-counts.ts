import type { Batch } from './batch.ts'
import type { Plan } from './plan.ts'

/** How often each club came to each place: that of club c on place p, counted from 0, at `c * clubs + p`. */
export interface PositionCounts {
  readonly counts: Uint32Array
  /** Takes in a batch. */
  readonly add: (batch: Batch) => void
}

/** Counts of places, for a plan's batches to be added to. */
export function positionCounts({ clubs: { length: size } }: Plan): PositionCounts {
  const counts = new Uint32Array(size * size)
  return {
    counts,
    add: ({ places }) => {
      addPlaces(places, counts, size)
    },
  }
}

/** Counts the places of a batch: outside the closure, see `Standing`. */
function addPlaces(places: Uint8Array, counts: Uint32Array, size: number): void {
  for (let at = 0, club = 0; at < places.length; at++) {
    const cell = club * size + places[at]!
    counts[cell] = counts[cell]! + 1
    if (++club === size) club = 0
  }
}
