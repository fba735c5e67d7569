import { describe, expect, it } from 'vitest'
import { CSV_SAMPLE, fileOf, sampleLeague } from '../sample-league.ts'
import { footballData } from './index.ts'

const HEADER = 'Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR'

function readRows(...rows: string[]) {
  return footballData.read([fileOf([HEADER, ...rows].join('\n'))], { competition: sampleLeague })
}

describe('football-data', () => {
  it('reads dates of two- and four-digit years, and the season from them', () => {
    const { facts, season, problems } = footballData.read([fileOf(CSV_SAMPLE)], { competition: sampleLeague })
    expect(problems).toEqual([])
    expect(season).toBe('2017-18')
    expect(facts[1]).toMatchObject({ match: 'juventus-v-napoli', kickOff: '2018-04-22T10:00:00Z', timeKnown: false })
    expect(facts[3]).toMatchObject({ kind: 'ResultRecorded', at: '2018-04-22T11:55:00Z', score: { home: 0, away: 1 } })
  })

  it('reads the Time column as UK time', () => {
    expect(readRows('I1,24/08/2019,19:45,Juventus,Inter,1,0,H,0,0,D').facts[0]).toMatchObject({
      kickOff: '2019-08-24T18:45:00Z',
      timeKnown: true,
    })
  })

  it('passes over lines of commas, and a match without a score is only a fixture', () => {
    const { facts, problems } = readRows('I1,24/08/2019,19:45,Juventus,Inter,,,,,,', ',,,,,,,,,,')
    expect(problems).toEqual([])
    expect(facts.map((fact) => fact.kind)).toEqual(['FixtureScheduled'])
  })

  it.each([
    ['a club not known', 'I1,24/08/2019,,Juve,Inter,1,0,H,0,0,D', { code: 'CLUB_UNKNOWN', place: { line: 2, column: 16 } }],
    [
      'a cell that is no number',
      'I1,24/08/2019,,Juventus,Inter,x,0,H,0,0,D',
      { code: 'FIELD_INVALID', place: { column: 31, path: 'FTHG' } },
    ],
    ['too many goals', 'I1,24/08/2019,,Juventus,Inter,201,0,H,0,0,D', { code: 'FIELD_INVALID' }],
    ['half a score', 'I1,24/08/2019,,Juventus,Inter,1,,H,0,0,D', { code: 'FIELD_MISSING', place: { path: 'FTAG' } }],
    ['an American date', 'I1,08/24/2019,,Juventus,Inter,1,0,H,0,0,D', { code: 'FIELD_INVALID', place: { path: 'Date' } }],
    ['no club', 'I1,24/08/2019,,,Inter,1,0,H,0,0,D', { code: 'FIELD_MISSING', place: { path: 'HomeTeam' } }],
    ['a line cut off', 'I1,24/08/2019,,Juventus,Int', { code: 'FEED_TRUNCATED', place: { line: 2 } }],
    ['an open quote', 'I1,24/08/2019,,"Juventus,Inter', { code: 'FEED_TRUNCATED' }],
  ])('reports %s', (_, row, problem) => {
    expect(readRows(row).problems[0]).toMatchObject(problem)
  })
})
