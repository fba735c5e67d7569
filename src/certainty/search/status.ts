/** Where a club may end up beside the club asked about: above it on points, level and ahead, level and behind, below. Sets of these are masks. */
export const ABOVE = 1
export const LEVEL_AHEAD = 2
export const LEVEL_BEHIND = 4
export const BELOW = 8
/** Level, whoever is ahead. */
export const LEVEL = LEVEL_AHEAD | LEVEL_BEHIND
/** Nothing ruled out. */
export const ANYWHERE = 15

/** Further than any points go. */
export const FAR = 1_000_000

/** The fewest points a club under a mask can have, if the club asked about has so many. */
export function fewest(mask: number, points: number): number {
  if ((mask & BELOW) !== 0) return -FAR
  return (mask & LEVEL) !== 0 ? points : points + 1
}

/** The most points a club under a mask can have. */
export function most(mask: number, points: number): number {
  if ((mask & ABOVE) !== 0) return FAR
  return (mask & LEVEL) !== 0 ? points : points - 1
}
