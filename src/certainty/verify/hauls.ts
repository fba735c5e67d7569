import type { ClubId } from '../../base/index.ts'
import type { Range } from './bounds.ts'
import type { Case, Claim } from './case.ts'

/** What a club's point weighs, and its draw besides. */
export interface HaulWeight {
  readonly point: number
  readonly draw: number
}

/**
 * The most that a club's open matches can weigh while its points from them are within a range: every pair of points and draws that they
 * can come to is looked at. -Infinity where there is none.
 */
export function heaviestHaul(claim: Claim, of: Case, club: ClubId, { least, most }: Range, weight: HaulWeight): number {
  // By the number of draws, the points possible.
  let hauls: Set<number>[] = [new Set([0])]
  for (const { match, points } of claim.sides.get(club) ?? []) {
    const next: Set<number>[] = []
    for (const outcome of of.outcomes.get(match) ?? []) {
      for (const [draws, sums] of hauls.entries()) {
        const into = (next[outcome === 'draw' ? draws + 1 : draws] ??= new Set())
        for (const sum of sums) into.add(sum + points[outcome])
      }
    }
    hauls = Array.from(next, (sums: Set<number> | undefined) => sums ?? new Set())
  }
  let heaviest = -Infinity
  for (const [draws, sums] of hauls.entries()) {
    for (const sum of sums) {
      if (sum >= least && sum <= most) heaviest = Math.max(heaviest, weight.point * sum + weight.draw * draws)
    }
  }
  return heaviest
}
