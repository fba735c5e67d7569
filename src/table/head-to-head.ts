import type { ClubId } from '../base/index.ts'
import type { CountedMatch } from '../season/index.ts'
import type { Division } from './divisions.ts'
import { type Tally, tallyOf } from './tally.ts'

/** The matches some clubs have played among themselves. */
export interface HeadToHead {
  readonly clubs: readonly ClubId[]
  readonly matches: readonly CountedMatch[]
  readonly tallies: ReadonlyMap<ClubId, Tally>
  /** True when every match among them that is on the calendar has a score; one called off for good leaves it incomplete for good. */
  readonly complete: boolean
}

/** What some clubs of a division have done among themselves; worked out when it is first looked at, which many orders never do. */
export function headToHeadOf(division: Division, clubs: readonly ClubId[]): HeadToHead {
  const set = new Set(clubs)
  const among = (match: { readonly home: ClubId; readonly away: ClubId }) => set.has(match.home) && set.has(match.away)
  const matches = once(() => division.matches.filter(among))
  const tallies = once(() => tallyOf(clubs, matches()))
  const complete = once(() => division.fixtures.every((match) => match.score !== undefined || match.status === 'annulled' || !among(match)))
  return {
    clubs,
    get matches() {
      return matches()
    },
    get tallies() {
      return tallies()
    },
    get complete() {
      return complete()
    },
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}
