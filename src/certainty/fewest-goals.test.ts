import { describe, expect, it } from 'vitest'
import { facts, serieA } from '../../test/bundled.ts'
import { competitionOf } from '../cli/catalogue.ts'
import { foldSeason, type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, tableOf } from '../table/index.ts'
import { certaintyOf } from './certainty.ts'
import type { Goals } from './completion.ts'
import { type Cutting, fewestGoals } from './fewest-goals.ts'
import type { Witness } from './types.ts'

const premierLeague = competitionOf('eng.premier-league')
if (!premierLeague.ok) throw new Error('the Premier League does not read')
const { regimes } = premierLeague.value

const goals = (...scores: readonly (readonly [number, number])[]): Goals => ({
  home: Int32Array.from(scores, ([home]) => home),
  away: Int32Array.from(scores, ([, away]) => away),
})

/** Holds once the first match is won by so many at home. */
const wonBy = (margin: number, guess: number, isLeast = false): Cutting => ({
  holds: ({ home, away }) => (home[0] ?? 0) - (away[0] ?? 0) >= margin,
  guess: () => guess,
  isLeast: (match) => isLeast && match === 0,
  isShort: isLeast,
})

function after(matchday: number, rules: typeof regimes | undefined): Season {
  const competition = rules === undefined ? serieA : { ...serieA, regimes: rules }
  const season = foldSeason({ competition, season: '2017-18', facts, throughMatchday: matchday })
  if (!season.ok) throw new Error(season.problem.message)
  return season.value
}

/** The scores with a goal less for both, or for the winner, of one match that has more goals than its outcome needs. */
function oneGoalLess(scores: readonly SupposedScore[]): SupposedScore[][] {
  return scores.flatMap(({ match, score: { home, away } }, at) => {
    const fewer = [
      ...(Math.abs(home - away) > 1 ? [{ home: home - Number(home > away), away: away - Number(away > home) }] : []),
      ...(Math.min(home, away) > 0 ? [{ home: home - 1, away: away - 1 }] : []),
    ]
    return fewer.map((score) => scores.with(at, { match, score }))
  })
}

describe('the fewest goals that hold', () => {
  const uncut = goals([40, 0], [0, 40], [30, 30])

  it.each([1, 2, 3, 9, 40])('wins one match by %d and gives every other the least', (margin) => {
    for (const guess of [0, 1, margin - 1, margin, margin + 5, 100]) {
      expect(fewestGoals(uncut, wonBy(margin, guess))).toEqual(goals([margin, 0], [0, 1], [0, 0]))
    }
  })

  it('takes a guess that nothing less can do, or a goal more', () => {
    for (const guess of [6, 7]) expect(fewestGoals(uncut, wonBy(8, guess, true))).toEqual(goals([8, 0], [0, 1], [0, 0]))
  })

  it('gives nothing where the goals do not hold uncut', () => {
    expect(fewestGoals(uncut, wonBy(41, 3))).toBeUndefined()
  })
})

describe.each([
  ['head-to-head first', undefined],
  ['goal difference first', regimes],
])('witnesses with %s', (_name, rules) => {
  it.each([30, 34, 36])('after matchday %d lose their place with a goal less', (matchday) => {
    const season = after(matchday, rules)
    const shows = (club: string, witness: Witness, scores: readonly SupposedScore[]) => {
      const row = rowOfClub(tableOf(withScores(season, scores)), club)
      return row?.position === witness.place && (row.tie?.undecided?.with.length ?? 1) === witness.sharing
    }
    let tried = 0
    for (const { club, best, worst } of certaintyOf(season).clubs) {
      for (const { witness } of [best, worst]) {
        expect(shows(club, witness, witness.scores)).toBe(true)
        for (const fewer of oneGoalLess(witness.scores)) {
          tried++
          expect(shows(club, witness, fewer)).toBe(false)
        }
      }
    }
    expect(tried).toBeGreaterThan(0)
  })
})
