import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { integratedChances } from '../chances.ts'
import { resultChances } from '../scores.ts'
import { dayAfter, leagueOf, simulatedSeason } from '../simulated-league.fixture.ts'
import type { Learner, PastMatch, Strengths } from '../types.ts'
import { meanThrough } from './belief.fixture.ts'
import { goalsScored, ratings } from './index.ts'
import { FROZEN } from './parameters.ts'

const LEAGUE = leagueOf(6)
const { clubs } = LEAGUE
const [BEST, WORST] = [clubs[0]!, clubs[5]!]

function seasonOf(year: number, seed = 3): PastMatch[] {
  return simulatedSeason(LEAGUE, year, seededRandom(seed), { shots: true })
}

/** Learns matches, a date at a time; `between` is called before each. */
function learn(learner: Learner, matches: readonly PastMatch[], between: (date: string) => void = () => undefined): Learner {
  for (const date of new Set(matches.map((match) => match.date))) {
    between(date)
    learner.learn(matches.filter((match) => match.date === date))
  }
  return learner
}

function learnt(matches: readonly PastMatch[], model = ratings()): Learner {
  const learner = model.begin()
  learner.startSeason?.({ season: '2010-11', clubs })
  return learn(learner, matches)
}

const strengthsOf = (learner: Learner, of: readonly string[], date: string): Strengths => learner.strengths!(of, date)

/** The covariance of two entries of n clubs' strengths: the factor times its transpose. */
function covariance({ mean, factor }: Strengths, one: number, other: number): number {
  const row = (at: number) => factor.subarray(at * mean.length, (at + 1) * mean.length)
  return meanThrough(row(one), row(other))
}

describe('the ratings of a league', () => {
  it('rise with a win and fall with a defeat, of attack and defence', () => {
    const before = learnt([])
    const win = { date: dayAfter(7), season: '2010-11', home: BEST, away: WORST, score: { home: 3, away: 0 } }
    const after = learnt([win])
    const [old, now] = [before, after].map((learner) => strengthsOf(learner, [BEST, WORST], dayAfter(7)).mean)
    // Attack of either, then defence of either.
    expect(now![0]).toBeGreaterThan(old![0]!)
    expect(now![1]).toBeLessThan(old![1]!)
    expect(now![2]).toBeGreaterThan(old![2]!)
    expect(now![3]).toBeLessThan(old![3]!)
    const fixture = { date: dayAfter(14), home: WORST, away: BEST }
    expect(resultChances(after.forecast(fixture)).awayWin).toBeGreaterThan(resultChances(before.forecast(fixture)).awayWin)
  })

  it('are told by the goals of either side: more of them raise its attack and lower the other’s defence', () => {
    const after = (home: number, away: number) => {
      const learner = learnt([{ date: dayAfter(7), season: '2010-11', home: BEST, away: WORST, score: { home, away } }])
      return strengthsOf(learner, [BEST, WORST], dayAfter(7)).mean
    }
    const [few, atHome, onTheRoad] = [after(1, 1), after(4, 1), after(1, 4)]
    expect(atHome[0]).toBeGreaterThan(few[0]!)
    expect(atHome[3]).toBeLessThan(few[3]!)
    expect(onTheRoad[1]).toBeGreaterThan(few[1]!)
    expect(onTheRoad[2]).toBeLessThan(few[2]!)
  })

  it('take no notice of being asked, bit for bit', () => {
    const matches = [...seasonOf(2010), ...seasonOf(2011, 4)]
    const [quiet, asked] = [ratings().begin(), ratings().begin()]
    learn(quiet, matches)
    learn(asked, matches, (date) => {
      asked.forecast({ date, home: WORST, away: BEST })
      asked.forecast({ date: dayAfter(5000), home: 'a stranger', away: BEST })
      strengthsOf(asked, [...clubs, 'another stranger'], date)
    })
    for (const home of clubs)
      for (const away of clubs.filter((club) => club !== home)) {
        const fixture = { date: dayAfter(800), home, away }
        expect(asked.forecast(fixture)).toEqual(quiet.forecast(fixture))
      }
    expect(strengthsOf(asked, clubs, dayAfter(800))).toEqual(strengthsOf(quiet, clubs, dayAfter(800)))
  })

  it('give the best side more of a chance than the worst after a season, at either ground', () => {
    const learner = learnt(seasonOf(2010))
    const atHome = resultChances(learner.forecast({ date: dayAfter(100), home: BEST, away: WORST }))
    const onTheRoad = resultChances(learner.forecast({ date: dayAfter(100), home: WORST, away: BEST }))
    expect(atHome.homeWin).toBeGreaterThan(onTheRoad.awayWin)
    expect(onTheRoad.awayWin).toBeGreaterThan(onTheRoad.homeWin)
  })

  it('forecast clubs never seen, level but for the ground', () => {
    for (const learner of [ratings().begin(), learnt(seasonOf(2010))]) {
      const chances = learner.forecast({ date: dayAfter(100), home: 'a stranger', away: 'another' })
      expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
      const { homeWin, awayWin } = resultChances(chances)
      expect(homeWin).toBeGreaterThan(awayWin)
      expect(learner.forecast({ date: dayAfter(100), home: 'another', away: 'a stranger' })).toEqual(chances)
    }
  })

  it('are told the clubs of a season by its calendar, or learn them from its matches', () => {
    const matches = seasonOf(2010)
    const [told, untold] = [learnt(matches), learn(ratings().begin(), matches)]
    const fixture = { date: dayAfter(100), home: BEST, away: WORST }
    const [one, other] = [told.forecast(fixture), untold.forecast(fixture)]
    for (const [at, chance] of one.entries()) expect(other[at]).toBeCloseTo(chance, 12)
  })
})

