import type { ClubId, FactId } from '../base/index.ts'
import type { CountedMatch, Season } from '../season/index.ts'
import type { Outcome } from '../season/index.ts'
import { resultsOf, type Side } from './result.ts'

/** What number a result is among a club's results of the season with the same outcome: "their third defeat, the second at home". */
export interface NthOfSeason {
  readonly club: ClubId
  readonly outcome: Outcome
  /** From 1, in order of kick-off. */
  readonly number: number
  readonly side: Side
  /** The same count among matches on this side alone. */
  readonly numberAtSide: number
  /** The last match before it with the same outcome. */
  readonly previous?: CountedMatch
  /** The facts of every match counted, this one last. */
  readonly evidence: readonly FactId[]
}

/** The number of a club's result in a counted match; undefined when the club did not play it or it does not count. */
export function nthOfSeason(season: Season, club: ClubId, match: CountedMatch): NthOfSeason | undefined {
  const results = resultsOf(season, club)
  const index = results.findIndex((result) => result.match.id === match.id)
  const latest = results[index]
  if (latest === undefined) return undefined
  const { outcome, side } = latest
  const same = results.slice(0, index + 1).filter((result) => result.outcome === outcome)
  const numberAtSide = same.filter((result) => result.side === side).length
  const previous = same.at(-2)?.match
  const nth = { club, outcome, number: same.length, side, numberAtSide, evidence: same.flatMap((result) => result.match.evidence) }
  return previous === undefined ? nth : { ...nth, previous }
}
