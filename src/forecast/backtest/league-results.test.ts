import { expect, it } from 'vitest'
import { leagueResults } from './league-results.ts'

const match = (date: string, season: string, home: string, away: string) => ({ date, season, home, away, score: { home: 1, away: 0 } })

it('sorts matches into seasons and dates, oldest first, those of a date as they were given', () => {
  const given = [
    match('2018-08-20', '2018-19', 'roma', 'napoli'),
    match('2017-08-20', '2017-18', 'roma', 'inter'),
    match('2017-08-19', '2017-18', 'juventus', 'roma'),
    match('2017-08-20', '2017-18', 'juventus', 'napoli'),
  ]
  const { league, seasons } = leagueResults('ita', given)
  expect(league).toBe('ita')
  expect(seasons.map(({ season, clubs }) => [season, clubs])).toEqual([
    ['2017-18', ['inter', 'juventus', 'napoli', 'roma']],
    ['2018-19', ['napoli', 'roma']],
  ])
  expect(seasons.map(({ dates }) => dates.map((matches) => matches.map(({ home, away }) => `${home}-${away}`)))).toEqual([
    [['juventus-roma'], ['roma-inter', 'juventus-napoli']],
    [['roma-napoli']],
  ])
  expect(given[0]?.season).toBe('2018-19')
})

it('keeps a season whose dates are not in order with one whose label is later, dates in order within each', () => {
  const { seasons } = leagueResults('ita', [
    match('2020-08-02', '2019-20', 'roma', 'inter'),
    match('2019-09-01', '2019-20', 'inter', 'roma'),
  ])
  expect(seasons).toHaveLength(1)
  expect(seasons[0]?.dates.map(([first]) => first?.date)).toEqual(['2019-09-01', '2020-08-02'])
})

it('makes nothing of nothing', () => {
  expect(leagueResults('ita', [])).toEqual({ league: 'ita', seasons: [] })
})
