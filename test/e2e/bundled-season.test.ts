import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, DATA, HAS_DATA, json, scudetto } from './scudetto.ts'

const BUNDLED = join(import.meta.dirname, '..', '..', 'seasons', 'ita.serie-a', '2017-18.jsonl')

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
beforeAll(buildOnce)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the season that comes with the package', () => {
  test('is under 2 MB', () => {
    expect(statSync(BUNDLED).size).toBeLessThan(2_000_000)
  })

  test('reads without a single notice', async () => {
    const { code, err } = await scudetto('table')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('has every goal of every result', async () => {
    interface Match {
      readonly score: { readonly home: number; readonly away: number }
      readonly goals: readonly unknown[]
    }
    const { matches } = await json<{ matches: Match[] }>('results')
    expect(matches).toHaveLength(380)
    expect(matches.filter(({ score, goals }) => score.home + score.away !== goals.length)).toEqual([])
  })

  test.runIf(HAS_DATA)('is what the feed says, and the cup', { timeout: 60_000 }, async () => {
    const wyscout = join(DATA, 'wyscout', 'serie-a-2017-18')
    const events = readdirSync(join(wyscout, 'events')).map((name) => join('events', name))
    const files = ['matches.json', 'players.json', 'teams.json', ...events].map((name) => join(wyscout, name))
    const out = join(folder, 'season.jsonl')
    expect(await scudetto('import', ...files, '--competition', 'ita.serie-a', '--out', out)).toMatchObject({ code: 0 })
    const withoutCup = readFileSync(BUNDLED, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('ita.coppa-italia'))
    expect(readFileSync(out, 'utf8') === withoutCup.join('\n')).toBe(true)
  })
})
