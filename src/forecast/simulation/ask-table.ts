import type { CountedMatch, Match } from '../../season/index.ts'
import { type Division, rankLevelClubs, tallyOf } from '../../table/index.ts'
import { BATCH } from './batch.ts'
import { drawLots, type Standing } from './standing.ts'

/**
 * Puts the clubs on the places from `from` up to `to`, all that are level on some points, in the table's own order over the division with the
 * season's scores; those it leaves undecided in any. Slow, and exact for whatever the rules on file say. `points` are the clubs', by number.
 */
export function askTable(standing: Standing, from: number, to: number, points: Int16Array): void {
  const { clubs, shares, plan } = standing
  const level = Array.from(clubs.subarray(from, to), (club) => plan.clubs[club] ?? '').sort()
  shares.fill(0, from, to)
  let place = from
  for (const slot of rankLevelClubs(completedDivision(standing, points), level, plan.firstPlace + from)) {
    const first = place
    for (const club of slot.clubs) clubs[place++] = plan.clubs.indexOf(club)
    drawLots(standing, first, place)
  }
}

/** The division with the season's scores. */
function completedDivision({ plan, scores, season }: Standing, points: Int16Array): Division {
  if (plan.table === undefined) throw new Error('a plan without its division has no step that asks the table')
  const { division, openAt } = plan.table
  const fixtures = division.fixtures.slice()
  for (const [match, at] of openAt.entries()) {
    const fixture = fixtures[at]
    if (fixture !== undefined) fixtures[at] = withScore(fixture, scores[match * BATCH + season] ?? 0)
  }
  const matches = fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  return {
    ...division,
    fixtures,
    matches,
    tallies: tallyOf(division.clubs, matches),
    points: new Map(division.clubs.map((club, number) => [club, points[number] ?? 0])),
    over: true,
  }
}

function withScore(match: Match, score: number): Match {
  return { ...match, status: 'played', score: { home: score >> 4, away: score & 15 } }
}
