import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import { paintFor } from './paint.ts'
import { linesAsked } from './points-lines.ts'
import { type ClubOfLine, type LineOfPoints, pointsText } from './points-text.ts'

const night = seasonOn('2018-04-22')
const said = (lines: readonly LineOfPoints[], season = night) => pointsText(season, lines, paintFor(false)).split('\n')

const own = (more: Partial<ClubOfLine>): ClubOfLine => ({
  club: { id: 'roma', name: 'Roma' },
  position: 3,
  shared: false,
  points: 67,
  most: 79,
  possibleFrom: { points: 67 },
  enough: { points: 77 },
  ...more,
})
const line = (...clubs: readonly ClubOfLine[]): LineOfPoints => ({ place: 4, possibleFrom: { points: 67 }, enough: { points: 77 }, clubs })

describe('points in a table', () => {
  it('say how many more they are, and that there are enough already', () => {
    const rows = said([line(own({}), own({ enough: { points: 67 }, shared: true }), own({ possibleFrom: {}, enough: {} }))])
    expect(rows.slice(0, 2)).toEqual(['Place 4 or better', '  Whoever has 77 points is sure of it; nobody can have it with fewer than 67.'])
    expect(rows.slice(3, 6)).toEqual([
      ' 3  Roma   67    79             67  77 (+10)',
      '3=  Roma   67    79             67      sure',
      ' 3  Roma   67    79              -         -',
    ])
    expect(rows).toContain('  -: not with any total the club can still reach.')
  })

  it('that are not known for certain are marked, and the mark is explained', () => {
    const rows = said([line(own({ possibleFrom: { points: 69, openFrom: 68 }, enough: { openFrom: 78 } }))])
    expect(rows[3]).toMatch(/67 +79 +68\?-69 \(\+2\) +78\?$/)
    expect(rows.at(-1)).toBe('  With ? it may be as few as that: the search ended before it knew.')
  })

  it('without clubs are one row a line, with the letters of its zone', () => {
    const zone = { id: 'europa-league', name: 'Europa League', kind: 'europe', place: 6, conditionalPlace: 7 } as const
    const rows = said([{ place: 6, zone, name: 'Europa League', possibleFrom: { points: 56 }, enough: { points: 65 } }])
    expect(rows[1]).toBe('EL  Europa League  6 (7)             56      65')
    expect(rows).toContain('  Place 7 leads to the Europa League too in some cases; the points are those for place 6.')
  })

  it('once all is played are what it took', () => {
    const rows = said([{ ...line(own({})), possibleFrom: { points: 72 }, enough: { points: 73 } }], seasonOn())
    expect(rows[1]).toBe('  It took 72 points; 73 would have been enough.')
  })
})

describe('the places asked for', () => {
  const asked = (wish: Parameters<typeof linesAsked>[1]) => {
    const lines = linesAsked(night, wish)
    return lines.ok ? lines.value.map(({ place, name }) => [place, name]) : lines.problem.code
  }

  it('are the lines of the zones; that of relegation is the last place that stays up', () => {
    expect(asked({})).toEqual([
      [1, 'the title'],
      [4, 'the Champions League'],
      [6, 'Europa League'],
      [17, 'staying up'],
    ])
  })

  it('may be one, by its number or by any zone that shares its line', () => {
    expect(asked({ place: '12' })).toEqual([[12, undefined]])
    expect(asked({ zone: 'europa-league-qualifying' })).toEqual([[6, 'Europa League']])
  })

  it('are not both, nor the last of all, nor a zone there is not', () => {
    expect([{ place: '4', zone: 'title' }, { place: '20' }, { place: '0' }, { zone: 'moon' }].map(asked)).toEqual(
      Array(4).fill('ARGUMENT_INVALID'),
    )
  })
})
