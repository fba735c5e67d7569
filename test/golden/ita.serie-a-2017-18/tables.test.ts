import { describe, expect, it } from 'vitest'
import { explainPlace, tableOf } from '../../../src/index.ts'
import { golden, seasonOn } from '../../bundled.ts'

type FinalRow = [club: string, points: number, decidedBy?: string]
type NightRow = [club: string, played: number, points: number, goalDifference: number, decidedBy?: string]

const name = (club: string) => club.charAt(0).toUpperCase() + club.slice(1)

describe('the tables of Serie A 2017-18 agree with the league', () => {
  it('at the end', () => {
    const { rows } = golden('ita.serie-a-2017-18/final.json') as { rows: FinalRow[] }
    const table = tableOf(seasonOn())
    expect(table.order).toBe('final')
    expect(table.rows.map((row) => [row.club, row.points, ...(row.tie?.decidedBy === undefined ? [] : [row.tie.decidedBy])])).toEqual(rows)
    expect(table.rows.map((row) => row.position)).toEqual(rows.map((_, index) => index + 1))
  })

  it('on the night of 22 April 2018', () => {
    const { rows } = golden('ita.serie-a-2017-18/2018-04-22.json') as { rows: NightRow[] }
    const table = tableOf(seasonOn('2018-04-22'))
    expect(table.order).toBe('in season')
    expect(
      table.rows.map((row) => [
        row.club,
        row.played,
        row.points,
        row.goalDifference,
        ...(row.tie?.decidedBy === undefined ? [] : [row.tie.decidedBy]),
      ]),
    ).toEqual(rows)
  })

  it('and say why in words a reader accepts', () => {
    const night = tableOf(seasonOn('2018-04-22'))
    const end = tableOf(seasonOn())
    expect(explainPlace(night, 'roma', name)).toBe('Roma ahead of Lazio on head-to-head: 2-1 and 0-0')
    expect(explainPlace(night, 'lazio', name)).toBe('Roma ahead of Lazio on head-to-head: 2-1 and 0-0')
    expect(explainPlace(end, 'inter', name)).toBe('Inter ahead of Lazio on head-to-head: 0-0 and 3-2')
    expect(explainPlace(night, 'chievo', name)).toBe(
      'Chievo ahead of Crotone on goal difference: -23 to -27; head-to-head waits until every match between them has been played (assumed)',
    )
    expect(explainPlace(end, 'torino', name)).toMatch(/^Torino ahead of Sampdoria on goal difference: .*, level on head-to-head/)
    expect(explainPlace(night, 'juventus', name)).toBeUndefined()
  })
})