describe('newcomers', () => {
  const entering = (learner: Learner, season: string) => {
    learner.startSeason?.({ season, clubs: [...clubs.slice(1), 'newcomer'] })
    return learner
  }

  it('are average in the first season, since all are new', () => {
    const { mean, ...more } = strengthsOf(learnt(seasonOf(2010).slice(0, 9)), ['newcomer'], dayAfter(14))
    expect([mean[0], mean[1]]).toEqual([0, 0])
    expect(covariance({ mean, ...more }, 0, 0)).toBeCloseTo(FROZEN.clubVariance, 8)
  })

  it('come up weaker afterwards, as clubs promoted have been', () => {
    const strengths = strengthsOf(entering(learnt(seasonOf(2010)), '2011-12'), ['newcomer', WORST], dayAfter(365))
    expect(strengths.mean[0]).toBe(FROZEN.promotedAttack)
    expect(strengths.mean[2]).toBe(FROZEN.promotedDefence)
    expect(covariance(strengths, 0, 0)).toBeCloseTo(FROZEN.promotedVariance, 8)
    expect(covariance(strengths, 0, 2)).toBeCloseTo(FROZEN.together * FROZEN.promotedVariance, 8)
    // Independent of clubs known, of the level and of the home advantage.
    for (const other of [1, 3, 4, 5]) expect(covariance(strengths, 0, other)).toBeCloseTo(0, 8)
  })

  it('are measured from the mean of those who were there the season before', () => {
    const learner = learnt(seasonOf(2010))
    learner.startSeason?.({ season: '2011-12', clubs })
    const { mean } = strengthsOf(learner, clubs, dayAfter(365))
    for (const from of [0, 6]) expect(mean.subarray(from, from + 6).reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 12)
  })

  it('who left and come back are new again', () => {
    const learner = entering(learnt(seasonOf(2010)), '2011-12')
    learner.startSeason?.({ season: '2012-13', clubs })
    expect(strengthsOf(learner, [BEST], dayAfter(730)).mean[0]).toBe(FROZEN.promotedAttack)
  })
})

