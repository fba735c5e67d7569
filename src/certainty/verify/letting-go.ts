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
  const remains = (gone: ReadonlySet<ClubId>, may: readonly ClubId[], more: number): boolean => {
    if (++looked > MOST) return false
    const now = sums.map((sum) => ({ rest: restOf(sum, gone), gain: (club: ClubId) => gainOf(sum, club, gone) }))
    if (now.some(({ rest, gain }) => rest > largest(may.map(gain), more))) return true
    const over = now.find(({ rest }) => rest > 0)
    if (over === undefined) return false
    // One of those that take something off this sum has to go: each in turn, with those before it kept.
    const helpful = may.filter((club) => over.gain(club) > 0).sort((a, b) => over.gain(b) - over.gain(a))
    return helpful.every((club, at) => {
      const kept = new Set(helpful.slice(0, at + 1))
      return remains(
        new Set([...gone, club]),
        may.filter((each) => !kept.has(each)),
        more - 1,
      )
    })
  }
  return remains(new Set(), [...loose], left)
}

function restOf({ total, gains, pairs }: Sum, gone: ReadonlySet<ClubId>): number {
  const put = pairs.reduce((sum, { clubs: [a, b], shared }) => sum + (gone.has(a) && gone.has(b) ? shared : 0), 0)
  return [...gone].reduce((rest, club) => rest - (gains.get(club) ?? 0), total + put)
}

/** What a club would take off a sum, others having gone. */
function gainOf({ gains, pairs }: Sum, club: ClubId, gone: ReadonlySet<ClubId>): number {
  return pairs.reduce(
    (gain, { clubs: [a, b], shared }) => gain - ((a === club && gone.has(b)) || (b === club && gone.has(a)) ? shared : 0),
    gains.get(club) ?? 0,
  )
}

/** The most that so many of some numbers make together. */
function largest(numbers: readonly number[], count: number): number {
  const positive = numbers.filter((each) => each > 0).sort((a, b) => b - a)
  return positive.slice(0, count).reduce((sum, each) => sum + each, 0)
}
