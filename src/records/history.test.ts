import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyHistory, parseHistory, pastResultId, resultsBetween } from './history.ts'
import { pastMeetings, winnerOf } from './meetings.ts'
import { seasonOf } from '../season/season.fixture.ts'

function documentOf(results: unknown, more: object = {}): string {
  const seasons = [{ season: '2016-17', clubs: ['juventus', 'napoli'], results }]
  return JSON.stringify({ format: 'scudetto-history/1', competition: 'ita.serie-a', sources: [], seasons, ...more })
}

describe('a history document', () => {
  it('gives each result an id, a second match at the same ground too', () => {
    const read = parseHistory(
      documentOf([
        ['2016-10-29', 0, 1, 2, 1],
        ['2017-04-02', 1, 0, 1, 1],
        ['2017-06-01', 0, 1, 0, 0],
      ]),
    )
    const season = read.ok ? read.value.seasons[0] : undefined
    const results = season === undefined ? [] : resultsBetween(season, 'napoli', 'juventus')
    expect(results.map((result) => result.id)).toEqual([
      'history/2016-17/juventus-v-napoli',
      'history/2016-17/napoli-v-juventus',
      'history/2016-17/juventus-v-napoli.2',
    ])
    expect(results[0]).toMatchObject({ date: '2016-10-29', home: 'juventus', away: 'napoli', score: { home: 2, away: 1 } })
    expect(season === undefined ? undefined : resultsBetween(season, 'napoli', 'roma')).toEqual([])
    expect(pastResultId('2016-17', 'juventus', 'napoli')).toBe('history/2016-17/juventus-v-napoli')
  })

  it.each([
    ['a date that does not exist', ['2017-02-30', 0, 1, 2, 1]],
    ['a club index out of range', ['2017-02-03', 0, 2, 2, 1]],
    ['a club against itself', ['2017-02-03', 1, 1, 2, 1]],
    ['half a goal', ['2017-02-03', 0, 1, 0.5, 1]],
    ['goals below nought', ['2017-02-03', 0, 1, -1, 1]],
    ['a row too short', ['2017-02-03', 0, 1, 2]],
    ['no row at all', null],
  ])('refuses %s, with its place', (_, row) => {
    const read = parseHistory(documentOf([['2016-10-29', 0, 1, 2, 1], row]))
    expect(!read.ok && read.problem).toMatchObject([{ code: 'FIELD_INVALID', place: { path: 'seasons.0.results.1' } }])
  })

  it('refuses what is no history', () => {
    const codeOf = (text: string) => {
      const read = parseHistory(text)
      return read.ok ? 'ok' : read.problem[0]?.code
    }
    expect(codeOf('{')).toBe('SYNTAX')
    expect(codeOf('[]')).toBe('FIELD_INVALID')
    expect(codeOf(documentOf('none'))).toBe('FIELD_INVALID')
    expect(codeOf(documentOf([], { format: 'scudetto-history/2' }))).toBe('FIELD_INVALID')
  })

  it('reads the bundled history whole', () => {
    const read = parseHistory(readFileSync('seasons/ita.serie-a/history.json', 'utf8'))
    const seasons = read.ok ? read.value.seasons : []
    expect(seasons.reduce((sum, season) => sum + season.results.length, 0)).toBeGreaterThan(25_000)
    expect(seasons[0]?.season).toBe('1929-30')
  })
})

describe('meetings', () => {
  const past = (season: string, date: string) => ({
    season,
    clubs: ['juventus', 'napoli', 'roma'],
    results: [
      [date, 0, 1, 2, 1],
      [date, 2, 1, 0, 0],
    ],
  })
  const read = parseHistory(
    documentOf([], { seasons: [past('2018-19', '2018-09-29'), past('2016-17', '2016-10-29'), past('2015-16', '2016-02-13')] }),
  )
  const history = read.ok ? read.value : emptyHistory('ita.serie-a')
  const season = seasonOf(['2018-04-22 juventus 0-1 napoli', '2017-12-01 napoli 0-1 juventus', '2017-12-08 roma 0-1 juventus'])

  it('run from the past to this season, and no further', () => {
    const meetings = pastMeetings(history, season, 'napoli', 'juventus')
    expect(meetings.map(({ date, evidence }) => [date, evidence[0]])).toEqual([
      ['2016-02-13', 'history/2015-16/juventus-v-napoli'],
      ['2016-10-29', 'history/2016-17/juventus-v-napoli'],
      ['2017-12-01', 'napoli-v-juventus/ResultRecorded.1'],
      ['2018-04-22', 'juventus-v-napoli/ResultRecorded.1'],
    ])
    expect(meetings.map(winnerOf)).toEqual(['juventus', 'juventus', 'juventus', 'napoli'])
  })

  it('without a history are those of the season', () => {
    expect(pastMeetings(emptyHistory('ita.serie-a'), season, 'juventus', 'napoli')).toHaveLength(2)
  })
})
