import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
const corrections = join(folder, 'corrections.jsonl')
const NIGHT = ['--as-of', '2018-04-22']

beforeAll(() => {
  buildOnce()
  writeFileSync(
    corrections,
    `${JSON.stringify({
      id: 'juventus-v-napoli/GoalAnnulled.1',
      kind: 'GoalAnnulled',
      at: '2018-04-22T20:45:00Z',
      source: 'desk',
      match: 'juventus-v-napoli',
      corrects: 'juventus-v-napoli/GoalScored.1',
    })}\n`,
  )
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Document {
  headline: { text: string; findings: string[] }
  sections: { paragraphs: { text: string; findings: string[] }[][] }[]
  findings: Record<string, { evidence: string[] }>
}
interface Found {
  findings: { id: string; kind: string; evidence: string[]; prominence: { score: number; parts: Record<string, number> } }[]
}
interface Standings {
  rows: { club: { id: string }; points: number }[]
}
const top = ({ rows }: Standings) => rows.slice(0, 2).map(({ club, points }) => [club.id, points])

describe('the round-up of 22 April 2018', () => {
  test('comes with the table above it', async () => {
    const { code, out } = await scudetto('round-up', ...NIGHT, '--table')
    expect(code).toBe(0)
    expect(out.indexOf('Juventus')).toBeLessThan(out.indexOf('TURIN, 22 April 2018'))
    expect(out).toMatch(/^Koulibaly's late header cuts Juventus' lead to a point$/m)
    expect(out).toMatch(/^Juventus 0-1 Napoli$/m)
  })

  test('as JSON has the evidence of every sentence', async () => {
    const { headline, sections, findings } = await json<Document>('round-up', ...NIGHT)
    const sentences = [headline, ...sections.flatMap((section) => section.paragraphs.flat())]
    const bare = sentences.filter(
      (sentence) => sentence.findings.length === 0 || sentence.findings.some((id) => (findings[id]?.evidence.length ?? 0) === 0),
    )
    expect(bare).toEqual([])
  })

  test('comes as Markdown and HTML', async () => {
    expect((await scudetto('round-up', ...NIGHT, '--format', 'markdown')).out).toMatch(/^# Koulibaly/)
    expect((await scudetto('round-up', ...NIGHT, '--format', 'html')).out).toMatch(/^<article lang="en-GB">\n<h1><span data-findings="/)
  })

  test('of a day before the season says that there is nothing to write', async () => {
    const { code, err } = await scudetto('round-up', '--as-of', '2017-08-01')
    expect(code).toBe(1)
    expect(err).toMatch(/^NOTHING_FOUND/)
  })
})

describe('findings', () => {
  test('come most prominent first, with the parts of it, and evidence', async () => {
    const { findings } = await json<Found>('findings', ...NIGHT)
    const scores = findings.map((finding) => finding.prominence.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(findings[0]?.id).toMatch(/juventus/)
    expect(Object.keys(findings[0]?.prominence.parts ?? {})).toEqual(['stakes', 'rarity', 'freshness'])
    expect(findings.every((finding) => finding.evidence.length > 0)).toBe(true)
  })

  test('can be asked for by kind and number', async () => {
    const { findings } = await json<Found>('findings', ...NIGHT, '--kind', 'decided-by', '--limit', '2')
    expect(findings.map((finding) => finding.kind)).toEqual(['decided-by', 'decided-by'])
  })
})

test('records have form, runs, titles and years in the division', async () => {
  interface Records {
    clubs: { club: { id: string }; form: string[]; honours: { titles: number }; division: { number: number } }[]
  }
  const { clubs } = await json<Records>('records', ...NIGHT)
  const of = (id: string) => clubs.find(({ club }) => club.id === id)
  expect(of('juventus')).toMatchObject({ honours: { titles: 33 }, division: { number: 85 } })
  expect(of('benevento')).toMatchObject({ honours: { titles: 0 }, division: { number: 1 }, form: ['won', 'lost', 'drawn', 'lost', 'won'] })
})

describe('a correction entered by hand', () => {
  test('takes table and round-up back', async () => {
    expect(top(await json<Standings>('table', ...NIGHT, '--correct', corrections))).toEqual([
      ['juventus', 86],
      ['napoli', 82],
    ])
    const { out } = await scudetto('round-up', ...NIGHT, '--correct', corrections)
    expect(out).toMatch(/^Juventus 0-0 Napoli$/m)
    expect(out).not.toMatch(/^Koulibaly/)
  })

  test('is not there yet at an earlier position of the log', async () => {
    const position = 17_020
    expect(top(await json<Standings>('table', ...NIGHT, '--correct', corrections, '--at-position', String(position)))).toEqual([
      ['juventus', 85],
      ['napoli', 84],
    ])
  })

  test('that corrects nothing, or is no fact, is a problem with its place', async () => {
    const wrong = join(folder, 'wrong.jsonl')
    writeFileSync(wrong, '{"kind":"GoalAnnulled"}\nnot json\n')
    const { code, err } = await scudetto('table', '--correct', wrong)
    expect(code).toBe(1)
    expect(err).toMatch(/wrong\.jsonl:1 .*FIELD_INVALID/)
    expect(err).toMatch(/wrong\.jsonl:2: SYNTAX/)
    writeFileSync(
      wrong,
      '{"id":"x","kind":"GoalAnnulled","at":"2018-04-22T20:45:00Z","source":"desk","match":"juventus-v-napoli","corrects":"nothing"}\n',
    )
    expect((await scudetto('table', '--correct', wrong)).err).toMatch(/^FACT_UNKNOWN/)
  })

  test.each([
    ['a club nobody knows', { kind: 'PointsDeducted', club: 'foo', points: 3, reason: 'accounts' }, 'CLUB_UNKNOWN'],
    ['a cup won by nobody known', { kind: 'CupWon', cup: 'ita.coppa-italia', club: 'foo' }, 'CLUB_UNKNOWN'],
    ['an order of clubs nobody knows', { kind: 'TieSettled', by: 'LOTS', order: ['foo', 'roma'] }, 'CLUB_UNKNOWN'],
    [
      'a goal that is a result',
      { kind: 'GoalAnnulled', match: 'juventus-v-napoli', corrects: 'juventus-v-napoli/ResultRecorded' },
      'FACT_UNKNOWN',
    ],
    [
      'a reason that would colour a terminal',
      { kind: 'PointsDeducted', club: 'roma', points: 1, reason: '\u001b[31mred' },
      'FIELD_INVALID',
    ],
  ])('about %s is refused', async (_title, fact, code) => {
    const wrong = join(folder, 'refused.jsonl')
    writeFileSync(wrong, `${JSON.stringify({ id: 'x', at: '2018-01-01T00:00:00Z', source: 'desk', ...fact })}\n`)
    const outcome = await scudetto('table', '--correct', wrong)
    expect(outcome.code).toBe(1)
    expect(outcome.out).toBe('')
    expect(outcome.err).toContain(code)
  })
})
