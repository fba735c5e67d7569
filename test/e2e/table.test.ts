import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

interface TableJson {
  readonly season: string
  readonly asOf: string
  readonly order: string
  readonly rows: readonly {
    readonly position: number
    readonly club: { readonly id: string; readonly name: string }
    readonly played: number
    readonly won: number
    readonly drawn: number
    readonly lost: number
    readonly goalsFor: number
    readonly goalsAgainst: number
    readonly goalDifference: number
    readonly points: number
    readonly deducted: number
    readonly decidedBy?: string
    readonly explanation?: string
    readonly zones: readonly {
      readonly id: string
      readonly name: string
      readonly kind: string
      readonly when?: { readonly cup: string; readonly winners: readonly string[] }
    }[]
    readonly movement: number
  }[]
}

beforeAll(buildOnce)

const inShort = ({ rows }: TableJson) => rows.map((row) => [row.position, row.club.name, row.played, row.points, row.decidedBy])

describe('the table on the night of 22 April 2018', () => {
  let table: TableJson
  beforeAll(async () => {
    table = await json<TableJson>('table', '--as-of', '2018-04-22')
  })

  test('has the clubs in the order of the rules, and says which step parted those level on points', () => {
    expect(inShort(table)).toEqual([
      [1, 'Juventus', 34, 85, undefined],
      [2, 'Napoli', 34, 84, undefined],
      [3, 'Roma', 34, 67, 'H2H_PTS'],
      [4, 'Lazio', 34, 67, 'H2H_PTS'],
      [5, 'Inter', 34, 66, undefined],
      [6, 'Atalanta', 34, 55, undefined],
      [7, 'Milan', 34, 54, undefined],
      [8, 'Sampdoria', 34, 51, 'H2H_PTS'],
      [9, 'Fiorentina', 34, 51, 'H2H_PTS'],
      [10, 'Torino', 34, 47, undefined],
      [11, 'Bologna', 34, 39, undefined],
      [12, 'Genoa', 33, 38, undefined],
      [13, 'Sassuolo', 34, 37, undefined],
      [14, 'Cagliari', 34, 33, 'H2H_PTS'],
      [15, 'Udinese', 34, 33, 'H2H_PTS'],
      [16, 'Chievo', 34, 31, 'GD'],
      [17, 'Crotone', 34, 31, 'GD'],
      [18, 'SPAL', 34, 29, undefined],
      [19, 'Verona', 33, 25, undefined],
      [20, 'Benevento', 34, 17, undefined],
    ])
  })

  test('gives every figure of a row', () => {
    expect(table).toMatchObject({ season: 'ita.serie-a/2017-18', asOf: '2018-04-22T21:59:59Z', order: 'in season' })
    expect(table.rows[2]).toMatchObject({
      club: { id: 'roma', name: 'Roma' },
      ...{ won: 20, drawn: 7, lost: 7, goalsFor: 55, goalsAgainst: 27, goalDifference: 28, deducted: 0, movement: 0 },
      explanation: 'Roma ahead of Lazio on head-to-head: 2-1 and 0-0',
    })
    for (const row of table.rows) expect(row.won + row.drawn + row.lost).toBe(row.played)
  })

  test('states both branches of the places the cup can still move', () => {
    const atalanta = table.rows.find((row) => row.club.id === 'atalanta')
    expect(atalanta?.zones.map(({ id, when }) => [id, when?.cup, when?.winners])).toEqual([
      ['europa-league', 'ita.coppa-italia', ['juventus']],
      ['europa-league-qualifying', 'ita.coppa-italia', ['milan']],
    ])
    expect(table.rows[0]?.zones.every(({ when }) => when === undefined)).toBe(true)
  })

  test('counts places gained since the round before', () => {
    expect(table.rows.filter((row) => row.movement !== 0).map((row) => [row.club.name, row.movement])).toEqual([
      ['Atalanta', 1],
      ['Milan', -1],
      ['Cagliari', 1],
      ['Udinese', -1],
      ['Crotone', 1],
      ['SPAL', -1],
    ])
  })

  test('is another before the last match of the night', async () => {
    const before = await json<TableJson>('table', '--as-of', '2018-04-22T20:30:00+02:00')
    expect(before.rows.slice(0, 2).map((row) => [row.club.name, row.played, row.points])).toEqual([
      ['Juventus', 33, 85],
      ['Napoli', 33, 81],
    ])
  })
})

describe('the final table', () => {
  test('is the official one, with no place left open', async () => {
    const table = await json<TableJson>('table')
    expect(table.order).toBe('final')
    expect(table.rows.map((row) => [row.club.name, row.points])).toEqual([
      ['Juventus', 95],
      ['Napoli', 91],
      ['Roma', 77],
      ['Inter', 72],
      ['Lazio', 72],
      ['Milan', 64],
      ['Atalanta', 60],
      ['Fiorentina', 57],
      ['Torino', 54],
      ['Sampdoria', 54],
      ['Sassuolo', 43],
      ['Genoa', 41],
      ['Chievo', 40],
      ['Udinese', 40],
      ['Bologna', 39],
      ['Cagliari', 39],
      ['SPAL', 38],
      ['Crotone', 35],
      ['Verona', 25],
      ['Benevento', 21],
    ])
    const decidedBy = (club: string) => table.rows.find((row) => row.club.id === club)?.decidedBy
    expect([decidedBy('inter'), decidedBy('lazio'), decidedBy('chievo'), decidedBy('udinese')]).toEqual(Array(4).fill('H2H_PTS'))
    expect(table.rows.flatMap((row) => row.zones).every(({ when }) => when === undefined)).toBe(true)
  })
})

describe('part of a season', () => {
  test('after a matchday, no club has played more often', async () => {
    const table = await json<TableJson>('table', '--matchday', '10')
    expect(table.rows.every((row) => row.played === 10)).toBe(true)
  })

  test('at home, each club has played half its matches', async () => {
    const table = await json<TableJson>('table', '--home')
    expect(table.rows.every((row) => row.played === 19 && row.zones.length === 0)).toBe(true)
  })

  test('of the last five matches, nobody has more than 15 points', async () => {
    const table = await json<TableJson>('table', '--last', '5')
    expect(table.rows.every((row) => row.played === 5 && row.points <= 15)).toBe(true)
  })

  test('at the beginning of the log, nothing has been played', async () => {
    const table = await json<TableJson>('table', '--at-position', '100')
    expect(table.rows.every((row) => row.played === 0)).toBe(true)
  })
})

describe('the table as text', () => {
  test('has a row a club, the letters explained, and no colour where there is no terminal', async () => {
    const { out, err, code } = await scudetto('table', '--as-of', '2018-04-22')
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toContain('Serie A 2017-18, as of 22 April 2018, 23:59')
    expect(out).toMatch(/^ 3 {2}Roma +34 +20 +7 +7 +55 +27 +\+28 +67 +CL$/m)
    expect(out).toContain('CL the Champions League')
    expect(out).toContain('(EL) Atalanta if Juventus win the Coppa Italia')
    expect(out).toContain('Roma ahead of Lazio on head-to-head: 2-1 and 0-0')
    expect(out).not.toContain('\u001b')
  })
})
