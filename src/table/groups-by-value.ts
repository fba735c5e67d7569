import type { ClubId } from '../base/index.ts'

/** Splits clubs by an integer, highest first. Ranking is done on integers only: no floating point decides a place. */
export function groupsByValue(clubs: readonly ClubId[], valueOf: (club: ClubId) => number): ClubId[][] {
  const groups = new Map<number, ClubId[]>()
  for (const club of clubs) {
    const value = valueOf(club)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [club])
    else group.push(club)
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group)
}
