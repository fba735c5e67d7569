import { beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

beforeAll(buildOnce)

interface Explained {
  club: { id: string; name: string }
  position: number
  points: number
  order: string
  level: { id: string }[]
  steps: {
    code: string
    name: string
    text: string
    status: string
    source: string
    passedOver?: string
    values?: Record<string, number>
  }[]
  decidedBy?: string
  explanation?: string
  gaps: { above?: { club: { id: string }; gap: number }; below?: { club: { id: string }; gap: number } }
}

describe('table --explain', () => {
  test.each(['lazio', 'Lazio', 'SS Lazio'])('knows %s', async (name) => {
    const { club, position, points } = await json<Explained>('table', '--explain', name)
    expect([club.id, position, points]).toEqual(['lazio', 5, 72])
  })

  test('gives whom a club is level with, every step, and what decided', async () => {
    const lazio = await json<Explained>('table', '--explain', 'lazio')
    expect(lazio).toMatchObject({ order: 'final', level: [{ id: 'inter' }], decidedBy: 'H2H_PTS' })
    expect(lazio.steps).toMatchObject([{ code: 'H2H_PTS', name: 'head-to-head', status: 'assumed', values: { inter: 4, lazio: 1 } }])
    expect(lazio.explanation).toBe('Inter ahead of Lazio on head-to-head: 0-0 and 3-2')
    const { out } = await scudetto('table', '--explain', 'lazio')
    expect(out).toContain('Lazio, place 5, 72 points: level with Inter.\n')
    expect(out).toMatch(/^ {2}1\. head-to-head \(H2H_PTS\): Inter 4, Lazio 1\.\n {5}assumed: Gazzetta/m)
    expect(out).toMatch(/^Decided by head-to-head: Inter ahead of Lazio on head-to-head: 0-0 and 3-2\.$/m)
  })

  test('says which steps were not used, and why', async () => {
    const { steps, order, decidedBy } = await json<Explained>('table', '--as-of', '2018-04-22', '--explain', 'Crotone')
    expect([order, decidedBy]).toEqual(['in season', 'GD'])
    expect(steps.map(({ code, passedOver }) => [code, passedOver])).toEqual([
      ['H2H_PTS', 'not all met'],
      ['H2H_GD', 'not all met'],
      ['GD', undefined],
    ])
    const { out } = await scudetto('table', '--as-of', '2018-04-22', '--explain', 'Crotone')
    expect(out).toContain('Under the order while the season runs:')
    expect(out).toContain('Not used: it waits until every match among them has been played.')
  })

  test('of a club level with nobody gives how far its neighbours are', async () => {
    const napoli = await json<Explained>('table', '--explain', 'napoli')
    expect(napoli).toMatchObject({ level: [], steps: [], gaps: { above: { club: { id: 'juventus' }, gap: 4 }, below: { gap: 14 } } })
    const { out } = await scudetto('table', '--explain', 'napoli')
    expect(out).toMatch(
      /Napoli, place 2, 91 points: level with nobody\.\n {2}4 points behind Juventus, place 1\n {2}14 points ahead of Roma, place 3/,
    )
  })

  test('of a club nobody knows, or one of another season, names the nearest', async () => {
    const misspelt = await scudetto('table', '--explain', 'Juventsu')
    expect([misspelt.code, misspelt.out]).toEqual([1, ''])
    expect(misspelt.err).toMatch(/^CLUB_UNKNOWN .* Nearest: .*Juventus/)
    const elsewhere = await scudetto('table', '--explain', 'parma')
    expect([elsewhere.code, elsewhere.err.split('.')[0]]).toEqual([1, 'CLUB_UNKNOWN Parma are not in Serie A 2017-18'])
    const problems = await json<{ problems: { code: string }[] }>('table', '--explain', '')
    expect(problems).toMatchObject({ problems: [{ code: 'CLUB_UNKNOWN' }] })
  })

  test('works on part of the matches too', async () => {
    const { position, points } = await json<Explained>('table', '--last', '5', '--explain', 'roma')
    expect([position > 0, points <= 15]).toEqual([true, true])
  })
})
