import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, json, scudetto } from './scudetto.ts'

interface Match {
  readonly date: string
  readonly team1: string
  readonly team2: string
  readonly score?: { readonly ft: readonly [number, number] }
}

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))

function feed(name: string, title: string, matches: readonly Match[]): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    JSON.stringify({ name: title, matches: matches.map((match, at) => ({ round: `Matchday ${String(at + 1)}`, ...match })) }),
  )
  return path
}

/** Part of the season in which Chievo had three points taken off on 13 September 2018. */
const ITALY_2018: readonly Match[] = [
  { date: '2018-08-18', team1: 'Chievo', team2: 'Juventus', score: { ft: [2, 1] } },
  { date: '2018-09-23', team1: 'Chievo', team2: 'Udinese', score: { ft: [1, 0] } },
]
/** Part of the season whose match at Juventus was awarded against Napoli on 14 October 2020, until the award was lifted. */
const ITALY_2020: readonly Match[] = [
  { date: '2020-09-20', team1: 'Parma', team2: 'Napoli', score: { ft: [0, 2] } },
  { date: '2020-09-20', team1: 'Juventus', team2: 'Sampdoria', score: { ft: [3, 0] } },
]
/** Part of the season that was stopped on 30 April 2020, by points per match. */
const FRANCE_2019: readonly Match[] = [
  { date: '2019-08-10', team1: 'Lyon', team2: 'Monaco', score: { ft: [3, 0] } },
  { date: '2019-08-11', team1: 'Paris Saint-Germain', team2: 'Nîmes', score: { ft: [3, 0] } },
  { date: '2019-08-18', team1: 'Paris Saint-Germain', team2: 'Lyon', score: { ft: [1, 1] } },
  { date: '2020-05-23', team1: 'Monaco', team2: 'Nîmes' },
]

let italy: readonly string[] = []
let italy2020: readonly string[] = []
let france: readonly string[] = []

