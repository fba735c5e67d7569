import { describe, expect, it, vi } from 'vitest'
import { facts, findingsOn, history, seasonOn } from '../../test/bundled.ts'
import { linesOf, seasonOf } from '../season/season.fixture.ts'
import { findingsOf, ofKind } from './derive.ts'
import type { Draft, Kind } from './kind.ts'
import type * as Kinds from './kinds.ts'

/** One kind is replaced by drafts with evidence, without any, and with the same fact named twice. */
vi.mock('./kinds.ts', async (importOriginal) => {
  const { KINDS, ...others } = await importOriginal<typeof Kinds>()
  const draft = (key: string, evidence: readonly string[]): Draft<'not-in-feed'> => ({
    key,
    subject: { clubs: [] },
    value: { what: key },
    evidence,
    freshness: 0,
  })
  const kind: Kind<'not-in-feed'> = {
    kind: 'not-in-feed',
    family: 'data',
    derive: () => [draft('proved', ['fact.1']), draft('unproved', []), draft('proved twice', ['fact.1', 'fact.2', 'fact.1'])],
    said: ({ what }) => `It is ${what}.`,
  }
  return { ...others, KINDS: { ...KINDS, 'not-in-feed': kind } }
})

describe('findings', () => {
  it('are never made of a draft without evidence, and name each fact once', () => {
    const { all } = findingsOf(seasonOf(linesOf([[1, 0]])))
    expect(ofKind(all, 'not-in-feed').map(({ id, evidence, text }) => ({ id, evidence, text }))).toEqual([
      { id: 'not-in-feed/proved', evidence: ['fact.1'], text: 'It is proved.' },
      { id: 'not-in-feed/proved twice', evidence: ['fact.1', 'fact.2'], text: 'It is proved twice.' },
    ])
  })

  it('are none of a season that has not begun but what the feed itself says', () => {
    const { all } = findingsOf(seasonOf(['2018-05-20 juventus - napoli']))
    expect(all.filter(({ evidence }) => evidence.length === 0)).toEqual([])
    expect(ofKind(all, 'result')).toEqual([])
  })

  it.each(['2017-08-21', '2017-12-03', '2018-04-22', '2018-05-20'])('of %s have ids of their own, the most prominent first', (date) => {
    const { all } = findingsOn(date)
    expect(all.length).toBeGreaterThan(50)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ prominence }) => prominence.score)).toEqual(all.map(({ prominence }) => prominence.score).sort((a, b) => b - a))
    for (const { id, kind, text } of all) {
      expect(id.startsWith(`${kind}/`)).toBe(true)
      expect(text).toMatch(/^[\p{Lu}0-9].*\.$/u)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]|\s{2}/)
    }
  })

  it('rest on facts that are in the log by then, on past results or on honours, and on nothing later', () => {
    const season = seasonOn('2018-04-22')
    const at = new Map(facts.map((fact) => [fact.id, fact.at]))
    const named = findingsOf(season, history).all.flatMap(({ evidence }) => evidence)
    const ofFacts = named.filter((id) => at.has(id))
    expect(ofFacts.length).toBeGreaterThan(0.9 * named.length)
    expect(ofFacts.filter((id) => (at.get(id) ?? '') > season.asOf)).toEqual([])
  })

  it('are the same for the same season, fact for fact', () => {
    expect(findingsOn('2018-04-22').all).toEqual(findingsOn('2018-04-22').all)
  })
})
