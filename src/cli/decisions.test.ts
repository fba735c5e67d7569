import { describe, expect, test } from 'vitest'
import type { Fact } from '../index.ts'
import { decisionsFor, inOrderOfEffect } from './decisions.ts'

const SAID = { at: '2017-09-01T12:00:00Z', source: 'test' }
const FIXTURE: Fact = {
  ...SAID,
  kind: 'FixtureScheduled',
  id: 'roma-v-lazio/FixtureScheduled',
  match: 'roma-v-lazio',
  home: 'roma',
  away: 'lazio',
  kickOff: '2017-09-10T18:45:00Z',
  timeKnown: true,
}
const RESULT: Fact = {
  ...SAID,
  kind: 'ResultRecorded',
  id: 'roma-v-lazio/ResultRecorded',
  at: '2017-09-10T20:40:00Z',
  match: 'roma-v-lazio',
  score: { home: 1, away: 1 },
}
const DEDUCTED: Fact = { ...SAID, kind: 'PointsDeducted', id: 'roma/PointsDeducted.1', club: 'roma', points: 3, reason: 'accounts' }
const REVISED: Fact = { ...SAID, kind: 'DeductionRevised', id: 'roma/Revised.1', corrects: DEDUCTED.id, points: 1, reason: 'appeal' }
const AWARDED: Fact = { ...SAID, kind: 'MatchAwarded', id: 'roma-v-lazio/Awarded', match: 'roma-v-lazio', score: { home: 0, away: 3 } }
const ABANDONED: Fact = { ...SAID, kind: 'MatchAbandoned', id: 'roma-v-lazio/Abandoned', at: '2017-09-10T21:00:00Z', match: 'roma-v-lazio' }

const fileOf = (...facts: readonly object[]) => ({
  name: 'decisions/2017-18.jsonl',
  text: facts.map((fact) => JSON.stringify(fact)).join('\n'),
})

function added(feed: readonly Fact[], ...decisions: readonly object[]) {
  const read = decisionsFor(feed, fileOf(...decisions))
  if (!read.ok) throw new Error(read.problem[0]?.message)
  return { ids: read.value.facts.map(({ id }) => id), notices: read.value.notices }
}

describe('decisions on file', () => {
  test('are added to what a feed says', () => {
    expect(added([FIXTURE, RESULT], DEDUCTED, REVISED, AWARDED)).toEqual({ ids: [DEDUCTED.id, REVISED.id, AWARDED.id], notices: [] })
  })

  test('are none where there is no file', () => {
    expect(decisionsFor([FIXTURE], undefined)).toEqual({ ok: true, value: { facts: [], notices: [] } })
  })

  test('are not doubled where the feed has them: by their id, or by what they say', () => {
    const bySomeoneElse = { ...DEDUCTED, id: 'other/1', source: 'feed', reason: 'false accounts' }
    expect(added([DEDUCTED], DEDUCTED).ids).toEqual([])
    expect(added([bySomeoneElse], DEDUCTED).ids).toEqual([])
    expect(added([DEDUCTED], { ...DEDUCTED, id: 'roma/PointsDeducted.2', points: 2 }).ids).toEqual(['roma/PointsDeducted.2'])
  })

  test('of a match the feed lacks are left out, and said to be', () => {
    const { ids, notices } = added([], AWARDED, DEDUCTED)
    expect(ids).toEqual([DEDUCTED.id])
    expect(notices).toMatchObject([
      { code: 'MATCH_UNKNOWN', severity: 'notice', place: { file: 'decisions/2017-18.jsonl' }, found: 'roma-v-lazio' },
    ])
  })

  test('that correct a fact the feed lacks are left out, and said to be', () => {
    expect(added([FIXTURE], REVISED)).toMatchObject({ ids: [], notices: [{ code: 'FACT_UNKNOWN', found: DEDUCTED.id }] })
  })

  test('that are no facts are a problem with their line', () => {
    const read = decisionsFor([], { name: 'd.jsonl', text: '{"kind":"PointsDeducted"}\nnot json' })
    expect(read.ok).toBe(false)
    expect(read.ok ? [] : read.problem.map(({ code, place }) => [code, place?.line])).toContainEqual(['SYNTAX', 2])
  })
})

describe('the order decisions are applied in', () => {
  test('is after the feed, an award over a result', () => {
    expect(inOrderOfEffect([FIXTURE, RESULT], [DEDUCTED, AWARDED])).toEqual([FIXTURE, RESULT, DEDUCTED, AWARDED])
  })

  test('has a match broken off before the result a feed gives of it', () => {
    expect(inOrderOfEffect([FIXTURE, RESULT], [ABANDONED, AWARDED])).toEqual([FIXTURE, ABANDONED, RESULT, AWARDED])
    expect(inOrderOfEffect([FIXTURE], [ABANDONED, AWARDED])).toEqual([FIXTURE, ABANDONED, AWARDED])
  })
})
