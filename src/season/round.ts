import { addSeconds, type ClubId } from '../base/index.ts'
import { phaseOf, tableMatches, tablePhases } from './phases.ts'
import type { CountedMatch, Match, Season } from './types.ts'

const ROUND_SECONDS = 6 * 24 * 3600

/** Matches whose score counts at the season's instant, in order of kick-off. */
export function countedMatches(season: Season): CountedMatch[] {
  return season.matches.filter((match): match is CountedMatch => match.score !== undefined)
}

/** A club's matches of the season, in order of kick-off. */
export function matchesOf<M extends Match>(matches: readonly M[], club: ClubId): M[] {
  return matches.filter((match) => match.home === club || match.away === club)
}

/** How a counted match ended, or stands, for one of its clubs: by its score, or as it was awarded. */
export type Outcome = 'won' | 'drawn' | 'lost'

/** The outcome of a counted match for its home or its away side. */
export function outcomeOf({ score, awardedTo }: CountedMatch, side: 'home' | 'away'): Outcome {
  const winner = awardedTo ?? (score.home > score.away ? 'home' : score.home < score.away ? 'away' : undefined)
  if (winner === undefined) return 'drawn'
  return winner === side ? 'won' : 'lost'
}

/** Matches still to be played, in order of kick-off. */
export function matchesLeft(season: Season): Match[] {
  return season.matches.filter((match) => match.score === undefined && match.status !== 'cancelled' && match.status !== 'annulled')
}

/** True when each of some matches has its score, or will never count. One called off leaves the question open: its league settles it. */
export function allPlayed(matches: readonly Match[]): boolean {
  return matches.length > 0 && matches.every(({ status, score }) => status === 'annulled' || (status !== 'live' && score !== undefined))
}

/** True when the season was stopped, or the last phase with a table has fixtures and every match of the tables has its score. */
export function isOver(season: Season): boolean {
  if (season.stopped !== undefined) return true
  const inTables = tableMatches(season)
  const last = tablePhases(season.rules).at(-1)
  if (last !== undefined && !inTables.some((match) => phaseOf(season.rules, match) === last.id)) return false
  return allPlayed(inTables)
}

/** The latest round: its number where matchdays are known, and the matches of it that count so far. */
export interface Round {
  readonly matchday?: number
  readonly matches: readonly CountedMatch[]
}

/**
 * The matchday being played: the last with over half its matches begun, or the one after it once that has begun. A match brought forward
 * begins no matchday: one that was over before the middle match of the last matchday does not count as a beginning.
 */
export function currentMatchday(season: Season): number | undefined {
  const begun = new Map<number, number>()
  const all = new Map<number, number>()
  for (const { matchday, score } of season.matches) {
    if (matchday === undefined) continue
    all.set(matchday, (all.get(matchday) ?? 0) + 1)
    if (score !== undefined) begun.set(matchday, (begun.get(matchday) ?? 0) + 1)
  }
  const underWay = [...begun].filter(([matchday, count]) => count * 2 > (all.get(matchday) ?? 0)).map(([matchday]) => matchday)
  const majority = underWay.length === 0 ? 0 : Math.max(...underWay)
  const middle = middleOf(season, majority)
  const next = season.matches.some((match) => match.matchday === majority + 1 && match.score !== undefined && match.kickOff > middle)
  const candidates = [...begun.keys()].filter((matchday) => matchday <= majority || (matchday === majority + 1 && next))
  return candidates.length === 0 ? [...begun.keys()].sort((a, b) => a - b)[0] : Math.max(...candidates)
}

/** The kick-off of the middle match of a matchday, of those that have begun; before all others where none has. */
function middleOf({ matches }: Season, matchday: number): string {
  const begun = matches.filter((match) => match.matchday === matchday && match.score !== undefined)
  return begun[Math.floor(begun.length / 2)]?.kickOff ?? ''
}

/**
 * The round a story of this evening is about: the current matchday's matches, and any other match (one put off from an earlier
 * matchday) played since the first of them; the matchday asked for, where one was. Without matchdays: the latest matches, back to where a club would come up twice.
 */
export function latestRound(season: Season): Round {
  const counted = countedMatches(season)
  const last = counted.at(-1)
  if (last === undefined) return { matches: [] }
  const asked = season.throughMatchday
  if (asked !== undefined) return { matchday: asked, matches: counted.filter((match) => match.matchday === asked) }
  const earliest = addSeconds(last.kickOff, -ROUND_SECONDS)
  const recent = counted.filter((match) => match.kickOff >= earliest)
  // Play-offs go by no matchday: whatever the last one was, the round is theirs once they are being played.
  const matchday = last.matchday === undefined ? undefined : currentMatchday(season)
  if (matchday === undefined) return { matches: latestOnce(recent) }
  const first = recent.find((match) => match.matchday === matchday)
  const matches =
    first === undefined ? counted.filter((match) => match.matchday === matchday) : recent.filter((match) => match.kickOff >= first.kickOff)
  return { matchday, matches }
}

function latestOnce(matches: readonly CountedMatch[]): CountedMatch[] {
  const seen = new Set<ClubId>()
  const first = matches.findLastIndex(({ home, away }) => {
    if (seen.has(home) || seen.has(away)) return true
    seen.add(home).add(away)
    return false
  })
  return matches.slice(first + 1)
}

/** The season with every match in play taken as not yet decided: what may be said of clubs while one is. */
export function settledSeason(season: Season): Season {
  const live = season.matches.filter((match) => match.status === 'live')
  return live.length === 0 ? season : withoutResults(season, live, 'live')
}

/** The season without some of its results: the same fixtures, those matches still to be played, or in play. */
export function withoutResults(season: Season, without: readonly Match[], status: 'scheduled' | 'live' = 'scheduled'): Season {
  const ids = new Set(without.map((match) => match.id))
  const matches = season.matches.map((match) => {
    if (!ids.has(match.id)) return match
    const { score: _score, halfTime: _halfTime, ...fixture } = match
    return { ...fixture, status, goals: [], annulledGoals: [], evidence: [] }
  })
  return { ...season, matches }
}
