import { describe, expect, it } from 'vitest'
import { tableOf } from '../../table/index.ts'
import { leagueResults } from './league-results.ts'
import { seasonOfResults } from './season-of-results.ts'

const match = (date: string, home: string, away: string, homeGoals: number, awayGoals: number) => ({
  date,
  season: '2017-18',
  home,
  away,
  score: { home: homeGoals, away: awayGoals },
})

const RESULTS = leagueResults('ita', [
  match('2017-08-19', 'inter', 'roma', 1, 0),
  match('2017-08-19', 'napoli', 'milan', 2, 2),
  match('2017-08-26', 'roma', 'napoli', 3, 0),
  match('2017-09-02', 'milan', 'inter', 5, 0),
]).seasons[0]!

describe('a season of results', () => {
  it('knows the scores of the dates played and of none after them', () => {
    for (const played of [0, 1, 2, 3]) {
      const { matches, clubs, asOf } = seasonOfResults({ league: 'ita' }, RESULTS, played)
      expect(clubs).toEqual(['inter', 'milan', 'napoli', 'roma'])
      const known = [0, 2, 3, 4][played]!
      expect(matches.map(({ status }) => status)).toEqual(matches.map((_, at) => (at < known ? 'played' : 'scheduled')))
      for (const [at, { score }] of matches.entries()) {
        if (at < known) expect(score).toBeDefined()
        else expect(matches[at]).not.toHaveProperty('score')
      }
      expect(asOf.slice(0, 10)).toBe(['2017-08-19', '2017-08-19', '2017-08-26', '2017-09-02'][played])
    }
  })

  it('is ranked by points, goal difference and goals where no order is given', () => {
    // Inter 3 and -4; Milan 4 and +5; Napoli 1; Roma 3 and +2.
    expect(tableOf(seasonOfResults({ league: 'ita' }, RESULTS, 3)).rows.map(({ club, points }) => [club, points])).toEqual([
      ['milan', 4],
      ['roma', 3],
      ['inter', 3],
      ['napoli', 1],
    ])
  })

  it('is ranked by the order given', () => {
    const step = { code: 'H2H_PTS' as const, status: 'assumed' as const, source: 'made up for a test' }
    const order = { final: [step], inSeason: [step] }
    // Inter beat Roma.
    const { rows } = tableOf(seasonOfResults({ league: 'ita', order }, RESULTS, 3))
    expect(rows.map(({ club }) => club)).toEqual(['milan', 'inter', 'roma', 'napoli'])
  })
})
