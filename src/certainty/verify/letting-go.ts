import type { ClubId } from '../../base/index.ts'

/**
 * A sum that cannot be above nought if a case is possible. With a club let go it has its gain less; where two that are let go meet, what
 * their gains have in common is put back, once for each of the pairs.
 */
export interface Sum {
  readonly total: number
  readonly gains: ReadonlyMap<ClubId, number>
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly clubs: readonly [ClubId, ClubId]
  readonly shared: number
}

/** Ways of letting go that are looked at before a proof counts as none. */
const MOST = 100_000

/** Whether one sum or another stays above nought whichever clubs are let go, so many of the loose ones at most. */
export function remainsWhoeverIsLetGo(sums: readonly Sum[], loose: ReadonlySet<ClubId>, left: number): boolean {
  let looked = 0
  const remains = (now: readonly Sum[], may: readonly ClubId[], more: number): boolean => {
    if (++looked > MOST) return false
    if (now.some(({ total, gains }) => total > largest(gains, may, more))) return true
    const over = now.find(({ total }) => total > 0)
    if (over === undefined) return false
    // One of those that take something off this sum has to go: each in turn, with those before it kept.
    const gain = (club: ClubId) => over.gains.get(club) ?? 0
    const helpful = may.filter((club) => gain(club) > 0).sort((a, b) => gain(b) - gain(a))
    return helpful.every((club, at) => {
      const kept = new Set(helpful.slice(0, at + 1))
      return remains(
        now.map((sum) => without(sum, club)),
        may.filter((each) => !kept.has(each)),
        more - 1,
      )
    })
  }
  return remains(sums, [...loose], left)
}

/** What is left of a sum once a club has gone. What it has in common with others is no longer theirs to take off. */
function without({ total, gains, pairs }: Sum, club: ClubId): Sum {
  const left = new Map(gains)
  const others: Pair[] = []
  for (const pair of pairs) {
    const [a, b] = pair.clubs
    if (a !== club && b !== club) {
      others.push(pair)
      continue
    }
    const other = a === club ? b : a
    left.set(other, (left.get(other) ?? 0) - pair.shared)
  }
  return { total: total - (gains.get(club) ?? 0), gains: left, pairs: others }
}

/** The most that so many of some clubs take off together. */
function largest(gains: Sum['gains'], clubs: readonly ClubId[], count: number): number {
  const positive = clubs.map((club) => gains.get(club) ?? 0).filter((each) => each > 0)
  positive.sort((a, b) => b - a)
  return positive.slice(0, count).reduce((sum, each) => sum + each, 0)
}
