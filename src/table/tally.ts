import type { ClubId } from '../base/index.ts'
import { type CountedMatch, type Outcome, outcomeOf } from '../season/index.ts'

/** A club's played, won, drawn, lost and goals over some matches; wins and goals away are kept apart for the tie-breaks that need them. */
export interface Tally {
  played: number
  won: number
  drawn: number
  lost: number
  goalsFor: number
  goalsAgainst: number
  awayGoals: number
  awayGoalsAgainst: number
  awayWins: number
}

/** Which of a club's matches to count. */
export interface TallyScope {
  readonly side?: 'home' | 'away'
  /** Only each club's last so many matches. */
  readonly last?: number
}

/** The tally of a club that has not played. */
export function emptyTally(): Tally {
  return { played: 0, won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0, awayGoals: 0, awayGoalsAgainst: 0, awayWins: 0 }
}

/** Adds a match at home. */
export function addHome(tally: Tally, scored: number, conceded: number, outcome: Outcome): void {
  tally.played++
  tally[outcome]++
  tally.goalsFor += scored
  tally.goalsAgainst += conceded
}

/** Adds a match away. */
export function addAway(tally: Tally, scored: number, conceded: number, outcome: Outcome): void {
  addHome(tally, scored, conceded, outcome)
  tally.awayGoals += scored
  tally.awayGoalsAgainst += conceded
  if (outcome === 'won') tally.awayWins++
}

/** Each club's tally over the matches, given in order of kick-off. Matches of clubs that are not asked for count for the others only. */
export function tallyOf(clubs: readonly ClubId[], matches: readonly CountedMatch[], scope: TallyScope = {}): Map<ClubId, Tally> {
  const tallies = new Map(clubs.map((club) => [club, emptyTally()]))
  const limit = scope.last ?? Infinity
  const count = (club: ClubId, side: 'home' | 'away', match: CountedMatch) => {
    const tally = tallies.get(club)
    if (tally === undefined || tally.played >= limit || (scope.side !== undefined && scope.side !== side)) return
    const { home, away } = match.score
    if (side === 'home') addHome(tally, home, away, outcomeOf(match, side))
    else addAway(tally, away, home, outcomeOf(match, side))
  }
  // Backwards, so that a limit keeps each club's latest matches.
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i]
    if (match === undefined) continue
    count(match.home, 'home', match)
    count(match.away, 'away', match)
  }
  return tallies
}

/** Points of a tally under a competition's points for a win, a draw and a defeat. */
export function pointsOf(tally: Tally, points: { readonly win: number; readonly draw: number; readonly loss: number }): number {
  return tally.won * points.win + tally.drawn * points.draw + tally.lost * points.loss
}