beforeAll(() => {
  buildOnce()
  italy = ['--from', feed('it.json', 'Serie A 2018/19', ITALY_2018), '--competition', 'ita.serie-a']
  italy2020 = ['--from', feed('it20.json', 'Serie A 2020/21', ITALY_2020), '--competition', 'ita.serie-a']
  france = ['--from', feed('fr.json', 'Ligue 1 2019/20', FRANCE_2019), '--competition', 'fra.ligue-1']
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Table {
  rankedBy: string
  stopped?: { ranking: string }
  deductions?: { club: { id: string }; points: number; imposed: number; at: string }[]
  rows: { club: { id: string }; points: number; deducted: number }[]
}
const pointsOf = ({ rows }: Table, id: string) => rows.find(({ club }) => club.id === id)?.points

describe('points taken off by a decision on file', () => {
  test('are taken off from that day on', async () => {
    expect(pointsOf(await json<Table>('table', ...italy), 'chievo')).toBe(3)
    expect(pointsOf(await json<Table>('table', ...italy, '--as-of', '2018-09-12'), 'chievo')).toBe(3)
    expect(pointsOf(await json<Table>('table', ...italy, '--as-of', '2018-09-14'), 'chievo')).toBe(0)
    expect((await json<Table>('table', ...italy)).deductions).toMatchObject([{ club: { id: 'chievo' }, points: 3, imposed: 3 }])
  })

  test('are told under the table, with the day and the reason', async () => {
    const { out, err } = await scudetto('table', ...italy)
    expect(err).toBe('')
    expect(out).toMatch(/^ {2}\* Chievo: 3 points deducted, 13 September 2018: \S.*$/m)
    expect((await scudetto('table', ...italy, '--explain', 'chievo')).out).toContain('3 points, 3 deducted')
  })

  test('are left on where that is asked for', async () => {
    const without = await json<Table & { withoutDeductions: boolean }>('table', ...italy, '--without-deductions')
    expect([pointsOf(without, 'chievo'), without.withoutDeductions]).toEqual([6, true])
    const { out } = await scudetto('table', ...italy, '--without-deductions')
    expect(out).toMatch(/, without deductions$/m)
    expect(out).toContain('Points deducted and not taken off here: Chievo 3.')
  })

  test('are left out with every other decision by --no-decisions', async () => {
    const table = await json<Table>('table', ...italy, '--no-decisions')
    expect([pointsOf(table, 'chievo'), table.deductions]).toEqual([6, undefined])
  })

  test('come after the feed in the log, and before what is entered by hand', async () => {
    const facts = 2 * ITALY_2018.length
    expect(pointsOf(await json<Table>('table', ...italy, '--at-position', String(facts)), 'chievo')).toBe(6)
    expect(pointsOf(await json<Table>('table', ...italy, '--at-position', String(facts + 1)), 'chievo')).toBe(3)
    const path = join(folder, 'by-hand.jsonl')
    const { deductions: [imposed] = [] } = await json<{ deductions?: { id: string }[] }>('table', ...italy)
    const appeal = {
      kind: 'DeductionRevised',
      id: 'desk/1',
      at: '2018-10-25T12:00:00Z',
      source: 'desk',
      corrects: imposed?.id,
      points: 1,
      reason: 'appeal',
    }
    writeFileSync(path, JSON.stringify(appeal))
    const { out } = await scudetto('table', ...italy, '--correct', path)
    expect(out).toContain('* Chievo: 1 point deducted (3 before the appeal), 13 September 2018')
    expect((await scudetto('table', ...italy, '--correct', path, '--no-decisions')).err).toMatch(/^FACT_UNKNOWN/)
  })

  test('are not doubled where a feed has them', async () => {
    const kept = join(folder, 'kept.jsonl')
    expect((await scudetto('import', italy[1] ?? '', '--competition', 'ita.serie-a', '--out', kept)).code).toBe(0)
    const { deductions: [imposed] = [] } = await json<{ deductions?: { id: string; points: number; reason: string; at: string }[] }>(
      'table',
      ...italy,
    )
    const fact = { PointsDeducted: imposed?.at, id: imposed?.id, club: 'chievo', points: imposed?.points, reason: imposed?.reason }
    writeFileSync(kept, `${JSON.stringify({ fact })}\n`, { flag: 'a' })
    const table = await json<Table>('table', '--from', kept, '--competition', 'ita.serie-a')
    expect([pointsOf(table, 'chievo'), table.deductions?.length]).toEqual([3, 1])
  })
})

describe('a decision of a match the feed does not have', () => {
  test('is left out with a notice, and the others stand', async () => {
    const { code, out, err } = await scudetto('table', ...italy2020)
    expect(code).toBe(0)
    expect(err).toMatch(/^competitions\/ita\.serie-a\/decisions\/2020-21\.jsonl: MATCH_UNKNOWN .*juventus-v-napoli.* left out/m)
    expect(out).toContain('Napoli: no points deducted in the end (1 before the appeal), 14 October 2020')
    expect((await scudetto('table', ...italy2020, '--no-decisions')).err).toBe('')
  })

  test('but of one it has holds until it is lifted', async () => {
    const match = { date: '2021-04-07', team1: 'Juventus', team2: 'Napoli', score: { ft: [2, 1] as const } }
    const whole = ['--from', feed('it20-whole.json', 'Serie A 2020/21', [...ITALY_2020, match]), '--competition', 'ita.serie-a']
    const awarded = await scudetto('results', ...whole, '--as-of', '2020-11-01')
    expect(awarded.out).toMatch(/Juventus +3-0 +Napoli +awarded$/m)
    expect(pointsOf(await json<Table>('table', ...whole, '--as-of', '2020-11-01'), 'napoli')).toBe(2)
    const lifted = await scudetto('fixtures', ...whole, '--as-of', '2021-01-01')
    expect(lifted.out).toMatch(/Juventus +v +Napoli$/m)
    expect((await scudetto('results', ...whole)).out).toMatch(/Juventus +2-1 +Napoli$/m)
  })
})

describe('a season that was stopped', () => {
  test('is ranked by points per match, which are shown', async () => {
    const table = await json<Table>('table', ...france)
    expect(table).toMatchObject({ rankedBy: 'points per match', stopped: { ranking: 'points per match' } })
    const { out } = await scudetto('table', ...france)
    expect(out).toMatch(/ Pts +PPM$/m)
    expect(out).toMatch(/^ ?\d=? +Lyon .* 4 +2\.000 .*$/m)
    expect(out).toMatch(/^ {2}The season was stopped on 30 April 2020: .*; points per match decide\.$/m)
  })

  test('was not yet stopped the day before', async () => {
    const table = await json<Table>('table', ...france, '--as-of', '2020-04-29')
    expect([table.rankedBy, table.stopped]).toEqual(['points', undefined])
    expect((await json<{ matches: object[] }>('fixtures', ...france, '--as-of', '2020-04-29')).matches).toHaveLength(1)
  })

  test('has no match left, and says why', async () => {
    const { out } = await scudetto('fixtures', ...france)
    expect(out).toMatch(/The season was stopped on 30 April 2020: .* 1 match will not be played\./)
  })
})

describe('matches that were not simply played', () => {
  const at = '2018-09-30T12:00:00Z'
  const ruled = (...facts: readonly object[]) => {
    const path = join(folder, 'ruled.jsonl')
    writeFileSync(path, facts.map((fact, id) => JSON.stringify({ id: `desk/${String(id)}`, at, source: 'desk', ...fact })).join('\n'))
    return ['--correct', path]
  }
  const left: Match = { date: '2018-10-07', team1: 'Udinese', team2: 'Juventus' }
  const also: Match = { date: '2018-10-08', team1: 'Juventus', team2: 'Chievo' }

  test('show the award and the score on the pitch', async () => {
    const award = ruled({ kind: 'MatchAwarded', match: 'chievo-v-udinese', score: { home: 0, away: 3 }, reason: 'a player not registered' })
    expect((await scudetto('results', ...italy, ...award)).out).toMatch(/Chievo +0-3 +Udinese +awarded, 1-0 on the pitch$/m)
    const { matches } = await json<{ matches: { status: string; playedScore?: object }[] }>('results', ...italy, ...award)
    expect(matches[1]).toMatchObject({ status: 'awarded', score: { home: 0, away: 3 }, playedScore: { home: 1, away: 0 } })
  })

  test('show what was put off and broken off among the fixtures', async () => {
    const season = ['--from', feed('it-left.json', 'Serie A 2018/19', [...ITALY_2018, left, also]), '--competition', 'ita.serie-a']
    const facts = ruled({ kind: 'MatchPostponed', match: 'udinese-v-juventus' }, { kind: 'MatchAbandoned', match: 'juventus-v-chievo' })
    const { out } = await scudetto('fixtures', ...season, ...facts)
    expect(out).toMatch(/Udinese +v +Juventus +postponed, no new date$/m)
    expect(out).toMatch(/Juventus +v +Chievo +abandoned$/m)
    expect((await scudetto('run-in', ...season, ...facts, '--club', 'udinese')).out).toMatch(/ postponed +Juventus/)
  })

  test('show a result annulled among the results, and that it does not count', async () => {
    const expelled = ruled({ kind: 'ClubExpelled', club: 'udinese', reason: 'fraud' })
    expect((await scudetto('results', ...italy, ...expelled)).out).toMatch(/Chievo +1-0 +Udinese +annulled, does not count$/m)
    expect((await scudetto('table', ...italy, ...expelled)).out).toMatch(/^ {2}Udinese were expelled on 30 September 2018 .*: fraud\.$/m)
  })
})
