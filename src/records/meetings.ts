import { type CalendarDate, type ClubId, type FactId, localTime, type SeasonLabel } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Season } from '../season/index.ts'
import { type History, type PastResult, resultsBetween } from './history.ts'

/** A league match between two clubs, of a past season or of the one running, in one shape so that both can be counted together. */
export interface Meeting {
  readonly season: SeasonLabel
  readonly date: CalendarDate
  readonly home: ClubId
  readonly away: ClubId
  readonly score: { readonly home: number; readonly away: number }
  /** The match, for one of the running season; a past result has no more than its score. */
  readonly match?: CountedMatch
  readonly evidence: readonly FactId[]
}

const known = new WeakMap<History, Map<string, readonly PastResult[]>>()

/** Every result on file between two clubs, oldest first; kept by pair, for several questions are asked of one meeting. */
function onFile(history: History, a: ClubId, b: ClubId): readonly PastResult[] {
  const ofHistory = known.get(history) ?? new Map<string, readonly PastResult[]>()
  known.set(history, ofHistory)
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`
  const results = ofHistory.get(pair) ?? history.seasons.flatMap((season) => resultsBetween(season, a, b))
  ofHistory.set(pair, results)
  return results
}

function isMeeting(match: CountedMatch, a: ClubId, b: ClubId): boolean {
  return (match.home === a && match.away === b) || (match.home === b && match.away === a)
}

/**
 * League matches between two clubs, oldest first: those on file of seasons before this one, then the counted ones of this season.
 * Seasons after it are passed over even when they are on file.
 */
export function pastMeetings(history: History, season: Season, a: ClubId, b: ClubId): Meeting[] {
  const past = onFile(history, a, b).filter((result) => result.season < season.label)
  const now = countedMatches(season).filter((match) => isMeeting(match, a, b))
  return [...past.map(ofPast), ...now.map((match) => ofSeason(match, season))]
}

function ofPast({ season, date, home, away, score, id }: PastResult): Meeting {
  return { season, date, home, away, score, evidence: [id] }
}

function ofSeason(match: CountedMatch, { label, competition }: Season): Meeting {
  const { home, away, score, evidence, kickOff } = match
  return { season: label, date: localTime(kickOff, competition.timeZone).date, home, away, score, match, evidence }
}

/** The club that won a meeting; undefined for a draw. */
export function winnerOf({ home, away, score }: Pick<Meeting, 'home' | 'away' | 'score'>): ClubId | undefined {
  if (score.home === score.away) return undefined
  return score.home > score.away ? home : away
}
