import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { dixonColes } from '../dixon-coles/index.ts'
import { baseRates } from '../models/base-rates.ts'
import { goalsScored, pastOdds, ratings } from '../ratings/index.ts'
import { scoreAt } from '../scores.ts'
import { leagueOf, simulatedSeason } from '../simulated-league.fixture.ts'
import type { ForecastModel, PastMatch } from '../types.ts'
import { type ForecastedMatch, leagueResults, type LeagueResults } from './league-results.ts'
import { backtest, judgedOf, pairedOf, type Prediction } from './run.ts'

const LEAGUE = leagueOf(6)

/** Two seasons of six clubs, ten dates each, with shots on target and odds. */
function twoSeasons(seed: number): LeagueResults {
  const random = seededRandom(seed)
  const extras = { shots: true, odds: true }
  return leagueResults('ita', [...simulatedSeason(LEAGUE, 2010, random, extras), ...simulatedSeason(LEAGUE, 2011, random, extras)])
}

/** A model that writes down all it is asked and told, and says the same of every match. */
function witness(log: unknown[][]): ForecastModel {
  const chances = new Float64Array(256)
  chances[scoreAt(1, 0)] = 0.5
  chances[scoreAt(1, 1)] = 0.3
  chances[scoreAt(0, 1)] = 0.2
  return {
    name: 'witness',
    version: '1',
    begin: () => ({
      startSeason: ({ season, clubs }) => log.push(['start', season, ...clubs]),
      forecast: (fixture) => {
        log.push(['forecast', fixture])
        return chances
      },
      learn: (matches) => log.push(['learn', ...matches.map(({ home, away }) => `${home}-${away}`)]),
    }),
  }
}

const match = (date: string, season: string, home: string, away: string): PastMatch => ({
  date,
  season,
  home,
  away,
  score: { home: 2, away: 1 },
})

const THREE = leagueResults('ita', [
  match('2017-08-19', '2017-18', 'inter', 'roma'),
  match('2017-08-19', '2017-18', 'napoli', 'milan'),
  match('2018-08-20', '2018-19', 'roma', 'inter'),
])

describe('a backtest', () => {
  it('asks for a whole date before any of it is learnt, and shows fixtures and nothing else of them', () => {
    const log: unknown[][] = []
    backtest([THREE], [witness(log)])
    expect(log).toEqual([
      ['start', '2017-18', 'inter', 'milan', 'napoli', 'roma'],
      ['forecast', { date: '2017-08-19', home: 'inter', away: 'roma' }],
      ['forecast', { date: '2017-08-19', home: 'napoli', away: 'milan' }],
      ['learn', 'inter-roma', 'napoli-milan'],
      ['start', '2018-19', 'inter', 'roma'],
      ['forecast', { date: '2018-08-20', home: 'roma', away: 'inter' }],
      ['learn', 'roma-inter'],
    ])
  })

  it('judges the seasons asked for, learns from earlier ones, and leaves later ones out', () => {
    const log: unknown[][] = []
    const predictions = backtest([THREE], [witness(log)], { from: '2018-19' })
    expect(predictions.map(({ season }) => season)).toEqual(['2018-19'])
    expect(log.filter(([what]) => what === 'learn')).toHaveLength(2)
    const early: unknown[][] = []
    expect(backtest([THREE], [witness(early)], { to: '2017-18' })).toHaveLength(2)
    expect(early.filter(([what]) => what === 'learn')).toHaveLength(1)
  })

  it('gives each league a learner of its own, and tells the leagues’ forecasts apart', () => {
    const other = { ...THREE, league: 'eng' }
    const alone = backtest([other], [ratings()])
    expect(backtest([twoSeasons(1), other], [ratings()]).filter(({ league }) => league === 'eng')).toEqual(alone)
  })

  it('gives results, and forecasts by model and by others', () => {
    const chances = { homeWin: 0.4, draw: 0.3, awayWin: 0.3 }
    const matches: ForecastedMatch[] = [
      { ...match('2017-08-19', '2017-18', 'inter', 'roma'), forecasts: { others: chances } },
      { ...match('2017-08-20', '2017-18', 'roma', 'inter'), score: { home: 0, away: 0 } },
    ]
    const predictions = backtest([leagueResults('ita', matches)], [witness([])])
    expect(predictions.map(({ result, by }) => [result, Object.keys(by).sort()])).toEqual([
      ['homeWin', ['others', 'witness']],
      ['draw', ['witness']],
    ])
    expect(judgedOf(predictions, 'others')).toEqual([{ chances, result: 'homeWin' }])
    expect(judgedOf(predictions, 'witness').map(({ chances: { homeWin } }) => homeWin)).toEqual([0.5, 0.5])
    const [ours, theirs] = pairedOf(predictions, 'witness', 'others')
    expect([ours.length, theirs.length]).toEqual([1, 1])
    expect(ours[0]?.result).toBe('homeWin')
    expect(judgedOf(predictions, 'nobody')).toEqual([])
    expect(judgedOf(predictions, 'toString')).toEqual([])
  })
})

