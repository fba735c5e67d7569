import { describe, expect, test } from 'vitest'
import type { Fact } from '../index.ts'
import { seasonOf } from '../season/season.fixture.ts'
import { matchData, matchdaysText } from './matches.ts'
import { paintFor } from './paint.ts'

const SAID = { at: '2017-12-01T12:00:00Z', source: 'test' }
const LINES = [
  '2017-09-10 inter 1-0 roma',
  '2017-09-11 juventus 2-1 napoli',
  '2017-09-12 napoli - roma',
  '2017-09-13 roma - inter',
  '2017-09-14 roma 3-1 napoli',
]
const FACTS: readonly Fact[] = [
  { ...SAID, kind: 'MatchAwarded', id: '1', match: 'inter-v-roma', score: { home: 0, away: 3 }, reason: 'a player not registered' },
  { ...SAID, kind: 'MatchAwarded', id: '2', match: 'juventus-v-napoli', score: { home: 2, away: 1 }, winner: 'away' },
  { ...SAID, kind: 'MatchPostponed', id: '3', match: 'napoli-v-roma', reason: 'snow' },
  { ...SAID, kind: 'MatchAbandoned', id: '4', match: 'roma-v-inter', reason: 'fog' },
]
const season = seasonOf(LINES, FACTS)
const text = matchdaysText(season, season.matches, paintFor(false))
const line = (clubs: RegExp) => text.split('\n').find((each) => clubs.test(each))

describe('a match that was not simply played', () => {
  test('but awarded shows the score that counts, and the one on the pitch', () => {
    expect(line(/inter .* roma/)).toMatch(/inter +0-3 +roma +awarded, 1-0 on the pitch$/)
  })

  test('but awarded without a score of its own says to whom', () => {
    expect(line(/juventus/)).toMatch(/juventus +2-1 +napoli +awarded to napoli$/)
  })

  test('but put off has no score and no new date', () => {
    expect(line(/napoli +v/)).toMatch(/napoli +v +roma +postponed, no new date$/)
  })

  test('but broken off says so', () => {
    expect(line(/roma +v/)).toMatch(/roma +v +inter +abandoned$/)
  })

  test('or whose result was annulled keeps it, and says that it does not count', () => {
    const without = seasonOf(LINES, [{ ...SAID, kind: 'ClubExpelled', id: '5', club: 'napoli', reason: 'fraud' }])
    const annulled = matchdaysText(without, without.matches, paintFor(false)).split('\n')
    expect(annulled.find((each) => /roma +3-1 +napoli/.test(each))).toMatch(/annulled, does not count$/)
  })

  test('has for programs its status and both scores', () => {
    const data = season.matches.map((match) => matchData(season, match))
    expect(data[0]).toMatchObject({ status: 'awarded', score: { home: 0, away: 3 }, playedScore: { home: 1, away: 0 } })
    expect(data[1]).toMatchObject({ status: 'awarded', awardedTo: 'away' })
    expect(data.slice(2, 4).map(({ status }) => status)).toEqual(['postponed', 'abandoned'])
  })
})