describe('strengths', () => {
  /** Both rates of the first of some clubs at home to the second, put together from the strengths as their type says. */
  function ratesFrom(strengths: Strengths, n: number): Parameters<typeof integratedChances>[0] {
    const patterns = [
      { plus: [0, 2 * n, 2 * n + 1], minus: n + 1 },
      { plus: [1, 2 * n], minus: n },
    ].map(({ plus, minus }) => {
      const pattern = new Float64Array(2 * n + 2)
      for (const at of plus) pattern[at] = 1
      pattern[minus] = -1
      return pattern
    })
    const [home, away] = [patterns[0]!, patterns[1]!]
    const together = (one: Float64Array, other: Float64Array) =>
      Array.from(one, (a, i) => Array.from(other, (b, j) => (a * b === 0 ? 0 : a * b * covariance(strengths, i, j))))
        .flat()
        .reduce((sum, each) => sum + each, 0)
    return {
      home: meanThrough(home, strengths.mean),
      away: meanThrough(away, strengths.mean),
      homeVariance: together(home, home),
      awayVariance: together(away, away),
      covariance: together(home, away),
    }
  }

  it('say what the forecasts say, on the day and later, of newcomers too', () => {
    const learner = learnt(seasonOf(2010))
    for (const date of [dayAfter(63), dayAfter(120)])
      for (const pair of [
        [BEST, WORST],
        [clubs[3]!, clubs[2]!],
        ['newcomer', BEST],
      ] as const) {
        const strengths = strengthsOf(learner, [...pair, clubs[4]!], date)
        const drawn = integratedChances(ratesFrom(strengths, 3), strengths.rho)
        const forecast = learner.forecast({ date, home: pair[0], away: pair[1] })
        for (const [at, chance] of forecast.entries()) expect(drawn[at]).toBeCloseTo(chance, 6)
      }
  })

  it('are less sure the further ahead, by what each day adds', () => {
    const learner = learnt(seasonOf(2010))
    const last = dayAfter(63)
    const [near, far] = [strengthsOf(learner, clubs, last), strengthsOf(learner, clubs, dayAfter(63 + 200))]
    expect(far.mean).toEqual(near.mean)
    const gained = (one: number, other = one) => covariance(far, one, other) - covariance(near, one, other)
    expect(gained(0)).toBeCloseTo(200 * FROZEN.attackADay, 12)
    expect(gained(6)).toBeCloseTo(200 * FROZEN.defenceADay, 12)
    expect(gained(0, 6)).toBeCloseTo(200 * FROZEN.together * Math.sqrt(FROZEN.attackADay * FROZEN.defenceADay), 12)
    expect(gained(0, 1)).toBeCloseTo(0, 12)
    expect(gained(12)).toBeCloseTo(200 * FROZEN.levelADay, 12)
    expect(gained(13)).toBeCloseTo(200 * FROZEN.homeADay, 12)
  })

  it('are less sure after a summer, by what a summer adds to clubs measured from their mean', () => {
    const learner = learnt(seasonOf(2010))
    const apart = (strengths: Strengths) => covariance(strengths, 0, 0) + covariance(strengths, 1, 1) - 2 * covariance(strengths, 0, 1)
    const before = apart(strengthsOf(learner, clubs, dayAfter(63)))
    learner.startSeason?.({ season: '2011-12', clubs })
    // The difference of two clubs' attacks gains twice a summer's variance.
    expect(apart(strengthsOf(learner, clubs, dayAfter(63))) - before).toBeCloseTo(2 * FROZEN.attackSummer, 9)
  })

  it('carry the factor and the drift of the parameters', () => {
    const { rho, drift } = strengthsOf(ratings().begin(), clubs, dayAfter(0))
    expect(rho).toBe(FROZEN.rho)
    expect(drift).toEqual({ attack: FROZEN.attackADay, defence: FROZEN.defenceADay, together: FROZEN.together })
  })
})

it('what is learnt from shows in the name', () => {
  expect(ratings().name).toBe('ratings')
  expect(ratings({ inputs: [goalsScored] }).name).toBe('ratings from goals')
})