/** What may become of the results from a date on: the calendar stays, since that is known beforehand. */
const FUTURES: Readonly<Record<string, (matches: readonly ForecastedMatch[], random: () => number) => readonly ForecastedMatch[]>> = {
  deleted: () => [],
  scrambled: (matches, random) =>
    matches.map(({ odds, shotsOnTarget: _shots, ...each }) => ({
      ...each,
      score: { home: Math.floor(random() * 9), away: Math.floor(random() * 9) },
      ...(odds && { odds: { home: 1.2 + random(), draw: 4 + random(), away: 5 + random() } }),
    })),
  'turned about': (matches) =>
    matches.map((each) => ({
      ...each,
      score: { home: each.score.away, away: each.score.home },
      ...(each.shotsOnTarget && { shotsOnTarget: { home: each.shotsOnTarget.away, away: each.shotsOnTarget.home } }),
    })),
}

describe('forecasts', () => {
  const models = [ratings(), ratings({ inputs: [goalsScored, pastOdds()] }), dixonColes, baseRates]

  it.each(Object.entries(FUTURES))('are the same to the bit when later results are %s', (_, become) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 19 }), fc.integer(), (seed, cut, other) => {
        const results = twoSeasons(seed)
        const from = results.seasons.flatMap(({ dates }) => dates)[cut]![0]!.date
        const random = seededRandom(other)
        const changed: LeagueResults = {
          ...results,
          seasons: results.seasons.map((season) => ({
            ...season,
            dates: season.dates
              .map((matches) => (matches[0]!.date < from ? matches : become(matches, random)))
              .filter(({ length }) => length > 0),
          })),
        }
        // The forecasts of the first date changed stand too, where it still has matches: they come before its results.
        const forecast = (of: LeagueResults) => backtest([of], models).map(({ date, home, away, by }) => ({ date, home, away, by }))
        const [before, after] = [forecast(results), forecast(changed)]
        const kept = (predictions: Pick<Prediction, 'date'>[]) =>
          predictions.filter(({ date }) => (become === FUTURES.deleted ? date < from : date <= from))
        expect(kept(after)).toEqual(kept(before))
        expect(kept(before)).toHaveLength(3 * (cut + (become === FUTURES.deleted ? 0 : 1)))
      }),
      { numRuns: 8, seed: 12 },
    )
  })

  it('do change with earlier results, so that the law above says something', () => {
    const results = twoSeasons(1)
    const changed = {
      ...results,
      seasons: results.seasons.map((season) => ({
        ...season,
        dates: season.dates.map((matches) => FUTURES['turned about']!(matches, seededRandom(1))),
      })),
    }
    const last = (of: LeagueResults) => backtest([of], models).at(-1)!.by
    for (const { name } of models) expect(last(changed)[name]).not.toEqual(last(results)[name])
  })
})
