import { describe, expect, it } from 'vitest'
import { facts, history, serieA } from '../../../test/bundled.ts'
import { seededRandom } from '../../base/index.ts'
import { foldSeason, matchesLeft, type Season, type SupposedScore, withScores } from '../../season/index.ts'
import { divisionsIn, tableOf } from '../../table/index.ts'
import { dixonColes } from '../dixon-coles/index.ts'
import { MOST_GOALS, type PastMatch, type ScoreChances } from '../types.ts'
import { lastRoundOf } from './last-round.ts'

const DRAWN = 1500

const folded = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday: 37 })
if (!folded.ok) throw new Error(folded.problem.message)
const season: Season = folded.value

const past: readonly PastMatch[] = [
  ...history.seasons
    .filter(({ season: label }) => label >= '2012-13')
    .flatMap(({ season: label, clubs, results }) =>
      results.map(([date, home, away, homeGoals, awayGoals]): PastMatch => {
        return { date, season: label, home: clubs[home]!, away: clubs[away]!, score: { home: homeGoals, away: awayGoals } }
      }),
    ),
  ...season.matches.flatMap(({ kickOff, home, away, score }): PastMatch[] =>
    score === undefined ? [] : [{ date: kickOff.slice(0, 10), season: '2017-18', home, away, score }],
  ),
]

/** Score chances of the matches left, from all that was played before. */
function forecasts(): ReadonlyMap<string, ScoreChances> {
  const learner = dixonColes.begin()
  for (const [date] of new Map(past.map((match) => [match.date, match])).entries())
    learner.learn(past.filter((match) => match.date === date))
  return new Map(
    matchesLeft(season).map(({ id, kickOff, home, away }) => [id, learner.forecast({ date: kickOff.slice(0, 10), home, away })]),
  )
}

describe('Serie A 2017-18 before its last round', () => {
  const given = forecasts()
  const found = lastRoundOf(divisionsIn(season).parts[0]!, ({ id }) => given.get(id)!)
  if (!found.ok) throw new Error(found.problem)
  const { clubs, places, points } = found.value
  const chance = (club: string, place: number) => places[clubs.indexOf(club) * clubs.length + place - 1]!

  it('leaves no doubt about what was decided', () => {
    for (const [club, place] of [
      ['juventus', 1],
      ['napoli', 2],
      ['verona', 19],
      ['benevento', 20],
    ] as const)
      expect(chance(club, place)).toBeCloseTo(1, 12)
  })

  it('has Inter fourth ahead of Lazio by beating them: level on 72 points Inter have the better of their matches', () => {
    const atLazio = found.value.dependingOn.find(({ match }) => match.home === 'lazio' && match.away === 'inter')!
    expect(atLazio.awayWin.places![clubs.indexOf('inter') * clubs.length + 3]).toBeCloseTo(1, 12)
    expect(atLazio.draw.places![clubs.indexOf('inter') * clubs.length + 4]).toBeCloseTo(1, 12)
    expect(points[clubs.indexOf('inter')]!.map((each) => each.points)).toEqual([72, 70, 69])
  })

  it('agrees with seasons drawn and ranked by the table', () => {
    const counted = new Float64Array(places.length)
    const random = seededRandom(38)
    for (let run = 0; run < DRAWN; run++) {
      const { rows } = tableOf(withScores(season, drawScores(given, random)))
      for (const { club, position } of rows) counted[clubs.indexOf(club) * clubs.length + position - 1]! += 1 / DRAWN
    }
    for (const [cell, exact] of places.entries())
      expect(Math.abs(counted[cell]! - exact)).toBeLessThanOrEqual(4.5 * Math.sqrt(Math.max(0, exact * (1 - exact)) / DRAWN) + 2 / DRAWN)
  })
})

function drawScores(given: ReadonlyMap<string, ScoreChances>, random: () => number): SupposedScore[] {
  return [...given].map(([match, chances]) => {
    let left = random()
    const cell = chances.findIndex((each) => (left -= each) < 0)
    return { match, score: { home: Math.floor(cell / (MOST_GOALS + 1)), away: cell % (MOST_GOALS + 1) } }
  })
}
