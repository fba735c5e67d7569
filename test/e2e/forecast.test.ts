import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forecastOf } from '../../src/index.ts'
import { pastSeasons, seasonOn } from '../bundled.ts'
import { buildOnce, json, scudetto } from './scudetto.ts'

const folder = mkdtempSync(join(tmpdir(), 'scudetto-forecast-'))
beforeAll(buildOnce)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Said {
  readonly model: { readonly name: string; readonly version: string }
  readonly seed: number
  readonly seasons: number
  readonly exact: boolean
  readonly clubs: readonly {
    readonly club: { readonly id: string }
    readonly expectedPoints: number
    readonly positions: readonly number[]
    readonly zones: Readonly<Record<string, number>>
  }[]
  readonly matches: readonly {
    readonly home: { readonly id: string }
    readonly away: { readonly id: string }
    readonly homeWin: number
    readonly draw: number
    readonly awayWin: number
  }[]
}

const FEW = ['--seasons', '3000']

describe('forecast', () => {
  test('gives clubs, places, zones and matches, whose chances add up', async () => {
    const said = await json<Said>('forecast', '--as-of', '2018-04-22', ...FEW)
    expect(said).toMatchObject({ model: { name: 'ratings' }, seed: 1, seasons: 3000, exact: false })
    expect(said.clubs).toHaveLength(20)
    expect(said.matches).toHaveLength(41)
    for (const { positions } of said.clubs) expect(positions.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
    for (const place of said.clubs.keys()) {
      expect(said.clubs.reduce((sum, { positions }) => sum + (positions[place] ?? 0), 0)).toBeCloseTo(1, 9)
    }
    for (const { homeWin, draw, awayWin } of said.matches) expect(homeWin + draw + awayWin).toBeCloseTo(1, 9)
    const zonesOf = (id: string) => said.clubs.find(({ club }) => club.id === id)?.zones
    expect(zonesOf('benevento')).toMatchObject({ title: 0, relegation: 1 })
    expect(zonesOf('napoli')?.['champions-league']).toBe(1)
    // Possible and all but unseen: more than nought, less than one in a hundred.
    expect(zonesOf('torino')?.['europa-league']).toBeGreaterThan(0)
    expect(zonesOf('torino')?.['europa-league']).toBeLessThan(0.01)
    const titles = said.clubs.reduce((sum, { zones }) => sum + (zones.title ?? 0), 0)
    expect(titles).toBeCloseTo(1, 9)
  })

  test('is the same to the byte for the same seed, and another for another', async () => {
    const args = ['forecast', '--as-of', '2018-02-01', ...FEW, '--json']
    const [first, again, other] = await Promise.all([scudetto(...args), scudetto(...args, '--seed', '1'), scudetto(...args, '--seed', '2')])
    expect(again.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
  })

  test('is the same on several threads as on one', async () => {
    // With so much to draw the command shares the seasons out among threads, where the machine has them; here there is one.
    const [seasons, asOf] = [60_000, '2017-12-30']
    const said = await json<Said>('forecast', '--as-of', asOf, '--seasons', String(seasons))
    expect(said.matches.length * seasons).toBeGreaterThan(1e7)
    const alone = forecastOf(seasonOn(asOf), { past: pastSeasons, seasons })
    expect(said.clubs.map(({ club, expectedPoints }) => [club.id, expectedPoints])).toEqual(
      alone.clubs.map(({ club, expectedPoints }) => [club, expectedPoints]),
    )
  })

  test('shows a table, the next round and how it was made', async () => {
    const { code, out } = await scudetto('forecast', '--as-of', '2018-04-22', ...FEW, '--positions')
    expect(code).toBe(0)
    expect(out).toMatch(/^Juventus +85 +\d\d\.\d +\d\d-\d\d +\d\d% +100% +- +- +-$/m)
    expect(out).toMatch(/Sat 28 Apr 20:45 +Inter v Juventus +\d\d% +\d\d% +\d\d% +\d\.\d-\d\.\d +\d-\d \d+%/)
    expect(out).toContain('0% and 100% are proved; <1% and >99% are not.')
    expect(out).toMatch(/Model: ratings \d+\.\d+\.\d+; 3,000 seasons, seed 1\./)
  })

  test('works out the last round instead of counting it', async () => {
    const said = await json<Said>('forecast', '--matchday', '37', ...FEW)
    expect(said.exact).toBe(true)
    const lazio = said.clubs.find(({ club }) => club.id === 'lazio')
    const inter = said.clubs.find(({ club }) => club.id === 'inter')
    // One of them is fourth, and no draw of the seed is in it.
    expect((lazio?.zones['champions-league'] ?? 0) + (inter?.zones['champions-league'] ?? 0)).toBeCloseTo(1, 9)
  })

  test('counts a match in play by its score and the time left', async () => {
    const { out } = await scudetto('forecast', '--as-of', '2018-04-22T20:30:00+02:00', ...FEW)
    const { out: late } = await scudetto('forecast', '--as-of', '2018-04-22T22:30:00+02:00', ...FEW)
    expect(out).toMatch(/Sun 22 Apr 20:45 +Juventus v Napoli/)
    expect(late).toMatch(/in play +Juventus v Napoli +\d% +8\d% +\d%/)
  })

  test.each([
    [['--seasons', '0'], '--seasons cannot be "0".'],
    [['--seasons', '1e3'], '--seasons cannot be "1e3".'],
    [['--seed', '4294967296'], '--seed cannot be "4294967296".'],
    [['--model', 'oracle'], '--model cannot be "oracle".'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await scudetto('forecast', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`ARGUMENT_INVALID ${message}`)
  })

  test('says so while no fixture is known', async () => {
    const { code, err } = await scudetto('forecast', '--as-of', '2017-01-01')
    expect([code, err]).toEqual([1, 'NOTHING_FOUND No fixture is known yet: there is nothing to simulate. Expected a later --as-of.\n'])
  })

  test('takes a model of one’s own, and names what is wrong with another', async () => {
    const good = join(folder, 'even.mjs')
    const scores = 'Float64Array.from({ length: 256 }, (_, at) => (at % 16 < 3 && at < 48 ? 1 / 9 : 0))'
    writeFileSync(good, `export default { name: 'even', version: '1', begin: () => ({ learn() {}, forecast: () => ${scores} }) }`)
    const said = await json<Said>('forecast', '--as-of', '2018-04-22', ...FEW, '--model', good)
    expect(said.model).toEqual({ name: 'even', version: '1' })
    expect(said.matches[0]?.homeWin).toBeCloseTo(1 / 3, 9)
    const bad = join(folder, 'sure.mjs')
    writeFileSync(
      bad,
      `export default { name: 'sure', version: '1', begin: () => ({ learn() {}, forecast: () => new Float64Array(256).fill(1, 16, 17) }) }`,
    )
    const { code, err } = await scudetto('forecast', ...FEW, '--model', bad)
    expect(code).toBe(1)
    expect(err).toContain('MODEL_INVALID The model is wrong: it says a result cannot be.')
  })
})

describe('importance', () => {
  test('puts the match that moves most first, and says what each result would do', async () => {
    const { code, out } = await scudetto('importance', '--as-of', '2018-04-22', '--seasons', '20000')
    expect(code).toBe(0)
    expect(out).toMatch(/matchday 35\n\nInter v Juventus, Sat 28 Apr 20:45: \d+\.\d ± \d\.\d \(\d\d% \/ \d\d% \/ \d\d%\)\n/)
    expect(out).toMatch(/Napoli, the title: \d\d% now; \d\d% if Inter win, \d\d% with a draw, \d\d% if Juventus win/)
  })
})

describe('backtest', () => {
  test('judges the models on the results that come with the package', async () => {
    const { code, out } = await scudetto('backtest', '--from', '2019-20', '--to', '2020-21')
    expect(code).toBe(0)
    expect(out).toMatch(/^760 matches of ita\.serie-a, 2019-20 to 2020-21, each forecast from earlier dates alone/)
    expect(out).toMatch(/^ratings +760 +0\.\d{4} \(0\.\d{4}\)/m)
    expect(out).toMatch(/^base rates +760 +-0\.\d{4}/m)
  })

  test('measures its bars on the leagues they are set for only', async () => {
    const { code, err } = await scudetto('backtest', '--bars')
    expect([code, err]).toEqual([1, expect.stringContaining('NOTHING_FOUND The table lacks leagues or seasons the bars are set for.')])
  })

  test('points at the line of a table that cannot be read', async () => {
    const file = join(folder, 'results.csv')
    writeFileSync(file, 'league,season,date,home,away,home_goals,away_goals\nx,2017-18,2017-08-19,a,b,1,0\nx,2017-18,2017-08-32,a,c,1,0\n')
    const { code, err } = await scudetto('backtest', file)
    expect(code).toBe(1)
    expect(err).toContain('results.csv:3:11 (date): FIELD_INVALID date cannot be read. Expected a date such as 2017-08-19.')
  })
})
