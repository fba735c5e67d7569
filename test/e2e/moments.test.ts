import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, DATA, HAS_DATA, json, scudetto } from './scudetto.ts'

beforeAll(buildOnce)

interface Said {
  readonly moments: readonly {
    readonly at: string
    readonly club: { readonly id: string }
    readonly settled: { readonly kind: string; readonly zone?: string; readonly verdict?: string; readonly place?: number }
    readonly by: {
      readonly kind: string
      readonly playing?: boolean
      readonly matches?: readonly { readonly id: string; readonly score: { readonly home: number; readonly away: number } }[]
      readonly since?: { readonly player: { readonly name: string }; readonly minute: { readonly minute: number } }
      readonly facts?: readonly { readonly kind: string }[]
    }
  }[]
}

describe('moments', () => {
  test('come in the order of time, with the match that settled each', async () => {
    const { moments } = await json<Said>('moments', '--club', 'benevento', 'juventus')
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort())
    const down = moments.find(({ settled }) => settled.zone === 'relegation' && settled.verdict === 'clinched')
    expect(down).toMatchObject({
      club: { id: 'benevento' },
      by: {
        kind: 'matches',
        playing: false,
        matches: [{ id: 'udinese-v-crotone', score: { home: 1, away: 2 } }],
        since: { player: { name: 'Davide Faraoni' }, minute: { minute: 86 } },
      },
    })
    expect(moments.find(({ settled }) => settled.zone === 'title' && settled.verdict === 'clinched')).toMatchObject({
      club: { id: 'juventus' },
      by: { playing: true, matches: [{ id: 'roma-v-juventus' }], since: 'all the while' },
    })
  })

  test('are lines a desk can print', async () => {
    const { code, out } = await scudetto('moments', '--club', 'benevento', 'juventus', 'napoli', 'roma')
    expect(code).toBe(0)
    expect(out).toContain("22 April 2018, Udinese 1-2 Crotone (goal by Davide Faraoni, 86'): Benevento are relegated, without playing.")
    expect(out).toContain(
      "12 May 2018, Inter 1-2 Sassuolo (goal by Matteo Politano, 25'): Roma are sure of the Champions League, without playing.",
    )
    expect(out).toContain(
      '13 May 2018, Roma 0-0 Juventus: Juventus are champions; Napoli can no longer be champions and finish second, whatever their own result.',
    )
  })

  test('stop where the season is looked at', async () => {
    const { out } = await scudetto('moments', '--as-of', '2018-04-15', '--club', 'napoli', 'juventus')
    expect(out.trimEnd().split('\n').at(-1)).toBe('15 April 2018, Milan 0-0 Napoli: Napoli are sure of the Champions League.')
    expect((await scudetto('moments', '--as-of', '2017-08-25')).out).toContain('Nothing has been settled yet.')
  })

  test('know no club they cannot find, and name the nearest', async () => {
    const { code, out, err } = await scudetto('moments', '--club', 'Crotoen')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^CLUB_UNKNOWN .* Nearest: Crotone/)
    expect((await scudetto('moments', '--club')).code).toBe(2)
  })
})

const FOOTBALL = join(DATA, 'football.json')

/** What is commonly known of other seasons: who, when, and by which match. */
const KNOWN: readonly (readonly [file: string, competition: string, club: string, line: string])[] = [
  ['2015-16/en.1.json', 'eng.premier-league', 'leicester', '2 May 2016, Chelsea 2-2 Tottenham'],
  ['2017-18/en.1.json', 'eng.premier-league', 'manchester-city', '15 April 2018, Manchester United 0-1 West Brom'],
  ['2018-19/it.1.json', 'ita.serie-a', 'juventus', '20 April 2019, Juventus 2-1 Fiorentina'],
  ['2017-18/de.1.json', 'ger.bundesliga', 'bayern-munich', '7 April 2018, Augsburg 1-4 Bayern Munich'],
  ['2018-19/es.1.json', 'esp.la-liga', 'barcelona', '27 April 2019, Barcelona 1-0 Levante'],
]

describe.runIf(HAS_DATA)('titles of other seasons', () => {
  test.each(KNOWN)('%s', async (file, competition, club, line) => {
    const { out } = await scudetto('moments', '--from', join(FOOTBALL, file), '--competition', competition, '--club', club)
    expect(out.split('\n').find((each) => each.includes('are champions'))).toMatch(new RegExp(`^${line}.*: .* are champions`))
  })

  test('a group may be settled by the cards of its clubs', async () => {
    const cup = ['--from', join(FOOTBALL, 'worldcup', '2018', 'worldcup.json'), '--competition', 'fifa.world-cup', '--season', '2018']
    const { moments: ofGroup } = await json<Said>('moments', ...cup, '--group', 'h', '--club', 'japan')
    const through = ofGroup.find(({ settled }) => settled.verdict === 'clinched')
    expect(through?.by).toMatchObject({
      kind: 'ruling',
      facts: expect.arrayContaining([expect.objectContaining({ code: 'FAIR_PLAY' })]) as unknown,
    })
  })
})
