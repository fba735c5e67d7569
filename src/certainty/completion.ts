import type { CountedMatch, Match } from '../season/index.ts'
import { type Division, rankLevelClubs, type Slot, tallyOf } from '../table/index.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from './league.ts'

/** A score for each open match of a league, in their order. */
export interface Goals {
  readonly home: Int32Array
  readonly away: Int32Array
}

/** The least goals that give each open match its outcome: 1-0, 0-0, 0-1. */
export function leastGoals(outcomes: Uint8Array): Goals {
  return {
    home: Int32Array.from(outcomes, (outcome) => (outcome === HOME_WIN ? 1 : 0)),
    away: Int32Array.from(outcomes, (outcome) => (outcome === AWAY_WIN ? 1 : 0)),
  }
}

/** By how much an open match is won, more than by one goal: adds goals for the winner. A draw is left alone. */
export function addGoals(goals: Goals, match: number, outcome: number, more: number): void {
  if (outcome === DRAW) return
  const side = outcome === AWAY_WIN ? goals.away : goals.home
  side[match] = (side[match] ?? 0) + more
}

/** Points of every club once the open matches have ended so; outsiders' after the last. */
export function pointsAfter({ open, points, home, away, homePoints, awayPoints }: League, goals: Goals): Int32Array {
  const total = points.slice()
  for (let m = 0; m < open.length; m++) {
    const difference = (goals.home[m] ?? 0) - (goals.away[m] ?? 0)
    const outcome = difference > 0 ? HOME_WIN : difference === 0 ? DRAW : AWAY_WIN
    const [h = 0, a = 0] = [home[m], away[m]]
    total[h] = (total[h] ?? 0) + (homePoints[outcome] ?? 0)
    total[a] = (total[a] ?? 0) + (awayPoints[outcome] ?? 0)
  }
  return total
}

/** The division with a score for every open match. */
export function completed(league: League, goals: Goals): Division {
  const { division, open, openAt, clubs } = league
  const total = pointsAfter(league, goals)
  const fixtures = division.fixtures.slice()
  const added: CountedMatch[] = []
  for (const [m, match] of open.entries()) {
    const played = playedWith(match, { home: goals.home[m] ?? 0, away: goals.away[m] ?? 0 })
    fixtures[openAt[m] ?? 0] = played
    added.push(played)
  }
  const matches = fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  const pointsOf = new Map(clubs.map((club, index) => [club, total[index] ?? 0]))
  return { ...division, fixtures, matches, tallies: joined(division.tallies, tallyOf(clubs, added)), points: pointsOf, over: true }
}

const NONE: readonly never[] = []

/** The match with a score and nothing else of it known: all that a table asks of it. Written out, since this is done most. */
function playedWith({ id, home, away, kickOff, timeKnown, fixture }: Match, score: CountedMatch['score']): CountedMatch {
  return {
    id,
    home,
    away,
    kickOff,
    timeKnown,
    status: 'played',
    score,
    goals: NONE,
    annulledGoals: NONE,
    lineUps: NONE,
    cards: NONE,
    substitutions: NONE,
    shots: NONE,
    offsides: NONE,
    evidence: NONE,
    fixture,
  }
}

/** Two tallies of the same clubs, over different matches, as one. */
function joined(tallies: Division['tallies'], more: Division['tallies']): Division['tallies'] {
  return new Map(
    [...tallies].map(([club, one]) => {
      const other = more.get(club)
      if (other === undefined || other.played === 0) return [club, one]
      return [
        club,
        {
          played: one.played + other.played,
          won: one.won + other.won,
          drawn: one.drawn + other.drawn,
          lost: one.lost + other.lost,
          goalsFor: one.goalsFor + other.goalsFor,
          goalsAgainst: one.goalsAgainst + other.goalsAgainst,
          awayGoals: one.awayGoals + other.awayGoals,
          awayGoalsAgainst: one.awayGoalsAgainst + other.awayGoalsAgainst,
          awayWins: one.awayWins + other.awayWins,
        },
      ]
    }),
  )
}

/** Clubs level on points in the order of the final rules, from the place given, once every open match has its score. */
export function orderOfLevel(league: League, goals: Goals, level: readonly number[], place: number): Slot[] {
  return rankLevelClubs(
    completed(league, goals),
    level.map((club) => league.clubs[club] ?? ''),
    place,
  )
}
