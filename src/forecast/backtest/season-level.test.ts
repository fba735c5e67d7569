import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { baseRates } from '../models/base-rates.ts'
import { ratings } from '../ratings/index.ts'
import { leagueOf, simulatedSeason } from '../simulated-league.fixture.ts'
import type { PastMatch } from '../types.ts'
import { leagueResults, type LeagueResults } from './league-results.ts'
import { calibrationSlope, FORECAST_MOMENTS, forecastPlaces, type PlacesForecast, summaryOfPlaces } from './season-level.ts'

type Club = PlacesForecast['clubs'][number]

const forecastOf = (clubs: readonly Club[]): PlacesForecast => ({ league: 'ita', season: '2017-18', moment: 'before', clubs })
const scoreOf = (...clubs: readonly Club[]) => summaryOfPlaces([forecastOf(clubs)]).rps.mean

describe('the score of final places', () => {
  it('is 0 for a forecast that was sure and right', () => {
    const clubs = Array.from({ length: 5 }, (_, club) => ({
      places: Array.from({ length: 5 }, (_, at) => (at === club ? 1 : 0)),
      finished: club + 1,
    }))
    expect(scoreOf(...clubs)).toBe(0)
  })

  it('is 1 for the first placed last, and half for one of three placed beside itself', () => {
    expect(scoreOf({ places: [1, 0, 0], finished: 3 })).toBe(1)
    expect(scoreOf({ places: [1, 0, 0], finished: 2 })).toBe(0.5)
  })

  it('is what it is by hand', () => {
    // Among the first .5, among the first two .8: (.25 + .04) / 2 when second.
    expect(scoreOf({ places: [0.5, 0.3, 0.2], finished: 2 })).toBeCloseTo((0.25 + 0.04) / 2, 12)
  })

  it.each([2, 4, 18, 20])('is (n + 1) / 6n for %d clubs each as likely on any place', (n) => {
    const places = Array.from({ length: n }, () => 1 / n)
    const clubs = places.map((_, at) => ({ places, finished: at + 1 }))
    expect(scoreOf(...clubs)).toBeCloseTo((n + 1) / (6 * n), 12)
  })

  it('has the standard error of seasons, not of clubs', () => {
    const season = (finished: number) =>
      forecastOf([
        { places: [1, 0, 0], finished },
        { places: [1, 0, 0], finished },
      ])
    const { seasons, rps } = summaryOfPlaces([season(1), season(2), season(3)])
    // Seasons of 0, .5 and 1: variance .25, over three.
    expect(seasons).toBe(3)
    expect(rps.mean).toBeCloseTo(0.5, 12)
    expect(rps.standardError).toBeCloseTo(Math.sqrt(0.25 / 3), 12)
  })
})

/** Clubs that finish as often on a place as they are truly likely to; what is forecast is the truth to a power. */
function clubsForecast(power: number, seed = 9): PlacesForecast[] {
  const random = seededRandom(seed)
  return Array.from({ length: 3000 }, () => {
    const weights = Array.from({ length: 6 }, () => random() ** 3 + 0.02)
    const of = (exponent: number) => {
      const sum = weights.reduce((total, each) => total + each ** exponent, 0)
      return weights.map((each) => each ** exponent / sum)
    }
    let [left, finished] = [random(), 1]
    for (const chance of of(1)) {
      left -= chance
      if (left <= 0) break
      finished++
    }
    return forecastOf([{ places: of(power), finished: Math.min(6, finished) }])
  })
}

describe('the calibration slope', () => {
  it('is about 1 for honest forecasts, below it for those too sure, above for those too timid', () => {
    expect(Math.abs(calibrationSlope(clubsForecast(1)) - 1)).toBeLessThan(0.05)
    expect(calibrationSlope(clubsForecast(2))).toBeLessThan(0.9)
    expect(calibrationSlope(clubsForecast(0.5))).toBeGreaterThan(1.1)
  })

  it('is the factor by which odds were stretched, where there are two places', () => {
    // Chances of 20 and 80 per cent that come true as often, and odds of 4 said to be 16: the square, so that half of it was right.
    const clubs = (said: number) => [
      ...Array.from({ length: 8 }, () => ({ places: [said, 1 - said], finished: 1 })),
      ...Array.from({ length: 2 }, () => ({ places: [said, 1 - said], finished: 2 })),
      ...Array.from({ length: 8 }, () => ({ places: [1 - said, said], finished: 2 })),
      ...Array.from({ length: 2 }, () => ({ places: [1 - said, said], finished: 1 })),
    ]
    expect(calibrationSlope([forecastOf(clubs(0.8))])).toBeCloseTo(1, 9)
    expect(calibrationSlope([forecastOf(clubs(16 / 17))])).toBeCloseTo(0.5, 9)
  })
})

