import { describe, expect, test } from 'vitest'
import type { Competition, Fact, Phase, Season } from '../index.ts'
import { competitionOf, FIXTURES, seasonOf } from '../season/season.fixture.ts'
import { paintFor } from './paint.ts'
import { renderTable } from './table-text.ts'
import { tableView, type TableWish } from './table-view.ts'

const STEP = { code: 'GD', status: 'verified', source: 'made up for a test' } as const
const SAID = { at: '2017-12-01T12:00:00Z', source: 'test' }

const linesOf = (season: Season, wish: TableWish = {}) => {
  const request = { competition: season.competition, season: season.label, facts: [] }
  return renderTable(tableView({ season, request, name: 'ita.serie-a/2017-18', notices: [] }, wish), paintFor(false)).split('\n')
}

/** Each meets each, and the first in the alphabet wins. */
const ROUND = FIXTURES.map(
  ([home, away], at) => `2017-09-${String(at + 1).padStart(2, '0')} ${home} ${home < away ? '1-0' : '0-1'} ${away}`,
)

function splitting(carry: NonNullable<Phase['carry']>): Competition {
  const groups = [
    { id: 'top', name: 'Top two', places: [1, 2] as [number, number] },
    { id: 'bottom', name: 'Bottom two', places: [3, 4] as [number, number] },
  ]
  const order = { final: [STEP], inSeason: [STEP] }
  const phases: Phase[] = [
    { id: 'regular', name: 'Regular season' },
    { id: 'split', name: 'Split', carry, groups },
  ]
  return competitionOf({ regimes: [{ competition: 'ita.serie-a', from: '1898', points: { win: 3, draw: 1, loss: 0 }, order, phases }] })
}

const AFTER_SPLIT: Fact = {
  kind: 'FixtureScheduled',
  id: 'again/F',
  at: '2017-07-01T10:00:00Z',
  source: 'test',
  match: 'inter-v-juventus.2',
  home: 'inter',
  away: 'juventus',
  kickOff: '2017-12-10T18:45:00Z',
  timeKnown: true,
  phase: 'split',
}

describe('a table divided by a split', () => {
  test('has its parts under their names', () => {
    const lines = linesOf(seasonOf(ROUND, [AFTER_SPLIT], splitting('everything')))
    expect(lines.slice(2, 10).map((line) => line.trim().replace(/^(\d) +(\w+) .*$/, '$1 $2'))).toEqual([
      expect.stringContaining('Club') as string,
      'Top two',
      '1 inter',
      '2 juventus',
      '',
      'Bottom two',
      '3 napoli',
      '4 roma',
    ])
  })

  test('says what was brought along where matches do not count again', () => {
    const lines = linesOf(seasonOf(ROUND, [AFTER_SPLIT], splitting('half the points')))
    expect(lines).toContain('  Brought along, Top two: inter 9 points and juventus 6.')
  })
})

const stopped = (ranking: 'points' | 'points per match'): Fact => ({ ...SAID, kind: 'SeasonStopped', id: 'stop', ranking, reason: 'snow' })
const UNEVEN = ['2017-09-10 inter 1-0 roma', '2017-09-11 inter 0-0 juventus', '2017-09-12 napoli 0-0 roma', '2017-09-13 roma - napoli']

describe('a season that was stopped', () => {
  test('by points per match shows them and says why', () => {
    const lines = linesOf(seasonOf(UNEVEN, [stopped('points per match')]))
    expect(lines[2]).toMatch(/Pts +PPM$/)
    expect(lines[3]).toMatch(/^ 1 +inter .* 4 +2\.000/)
    expect(lines).toContain('  The season was stopped on 1 December 2017: snow; points per match decide.')
  })

  test('by points has no such column', () => {
    const lines = linesOf(seasonOf(UNEVEN, [stopped('points')]))
    expect(lines[2]).toMatch(/Pts$/)
    expect(lines).toContain('  The season was stopped on 1 December 2017: snow.')
  })
})

describe('points deducted', () => {
  const facts: readonly Fact[] = [
    { ...SAID, kind: 'PointsDeducted', id: 'inter/1', club: 'inter', points: 6, reason: 'accounts' },
    { ...SAID, kind: 'DeductionRevised', id: 'inter/2', corrects: 'inter/1', points: 3, reason: 'appeal' },
    { ...SAID, kind: 'PointsDeducted', id: 'roma/1', club: 'roma', points: 2, reason: 'crowd trouble' },
    { ...SAID, kind: 'DeductionRevised', id: 'roma/2', corrects: 'roma/1', points: 0, reason: 'appeal' },
    { ...SAID, kind: 'PointsDeducted', id: 'napoli/1', club: 'napoli', points: 1, reason: 'no-show' },
  ]
  const season = seasonOf(UNEVEN, facts)

  test('are told one by one, with what they were before the appeal', () => {
    const lines = linesOf(season)
    expect(lines).toContain('  * inter: 3 points deducted (6 before the appeal), 1 December 2017: accounts.')
    expect(lines).toContain('  roma: no points deducted in the end (2 before the appeal), 1 December 2017: crowd trouble.')
    expect(lines).toContain('  * napoli: 1 point deducted, 1 December 2017: no-show.')
    expect(lines.find((line) => line.includes(' inter '))).toMatch(/ 1\*/)
  })

  test('are left on where that is asked for', () => {
    const lines = linesOf(season, { withoutDeductions: true })
    expect(lines[0]).toMatch(/, without deductions$/)
    expect(lines.find((line) => line.includes(' inter '))).toMatch(/ 4$| 4 /)
    expect(lines).toContain('  Points deducted and not taken off here: inter 3 and napoli 1.')
    expect(linesOf(seasonOf(UNEVEN), { withoutDeductions: true })).toContain('  No points have been deducted.')
  })

  test('are not told under a table of part of the matches, which leaves them on', () => {
    expect(linesOf(season, { part: { side: 'home' } }).some((line) => line.includes('deducted'))).toBe(false)
  })
})

test('a club expelled is named, and its matches do not count', () => {
  const lines = linesOf(seasonOf(UNEVEN, [{ ...SAID, kind: 'ClubExpelled', id: 'roma/X', club: 'roma', reason: 'fraud' }]))
  expect(lines).toContain('  roma were expelled on 1 December 2017 and their matches do not count: fraud.')
})

describe('a league whose relegation goes by averages', () => {
  const [regime] = competitionOf().regimes
  const averaging = competitionOf({ regimes: regime ? [{ ...regime, averages: { ...STEP, seasons: 2 } }] : [] })
  const before = (points: number, played: number, only?: string): Fact[] =>
    ['inter', 'juventus', 'napoli', 'roma']
      .filter((club) => only === undefined || club === only)
      .map((club) => ({ ...SAID, kind: 'PastSeasonGiven', id: `${club}/past`, club, season: '2016-17', points, played }))

  test('has its last averages under it, once every season before is known', () => {
    const lines = linesOf(seasonOf(ROUND, before(38, 38), averaging))
    expect(lines.find((line) => line.includes('points per match over 2 seasons'))).toBe(
      '  Last by points per match over 2 seasons: 1 inter 1.273 (56 in 44), 2 juventus 1.136 (50 in 44), 3 napoli 1.000 (44 in 44), 4 roma 0.864 (38 in 44).',
    )
  })

  test('says that they are not known, rather than take a club for one that came up', () => {
    const lines = linesOf(seasonOf(ROUND, before(38, 38, 'roma'), averaging))
    expect(lines.join('\n')).toContain('not every season before is known for every club')
  })
})
