import { describe, expect, it } from 'vitest'
import { readFact } from './index.ts'

const result = {
  kind: 'ResultRecorded',
  id: 'juventus-v-napoli/ResultRecorded',
  at: '2018-04-22T20:36:00Z',
  source: 'desk',
  match: 'juventus-v-napoli',
  score: { home: 0, away: 1 },
}

describe('readFact', () => {
  it('reads a fact as it was sent', () => {
    expect(readFact(result)).toEqual({ ok: true, value: result })
  })

  it.each([
    ['a kind nobody knows', { ...result, kind: 'GoalDreamt' }, 'kind'],
    ['goals below nought', { ...result, score: { home: -1, away: 1 } }, 'score.home'],
    ['an instant without its zone', { ...result, at: '2018-04-22 20:36' }, 'at'],
    ['a missing match', { ...result, match: undefined }, 'match'],
    ['a field too many', { ...result, mood: 'glad' }, ''],
  ])('refuses %s, and says where', (_, fact, path) => {
    expect(readFact(fact)).toMatchObject({ ok: false, problem: [{ code: 'FIELD_INVALID', severity: 'error', place: { path } }] })
  })

  it.each([undefined, null, 7, 'text', []])('refuses %j', (value) => {
    expect(readFact(value).ok).toBe(false)
  })
})

it('refuses text that would speak to a terminal', () => {
  const name = '\u001b[31mred'
  const read = readFact({
    kind: 'PlayerRegistered',
    id: 'p',
    at: '2018-04-22T18:45:00Z',
    source: 'test',
    player: 'p',
    name,
    fullName: 'Red',
  })
  expect(read).toMatchObject({ ok: false, problem: [{ code: 'FIELD_INVALID', place: { path: 'name' } }] })
})
