import { describe, expect, it } from 'vitest'
import { firstAgainstOpponent, firstAtGround } from './firsts.ts'
import { emptyHistory, type History, parseHistory } from './history.ts'
import { clubWith, competitionOf, played, seasonOf } from '../season/season.fixture.ts'

type Row = readonly [date: string, home: number, away: number, homeGoals: number, awayGoals: number]

/** Juventus (0) and Napoli (1), one season for each list of rows. */
function historyOf(seasons: Readonly<Record<string, readonly Row[]>>): History {
  const entries = Object.entries(seasons).map(([season, results]) => ({ season, clubs: ['juventus', 'napoli'], results }))
  const read = parseHistory(JSON.stringify({ format: 'scudetto-history/1', competition: 'ita.serie-a', sources: [], seasons: entries }))
  if (!read.ok) throw new Error(read.problem[0]?.message)
  return read.value
}

const AT_THE_STADIUM: Readonly<Record<string, readonly Row[]>> = {
  '2011-12': [['2012-04-01', 0, 1, 3, 0]],
  '2012-13': [['2012-10-20', 0, 1, 2, 0]],
  '2013-14': [['2013-11-10', 0, 1, 3, 0]],
  '2014-15': [['2015-05-23', 0, 1, 3, 1]],
  '2015-16': [
    ['2015-09-26', 1, 0, 2, 1],
    ['2016-02-13', 0, 1, 1, 0],
  ],
  '2016-17': [['2016-10-29', 0, 1, 2, 1]],
}
const BEFORE_IT: Readonly<Record<string, readonly Row[]>> = { '2009-10': [['2009-10-31', 0, 1, 2, 3]] }

const stadium = { name: 'Allianz Stadium', aliases: ['Juventus Stadium'], opened: '2011-09-08', source: 'test' }
const competition = competitionOf({ clubs: [clubWith('juventus', { grounds: [stadium] }), clubWith('napoli', {})] })
const LINES = ['2017-12-01 napoli 0-1 juventus', '2018-04-22 juventus 0-1 napoli @ Juventus Stadium']
const season = seasonOf(LINES, [], competition)
const match = played(season, 'juventus', 'napoli')

describe('a first win at a ground', () => {
  it("is Napoli's at the Allianz Stadium on 22 April 2018, after six defeats", () => {
    const first = firstAtGround(season, historyOf({ ...BEFORE_IT, ...AT_THE_STADIUM }), match)
    expect(first).toMatchObject({
      kind: 'first ever at ground',
      club: 'napoli',
      opponent: 'juventus',
      ground: 'Allianz Stadium',
      opened: '2011-09-08',
      recordFrom: '2009-10',
      earlierMeetings: { count: 6, homeWins: 6, draws: 0 },
    })
    expect(first?.evidence).toEqual([
      ...['2011-12', '2012-13', '2013-14', '2014-15', '2015-16', '2016-17'].map((past) => `history/${past}/juventus-v-napoli`),
      'juventus-v-napoli/ResultRecorded.1',
    ])
  })

  it('claims no ground where the record is younger than it', () => {
    const first = firstAtGround(season, historyOf(AT_THE_STADIUM), match)
    expect(first).toMatchObject({ kind: 'first ever away', recordFrom: '2011-12', earlierMeetings: { count: 6 } })
    expect(first).not.toHaveProperty('ground')
  })

  it('looks at all visits where the opening is not known', () => {
    const first = firstAtGround(seasonOf(LINES), historyOf({ ...BEFORE_IT, ...AT_THE_STADIUM }), match)
    expect(first).toMatchObject({ kind: 'first since', at: 'away', since: '2009-10-31', meetingsSince: 6 })
    expect(first?.evidence[0]).toBe('history/2009-10/juventus-v-napoli')
  })

  it('is none for a home win, a first visit, or a record that stops short', () => {
    const history = historyOf({ ...BEFORE_IT, ...AT_THE_STADIUM })
    const home = seasonOf(['2018-04-22 juventus 1-0 napoli @ Allianz Stadium'], [], competition)
    expect(firstAtGround(home, history, played(home, 'juventus', 'napoli'))).toBeUndefined()
    expect(firstAtGround(season, historyOf({ ...BEFORE_IT, '2016-17': [] }), match)).toBeUndefined()
    expect(firstAtGround(season, historyOf(BEFORE_IT), match)).toBeUndefined()
    expect(firstAtGround(season, emptyHistory('ita.serie-a'), match)).toBeUndefined()
  })
})

describe('a first win against an opponent', () => {
  it('counts home and away together', () => {
    const history = historyOf({ '2015-16': [], '2016-17': [['2016-10-29', 0, 1, 2, 2]] })
    expect(firstAgainstOpponent(season, history, match)).toMatchObject({
      kind: 'first ever',
      earlierMeetings: { count: 2, homeWins: 0, draws: 1 },
    })
  })

  it('takes three years to the day', () => {
    const since = (date: string) => firstAgainstOpponent(season, historyOf({ '2014-15': [[date, 1, 0, 2, 0]], '2016-17': [] }), match)
    expect(since('2015-04-23')).toMatchObject({ kind: 'first since', at: 'anywhere', since: '2015-04-23', meetingsSince: 1 })
    expect(since('2015-04-24')).toBeUndefined()
  })

  it('is none for a draw', () => {
    const drawn = seasonOf(['2018-04-22 juventus 1-1 napoli'], [], competition)
    expect(firstAgainstOpponent(drawn, historyOf(AT_THE_STADIUM), played(drawn, 'juventus', 'napoli'))).toBeUndefined()
  })
})
