import { describe, expect, it } from 'vitest'
import { fileOf, JSON_SAMPLE, sampleContext, sampleLeague } from '../sample-league.ts'
import { footballJson } from './index.ts'

const whole = {
  round: 'Matchday 2',
  date: '2017-08-26',
  time: '20:45',
  team1: 'Juventus',
  team2: 'Inter',
  score: { ht: [0, 0], ft: [2, 1] },
}

function readMatches(...matches: object[]) {
  return footballJson.read([fileOf(JSON.stringify({ name: 'Sample League 2017/18', matches }, null, 1))], { competition: sampleLeague })
}

function codes(reading: { readonly problems: readonly { readonly code: string; readonly severity: string }[] }) {
  return [...new Set(reading.problems.map(({ code, severity }) => `${severity} ${code}`))]
}

describe('football.json', () => {
  it('gives fixtures first, then results, the kick-off in the time zone of the league', () => {
    const { facts, season, problems } = footballJson.read([fileOf(JSON_SAMPLE)], { competition: sampleLeague })
    expect(problems).toEqual([])
    expect(season).toBe('2017-18')
    expect(facts.map((fact) => fact.id)).toEqual([
      'napoli-v-juventus/FixtureScheduled',
      'juventus-v-napoli/FixtureScheduled',
      'napoli-v-juventus/ResultRecorded',
      'juventus-v-napoli/ResultRecorded',
    ])
    expect(facts[1]).toEqual({
      kind: 'FixtureScheduled',
      id: 'juventus-v-napoli/FixtureScheduled',
      at: '2017-11-30T19:45:00Z',
      source: 'football.json',
      match: 'juventus-v-napoli',
      home: 'juventus',
      away: 'napoli',
      kickOff: '2018-04-22T18:45:00Z',
      timeKnown: true,
      matchday: 34,
    })
    expect(facts[3]).toMatchObject({ at: '2018-04-22T20:40:00Z', score: { home: 0, away: 1 }, halfTime: { home: 0, away: 0 } })
  })

  it('reads the older layout by rounds', () => {
    const rounds = [
      { name: 'Matchday 1', matches: [{ date: '2013-08-24', team1: { name: 'Juventus' }, team2: 'Inter', score1: 2, score2: 1 }] },
    ]
    const { facts } = footballJson.read([fileOf(JSON.stringify({ name: 'Sample 2013/14', rounds }))], { competition: sampleLeague })
    expect(facts[0]).toMatchObject({ kickOff: '2013-08-24T10:00:00Z', timeKnown: false, matchday: 1 })
    expect(facts[1]).toMatchObject({ kind: 'ResultRecorded', score: { home: 2, away: 1 } })
  })

  it('tells an award, a cancellation and a postponement from a result', () => {
    const awarded = readMatches({ ...whole, status: 'awarded', score: { ft: [0, 3] } })
    expect(awarded.facts[1]).toMatchObject({ kind: 'MatchAwarded', score: { home: 0, away: 3 } })
    expect(awarded.problems).toEqual([])
    expect(codes(readMatches({ ...whole, status: 'awarded', score: { ft: [0, 0] } }))).toEqual(['notice AWARD_WITHOUT_WINNER'])
    expect(readMatches({ ...whole, status: 'CANCELLED', score: {} }).facts[1]).toMatchObject({ kind: 'MatchCancelled' })
    const postponed = readMatches({ ...whole, status: 'postponed', score: {} })
    expect(postponed.facts.map((fact) => fact.kind)).toEqual(['FixtureScheduled', 'MatchPostponed'])
    expect(codes(postponed)).toEqual(['notice FIELD_MISSING'])
    expect(codes(readMatches({ ...whole, status: 'moved' }))).toEqual(['error FIELD_INVALID'])
  })

  it('counts a second meeting at the same ground in the order of dates', () => {
    const { facts, problems } = readMatches({ ...whole, round: 'Matchday 30', date: '2018-03-31' }, whole)
    expect(problems).toEqual([])
    expect(facts.slice(0, 2).map((fact) => fact.id)).toEqual(['juventus-v-inter/FixtureScheduled', 'juventus-v-inter.2/FixtureScheduled'])
  })

  it('says line and column of what it cannot read', () => {
    const reading = readMatches(whole, { ...whole, round: 'Matchday 3', team1: 'Juventuss', team2: 'Napoli' })
    expect(reading.problems[0]).toMatchObject({ code: 'CLUB_UNKNOWN', place: { file: 'feed', line: 21, column: 3, path: 'matches[1]' } })
    expect(reading.problems[0]?.candidates?.[0]).toBe('Juventus')
  })

  it.each([
    ['the same match twice', [whole, whole], 'error MATCH_REPEATED'],
    ['a club against itself', [{ ...whole, team2: 'Juventus FC' }], 'error CLUB_AGAINST_ITSELF'],
    ['more goals at half-time', [{ ...whole, score: { ht: [3, 0], ft: [2, 1] } }], 'error FIELD_INVALID'],
    ['half a goal', [{ ...whole, score: { ft: [2.5, 1] } }], 'error FIELD_INVALID'],
    ['negative goals', [{ ...whole, score: { ft: [-1, 1] } }], 'error FIELD_INVALID'],
    ['gigantic goals', [{ ...whole, score: { ft: [1e300, 1] } }], 'error FIELD_INVALID'],
    ['no clubs', [{ date: '2017-08-26', team2: 'Inter' }], 'error FIELD_INVALID'],
    ['no date', [{ ...whole, date: undefined }], 'error FIELD_MISSING'],
    ['a date that is none', [{ ...whole, date: '2018-02-30' }], 'error FIELD_INVALID'],
    ['a time that is none', [{ ...whole, time: '25:99' }], 'error FIELD_INVALID'],
    ['a date of another season', [{ ...whole, date: '2019-08-26' }], 'notice DATE_OUTSIDE_SEASON'],
    ['a match that is a number', [7], 'error FIELD_INVALID'],
  ])('reports %s', (_, matches, code) => {
    expect(codes(footballJson.read([fileOf(JSON.stringify({ matches }))], sampleContext))).toEqual([code])
  })

  it('reads goals where a file has them, own goals for the other side', () => {
    const goals1 = [{ name: 'Müller', minute: 45, offset: 2, penalty: true }]
    const reading = readMatches({ ...whole, score: { ft: [1, 1] }, goals1, goals2: [{ name: 'Müller', minute: 12, owngoal: true }] })
    expect(reading.problems).toEqual([])
    const goals = reading.facts.filter((fact) => fact.kind === 'GoalScored')
    expect(goals.map((goal) => [goal.club, goal.player, goal.minute, goal.ownGoal, goal.penalty])).toEqual([
      ['inter', 'football.json-juventus-muller', { minute: 12 }, true, undefined],
      ['juventus', 'football.json-juventus-muller', { minute: 45, added: 2 }, undefined, true],
    ])
    expect(reading.facts.filter((fact) => fact.kind === 'PlayerRegistered')).toHaveLength(1)
    const late = readMatches({ ...whole, score: { ft: [1, 0] }, goals1: [{ name: 'Djabou', minute: 121 }] })
    expect(late.facts.find((fact) => fact.kind === 'GoalScored')).toMatchObject({ minute: { minute: 120, added: 1 } })
    expect(codes(readMatches({ ...whole, goals1 }))).toEqual(['notice GOALS_DISAGREE_WITH_SCORE'])
  })
})
