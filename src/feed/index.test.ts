import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageTable, detectFeed, FEEDS, readFeed } from './index.ts'
import { PROBLEMS_PER_FILE } from './problems.ts'
import { CSV_SAMPLE, EVENTS_SAMPLE, fileOf, JSON_SAMPLE, PLAYERS_SAMPLE, sampleContext, SAMPLES } from './sample-league.ts'

describe('detectFeed', () => {
  it.each(SAMPLES)('knows %s by its text alone, and no other feed claims it', (id, text) => {
    const detected = detectFeed(fileOf(text))
    expect(detected.ok && detected.value.id).toBe(id)
    expect(FEEDS.filter((feed) => feed.recognises(fileOf(text)))).toHaveLength(1)
  })
})

describe('readFeed', () => {
  it('does not begin on a file far longer than a season', () => {
    const text = `${JSON_SAMPLE}${' '.repeat(2_000_001)}`
    expect(readFeed([fileOf(text)], sampleContext)).toMatchObject({ facts: [], problems: [{ code: 'FILE_TOO_LARGE', severity: 'error' }] })
  })

  it('refuses files of two feeds, and no files', () => {
    expect(readFeed([fileOf(JSON_SAMPLE), fileOf(CSV_SAMPLE)], sampleContext).problems[0]).toMatchObject({ code: 'FEED_UNKNOWN' })
    expect(readFeed([], sampleContext).problems[0]).toMatchObject({ code: 'NOTHING_FOUND' })
  })

  it.each([
    ['empty', '', 'NOTHING_FOUND'],
    ['blank', ' \n\t ', 'NOTHING_FOUND'],
    ['binary', 'PK\u0003\u0004\0\0', 'FILE_NOT_TEXT'],
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>', 'FEED_UNKNOWN'],
    ['garbage', 'lorem ipsum', 'FEED_UNKNOWN'],
    ['JSON of something else', '{"hello": 1}', 'FEED_UNKNOWN'],
    ['brackets without end', '['.repeat(100_000), 'FEED_UNKNOWN'],
  ])('says what is wrong with %s text', (_, text, code) => {
    expect(readFeed([fileOf(text)], sampleContext).problems).toMatchObject([{ code, severity: 'error' }])
  })

  it.each(SAMPLES)('says that a file of %s is cut off', (_, text) => {
    const { problems } = readFeed([fileOf(text.slice(0, -14))], sampleContext)
    expect(problems.some((each) => each.severity === 'error')).toBe(true)
  })

  it.each(SAMPLES)('says that %s repeats a match', (id, text) => {
    const twice = readFeed([fileOf(text, 'a'), fileOf(text, 'b')], sampleContext)
    expect(
      twice.problems.some((each) => each.code === 'MATCH_REPEATED'),
      id,
    ).toBe(true)
  })

  it.each(SAMPLES)('says which clubs of %s are not known, with the nearest names', (_, text) => {
    const renamed = text.replaceAll('Juventus', 'Juwentus').replaceAll('3159', '31')
    const unknown = readFeed([fileOf(renamed)], sampleContext).problems.filter((each) => each.code === 'CLUB_UNKNOWN')
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown[0]?.candidates?.length).toBeGreaterThan(0)
    expect(unknown[0]?.place?.line).toBeGreaterThan(0)
  })

  it('survives nesting no parser can follow, and keys that mean something to the language', () => {
    const deep = `{"matches": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`
    expect(readFeed([fileOf(deep)], sampleContext).problems[0]?.code).toBe('FIELD_INVALID')
    expect(readFeed([fileOf(deep.slice(0, 60_000))], sampleContext).problems).toHaveLength(1)
    const polluted = JSON_SAMPLE.replace('"name"', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name"')
    expect(readFeed([fileOf(polluted)], sampleContext).facts).toHaveLength(4)
    expect('polluted' in {}).toBe(false)
  })

  it.each(SAMPLES)('reads %s behind a byte-order mark', (_, text) => {
    expect(readFeed([fileOf(`\uFEFF${text}`)], sampleContext).facts).toEqual(readFeed([fileOf(text)], sampleContext).facts)
  })

  it('keeps a bounded number of problems, and says how many more there are', () => {
    const row = 'I1,01/12/17,Napoli,Juventus,x,1,A,0,1,A\n'
    const { problems } = readFeed([fileOf(`${CSV_SAMPLE.split('\n')[0] ?? ''}\n${row.repeat(5000)}`)], sampleContext)
    expect(problems).toHaveLength(PROBLEMS_PER_FILE + 1)
    expect(problems.at(-1)).toMatchObject({ severity: 'notice', message: '4900 more problems of this file are left out.' })
  })

  it('stops looking for clubs in a file of another competition', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `I1,01/12/17,Club ${String(n)},Side ${String(n)},0,1,A,0,1,A`)
    const { problems } = readFeed([fileOf([CSV_SAMPLE.split('\n')[0], ...rows].join('\n'))], sampleContext)
    expect(problems.filter((each) => each.code === 'CLUB_UNKNOWN')).toHaveLength(PROBLEMS_PER_FILE)
  })
})

describe('no text makes a feed throw', () => {
  const texts = [...SAMPLES.map(([, text]) => text), EVENTS_SAMPLE, PLAYERS_SAMPLE]
  const cut = fc.record({ text: fc.constantFrom(...texts), at: fc.nat(3000), drop: fc.nat(30), put: fc.string({ maxLength: 12 }) })
  const mutated = cut.map(({ text, at, drop, put }) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + drop))
  const junk = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json())

  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, junk), (text) => {
        for (const feed of FEEDS) expect(feed.read([fileOf(text)], sampleContext).problems).toBeDefined()
        const { facts, problems } = readFeed([fileOf(text)], sampleContext)
        expect(facts.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 400, seed: 1718 },
    )
  })
})

describe('coverageTable', () => {
  it('has a row a field and a column a feed', () => {
    const lines = coverageTable(FEEDS).split('\n')
    expect(lines[0]).toBe(`| field | ${FEEDS.map((feed) => feed.id).join(' | ')} |`)
    expect(lines.find((line) => line.startsWith('| assist |'))).toMatch(/^\| assist \| – \| – \| – \| yes \|/)
  })
})
