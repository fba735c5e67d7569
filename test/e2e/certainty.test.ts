import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, DATA, HAS_DATA, json, scudetto } from './scudetto.ts'

beforeAll(buildOnce)

interface Said {
  readonly season: string
  readonly asOf: string
  readonly phase?: { readonly id: string }
  readonly clubs: readonly {
    readonly club: { readonly id: string; readonly name: string }
    readonly position: number
    readonly points: number
    readonly best: number
    readonly worst: number
    readonly zones: Readonly<Record<string, string>>
    readonly open?: unknown
    readonly witness?: Readonly<Record<'best' | 'worst', readonly { match: string; score: { home: number; away: number } }[]>>
  }[]
}

describe('certainty', () => {
  test('gives each club’s places and zones in the order of the table', async () => {
    const { season, asOf, clubs } = await json<Said>('certainty', '--as-of', '2018-04-22')
    expect([season, asOf]).toEqual(['ita.serie-a/2017-18', '2018-04-22T21:59:59Z'])
    expect(clubs.map(({ club }) => club.id).slice(0, 4)).toEqual(['juventus', 'napoli', 'roma', 'lazio'])
    expect(clubs).toHaveLength(20)
    const of = (id: string) => clubs.find(({ club }) => club.id === id)
    expect(of('juventus')).toEqual({
      club: { id: 'juventus', name: 'Juventus' },
      position: 1,
      points: 85,
      best: 1,
      worst: 2,
      zones: {
        title: 'alive',
        'champions-league': 'clinched',
        'europa-league': 'eliminated',
        'europa-league-qualifying': 'eliminated',
        relegation: 'eliminated',
      },
    })
    expect(of('napoli')).toMatchObject({ best: 1, worst: 2 })
    expect(of('roma')?.zones.title).toBe('eliminated')
    expect(of('benevento')).toMatchObject({ best: 18, worst: 20, zones: { relegation: 'clinched' } })
    expect(of('verona')?.zones.relegation).toBe('alive')
  })

  test('is a table with marks, and says what they stand for', async () => {
    const { code, out } = await scudetto('certainty', '--as-of', '2018-04-22')
    expect(code).toBe(0)
    expect(out).toMatch(/^Serie A 2017-18, as of 22 April 2018, 23:59\n\n +Club +Pts +Places +T +CL +EL +ELQ +R\n/)
    expect(out).toMatch(/^ 1 {2}Juventus +85 {2}1-2 +· +C +- +- +-$/m)
    expect(out).toMatch(/^20 {2}Benevento +17 {2}18-20 +- +- +- +- +C$/m)
    expect(out).toContain('C certain, - ruled out, · still possible.')
    expect(out).toContain('T the title, CL the Champions League,')
  })

  test('shows for a club the scores that bring its places about', async () => {
    const args = ['certainty', '--matchday', '36', '--club', 'juventus', '--witness']
    const { clubs } = await json<Said>(...args)
    expect(clubs.map(({ club, best, worst }) => [club.id, best, worst])).toEqual([['juventus', 1, 2]])
    const worst = clubs[0]?.witness?.worst ?? []
    expect(worst).toHaveLength(20)
    // Level with Napoli on 91 and on head-to-head: Juventus have to lose both matches, Napoli to win both.
    const scoreOf = (match: string) => worst.find((each) => each.match === match)?.score ?? { home: 0, away: 0 }
    const margins = ['roma-v-juventus', 'juventus-v-verona', 'sampdoria-v-napoli', 'napoli-v-crotone'].map(
      (match) => scoreOf(match).home - scoreOf(match).away,
    )
    expect(margins.map(Math.sign)).toEqual([1, -1, -1, 1])
    const { out } = await scudetto(...args)
    expect(out).toContain('Juventus at best: place 1, for instance with')
    expect(out).toMatch(/^ {2}Sun 13 May 20:45 +Roma +\d+-0 +Juventus$/m)
  })

  test('without witnesses, unless they are asked for', async () => {
    const { clubs } = await json<Said>('certainty', '--matchday', '36', '--club', 'Napoli')
    expect(clubs.map(({ witness }) => witness)).toEqual([undefined])
  })

  test('has one place for each club once all is played, and none before a fixture is known', async () => {
    const { clubs } = await json<Said>('certainty')
    expect(clubs.map(({ best, worst }) => [best, worst])).toEqual(clubs.map((_, index) => [index + 1, index + 1]))
    expect((await json<Said>('certainty', '--at-position', '0')).clubs).toEqual([])
    expect((await scudetto('certainty', '--at-position', '0')).out).toContain('No fixture is known yet.')
  })

  test('knows no club it cannot find, and names the nearest', async () => {
    const { code, out, err } = await scudetto('certainty', '--club', 'Juventsu', 'Milan')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^CLUB_UNKNOWN .* Nearest: Juventus/)
    const { problems } = await json<{ problems: { code: string; candidates: string[] }[] }>('certainty', '--club', 'Benevnto')
    expect(problems).toMatchObject([{ code: 'CLUB_UNKNOWN', candidates: expect.arrayContaining(['Benevento']) as unknown }])
    expect((await scudetto('certainty', '--as-of', 'yesterday')).code).toBe(2)
  })

  test.runIf(HAS_DATA)('of a league not yet split speaks of places, not of what they lead to', async () => {
    const file = join(DATA, 'football.json', '2018-19', 'sco.1.json')
    const args = ['certainty', '--from', file, '--competition', 'sco.premiership', '--as-of', '2019-03-30']
    const { phase, clubs } = await json<Said>(...args)
    expect(phase?.id).toBe('regular')
    expect(clubs.every(({ zones }) => Object.keys(zones).length === 0)).toBe(true)
    expect((await scudetto(...args)).out).toContain('The places are those of this phase: First 33 matches.')
  })
})
