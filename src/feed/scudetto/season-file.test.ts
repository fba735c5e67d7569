import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Competition } from '../../competition/index.ts'
import type { Fact } from '../../facts/index.ts'
import type { FeedReading } from '../types.ts'
import { anyFacts, CLUBS } from './facts.fixture.ts'
import { scudetto, writeSeason } from './index.ts'

const competition: Competition = {
  id: 'ita.serie-a',
  name: 'Serie A',
  country: { code: 'ITA', name: 'Italy', adjective: 'Italian' },
  timeZone: 'Europe/Rome',
  titleName: 'Scudetto',
  sources: ['made up for the test'],
  clubs: CLUBS.map((id) => ({ id, name: id, fullName: id, city: id, aliases: [] })),
  regimes: [],
  seasons: [],
}

const HEADER =
  '{"format":"scudetto-season/1","competition":"ita.serie-a","season":"2017-18","source":"wyscout","calendarAt":"2017-08-18T16:00:00Z","~":"wyscout-"}'
const FIXTURE = '{"FixtureScheduled":"calendar","home":"juventus","away":"napoli","kickOff":"2018-04-22T18:45:00Z","timeKnown":true}'

function read(text: string, season?: string): FeedReading {
  return scudetto.read([{ name: 'season.jsonl', text }], season === undefined ? { competition } : { competition, season })
}

function ofMatch(...facts: readonly string[]): string {
  return `{"match":"juventus-v-napoli","from":"2018-04-22T18:45:00Z","facts":[${facts.join(',')}]}`
}

function byId(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function factsOfEachMatch(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = 'match' in fact ? `match ${fact.match}` : 'none'
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return groups
}

describe('a season written down and read again', () => {
  test('has the same facts, and each match has them in the same order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const again = read(writeSeason({ competition: 'ita.serie-a', season: '2017-18', facts }))
        expect(again.problems).toEqual([])
        expect(byId(again.facts)).toEqual(byId(facts))
        expect(factsOfEachMatch(again.facts)).toEqual(factsOfEachMatch(facts))
      }),
      { numRuns: 300 },
    )
  })

  test('is recognised by its first line, whatever the version', () => {
    expect(scudetto.recognises({ name: 'a', text: writeSeason({ competition: 'x', season: '2018', facts: [] }) })).toBe(true)
    expect(scudetto.recognises({ name: 'a', text: '{"format": "scudetto-season/2"}' })).toBe(true)
    expect(scudetto.recognises({ name: 'a', text: '{"matches":[]}' })).toBe(false)
  })
})

