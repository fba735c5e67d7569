import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

beforeAll(buildOnce)

interface Line {
  readonly place: number
  readonly zone?: { readonly id: string }
  readonly enough: { readonly points?: number }
  readonly possibleFrom: { readonly points?: number }
  readonly clubs?: readonly { readonly club: { readonly id: string }; readonly enough: { readonly points?: number } }[]
}

interface Joint {
  readonly answer: 'possible' | 'impossible' | 'open'
  readonly question: { readonly words: string }
  readonly places?: readonly { readonly club: { readonly id: string }; readonly place: number }[]
  readonly witness?: readonly unknown[]
  readonly why?: string
}

describe('points', () => {
  test('says for every line what is enough', async () => {
    const { lines } = await json<{ readonly lines: readonly Line[] }>('points', '--as-of', '2018-04-22')
    expect(lines.map(({ place, zone }) => [zone?.id, place])).toEqual([
      ['title', 1],
      ['champions-league', 4],
      ['europa-league', 6],
      ['relegation', 17],
    ])
    // Napoli, 84 points and four matches, can reach 96; Juventus have 85 already.
    expect(lines[0]).toMatchObject({ enough: { points: 97 }, possibleFrom: { points: 85 } })
  })

  test('for one zone goes club by club, in a table', async () => {
    const { code, out } = await scudetto('points', '--matchday', '37', '--zone', 'champions-league', '--club', 'inter', 'lazio')
    expect(code).toBe(0)
    // Lazio have 72, Inter 69 and play there: a point is enough for Lazio, and Inter can only draw level, which the tie-breaks then part.
    expect(out).toMatch(/^4 +Lazio +72 +75 +72 +73 \(\+1\)$/m)
    expect(out).toMatch(/^5 +Inter +69 +72 +72 \(\+3\) +-$/m)
  })

  test('is about staying up for relegation: more than the clubs below can have', async () => {
    const { out } = await scudetto('points', '--as-of', '2018-04-22', '--zone', 'relegation')
    expect(out).toContain('Staying up: place 17 or better\n  Whoever has 42 points is sure of it; nobody can have it with fewer than 31.')
    // Crotone and Chievo have 31, with which nobody catches them as long as SPAL (29) and Verona (25) win nothing more.
    expect(out).toMatch(/^17 +Crotone +31 +43 +31 +43 \(\+12\)$/m)
    expect(out).toMatch(/^10 +Torino +47 +59 +47 +sure$/m)
    expect(out).toMatch(/^20 +Benevento +17 +29 +- +-$/m)
  })

  test('says nothing before a fixture is known, and does not take a match in play for settled', async () => {
    expect((await scudetto('points', '--at-position', '0')).out).toContain('No fixture is known yet.')
    const { out } = await scudetto('points', '--as-of', '2018-04-22T20:00:00Z', '--zone', 'title', '--club', 'napoli')
    expect(out).toMatch(/^2 +Napoli +81 +96 +85 \(\+4\) +-$/m)
    expect(out).toContain('In play, and taken as still to be played: Juventus v Napoli.')
  })

  test('refuses a place or a zone that is not there', async () => {
    expect(await scudetto('points', '--place', '21')).toMatchObject({ code: 2, err: expect.stringContaining('ARGUMENT_INVALID') as string })
    expect(await scudetto('points', '--zone', 'moon')).toMatchObject({ code: 2, err: expect.stringContaining('relegation') as string })
  })
})

describe('possible', () => {
  test('answers for several clubs at once, with scores', async () => {
    const said = await json<Joint>('possible', '--as-of', '2018-04-22', '--finish', 'napoli=1', 'juventus=2', '--witness')
    expect(said).toMatchObject({ answer: 'possible', question: { words: 'Napoli first and Juventus second' } })
    expect(said.places?.map(({ club, place }) => [club.id, place])).toEqual([
      ['napoli', 1],
      ['juventus', 2],
    ])
    expect(said.witness).toHaveLength(40 + 1)
  })

  test('takes results as given: Inter are among the first four only with a win at Lazio', async () => {
    const ask = (end: string) =>
      json<Joint>('possible', '--matchday', '37', '--finish', 'inter=1-4', '--result', `lazio-inter=${end}`, '--why')
    expect((await ask('away')).answer).toBe('possible')
    expect((await ask('draw')).answer).toBe('impossible')
    const no = await ask('2-1')
    expect(no.answer).toBe('impossible')
    expect(no.why).toBeTypeOf('string')
  })

  test('a no names what cannot be together, and --why says why', async () => {
    const { out } = await scudetto(
      ...['possible', '--as-of', '2018-04-22', '--finish', 'juventus=1', 'Benevento=17', '--result', 'Roma v Chievo=home', '--why'],
    )
    expect(out).toContain('Juventus first and Benevento 17th, if Roma beat Chievo: no.')
    expect(out).toContain('  Ruled out by itself: Benevento 17th.')
    expect(out).toContain('  Benevento can reach 29 points at most; 17 clubs have more already.')
    const said = await json<{ ruledOut: { finish: { club: { id: string } }[]; results: unknown[] } }>(
      ...['possible', '--as-of', '2018-04-22', '--finish', 'juventus=1', 'benevento=17', '--result', 'roma-v-chievo=home'],
    )
    expect(said).toMatchObject({
      answer: 'impossible',
      ruledOut: { finish: [{ club: { id: 'benevento' }, from: 17, to: 17 }], results: [] },
    })
    expect(said).not.toHaveProperty('proof')
  })

  test('nothing is asked before a fixture is known', async () => {
    const { problems } = await json<{ problems: { code: string }[] }>('possible', '--at-position', '0', '--finish', 'roma=1')
    expect(problems.map(({ code }) => code)).toEqual(['NOTHING_FOUND'])
  })

  test('refuses a match that is over, and a club that does not play here', async () => {
    const over = await scudetto('possible', '--as-of', '2018-04-22', '--finish', 'juventus=1', '--result', 'juventus-napoli=home')
    expect(over).toMatchObject({ code: 2, err: expect.stringContaining('has its result: 0-1') as string })
    const nobody = await scudetto('possible', '--as-of', '2018-04-22', '--finish', 'parma=1')
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Parma are not in Serie A') as string })
  })
})
