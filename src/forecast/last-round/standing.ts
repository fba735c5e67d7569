/**
 * How some level clubs end on the places they share, all that was taken on the way being given. With n clubs, the chance that club i ends
 * on their place j (both from 0) stands at `i * n + j`.
 */
export interface Standing {
  readonly places: Float64Array
  /** The chance of each club to be on the first of the places, sharing it with nobody. */
  readonly first: Float64Array
  /** The same of the last. */
  readonly last: Float64Array
}

/** No chances yet, for so many clubs. */
export function emptyStanding(clubs: number): Standing {
  return { places: new Float64Array(clubs * clubs), first: new Float64Array(clubs), last: new Float64Array(clubs) }
}

const CERTAIN = Float64Array.of(1)

/** A club with a place of its own. */
export const ALONE: Standing = { places: CERTAIN, first: CERTAIN, last: CERTAIN }

/** Clubs that nothing parts: every order of theirs is as likely as any. */
export function shared(clubs: number): Standing {
  const standing = emptyStanding(clubs)
  standing.places.fill(1 / clubs)
  return standing
}

/** Adds how some of the clubs, by their indexes, end on places from one on, with a chance. */
export function addPart(into: Standing, part: Standing, clubs: readonly number[], start: number, chance: number): void {
  const size = into.first.length
  const count = clubs.length
  for (let index = 0; index < count; index++) {
    const club = clubs[index]!
    for (let place = 0; place < count; place++) into.places[club * size + start + place]! += chance * part.places[index * count + place]!
    if (start === 0) into.first[club]! += chance * part.first[index]!
    if (start + count === size) into.last[club]! += chance * part.last[index]!
  }
}

/**
 * Lets a club that has a place of its own play off for it, the chance given, with the one that has the next (`to` above or below `from`):
 * half of the time it changes places. To be called for both.
 */
export function playOff({ places, first }: Standing, club: number, from: number, to: number, chance: number): void {
  const row = club * first.length
  places[row + from]! -= chance / 2
  places[row + to]! += chance / 2
}
