import { describe, expect, it } from 'vitest'
import { rulesFor, seasonProfile } from './choose.ts'
import type { Competition, Rules } from './types.ts'

function regime(from: string): Rules {
  const order = [{ code: 'GD', status: 'assumed', source: 'a test' } as const]
  return { competition: 'xyz.league', from, points: { win: 3, draw: 1, loss: 0 }, order: { final: order, inSeason: order } }
}

const league: Competition = {
  id: 'xyz.league',
  name: 'League',
  country: { code: 'XYZ', name: 'Xyz', adjective: 'Xyzzian' },
  timeZone: 'Europe/Rome',
  titleName: 'title',
  clubs: [],
  sources: ['a test'],
  regimes: [regime('1999-00'), regime('2022-23'), regime('2023-24')],
  seasons: [
    {
      competition: 'xyz.league',
      season: '2017-18',
      starts: '2017-08-19',
      ends: '2018-05-20',
      matchdays: 38,
      clubs: [],
      zones: [],
      sources: ['a test'],
    },
  ],
}

describe('rulesFor', () => {
  it.each([
    ['1999-00', '1999-00'],
    ['2021-22', '1999-00'],
    ['2022-23', '2022-23'],
    ['2023-24', '2023-24'],
    ['2031-32', '2023-24'],
  ])('%s is played under the rules of %s', (season, from) => {
    const rules = rulesFor(league, season)
    expect(rules.ok && rules.value.from).toBe(from)
  })

  it('has no rules for a season before the first regime, and says from when it has', () => {
    const rules = rulesFor(league, '1998-99')
    if (rules.ok) throw new Error('No rules were meant to be on file.')
    expect(rules.problem).toMatchObject({ code: 'RULES_UNKNOWN', expected: 'a season from 1999-00 on' })
  })
})

describe('seasonProfile', () => {
  it('finds a season on file, and no other', () => {
    expect(seasonProfile(league, '2017-18')?.matchdays).toBe(38)
    expect(seasonProfile(league, '2016-17')).toBeUndefined()
  })
})
