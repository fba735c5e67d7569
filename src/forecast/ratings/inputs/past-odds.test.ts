import { describe, expect, it } from 'vitest'
import { integratedChances } from '../../chances.ts'
import { resultChances } from '../../scores.ts'
import type { OddsOffered, ResultChances } from '../../types.ts'
import type { Measurement } from './input.ts'
import { pastOdds, ratesOf } from './past-odds.ts'

/** Dixon and Coles's chances of the results, with the factor the input takes odds to have. */
function chancesAt(home: number, away: number): ResultChances {
  return resultChances(integratedChances({ home, away, homeVariance: 0, awayVariance: 0, covariance: 0 }, -0.07))
}

const match = (odds?: OddsOffered) => ({
  date: '2018-01-01',
  season: '2017-18',
  home: 'inter',
  away: 'roma',
  score: { home: 1, away: 0 },
  ...(odds && { odds }),
})

const readingOf = (home: number, draw: number, away: number) => pastOdds().begin()(match({ home, draw, away }))

describe('the rates behind chances', () => {
  it('are found again from the chances they give, from a side without a hope to one that is sure to win', () => {
    for (let home = -1.4; home < 1.81; home += 0.2)
      for (let away = -1.4; away < 1.81; away += 0.2) {
        const wanted = chancesAt(home, away)
        // No odds are given of more than nine goals together, and hardly any beyond a hundred to one.
        if (Math.exp(home) + Math.exp(away) > 9 || Math.min(wanted.homeWin, wanted.awayWin) < 0.01) continue
        const found = ratesOf(wanted)
        expect(found?.home).toBeCloseTo(home, 5)
        expect(found?.away).toBeCloseTo(away, 5)
      }
  })

  it.each([
    ['no draw ever', 0.6, 0.001, 0.399],
    ['nothing but draws', 0.0005, 0.999, 0.0005],
    ['two sides who would have to score seven each', 0.47, 0.11, 0.42],
    ['a win that is certain', 1, 0, 0],
    ['no numbers', NaN, NaN, NaN],
  ])('are undefined for %s', (_, homeWin, draw, awayWin) => {
    expect(ratesOf({ homeWin, draw, awayWin })).toBeUndefined()
  })

  it('give the chances wanted and are goals as sides score them, or are undefined, whatever the chances', () => {
    let found = 0
    for (let homeWin = 0.01; homeWin < 1; homeWin += 0.035)
      for (let draw = 0.01; homeWin + draw < 1; draw += 0.035) {
        const rates = ratesOf({ homeWin, draw, awayWin: 1 - homeWin - draw })
        if (rates === undefined) continue
        found++
        const chances = chancesAt(rates.home, rates.away)
        expect(chances.homeWin).toBeCloseTo(homeWin, 7)
        expect(chances.draw).toBeCloseTo(draw, 7)
        expect(Math.exp(rates.home) + Math.exp(rates.away)).toBeLessThan(10)
      }
    expect(found).toBeGreaterThan(200)
  })
})

describe('the odds of a match', () => {
  it('measure both sides, the bookmaker’s margin taken out', () => {
    // Level odds with a margin of 8 %: a third each, which takes more goals of neither side.
    const level = readingOf(2.78, 2.78, 2.78)
    expect((level?.home as Measurement).rate).toBeCloseTo((level?.away as Measurement).rate, 6)
    const { home, away } = readingOf(1.5, 4.2, 7.5) as { home: Measurement; away: Measurement }
    // The power that makes 1.5, 4.2 and 7.5 sum to 1, by trial: 1.0612 gives .6504 + .2181 + .1179 = .9864; 1.0400 gives .6560 + .2248 + .1230 = 1.0038.
    const chances = chancesAt(home.rate, away.rate)
    expect(chances.homeWin).toBeGreaterThan(0.6504)
    expect(chances.homeWin).toBeLessThan(0.656)
    expect(chances.awayWin).toBeGreaterThan(0.1179)
    expect(chances.awayWin).toBeLessThan(0.123)
  })

  it.each([
    // What a search over a fine grid of rates gives: 4.76 goals to 0.60, and 0.48 to 3.13.
    ['Paris 1.04, draw 18.83, away 50.86', [1.04, 18.83, 50.86], [1.56, -0.504]],
    ['home 22.83, draw 8.28, Barcelona 1.12', [22.83, 8.28, 1.12], [-0.7318, 1.14]],
  ] as const)('are read right of the biggest favourites: %s', (_, [home, draw, away], [homeRate, awayRate]) => {
    const reading = readingOf(home, draw, away) as { home: Measurement; away: Measurement }
    expect(Math.abs(reading.home.rate - homeRate)).toBeLessThan(0.03)
    expect(Math.abs(reading.away.rate - awayRate)).toBeLessThan(0.03)
  })

  it('are as sure as they are said to be', () => {
    const reading = pastOdds(0.02).begin()(match({ home: 2, draw: 3.4, away: 4 }))
    expect([reading?.home, reading?.away]).toMatchObject([{ variance: 0.02 }, { variance: 0.02 }])
  })

  it('say nothing where there are none, or absurd ones', () => {
    expect(pastOdds().begin()(match())).toBeUndefined()
    expect(readingOf(5000, 1.0001, 5000)).toBeUndefined()
    expect(readingOf(1.0001, 10_000, 10_000)).toBeUndefined()
    expect(readingOf(1.9, 200, 2.1)).toBeUndefined()
  })
})
