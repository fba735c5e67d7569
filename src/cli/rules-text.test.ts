import { describe, expect, test } from 'vitest'
import type { Rules } from '../index.ts'
import { competitionOf } from '../season/season.fixture.ts'
import { paintFor } from './paint.ts'
import { renderRules } from './rules-text.ts'
import { rulesView } from './rules-view.ts'

const READ = { status: 'verified', source: 'the handbook', article: 'art. 5' } as const
const HEARD = { status: 'assumed', source: 'the press' } as const

const RULES: Rules = {
  competition: 'ita.serie-a',
  from: '2017-18',
  points: { win: 3, draw: 1, loss: 0 },
  order: {
    final: [
      { code: 'H2H_PTS', ...READ, note: 'of one paragraph' },
      { code: 'H2H_GD', ...READ, note: 'of one paragraph' },
      { code: 'GD', ...HEARD },
    ],
    inSeason: [{ code: 'GD', ...HEARD, onceAllMet: true }],
    partialSplit: { procedure: 'restart', ...HEARD },
  },
  playOffs: [{ places: [1, 2], matches: 1, venue: 'a neutral ground', ...HEARD, note: 'of two' }],
  phases: [
    { id: 'regular', name: 'Regular season', matchdays: [1, 30] },
    {
      id: 'finals',
      name: 'Finals',
      carry: 'half the points',
      groups: [{ id: 'top', name: 'Top two', places: [1, 2], carry: 'everything' }],
      order: { final: [{ code: 'UNROUNDED_PTS', ...HEARD }], inSeason: [{ code: 'UNROUNDED_PTS', ...HEARD }] },
    },
    { id: 'cup', name: 'Cup', knockOut: true },
  ],
  averages: { seasons: 3, ...HEARD },
  zones: [
    { id: 'up', name: 'the cup', kind: 'europe', branches: [{ places: [1, 2] }, { places: [1] }], ...HEARD, seasons: { from: '2019-20' } },
    { id: 'down', name: 'relegation', kind: 'relegation', branches: [{ places: [3, 4] }], ...READ },
  ],
  leftOut: [{ rule: 'the alphabet', why: 'it is no sporting order' }],
  notes: ['a note'],
}

const NEXT: Rules = { ...RULES, from: '2020-21' }
const competition = competitionOf({ regimes: [RULES, NEXT] })
const textOf = (season?: string) => renderRules(rulesView(competition, RULES, season), paintFor(false))

describe('a regime in words', () => {
  const text = textOf()

  test.each([
    'Serie A: the rules from 2017-18 to the season before 2020-21',
    '3 points for a win, 1 for a draw, 0 for a defeat. 2 of 9 rules of order verified.',
    '  1. head-to-head (H2H_PTS), verified [1], art. 5',
    '  3. goal difference (GD), assumed [2]',
    '     only once all matches between the level clubs have been played',
    '  Those still level begin again at the first step, by themselves. (assumed [2])',
    '  two clubs level on places 1 and 2: 1 match, at a neutral ground, assumed [2]',
    '  Regular season (regular), matchdays 1 to 30',
    '  Finals (finals), half the points are brought along, rounded up',
    '    Top two (top), places 1 to 2 of the phase before, every match of the phase before counts again',
    '  Cup (cup), no table: matches between two clubs decide',
    'Final order of clubs level on points, Finals',
    '  points per match over 3 seasons, beside the season’s own table, assumed [2]',
    '  the cup: places 1 and 2 or place 1, from 2019-20, assumed [2]',
    '  relegation: places 3 and 4, verified [1], art. 5',
    '  the alphabet',
    '    it is no sporting order',
    '  a note',
    '  [1] the handbook',
    '  [2] the press',
  ])('says "%s"', (line) => {
    expect(text.split('\n')).toContain(line)
  })

  test('says a note once for steps in a row that share it', () => {
    expect(text.match(/of one paragraph/g)).toHaveLength(1)
  })

  test('says so where the order is the same while the season runs', () => {
    expect(text).toContain('Order while the season runs, Finals\n  The same.')
  })

  test('of a season leaves out zones of other seasons', () => {
    expect(textOf('2018-19')).not.toContain('the cup: places')
    expect(textOf('2019-20')).toContain('the cup: places')
    expect(textOf('2018-19')).toMatch(/^Serie A 2018-19: the rules from 2017-18 /)
  })
})
