import { describe, expect, it } from 'vitest'
import type { Competition, OrderStep, TieBreakCode } from '../competition/index.ts'
import { competitionOf, linesOf, seasonOf } from '../season/season.fixture.ts'
import { explainPlace } from './explain.ts'
import { partialTable, rowOfClub, tableOf } from './table.ts'

const SERIE_A: readonly TieBreakCode[] = ['H2H_PTS', 'H2H_GD', 'GD', 'GF', 'LOTS']
const step = (code: TieBreakCode): OrderStep => ({
  code,
  status: 'verified',
  source: 'made up for a test',
  ...(code.startsWith('H2H') && { onceAllMet: true }),
})

function under(codes: readonly TieBreakCode[], more: Partial<Competition['regimes'][number]> = {}): Competition {
  const steps = codes.map(step)
  const regime = {
    competition: 'ita.serie-a',
    from: '1898',
    points: { win: 3, draw: 1, loss: 0 },
    order: { final: steps, inSeason: steps },
    ...more,
  }
  return competitionOf({ regimes: [regime] })
}

// Home sides in the order inter, juventus, napoli, roma; each against the others in that order.
const LEVEL_AT_THE_TOP = linesOf([
  [3, 0],
  [0, 1],
  [3, 0],
  [0, 3],
  [1, 0],
  [0, 0],
  [1, 0],
  [1, 0],
  [1, 0],
  [0, 3],
  [0, 0],
  [1, 0],
])
const settled = (by: 'PLAY_OFF' | 'LOTS', order: string[]) => ({
  id: by,
  kind: 'TieSettled' as const,
  at: '2018-06-01T00:00:00Z',
  source: 'test',
  by,
  order,
})
const order = (codes: readonly TieBreakCode[], lines = LEVEL_AT_THE_TOP) =>
  tableOf(seasonOf(lines, [], under(codes))).rows.map((row) => row.club)

