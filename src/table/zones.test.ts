import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import { movementSince, tableBeforeRound } from './movement.ts'
import { tableOf } from './table.ts'
import { distancesOf, zoneLines, zonesOf } from './zones.ts'

const night = seasonOn('2018-04-22')
const table = tableOf(night)

describe('zones', () => {
  it('are conditional while the cup that moves them has no winner: every branch is stated', () => {
    const zones = zonesOf(night, table)
    expect(zones.get('juventus')?.map((zone) => zone.id)).toEqual(['title', 'champions-league'])
    expect(zones.get('inter')).toMatchObject([{ id: 'europa-league' }])
    expect(zones.get('inter')?.[0]?.when).toBeUndefined()
    expect(zones.get('atalanta')).toMatchObject([
      { id: 'europa-league', when: { cup: 'ita.coppa-italia', winners: ['juventus'] } },
      { id: 'europa-league-qualifying', when: { cup: 'ita.coppa-italia', winners: ['milan'] } },
    ])
    // Seventh as they stood, Milan would take a place of their own by winning the cup.
    expect(zones.get('milan')).toMatchObject([
      { id: 'europa-league', when: { winners: ['milan'] } },
      { id: 'europa-league-qualifying', when: { winners: ['juventus'] } },
    ])
    expect(zones.get('spal')?.map((zone) => zone.id)).toEqual(['relegation'])
    expect(zones.get('chievo')).toEqual([])
  })

  it('are plain once it is won: Juventus won it, so sixth is direct and seventh qualifies', () => {
    const season = seasonOn()
    const zones = zonesOf(season, tableOf(season))
    expect(['lazio', 'milan', 'atalanta', 'fiorentina'].map((club) => zones.get(club)?.map((zone) => [zone.id, zone.when]))).toEqual([
      [['europa-league', undefined]],
      [['europa-league', undefined]],
      [['europa-league-qualifying', undefined]],
      [],
    ])
  })

  it('have lines: the last sure place, and the last under some winner', () => {
    const lines = zoneLines(night, table)
    expect(lines.map(({ id, place, conditionalPlace }) => [id, place, conditionalPlace])).toEqual([
      ['title', 1, undefined],
      ['champions-league', 4, undefined],
      ['europa-league', 6, 7],
      ['relegation', 18, undefined],
    ])
    const season = seasonOn()
    expect(zoneLines(season, tableOf(season)).find((line) => line.id === 'europa-league')).toMatchObject({ place: 7 })
  })

  it('are so many points away, on the one side or the other', () => {
    const lines = zoneLines(night, table)
    const distance = (club: string, line: string) => {
      const found = distancesOf(table, lines, club).find((each) => each.line.id === line)
      return found && [found.side, found.points, found.from]
    }
    expect(distance('sampdoria', 'europa-league')).toEqual(['out', 4, 'atalanta'])
    expect(distance('lazio', 'champions-league')).toEqual(['in', 1, 'inter'])
    expect(distance('inter', 'champions-league')).toEqual(['out', 1, 'lazio'])
    expect(distance('chievo', 'relegation')).toEqual(['out', 2, 'spal'])
    expect(distance('spal', 'relegation')).toEqual(['in', 2, 'crotone'])
  })
})

describe('movement since the round before', () => {
  it('is in places gained', () => {
    const moved = movementSince(tableBeforeRound(night), table)
    expect([moved.get('atalanta'), moved.get('milan'), moved.get('juventus')]).toEqual([1, -1, 0])
  })
  it('is nought on the first matchday', () => {
    const first = seasonOn('2017-08-21')
    expect([...movementSince(tableBeforeRound(first), tableOf(first)).values()].every((places) => places === 0)).toBe(true)
  })
})
