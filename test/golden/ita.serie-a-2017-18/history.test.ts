import { describe, expect, it } from 'vitest'
import { divisionYears, honoursOf } from '../../../src/index.ts'
import { serieA } from '../../bundled.ts'

describe('the past, as almanacs count it before 2018', () => {
  it.each([
    ['juventus', 33, 85],
    ['milan', 18, 84],
    ['inter', 18, 86],
    ['genoa', 9, 51],
    ['torino', 7, 74],
    ['bologna', 7, 71],
    ['roma', 3, 85],
    ['fiorentina', 2, 80],
    ['lazio', 2, 75],
    ['napoli', 2, 72],
    ['cagliari', 1, 38],
    ['verona', 1, 28],
    ['sampdoria', 1, 61],
    ['udinese', 0, 45],
    ['spal', 0, 17],
    ['benevento', 0, 1],
  ])('%s: %i titles, season %i in Serie A', (club, titles, seasons) => {
    expect(honoursOf(serieA, club, '2017-18')?.titles).toBe(titles)
    expect(divisionYears(serieA, club, '2017-18')?.number).toBe(seasons)
  })

  it('a revoked title does not count, and is known', () => {
    expect(honoursOf(serieA, 'torino', '2017-18')?.revoked).toEqual(['1926-27'])
    expect(honoursOf(serieA, 'juventus', '2017-18')?.revoked).toEqual(['2004-05'])
  })

  it('titles in a row', () => {
    expect(honoursOf(serieA, 'juventus', '2017-18')).toMatchObject({ defending: true, consecutive: 6 })
    expect(honoursOf(serieA, 'juventus', '1935-36')).toMatchObject({ defending: true, consecutive: 5 })
    expect(honoursOf(serieA, 'napoli', '2017-18')).toMatchObject({ defending: false, years: [1987, 1990] })
  })
})
