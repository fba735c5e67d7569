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

/** What some clubs of a division have done among themselves. */
export function headToHeadOf(division: Division, clubs: readonly ClubId[]): HeadToHead {
  const set = new Set(clubs)
  const among = (match: { readonly home: ClubId; readonly away: ClubId }) => set.has(match.home) && set.has(match.away)
  const matches = division.matches.filter(among)
  const complete = division.fixtures.every((match) => match.score !== undefined || match.status === 'annulled' || !among(match))
  return { clubs, matches, tallies: tallyOf(clubs, matches), complete }
}
