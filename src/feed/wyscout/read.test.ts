import { describe, expect, it } from 'vitest'
import { readFact } from '../../facts/index.ts'
import { EVENTS_SAMPLE, fileOf, MATCHES_SAMPLE, PLAYERS_SAMPLE, sampleContext } from '../sample-league.ts'
import { wyscout } from './index.ts'
import { decoded } from './names.ts'
import { minuteOfChange } from './sheet.ts'

const files = [fileOf(EVENTS_SAMPLE, 'events.json'), fileOf(PLAYERS_SAMPLE, 'players.json'), fileOf(MATCHES_SAMPLE, 'matches.json')]

function find(kind: string) {
  return wyscout.read(files, sampleContext).facts.filter((fact) => fact.kind === kind)
}

describe('wyscout', () => {
  it('reads facts that the facts themselves accept, whatever the order of the files', () => {
    const { facts } = wyscout.read(files, sampleContext)
    expect(facts.flatMap((fact) => (readFact(fact).ok ? [] : [fact]))).toEqual([])
    expect(wyscout.read([...files].reverse(), sampleContext).facts).toEqual(facts)
  })

  it('reads the goal: the 90th minute, a header from the corner its taker is credited for', () => {
    expect(find('GoalScored')).toEqual([
      {
        kind: 'GoalScored',
        id: 'juventus-v-napoli/GoalScored.1',
        // The first half took 47 minutes, the interval is taken as 15.
        at: '2018-04-22T20:31:07Z',
        source: 'wyscout',
        match: 'juventus-v-napoli',
        club: 'napoli',
        player: 'wyscout-25726',
        minute: { minute: 90 },
        bodyPart: 'head',
        from: 'corner',
        assist: 'wyscout-3313',
      },
    ])
  })

  it('reads a save, a card and an offside', () => {
    expect(find('ShotTaken')).toMatchObject([{ minute: { minute: 11 }, outcome: 'saved', savedBy: 'wyscout-20455' }])
    expect(find('CardShown')).toMatchObject([{ minute: { minute: 27 }, card: 'yellow', player: 'wyscout-20455' }])
    expect(find('OffsideGiven')).toMatchObject([{ minute: { minute: 46 }, club: 'juventus' }])
  })

  it('reads the sheet: ground, line-ups, changes', () => {
    expect(find('FixtureScheduled')).toMatchObject([{ kickOff: '2018-04-22T18:45:00Z', matchday: 34, ground: 'Città Stadium' }])
    expect(find('LineUpNamed')).toMatchObject([
      { club: 'juventus', starting: ['wyscout-20455'] },
      { club: 'napoli', bench: ['wyscout-99902'] },
    ])
    expect(find('SubstitutionMade')).toMatchObject([
      { minute: { minute: 46 }, at: '2018-04-22T19:47:00Z', on: 'wyscout-20751' },
      { minute: { minute: 90, added: 3 }, on: 'wyscout-99902' },
    ])
    expect(find('ResultRecorded')).toMatchObject([
      { at: '2018-04-22T20:36:00Z', score: { home: 0, away: 1 }, halfTime: { home: 0, away: 0 } },
    ])
  })

  it('names players as a newspaper does', () => {
    const names = find('PlayerRegistered').map((fact) => (fact.kind === 'PlayerRegistered' ? fact.name : ''))
    expect(names).toEqual(['José Callejón', 'Gianluigi Buffon', 'Raúl Albiol', 'Martín Cáceres', 'Kalidou Koulibaly'])
    expect(find('PlayerRegistered').at(-1)).toMatchObject({ role: 'defender', nationality: 'Senegal', birthDate: '1991-06-20' })
  })

  it('says what it left out', () => {
    const { problems } = wyscout.read(files, sampleContext)
    expect(problems.map(({ code, severity, found }) => [severity, code, found])).toEqual([
      ['notice', 'PLAYER_UNKNOWN', 'off 20465, on 0'],
      ['notice', 'PLAYER_UNKNOWN', undefined],
    ])
  })

  it('gives fixtures, line-ups and results from matches.json alone', () => {
    const { facts } = wyscout.read([fileOf(MATCHES_SAMPLE)], sampleContext)
    expect(new Set(facts.map((fact) => fact.kind))).toEqual(
      new Set(['FixtureScheduled', 'LineUpNamed', 'SubstitutionMade', 'ResultRecorded']),
    )
  })

  it('says when events and score disagree, and when a card is in one place only', () => {
    const matches = MATCHES_SAMPLE.replace('"score":1', '"score":2').replace('"yellowCards":"27"', '"yellowCards":"0"')
    const { problems } = wyscout.read([fileOf(matches, 'm'), fileOf(EVENTS_SAMPLE, 'e'), fileOf(PLAYERS_SAMPLE, 'p')], sampleContext)
    expect(problems.map((each) => each.code)).toEqual(expect.arrayContaining(['GOALS_DISAGREE_WITH_SCORE', 'SOURCES_DISAGREE']))
  })

  it('counts an own goal for the other side', () => {
    const touch = { eventName: 'Others on the ball', subEventName: 'Touch', tags: [{ id: 102 }], playerId: 20455, teamId: 3159 }
    const events = JSON.stringify({ events: [{ ...touch, matchId: 2576295, matchPeriod: '2H', eventSec: 61 }] })
    const { facts } = wyscout.read([fileOf(MATCHES_SAMPLE, 'm'), fileOf(events, 'e')], sampleContext)
    expect(facts.find((fact) => fact.kind === 'GoalScored')).toMatchObject({ club: 'napoli', ownGoal: true, minute: { minute: 47 } })
  })

  it.each([
    ['events of no match', EVENTS_SAMPLE.replaceAll('2576295', '7'), 'MATCH_UNKNOWN'],
    ['an event without its player', EVENTS_SAMPLE.replaceAll('25726', '0'), 'FIELD_MISSING'],
    ['an event of a third club', EVENTS_SAMPLE.replaceAll('3187', '9'), 'CLUB_UNKNOWN'],
    ['an event whose time is text', EVENTS_SAMPLE.replace('2647.36', '"late"'), 'FIELD_INVALID'],
    ['extra time', EVENTS_SAMPLE.replaceAll('1H', 'E1'), 'FIELD_INVALID'],
    ['events cut off', EVENTS_SAMPLE.slice(0, -40), 'FEED_TRUNCATED'],
    ['no events', '{"events": [], "about": "eventSec"}', 'NOTHING_FOUND'],
  ])('reports %s', (_, events, code) => {
    const { problems } = wyscout.read([fileOf(MATCHES_SAMPLE, 'm'), fileOf(events, 'e')], sampleContext)
    expect(problems.map((each) => each.code)).toContain(code)
  })

  it('undoes the second layer of escapes', () => {
    expect(decoded(' Ham\\u0161\\u00edk  Marek ')).toBe('Hamšík Marek')
  })

  it('counts changes past 90 as stoppage time', () => {
    expect([45, 46, 90, 95].map(minuteOfChange)).toEqual([{ minute: 45 }, { minute: 46 }, { minute: 90 }, { minute: 90, added: 5 }])
  })
})
