import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, DATA, HAS_DATA, json, scudetto } from './scudetto.ts'

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
beforeAll(buildOnce)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const COMMANDS = [
  'table',
  'results',
  'fixtures',
  'scorers',
  'records',
  'run-in',
  'certainty',
  'points',
  'possible',
  'moments',
  'findings',
  'round-up',
  'rules',
  'import',
  'reconcile',
]
const ITALY = join(DATA, 'football.json', '2017-18', 'it.1.json')
const ITALY_TEXT = join(DATA, 'football.txt', '2017-18', '1-seriea.txt')
const OF_SERIE_A = ['--competition', 'ita.serie-a']

describe('help', () => {
  test.each(COMMANDS)('of %s has examples', async (command) => {
    const { code, out } = await scudetto(command, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`$ scudetto ${command}`)
  })

  test('lists the commands', async () => {
    const { code, out } = await scudetto('--help')
    expect(code).toBe(0)
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `)
  })
})

describe('wrong usage ends with 2 and says what was expected', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['tabel']],
    ['an unknown option', ['table', '--colour']],
    ['a missing argument', ['import']],
    ['a date that does not exist', ['table', '--as-of', '2018-02-30']],
    ['an instant without its offset', ['table', '--as-of', '2018-04-22T20:30']],
    ['a matchday that is no number', ['table', '--matchday', 'ten']],
    ['a position below nothing', ['table', '--at-position', '-1']],
    ['a kind of finding there is not', ['findings', '--kind', 'rumour']],
    ['a matchday past the last', ['table', '--matchday', '39']],
    ['two sides at once', ['table', '--home', '--away']],
    ['a place and a zone at once', ['points', '--place', '4', '--zone', 'title']],
    ['points for the last place of all', ['points', '--place', '20']],
    ['no place to finish on', ['possible']],
    ['a club without its place', ['possible', '--finish', 'roma']],
    ['a match that ends in no way there is', ['possible', '--finish', 'roma=4', '--result', 'roma-juventus=won']],
    ['a season without its competition', ['table', '2017-18']],
    ['files without their competition', ['table', '--from', 'it.1.json']],
    ['a label that is no season', ['table', '--season', 'last']],
    ['rules of a season of no competition', ['rules', '--season', '2017-18']],
    ['rules of a label that is no season', ['rules', 'ita.serie-a', '--season', 'now']],
  ])('%s', async (_title, args) => {
    const { code, out, err } = await scudetto(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('names that are not known', () => {
  test('of a season come with the nearest', async () => {
    const { code, err } = await scudetto('table', 'ita.serie-a/2016-17')
    expect(code).toBe(1)
    expect(err).toMatch(/^SEASON_UNKNOWN .* Nearest: ita\.serie-a\/2017-18/)
  })

  test('of a competition come with the nearest', async () => {
    const { code, err } = await scudetto('import', 'it.1.json', '--competition', 'ita.serie-b')
    expect(code).toBe(1)
    expect(err).toMatch(/^COMPETITION_UNKNOWN .* Nearest: ita\.serie-a/)
  })

  test('of a club come with the nearest, as JSON where JSON is asked for', async () => {
    const { problems } = await json<{ problems: { code: string; candidates: string[] }[] }>('run-in', '--club', 'Juventsu')
    expect(problems).toMatchObject([{ code: 'CLUB_UNKNOWN', candidates: expect.arrayContaining(['Juventus']) as unknown }])
  })
})

describe('results, fixtures, scorers and run-in', () => {
  test('the latest round is the one of the evening, with its scorers', async () => {
    const { out } = await scudetto('results', '--as-of', '2018-04-22', '--round')
    expect(out).toMatch(/^ {2}Sun 22 Apr 20:45 +Juventus +0-1 +Napoli +– \/ Kalidou Koulibaly 90$/m)
    const { matches } = await json<{ matches: { matchday: number }[] }>('results', '--as-of', '2018-04-22', '--round')
    expect(matches.map((match) => match.matchday)).toEqual(Array(9).fill(34))
  })

  test('a season has its 380 matches, played or left', async () => {
    const played = await json<{ matches: unknown[] }>('results', '--as-of', '2018-04-22')
    const left = await json<{ matches: unknown[] }>('fixtures', '--as-of', '2018-04-22')
    expect([played.matches.length, left.matches.length]).toEqual([339, 41])
  })

  test('two players share the top of the scorers', async () => {
    const { scorers } = await json<{ scorers: { rank: number; player: { name: string }; goals: number }[] }>('scorers', '--limit', '2')
    expect(scorers.map(({ rank, player, goals }) => [rank, player.name, goals])).toEqual([
      [1, 'Mauro Icardi', 29],
      [1, 'Ciro Immobile', 29],
    ])
  })

  test('a club’s run-in names its opponents and their places', async () => {
    interface RunIns {
      clubs: { club: { id: string }; matches: { side: string; opponent: { name: string }; opponentPosition: number }[] }[]
    }
    const { clubs } = await json<RunIns>('run-in', '--as-of', '2018-04-22')
    expect(clubs).toHaveLength(20)
    expect(clubs[0]?.club.id).toBe('juventus')
    expect(clubs[0]?.matches.map(({ side, opponent, opponentPosition }) => [side, opponent.name, opponentPosition])).toEqual([
      ['away', 'Inter', 5],
      ['home', 'Bologna', 11],
      ['away', 'Roma', 3],
      ['home', 'Verona', 19],
    ])
  })

  test('a reader who stops early hears no complaint', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'dist', 'scudetto.js'), 'results', '--json'])
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, Buffer.concat(complaints).toString()]).toEqual([0, ''])
  })
})

describe.runIf(HAS_DATA)('files of feeds', () => {
  test('show the same final table as the bundled season', async () => {
    interface Rows {
      rows: { club: { id: string }; points: number; goalDifference: number; decidedBy?: string }[]
    }
    const figures = ({ rows }: Rows) =>
      rows.map(({ club, points, goalDifference, decidedBy }) => [club.id, points, goalDifference, decidedBy])
    const bundled = await json<Rows>('table')
    expect(figures(await json<Rows>('table', '--from', ITALY, ...OF_SERIE_A))).toEqual(figures(bundled))
    expect(figures(await json<Rows>('table', '--from', ITALY_TEXT, ...OF_SERIE_A, '--season', '2017-18'))).toEqual(figures(bundled))
  })

  test('are read, counted and not kept unless asked', async () => {
    const { code, out } = await scudetto('import', ITALY, ...OF_SERIE_A)
    expect(code).toBe(0)
    expect(out).toContain('Serie A 2017-18: 760 facts')
    expect(out).toContain('Nothing was kept')
  })

  test('are kept in a file that reads like the feed, and never over another without being told to', async () => {
    const out = join(folder, 'season.jsonl')
    expect((await scudetto('import', ITALY, ...OF_SERIE_A, '--out', out)).code).toBe(0)
    const kept = readFileSync(out, 'utf8')
    expect(kept.split('\n')[0]).toContain('"format":"scudetto-season/1"')
    const again = await scudetto('import', ITALY, ...OF_SERIE_A, '--out', out)
    expect([again.code, again.err.slice(0, 16)]).toEqual([2, 'ARGUMENT_INVALID'])
    expect((await scudetto('import', ITALY, ...OF_SERIE_A, '--out', out, '--force')).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(kept)
    const direct = await json<object>('table', '--from', ITALY, ...OF_SERIE_A)
    expect(await json('table', '--from', out, ...OF_SERIE_A)).toEqual(direct)
  })

  test('agree or disagree, with every value named', async () => {
    const wyscout = join(DATA, 'wyscout', 'serie-a-2017-18', 'matches.json')
    const { code, out } = await scudetto('reconcile', ITALY, wyscout, ...OF_SERIE_A, '--season', '2017-18')
    expect(code).toBe(0)
    expect(out).toMatch(/^spal-v-chievo, kick-off time: 20:45 \(.*it\.1\.json\) or 19:45 \(wyscout\)$/m)
    expect(out).toContain('380 matches compared, 2 disagreements.')
  })

  test('are nothing to compare when there is one source', async () => {
    expect((await scudetto('reconcile', ITALY, ...OF_SERIE_A)).code).toBe(2)
  })
})
