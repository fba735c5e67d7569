import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import { seededRandom } from '../base/index.ts'
import { FIXTURES, seasonOf } from '../season/season.fixture.ts'
import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { tableOf } from '../table/index.ts'
import { pointsFor, pointsForPlace } from './points.ts'
import { confirmsOnPoints, provesJointly } from './verify/joint.ts'

function nearTheEnd(seed: number): Season {
  const random = seededRandom(seed)
  const open = 2 + (seed % 4)
  const goals = () => String(Math.floor(random() * 3))
  const lines = [...FIXTURES]
    .sort(() => random() - 0.5)
    .map(([home, away], index) => {
      const score = index < FIXTURES.length - open ? `${goals()}-${goals()}` : '-'
      return `2017-${index < 6 ? '09' : '10'}-${String(10 + index)} ${home} ${score} ${away}`
    })
  return seasonOf(lines)
}

/** The points of every club after each way the open matches can end. */
function everyEnding(season: Season): ReadonlyMap<string, number>[] {
  const open = season.matches.filter(({ score }) => score === undefined)
  const scores = [
    { home: 1, away: 0 },
    { home: 0, away: 0 },
    { home: 0, away: 1 },
  ]
  const ways = open.reduce<readonly (readonly SupposedScore[])[]>(
    (all, { id: match }) => all.flatMap((way) => scores.map((score) => [...way, { match, score }])),
    [[]],
  )
  return ways.map((way) => new Map(tableOf(withScores(season, way)).rows.map(({ club, points }) => [club, points])))
}

/** Places of a club on points: level clubs behind it, and ahead of it. */
function ends(points: ReadonlyMap<string, number>, club: string): { best: number; worst: number } {
  const own = points.get(club) ?? NaN
  const all = [...points.values()]
  return { best: 1 + all.filter((other) => other > own).length, worst: all.filter((other) => other >= own).length }
}

function valueOf<T>(checked: { ok: true; value: T } | { ok: false }): T {
  if (!checked.ok) throw new Error('a problem')
  return checked.value
}

describe('points for a place', () => {
  it('are those that going through every outcome gives, for a club and for whoever has them', () => {
    let none = 0
    for (let seed = 1; seed <= 40; seed++) {
      const season = nearTheEnd(seed)
      const endings = everyEnding(season)
      for (const place of [1, 2, 3]) {
        for (const club of season.clubs.slice(0, 2)) {
          const found = valueOf(pointsFor(season, club, place))
          const reached = endings.map((points) => ({ total: points.get(club) ?? NaN, ...ends(points, club) }))
          const totals = [...new Set(reached.map(({ total }) => total))].sort((a, b) => a - b)
          const enough = totals.find((least) => reached.every(({ total, worst }) => total < least || worst <= place))
          const possible = totals.find((total) => reached.some((each) => each.total === total && each.best <= place))
          expect([seed, place, club, found.enough.points, found.possibleFrom.points]).toEqual([seed, place, club, enough, possible])
          expect([found.points, found.most]).toEqual([totals[0], totals.at(-1)])
          if (enough === undefined) none++
        }
        const found = valueOf(pointsForPlace(season, place))
        const lines = endings.map((points) => [...points.values()].sort((a, b) => b - a))
        expect(found.enough.points).toBe(Math.max(...lines.map((line) => line[place] ?? NaN)) + 1)
        expect(found.possibleFrom.points).toBe(Math.min(...lines.map((line) => line[place - 1] ?? NaN)))
      }
    }
    expect(none).toBeGreaterThan(10)
  })

  it('by hand: one match left, first against second', () => {
    // Inter 6, Juventus 4, Napoli 4, Roma 3; only Inter and Juventus still play.
    const season = seasonOf([
      '2017-09-01 inter 1-0 napoli',
      '2017-09-02 inter 1-0 roma',
      '2017-09-03 juventus 1-0 roma',
      '2017-09-04 napoli 1-1 juventus',
      '2017-09-05 roma 1-0 napoli',
      '2017-09-06 napoli 1-0 roma',
      '2017-09-07 inter - juventus',
    ])
    expect(valueOf(pointsFor(season, 'juventus', 1))).toMatchObject({
      points: 4,
      most: 7,
      enough: { points: 7 },
      possibleFrom: { points: 7 },
    })
    expect(valueOf(pointsFor(season, 'inter', 1))).toMatchObject({ enough: { points: 7 }, possibleFrom: { points: 7 } })
    // Napoli have 4, and so do Juventus if they lose: with 4 a club may be third, with more it is second at least. Roma stay on 3.
    expect(valueOf(pointsForPlace(season, 2))).toMatchObject({ enough: { points: 5 }, possibleFrom: { points: 4 } })
    expect(valueOf(pointsForPlace(season, 3)).enough.points).toBe(4)
  })

  it('come with what shows them: a proof, and scores that fall just short or just do', () => {
    const season = seasonOn('2018-04-22')
    const { enough, possibleFrom } = valueOf(pointsFor(season, 'cagliari', 17))
    for (const { proof, points } of [enough, possibleFrom]) {
      expect(points).toBeGreaterThan(0)
      if (proof !== undefined) expect(provesJointly(season, proof)).toBe(true)
    }
    expect(enough.proof).toBeDefined()
    const beyond = {
      places: [{ club: 'cagliari', from: 18, to: 20 }],
      totals: [{ club: 'cagliari', from: 33, to: (enough.points ?? 0) - 1 }],
    }
    expect(confirmsOnPoints(season, beyond, enough.witness ?? [])).toBe(true)
    const within = {
      places: [{ club: 'cagliari', from: 1, to: 17 }],
      totals: [{ club: 'cagliari', from: 33, to: possibleFrom.points ?? 0 }],
    }
    expect(confirmsOnPoints(season, within, possibleFrom.witness ?? [])).toBe(true)
  })

  it('Serie A 2017-18: level on 91 after matchday 36, Juventus were sure of the title with 92', () => {
    const season = seasonOn('2018-05-06')
    expect(valueOf(pointsFor(season, 'juventus', 1))).toMatchObject({ points: 91, enough: { points: 92 }, possibleFrom: { points: 91 } })
    expect(valueOf(pointsFor(season, 'napoli', 1))).toMatchObject({ most: 91, possibleFrom: { points: 91 } })
    expect(valueOf(pointsFor(season, 'napoli', 1)).enough.points).toBeUndefined()
  })

  it('refuses clubs and places there are not', () => {
    const season = seasonOn('2018-05-06')
    const wrong = [pointsFor(season, 'juventsu', 1), pointsFor(season, 'juventus', 0), pointsForPlace(season, 21)]
    expect(wrong.map((each) => (each.ok ? '' : each.problem[0]?.code))).toEqual(['CLUB_UNKNOWN', 'ARGUMENT_INVALID', 'ARGUMENT_INVALID'])
  })
})
