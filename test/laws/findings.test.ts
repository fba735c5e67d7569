import { describe, expect, it } from 'vitest'
import { type Fact, type Finding, findingsOf, foldSeason } from '../../src/index.ts'
import { isCertificate } from '../certificates.ts'
import { facts, history, serieA } from '../bundled.ts'
import { intervalsOffTheClock, type Night, nightOf, PAST_IDS, RECOUNT } from './recount.ts'

const MATCHDAYS = Array.from({ length: 38 }, (_, index) => index + 1)

function findingsAt(asOf: string, given: readonly Fact[]): readonly Finding[] {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts: given, asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  return findingsOf(folded.value, history).all
}

const nights = MATCHDAYS.map((matchday) => {
  const night = nightOf(facts, matchday)
  return { matchday, night, findings: findingsAt(night.instant, facts) }
})

/** A value as text, so that two that say the same are the same: keys in order, and lists of names, whose order says nothing, too. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) {
      const items = part as readonly unknown[]
      return items.every((item) => typeof item === 'string') ? items.toSorted() : items
    }
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** What is said on a night and not true, and what is true and not said. */
function differences(kind: keyof typeof RECOUNT, night: Night, findings: readonly Finding[]) {
  const said = findings.filter((finding) => finding.kind === kind).map((finding) => written(finding.value))
  const truth = RECOUNT[kind](night).map(written)
  return {
    false: said.filter((value) => !truth.includes(value)),
    missing: truth.filter((value) => !said.includes(value)),
    twice: said.filter((value, index) => said.indexOf(value) !== index),
  }
}

describe('findings of every matchday of the bundled season, against a recount from its raw facts', () => {
  it.each(Object.keys(RECOUNT) as (keyof typeof RECOUNT)[])('%s: what is said is true, and what is true is said', (kind) => {
    const wrong = nights
      .map(({ matchday, night, findings }) => ({ matchday, ...differences(kind, night, findings) }))
      .filter((each) => each.false.length + each.missing.length + each.twice.length > 0)
    expect(wrong).toEqual([])
  })

  it('every kind is said on some night', () => {
    const said = new Set(nights.flatMap(({ findings }) => findings.map((finding) => finding.kind)))
    expect(Object.keys(RECOUNT).filter((kind) => !said.has(kind as Finding['kind']))).toEqual([])
  })

  it('minutes between goals agree with the clock', () => {
    expect(nights.flatMap(({ night }) => intervalsOffTheClock(night))).toEqual([])
  })
})

describe.each(nights)('the night of matchday $matchday', ({ night, findings }) => {
  it('evidence names nothing but facts known by then, files on record and certificates', () => {
    const known = new Set(facts.filter((fact) => fact.at <= night.instant).map((fact) => fact.id))
    const unknown = findings.flatMap(({ id, evidence }) =>
      evidence.filter((fact) => !known.has(fact) && !PAST_IDS.has(fact) && !isCertificate(fact)).map((fact) => `${id} rests on ${fact}`),
    )
    expect(unknown).toEqual([])
    expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  })

  it('nothing later in the log changes a finding', () => {
    const known = facts.filter((fact) => fact.at <= night.instant)
    expect(findingsAt(night.instant, known)).toEqual(findings)
  })
})
