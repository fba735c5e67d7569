import type { ClubId } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Match, matchesOf, type Outcome, outcomeOf, type Season } from '../season/index.ts'

/** Which of the two clubs one is: streaks and counts are kept apart by it. */
export type Side = 'home' | 'away'

/** A counted match seen from one of its clubs, so that streaks, form and counts all read a result the same way. */
export interface ClubResult {
  readonly match: CountedMatch
  readonly club: ClubId
  readonly opponent: ClubId
  readonly side: Side
  readonly outcome: Outcome
  readonly goalsFor: number
  readonly goalsAgainst: number
}

/** Where a club plays a match; a club that is not the home one is taken for the visitors. */
export function sideOf(match: Match, club: ClubId): Side {
  return match.home === club ? 'home' : 'away'
}

/** How a counted match ended for a club that played it. */
export function outcomeFor(match: CountedMatch, club: ClubId): Outcome {
  return resultFor(match, club).outcome
}

/** A counted match as a club that played it sees it. */
export function resultFor(match: CountedMatch, club: ClubId): ClubResult {
  const { home, away } = match.score
  const side = sideOf(match, club)
  const [goalsFor, goalsAgainst] = side === 'home' ? [home, away] : [away, home]
  return { match, club, opponent: side === 'home' ? match.away : match.home, side, outcome: outcomeOf(match, side), goalsFor, goalsAgainst }
}

const known = new WeakMap<Season, Map<ClubId, readonly ClubResult[]>>()

/**
 * A club's counted matches of the season as it sees them, in order of kick-off. Kept per season: the longest streak of the league
 * asks for every club's results each time.
 */
export function resultsOf(season: Season, club: ClubId): readonly ClubResult[] {
  const ofSeason = known.get(season) ?? new Map<ClubId, readonly ClubResult[]>()
  known.set(season, ofSeason)
  const results = ofSeason.get(club) ?? matchesOf(countedMatches(season), club).map((match) => resultFor(match, club))
  ofSeason.set(club, results)
  return results
}
