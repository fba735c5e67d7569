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

/** The division with a score for every open match. */
export function completed({ division, open, clubs, points, home, away, homePoints, awayPoints }: League, goals: Goals): Division {
  const at = new Map(open.map((match, index) => [match.id, index]))
  const total = points.slice()
  for (let m = 0; m < open.length; m++) {
    const [scored = 0, conceded = 0] = [goals.home[m], goals.away[m]]
    const outcome = scored > conceded ? HOME_WIN : scored === conceded ? DRAW : AWAY_WIN
    const [h = 0, a = 0] = [home[m], away[m]]
    total[h] = (total[h] ?? 0) + (homePoints[outcome] ?? 0)
    total[a] = (total[a] ?? 0) + (awayPoints[outcome] ?? 0)
  }
  const fixtures = division.fixtures.map((match): Match => {
    const index = at.get(match.id)
    return index === undefined
      ? match
      : { ...match, status: 'played', score: { home: goals.home[index] ?? 0, away: goals.away[index] ?? 0 } }
  })
  const matches = fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  const pointsOf = new Map(clubs.map((club, index) => [club, total[index] ?? 0]))
  return { ...division, fixtures, matches, tallies: tallyOf(clubs, matches), points: pointsOf, over: true }
}

/** Clubs level on points in the order of the final rules, from the place given, once every open match has its score. */
export function orderOfLevel(league: League, goals: Goals, level: readonly number[], place: number): Slot[] {
  return rankLevelClubs(
    completed(league, goals),
    level.map((club) => league.clubs[club] ?? ''),
    place,
  )
}