describe('a table', () => {
  it('counts played, won, drawn, lost, goals and points', () => {
    const table = tableOf(seasonOf(['2017-08-19 juventus 3-1 napoli', '2017-08-20 napoli 2-2 roma'], [], under(SERIE_A)))
    expect(rowOfClub(table, 'napoli')).toMatchObject({
      played: 2,
      won: 0,
      drawn: 1,
      lost: 1,
      goalsFor: 3,
      goalsAgainst: 5,
      goalDifference: -2,
      points: 1,
    })
  })

  it('takes points off, and says how many', () => {
    const deduction = {
      id: 'd',
      kind: 'PointsDeducted',
      at: '2017-08-21T00:00:00Z',
      source: 'test',
      club: 'juventus',
      points: 2,
      reason: 'accounts',
    } as const
    const season = seasonOf(['2017-08-19 juventus 3-1 napoli'], [deduction], under(SERIE_A))
    expect(rowOfClub(tableOf(season), 'juventus')).toMatchObject({ points: 1, deducted: 2 })
    expect(rowOfClub(partialTable(season, { side: 'home' }), 'juventus')).toMatchObject({ points: 3, deducted: 0 })
  })

  it('orders level clubs by the steps of the rules, and another order gives another table', () => {
    // Inter and Napoli have 12 points each; goal difference puts Inter ahead, the matches between them Napoli.
    const rows = tableOf(seasonOf(LEVEL_AT_THE_TOP, [], under(SERIE_A))).rows
    expect(rows.slice(0, 2).map((row) => row.points)).toEqual([rows[0]?.points, rows[0]?.points])
    expect(order(SERIE_A).slice(0, 2)).toEqual(['napoli', 'inter'])
    expect(order(['GD', 'GF']).slice(0, 2)).toEqual(['inter', 'napoli'])
  })

  it('names the step that decided for both clubs, and why', () => {
    const table = tableOf(seasonOf(LEVEL_AT_THE_TOP, [], under(SERIE_A)))
    expect(table.rows.slice(0, 2).map((row) => row.tie?.decidedBy)).toEqual(['H2H_PTS', 'H2H_PTS'])
    expect(explainPlace(table, 'napoli', (club) => club)).toBe('napoli ahead of inter on head-to-head: 1-0 and 1-0')
  })

  it('does not use head-to-head before every match between the level clubs has been played', () => {
    const lines = ['2017-08-19 juventus 1-0 napoli', '2017-08-20 napoli 5-0 roma', '2018-05-20 napoli - juventus']
    const table = tableOf(seasonOf(lines, [], under(SERIE_A)))
    expect(table.rows.slice(0, 2).map((row) => [row.club, row.tie?.decidedBy])).toEqual([
      ['napoli', 'GD'],
      ['juventus', 'GD'],
    ])
    expect(table.rows[0]?.tie?.steps[0]).toMatchObject({ code: 'H2H_PTS', passedOver: 'not all met' })
  })

  it('shares a place rather than order by the alphabet, until lots are in the log', () => {
    const lines = ['2017-08-19 juventus 1-1 napoli', '2017-08-26 napoli 1-1 juventus']
    const shared = tableOf(seasonOf(lines, [], under(SERIE_A)))
    expect(shared.rows.slice(0, 2).map((row) => [row.position, row.tie?.undecided?.by])).toEqual([
      [1, 'LOTS'],
      [1, 'LOTS'],
    ])
    expect(explainPlace(shared, 'juventus', (club) => club)).toBe(
      'juventus and napoli share the place: lots decide, and none have been drawn',
    )
    const drawn = settled('LOTS', ['napoli', 'juventus'])
    expect(
      tableOf(seasonOf(lines, [drawn], under(SERIE_A)))
        .rows.slice(0, 2)
        .map((row) => [row.position, row.club, row.tie?.decidedBy]),
    ).toEqual([
      [1, 'napoli', 'LOTS'],
      [2, 'juventus', 'LOTS'],
    ])
  })

  it('leaves clubs undecided where the data for a step is missing', () => {
    const lines = ['2017-08-19 juventus 1-1 napoli', '2017-08-26 napoli 1-1 juventus']
    expect(tableOf(seasonOf(lines, [], under(['GD', 'FAIR_PLAY', 'LOTS']))).rows[0]?.tie?.undecided).toEqual({
      with: ['juventus', 'napoli'],
      by: 'FAIR_PLAY',
    })
  })

  it('holds a play-off for level clubs where the rules have one, and takes its result', () => {
    const playOffs = [{ places: [1, 2] as [number, number], matches: 1, status: 'assumed' as const, source: 'made up for a test' }]
    const open = tableOf(seasonOf(LEVEL_AT_THE_TOP, [], under(SERIE_A, { playOffs })))
    expect(open.rows.slice(0, 3).map((row) => [row.position, row.tie?.undecided?.by])).toEqual([
      [1, 'PLAY_OFF'],
      [1, 'PLAY_OFF'],
      [3, 'LOTS'],
    ])
    const won = settled('PLAY_OFF', ['inter', 'napoli'])
    const over = tableOf(seasonOf(LEVEL_AT_THE_TOP, [won], under(SERIE_A, { playOffs })))
    expect(over.rows.slice(0, 2).map((row) => [row.club, row.tie?.decidedBy])).toEqual([
      ['inter', 'PLAY_OFF'],
      ['napoli', 'PLAY_OFF'],
    ])
  })

  it('of the last matches counts only those', () => {
    const lines = ['2017-08-19 juventus 1-0 napoli', '2017-08-26 napoli 1-0 roma', '2017-09-02 roma 1-0 juventus']
    expect(partialTable(seasonOf(lines), { last: 1 }).rows.map((row) => [row.club, row.points, row.played])).toEqual([
      ['napoli', 3, 1],
      ['roma', 3, 1],
      ['juventus', 0, 1],
    ])
  })
})
