import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

beforeAll(buildOnce)

describe('rules without a competition', () => {
  interface List {
    competitions: { id: string; name: string; regimes: { from: string; rules: number; verified: number }[] }[]
  }

  test('lists every competition with its regimes and how much of them was read', async () => {
    const { competitions } = await json<List>('rules')
    const regimesOf = (id: string) => competitions.find((each) => each.id === id)?.regimes ?? []
    expect(competitions.map(({ id }) => id)).toEqual(expect.arrayContaining(['ita.serie-a', 'ger.bundesliga', 'fifa.world-cup']))
    expect(regimesOf('ita.serie-a').map(({ from }) => from)).toEqual(expect.arrayContaining(['2005-06', '2022-23', '2023-24']))
    const verified = regimesOf('ger.bundesliga').find(({ from }) => from === '2018-19')
    expect(verified?.verified).toBe(verified?.rules)
    for (const { regimes } of competitions) for (const each of regimes) expect(each.verified).toBeLessThanOrEqual(each.rules)
  })

  test('prints one line a regime', async () => {
    const { code, out } = await scudetto('rules')
    expect(code).toBe(0)
    expect(out).toMatch(/^ger\.bundesliga +Bundesliga +\d{4}-\d\d +\d+ of \d+ rules of order verified$/m)
    expect(out).toMatch(/^ +2018-19 +(\d+) of \1 rules of order verified$/m)
  })
})

describe('rules of a competition', () => {
  interface Regime {
    from: string
    season?: string
    until?: string
    order: { final: { code: string; name: string; status: string; source: string }[]; same: boolean }
  }

  test('are the newest, or those in force in a season', async () => {
    const newest = await json<Regime>('rules', 'ita.serie-a')
    expect(newest.until).toBeUndefined()
    const then = await json<Regime>('rules', 'ita.serie-a', '--season', '2017-18')
    expect(then).toMatchObject({ from: '2005-06', until: '2022-23', season: '2017-18' })
    expect(then.order.final.map(({ code, name }) => [code, name])).toEqual([
      ['H2H_PTS', 'head-to-head'],
      ['H2H_GD', 'head-to-head goal difference'],
      ['GD', 'goal difference'],
      ['GF', 'goals scored'],
      ['LOTS', 'the drawing of lots'],
    ])
    expect(then.order.same).toBe(false)
  })

  test('are printed step by step, with the places of a season on file', async () => {
    const { code, out, err } = await scudetto('rules', 'ita.serie-a', '--season', '2017-18')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Serie A 2017-18: the rules from 2005-06 to the season before 2022-23$/m)
    expect(out).toContain('3 points for a win, 1 for a draw, 0 for a defeat.')
    expect(out).toMatch(/^ {2}1\. head-to-head \(H2H_PTS\), assumed \[1\]$/m)
    expect(out).toContain('only once all matches between the level clubs have been played')
    expect(out).toMatch(/^ {2}the Champions League: places 1 to 4, /m)
    expect(out).toContain('depends on ita.coppa-italia')
    expect(out).toMatch(/^ {2}\[1\] Gazzetta dello Sport/m)
  })

  test('are known to the nearest name only, and from the first season on file', async () => {
    const unknown = await scudetto('rules', 'ita.serie-b')
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect(unknown.err).toMatch(/^COMPETITION_UNKNOWN .* Nearest: ita\.serie-a/)
    const early = await scudetto('rules', 'ita.serie-a', '--season', '1899-00')
    expect([early.code, early.err.slice(0, 13)]).toEqual([1, 'RULES_UNKNOWN'])
    const problems = await json<{ problems: { code: string }[] }>('rules', '../../etc')
    expect(problems).toMatchObject({ problems: [{ code: 'COMPETITION_UNKNOWN' }] })
  })
})