describe('final places', () => {
  const random = seededRandom(21)
  const matches = [2010, 2011].flatMap((year) => simulatedSeason(leagueOf(6), year, random))
  const results = leagueResults('ita', matches)
  const forecast = (of: LeagueResults, more = {}) => forecastPlaces([of], { model: ratings(), blocks: 1, seed: 5, ...more })
  const whole = forecast(results)

  it('are forecast at four moments of each season; a club’s chances sum to 1, and so do a place’s', () => {
    expect(whole.map(({ season, moment }) => [season, moment])).toEqual(
      ['2010-11', '2011-12'].flatMap((season) => FORECAST_MOMENTS.map((moment) => [season, moment])),
    )
    for (const { clubs } of whole) {
      expect(clubs.map(({ finished }) => finished).sort()).toEqual([1, 2, 3, 4, 5, 6])
      for (const { places } of clubs) expect(places.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
      for (let at = 0; at < 6; at++) expect(clubs.reduce((sum, { places }) => sum + places[at]!, 0)).toBeCloseTo(1, 12)
    }
  })

  it('are better known the later it is', () => {
    const at = (moment: string) => summaryOfPlaces(whole.filter((each) => each.moment === moment)).rps.mean
    expect(at('34 of 38')).toBeLessThan(at('before'))
  })

  it('are the table’s: goal difference, then goals, where points are level', () => {
    const season = matches.filter((match) => match.season === '2010-11')
    const figures = leagueOf(6).clubs.map((club) => {
      const played = season.filter(({ home, away }) => club === home || club === away)
      const own = ({ home, score }: PastMatch) => (home === club ? score.home : score.away)
      const other = ({ home, score }: PastMatch) => (home === club ? score.away : score.home)
      const points = played.reduce((sum, each) => sum + (own(each) > other(each) ? 3 : own(each) === other(each) ? 1 : 0), 0)
      const goals = played.reduce((sum, each) => sum + own(each), 0)
      return points * 1e6 + (2 * goals - played.reduce((sum, each) => sum + own(each) + other(each), 0)) * 1e3 + goals
    })
    const places = figures.map((figure) => 1 + figures.filter((other) => other > figure).length)
    expect(whole[0]?.clubs.map(({ finished }) => finished)).toEqual(places)
  })

  it('are not forecast of seasons with a match missing, or outside those asked for', () => {
    const without = leagueResults('ita', matches.slice(1))
    expect(new Set(forecast(without).map(({ season }) => season))).toEqual(new Set(['2011-12']))
    expect(new Set(forecast(results, { to: '2010-11' }).map(({ season }) => season))).toEqual(new Set(['2010-11']))
    expect(new Set(forecast(results, { from: '2011-12' }).map(({ season }) => season))).toEqual(new Set(['2011-12']))
  })

  it.each([
    ['drawn anew', ratings()],
    ['held fast', baseRates],
  ])('hang on no later result, with strengths %s', (_, model) => {
    const half = matches[matches.length - 15]!.date
    const changed = matches.map((each) =>
      each.date < half ? each : { ...each, score: { home: each.score.away + 1, away: each.score.home } },
    )
    const [before, after] = [results, leagueResults('ita', changed)].map((of) => forecast(of, { model }))
    const chances = (of: PlacesForecast) => of.clubs.map(({ places }) => places)
    // All of the first season, the second before its start and after its first half.
    for (const at of [0, 1, 2, 3, 4, 5]) expect(chances(after![at]!)).toEqual(chances(before![at]!))
    expect(chances(after![7]!)).not.toEqual(chances(before![7]!))
  })

  it('are the same from the same seed', () => {
    expect(forecast(results)).toEqual(whole)
    expect(forecast(results, { seed: 6 })).not.toEqual(whole)
  })
})
