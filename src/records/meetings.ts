import { type CalendarDate, type ClubId, type FactId, localTime, type SeasonLabel } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Season } from '../season/index.ts'
import type { History, PastResult } from './history.ts'

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

const indexes = new WeakMap<History, ReadonlyMap<string, readonly PastResult[]>>()

function pairOf(a: ClubId, b: ClubId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Made on the first question: a season that asks none should not pay for it. */
function indexOf(history: History): ReadonlyMap<string, readonly PastResult[]> {
  const known = indexes.get(history)
  if (known !== undefined) return known
  const index = new Map<string, PastResult[]>()
  for (const result of history.results) {
    const pair = pairOf(result.home, result.away)
    const meetings = index.get(pair)
    if (meetings === undefined) index.set(pair, [result])
    else meetings.push(result)
  }
  indexes.set(history, index)
  return index
}

function isMeeting(match: CountedMatch, a: ClubId, b: ClubId): boolean {
  return (match.home === a && match.away === b) || (match.home === b && match.away === a)
}

/**
 * League matches between two clubs, oldest first: those on file of seasons before this one, then the counted ones of this season.
 * Seasons after it are passed over even when they are on file.
 */
export function pastMeetings(history: History, season: Season, a: ClubId, b: ClubId): Meeting[] {
  const past = (indexOf(history).get(pairOf(a, b)) ?? []).filter((result) => result.season < season.label)
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
