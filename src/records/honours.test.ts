import { describe, expect, it } from 'vitest'
import { divisionYears } from './division.ts'
import { honoursOf } from './honours.ts'
import { clubWith, competitionOf } from '../season/season.fixture.ts'

const won = (season: string, club: string) => ({ season, status: 'won' as const, club })
const notHeld = (season: string) => ({ season, status: 'not held' as const, note: 'war' })
const HONOURS = {
  competition: 'ita.serie-a',
  sources: [],
  seasons: [
    won('1898', 'genoa'),
    won('1909', 'pro-vercelli'),
    won('1909-10', 'inter'),
    won('1921-22', 'pro-vercelli'),
    won('1921-22', 'novese'),
    { season: '1926-27', status: 'revoked' as const, from: 'torino', note: 'bribery' },
    won('1927-28', 'torino'),
    won('1942-43', 'torino'),
    notHeld('1943-44'),
    notHeld('1944-45'),
    won('1945-46', 'torino'),
    won('1986-87', 'napoli'),
  ],
}
const competition = competitionOf({ honours: HONOURS })

describe('titles before a season', () => {
  it('count with the year they were won in', () => {
    expect(honoursOf(competition, 'genoa', '1987-88')).toMatchObject({
      titles: 1,
      years: [1898],
      last: '1898',
      defending: false,
      consecutive: 0,
    })
    expect(honoursOf(competition, 'napoli', '1987-88')).toMatchObject({ titles: 1, years: [1987], defending: true, consecutive: 1 })
    expect(honoursOf(competition, 'pro-vercelli', '1909-10')).toMatchObject({ titles: 1, defending: true })
  })

  it('do not include one taken away, which is named, and which breaks a row', () => {
    expect(honoursOf(competition, 'torino', '1928-29')).toEqual({
      titles: 1,
      seasons: ['1927-28'],
      years: [1928],
      defending: true,
      consecutive: 1,
      last: '1927-28',
      revoked: ['1926-27'],
      evidence: ['honours/1926-27', 'honours/1927-28'],
    })
  })

  it('stay in a row over seasons not held', () => {
    expect(honoursOf(competition, 'torino', '1945-46')).toMatchObject({ defending: true, consecutive: 2 })
    expect(honoursOf(competition, 'torino', '1946-47')).toMatchObject({ titles: 3, consecutive: 3 })
  })

  it('go to both champions of a split season', () => {
    expect(honoursOf(competition, 'pro-vercelli', '1922-23')).toMatchObject({ titles: 2, defending: true, consecutive: 1 })
    expect(honoursOf(competition, 'novese', '1922-23')).toMatchObject({ titles: 1, defending: true })
  })

  it('are unknown without a file, or where it stops short', () => {
    expect(honoursOf(competitionOf(), 'torino', '1946-47')).toBeUndefined()
    expect(honoursOf(competition, 'torino', '1990-91')).toBeUndefined()
    expect(honoursOf(competition, 'genoa', '1898')).toBeUndefined()
  })
})

describe('seasons in the top flight', () => {
  const entry = (club: string, promoted = false) => ({ club, ground: 'x', ...(promoted && { promoted }) })
  const season = {
    competition: 'ita.serie-a',
    season: '2017-18',
    starts: '2017-08-19',
    ends: '2018-05-20',
    matchdays: 38,
    zones: [],
    sources: ['test'],
  }
  const clubs = [
    clubWith('juventus', {
      topFlight: [
        { from: '1941-42', to: '2005-06' },
        { from: '2007-08', to: '2017-18' },
      ],
    }),
    clubWith('napoli', {
      topFlight: [
        { from: '1941-42', to: '1942-43' },
        { from: '1945-46', to: '1947-48' },
      ],
    }),
    clubWith('benevento', { topFlight: [{ from: '2017-18', to: '2017-18' }] }),
    clubWith('roma', {}),
  ]
  const league = competitionOf({
    clubs,
    honours: HONOURS,
    singleDivisionSince: '1929-30',
    seasons: [{ ...season, clubs: [entry('juventus'), entry('benevento', true)] }],
  })

  it('count all and those of the present stay', () => {
    expect(divisionYears(league, 'juventus', '2017-18')).toEqual({
      number: 63 + 11,
      first: false,
      since: '2007-08',
      consecutive: 11,
      lastBefore: '2005-06',
      recordFrom: '1929-30',
      promoted: false,
      evidence: ['clubs/juventus/top-flight'],
    })
  })

  it('know a first season', () => {
    expect(divisionYears(league, 'benevento', '2017-18')).toMatchObject({ number: 1, first: true, consecutive: 1, promoted: true })
    expect(divisionYears(league, 'benevento', '2017-18')).not.toHaveProperty('lastBefore')
  })

  it('pass over seasons not held', () => {
    expect(divisionYears(league, 'napoli', '1946-47')).toMatchObject({ number: 4, since: '1941-42', consecutive: 4 })
    expect(divisionYears(league, 'juventus', '1945-46')).toMatchObject({ number: 3, consecutive: 3 })
  })

  it('follow the file by one season and no more', () => {
    expect(divisionYears(league, 'juventus', '2018-19')).toMatchObject({ number: 75, consecutive: 12 })
    expect(divisionYears(league, 'napoli', '2018-19')).toMatchObject({ number: 6, since: '2018-19', consecutive: 1, lastBefore: '1947-48' })
    expect(divisionYears(league, 'juventus', '2019-20')).toBeUndefined()
    expect(divisionYears(league, 'juventus', '2006-07')).toBeUndefined()
    expect(divisionYears(league, 'roma', '2017-18')).toBeUndefined()
    expect(divisionYears(competitionOf(), 'roma', '2017-18')).toBeUndefined()
  })
})
