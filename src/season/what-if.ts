import type { MatchId } from '../base/index.ts'
import type { Score } from '../facts/index.ts'
import type { Match, Season } from './types.ts'

/** A score given to a match that has none, to ask what would follow. */
export interface SupposedScore {
  readonly match: MatchId
  readonly score: Score
}

/** The season as it would be with some scores: each match named counts as played, and without goals, whatever it had before. Matches that are not of the season are passed over. */
export function withScores(season: Season, scores: readonly SupposedScore[]): Season {
  const supposed = new Map(scores.map(({ match, score }) => [match, score]))
  const matches = season.matches.map((match): Match => {
    const score = supposed.get(match.id)
    if (score === undefined) return match
    return { ...unplayed(match), status: 'played', score, goals: NONE, annulledGoals: NONE, evidence: NONE }
  })
  return { ...season, matches }
}

const NONE: readonly never[] = []

function unplayed(match: Match): Match {
  if (match.awardedTo === undefined && match.playedScore === undefined && match.halfTime === undefined) return match
  const { awardedTo: _awardedTo, playedScore: _playedScore, halfTime: _halfTime, ...fixture } = match
  return fixture
}
