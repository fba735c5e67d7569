import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, scudetto } from './scudetto.ts'

const MATCH = { round: 'Matchday 1', date: '2017-08-19', time: '18:00', team1: 'Juventus', team2: 'Cagliari Calcio', score: { ft: [3, 0] } }
const FEED = JSON.stringify({ name: 'Serie A 2017/18', matches: [MATCH] }, null, 1)
const LARGE = Buffer.alloc(50_000_000, 'a')

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
beforeAll(buildOnce)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface BadFile {
  readonly name: string
  readonly bytes: string | Buffer
  readonly code: string
}

const BAD: readonly (readonly [string, BadFile])[] = [
  ['an empty file', { name: 'empty.json', bytes: '', code: 'NOTHING_FOUND' }],
  ['garbage', { name: 'garbage.json', bytes: '}{ not a feed', code: 'FEED_UNKNOWN' }],
  ['a web page', { name: 'page.html', bytes: '<!doctype html><p>404', code: 'FEED_UNKNOWN' }],
  ['a feed cut short', { name: 'cut.json', bytes: FEED.slice(0, -20), code: 'FEED_TRUNCATED' }],
  ['a feed with a comma too many', { name: 'comma.json', bytes: FEED.replace('[', '[,'), code: 'SYNTAX' }],
  ['a feed without matches', { name: 'none.json', bytes: '{"name":"Serie A 2017/18","matches":[]}', code: 'NOTHING_FOUND' }],
  ['a club nobody knows', { name: 'club.json', bytes: FEED.replace('Juventus', 'Jubentus'), code: 'CLUB_UNKNOWN' }],
  ['a date that does not exist', { name: 'date.json', bytes: FEED.replace('08-19', '02-30'), code: 'FIELD_INVALID' }],
  ['binary data', { name: 'binary.json', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), code: 'FILE_NOT_TEXT' }],
  ['text in Latin-1', { name: 'latin.json', bytes: Buffer.from('{"matches": "caffè"}', 'latin1'), code: 'FILE_NOT_TEXT' }],
  ['50 MB', { name: 'large.json', bytes: LARGE, code: 'FILE_TOO_LARGE' }],
  ['50 MB in a small package', { name: 'bomb.json.gz', bytes: gzipSync(LARGE), code: 'FILE_TOO_LARGE' }],
  ['a package that is none', { name: 'plain.json.gz', bytes: FEED, code: 'FILE_UNREADABLE' }],
  ['a package cut short', { name: 'cut.json.gz', bytes: gzipSync(FEED).subarray(0, -20), code: 'FEED_TRUNCATED' }],
  ['brackets without end', { name: 'deep.json', bytes: `{"matches":${'['.repeat(1_900_000)}`, code: 'SYNTAX' }],
  [
    'the same season a hundred times over',
    {
      name: 'many.json',
      bytes: `{"matches":[${Array(30_000)
        .fill(FEED.slice(FEED.indexOf('['), FEED.lastIndexOf(']')).slice(1))
        .join(',')
        .slice(0, 2_500_000)}]}`,
      code: 'FILE_TOO_LARGE',
    },
  ],
]

describe('a file that cannot be used is a problem with its name, soon, and nothing is written', () => {
  test.each(BAD)('%s', async (_title, { name, bytes, code }) => {
    const [path, out] = [join(folder, name), join(folder, `${name}.jsonl`)]
    writeFileSync(path, bytes)
    const began = performance.now()
    const outcome = await scudetto('import', path, '--competition', 'ita.serie-a', '--season', '2017-18', '--out', out)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).toMatch(new RegExp(`^${path}\\S*(?: \\(\\S+\\))?: ${code} `))
    expect(outcome.err).not.toMatch(/^\s+at /m)
    expect(existsSync(out)).toBe(false)
  })

  test('a folder, and a file that is not there', async () => {
    const [inner, missing] = [join(folder, 'inner'), join(folder, 'missing.json')]
    mkdirSync(inner)
    const { code, err } = await scudetto('table', '--from', inner, missing, '--competition', 'ita.serie-a')
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      `${inner}: FILE_UNREADABLE The file cannot be read: it is a folder. Expected a file.`,
      `${missing}: FILE_UNREADABLE The file cannot be read: there is none of this name. Expected a file.`,
    ])
  })

  test('the problems are JSON where JSON is asked for', async () => {
    const path = join(folder, 'cut-again.json')
    writeFileSync(path, FEED.slice(0, -20))
    const { code, out, err } = await scudetto('import', path, '--competition', 'ita.serie-a', '--json')
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'FEED_TRUNCATED', severity: 'error', place: { file: path } }] })
  })

  test('a place that cannot be written to is a problem too', async () => {
    const path = join(folder, 'good.json')
    writeFileSync(path, FEED)
    const { code, err } = await scudetto('import', path, '--competition', 'ita.serie-a', '--out', join(folder, 'nowhere', 'out.jsonl'))
    expect(code).toBe(2)
    expect(err).toContain('ARGUMENT_INVALID')
  })
})