describe('the reader', () => {
  test('restores what the file leaves out', () => {
    const goal = '{"GoalScored":6480,"club":"napoli","player":"~25726","minute":"90"}'
    const { facts, problems, season } = read([HEADER, ofMatch(FIXTURE, goal)].join('\n'))
    expect(problems).toEqual([])
    expect(season).toBe('2017-18')
    expect(facts.map((fact) => fact.at)).toEqual(['2017-08-18T16:00:00Z', '2018-04-22T20:33:00Z'])
    expect(facts[1]).toEqual({
      kind: 'GoalScored',
      id: 'juventus-v-napoli/GoalScored.1',
      at: '2018-04-22T20:33:00Z',
      source: 'wyscout',
      match: 'juventus-v-napoli',
      club: 'napoli',
      player: 'wyscout-25726',
      minute: { minute: 90 },
    })
  })

  test('puts the facts of all matches into the order of time', () => {
    const other = ofMatch(FIXTURE, '{"ResultRecorded":6600,"score":{"home":0,"away":1}}')
      .replaceAll('2018-04-22', '2018-04-01')
      .replace('juventus-v', 'roma-v')
    const { facts } = read([HEADER, ofMatch(FIXTURE, '{"ResultRecorded":6600,"score":{"home":0,"away":1}}'), other].join('\n'))
    const kinds = facts.map((fact) => `${'match' in fact ? fact.match : ''} ${fact.kind}`)
    expect(kinds.slice(2)).toEqual(['roma-v-napoli ResultRecorded', 'juventus-v-napoli ResultRecorded'])
  })

  const goalBy = (club: string) => `{"GoalScored":60,"club":"${club}"}`
  test.each([
    ['an empty file', '', 'NOTHING_FOUND', undefined],
    ['bytes that are no text', `${HEADER}\n\0`, 'FILE_NOT_TEXT', 2],
    ['a version it does not know', HEADER.replace('season/1', 'season/9'), 'FIELD_INVALID', 1],
    ['another competition', HEADER.replace('ita.serie-a', 'eng.premier-league'), 'FIELD_INVALID', 1],
    ['a file cut short', `${HEADER}\n${ofMatch(FIXTURE).slice(0, 60)}`, 'FEED_TRUNCATED', 2],
    ['a line that is not JSON', `${HEADER}\nnonsense\n${ofMatch(FIXTURE)}`, 'SYNTAX', 2],
    ['a line of neither sort', `${HEADER}\n{"notes":[]}`, 'FIELD_MISSING', 2],
    ['a bare null', `${HEADER}\nnull`, 'FIELD_INVALID', 2],
    ['a match without its instant', `${HEADER}\n{"match":"a-v-b","facts":[]}`, 'FIELD_MISSING', 2],
    ['a fact without a kind', `${HEADER}\n${ofMatch('{"club":"napoli"}')}`, 'FIELD_INVALID', 2],
    ['a kind nobody knows', `${HEADER}\n${ofMatch('{"CornerTaken":60}')}`, 'FIELD_INVALID', 2],
    ['a fact that is a list', `${HEADER}\n${ofMatch('[]')}`, 'FIELD_INVALID', 2],
    ['half a second', `${HEADER}\n${ofMatch('{"GoalScored":0.5,"club":"napoli"}')}`, 'FIELD_INVALID', 2],
    ['seconds without end', `${HEADER}\n${ofMatch('{"GoalScored":1e300,"club":"napoli"}')}`, 'FIELD_INVALID', 2],
    ['a minute of no match', `${HEADER}\n${ofMatch('{"GoalScored":60,"club":"napoli","minute":"130"}')}`, 'FIELD_INVALID', 2],
    ['a club the competition has not', `${HEADER}\n${ofMatch(goalBy('napule'))}`, 'CLUB_UNKNOWN', 2],
    ['an id used twice', `${HEADER}\n${ofMatch(FIXTURE)}\n${ofMatch(FIXTURE)}`, 'FACT_REPEATED', 3],
  ])('gives %s as a problem with its place', (_title, text, code, line) => {
    const { problems } = read(text)
    expect(problems[0]).toMatchObject({ code, severity: 'error', place: { file: 'season.jsonl', ...(line !== undefined && { line }) } })
  })

  test('refuses a file of another season than the one asked for', () => {
    expect(read(`${HEADER}\n${ofMatch(FIXTURE)}`, '2016-17')).toMatchObject({
      facts: [],
      problems: [{ code: 'FIELD_INVALID', expected: '2016-17' }],
    })
  })

  test('keeps the facts around a bad one', () => {
    const { facts, problems } = read(`${HEADER}\n${ofMatch(FIXTURE, goalBy('napule'), goalBy('napoli'))}`)
    expect(facts.map((fact) => fact.id)).toEqual(['juventus-v-napoli/FixtureScheduled', 'juventus-v-napoli/GoalScored.2'])
    expect(problems).toMatchObject([
      { place: { line: 2, path: 'facts[1].club' }, candidates: ['napoli', expect.anything(), expect.anything()] },
    ])
  })

  test('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string(), fc.constant(HEADER), fc.constant(ofMatch(FIXTURE)))), (lines) => {
        expect(() => read([HEADER, ...lines].join('\n'))).not.toThrow()
        expect(() => read(lines.join('\n'))).not.toThrow()
      }),
    )
  })
})
