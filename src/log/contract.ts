import { beforeEach, describe, expect, test } from 'vitest'
import type { Fact, FactOf } from '../facts/index.ts'
import type { Log, SeasonKey } from './port.ts'

const SERIE_A: SeasonKey = { competition: 'ita.serie-a', season: '2017-18' }
const ANOTHER: SeasonKey = { competition: 'ita.serie-a', season: '2018-19' }
const TONIGHT = { recordedAt: '2018-04-22T20:45:00Z' }

function goal(n: number): FactOf<'GoalScored'> {
  const match = 'juventus-v-napoli'
  return {
    kind: 'GoalScored',
    id: `${match}/GoalScored.${String(n)}`,
    at: '2018-04-22T20:33:00Z',
    source: 'desk',
    match,
    club: 'napoli',
    minute: { minute: 90 },
  }
}

function retimed(n: number): Fact {
  const { id, match, at, source } = goal(n)
  return { kind: 'GoalRetimed', id: `${match}/GoalRetimed.${String(n)}`, at, source, match, corrects: id, minute: { minute: 89 } }
}

/**
 * What every log must keep to, whatever it stores facts in.
 * `makeLog` gives an empty log each time.
 */
export function logContract(name: string, makeLog: () => Log | Promise<Log>): void {
  describe(`${name} keeps the log's contract`, () => {
    let log: Log
    beforeEach(async () => {
      log = await makeLog()
    })
    const appended = async (facts: readonly Fact[], expectedPosition?: number) =>
      log.append(SERIE_A, facts, expectedPosition === undefined ? TONIGHT : { ...TONIGHT, expectedPosition })
    const facts = async (stream = SERIE_A) => (await log.read(stream)).map((logged) => logged.fact)

    orderPolicies(() => ({ log, appended, facts }))
    refusalPolicies(() => ({ log, appended, facts }))
    isolationPolicies(() => ({ log, appended, facts }))
  })
}

interface Bench {
  readonly log: Log
  readonly appended: (facts: readonly Fact[], expectedPosition?: number) => ReturnType<Log['append']>
  readonly facts: (stream?: SeasonKey) => Promise<readonly Fact[]>
}

function orderPolicies(bench: () => Bench): void {
  test('a stream nobody wrote to is empty and stands at position 0', async () => {
    const { log, facts } = bench()
    expect(await facts()).toEqual([])
    expect(await log.position(SERIE_A)).toBe(0)
  })

  test('positions count from 1, in the order of appending, without gaps', async () => {
    const { log, appended } = bench()
    expect(await appended([goal(1), goal(2)])).toEqual({ ok: true, value: { position: 2 } })
    expect(await appended([goal(3)])).toEqual({ ok: true, value: { position: 3 } })
    const read = await log.read(SERIE_A)
    expect(read).toEqual([1, 2, 3].map((position) => ({ position, recordedAt: TONIGHT.recordedAt, fact: goal(position) })))
    expect(await log.position(SERIE_A)).toBe(3)
  })

  test('an append of nothing changes nothing', async () => {
    const { appended, facts } = bench()
    await appended([goal(1)])
    expect(await appended([])).toEqual({ ok: true, value: { position: 1 } })
    expect(await facts()).toEqual([goal(1)])
  })

  test('reading can begin after a position and end at one', async () => {
    const { log, appended } = bench()
    await appended([goal(1), goal(2), goal(3), goal(4)])
    const positions = async (range: { after?: number; upTo?: number }) => (await log.read(SERIE_A, range)).map(({ position }) => position)
    expect(await positions({ after: 1 })).toEqual([2, 3, 4])
    expect(await positions({ upTo: 3 })).toEqual([1, 2, 3])
    expect(await positions({ after: 1, upTo: 3 })).toEqual([2, 3])
    expect(await positions({ after: 4 })).toEqual([])
    expect(await positions({ upTo: 0 })).toEqual([])
    expect(await positions({ upTo: 99 })).toEqual([1, 2, 3, 4])
  })

  test('each season of each competition is a stream of its own', async () => {
    const { log, appended, facts } = bench()
    await appended([goal(1)])
    expect(await log.append(ANOTHER, [goal(1)], TONIGHT)).toEqual({ ok: true, value: { position: 1 } })
    expect(await facts(ANOTHER)).toEqual([goal(1)])
    expect(await facts()).toEqual([goal(1)])
  })
}

function refusalPolicies(bench: () => Bench): void {
  test('a fact that is there already is refused, and nothing of its append is kept', async () => {
    const { appended, facts } = bench()
    await appended([goal(1)])
    expect(await appended([goal(2), goal(1)])).toMatchObject({ ok: false, problem: { code: 'FACT_REPEATED' } })
    expect(await facts()).toEqual([goal(1)])
  })

  test('a fact twice in one append is refused with all of it', async () => {
    const { appended, facts } = bench()
    expect(await appended([goal(1), goal(1)])).toMatchObject({ ok: false, problem: { code: 'FACT_REPEATED' } })
    expect(await facts()).toEqual([])
  })

  test('a writer who has not seen the latest facts is refused', async () => {
    const { appended, facts } = bench()
    await appended([goal(1)], 0)
    expect(await appended([goal(2)], 0)).toMatchObject({ ok: false, problem: { code: 'LOG_MOVED_ON' } })
    expect(await appended([goal(2)], 7)).toMatchObject({ ok: false, problem: { code: 'LOG_MOVED_ON' } })
    expect(await facts()).toEqual([goal(1)])
    expect(await appended([goal(2)], 1)).toMatchObject({ ok: true })
  })

  test('of two writers at the same position, one is refused', async () => {
    const { appended, facts } = bench()
    const outcomes = await Promise.all([appended([goal(1)], 0), appended([goal(2)], 0)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await facts()).toHaveLength(1)
  })

  test('a correction must name a fact in the log or earlier in its append', async () => {
    const { appended, facts } = bench()
    expect(await appended([retimed(1)])).toMatchObject({ ok: false, problem: { code: 'FACT_UNKNOWN' } })
    expect(await appended([retimed(1), goal(1)])).toMatchObject({ ok: false, problem: { code: 'FACT_UNKNOWN' } })
    expect(await facts()).toEqual([])
    expect(await appended([goal(1), retimed(1)])).toMatchObject({ ok: true })
    await appended([goal(2)])
    expect(await appended([retimed(2)])).toMatchObject({ ok: true })
  })

  test('a fact of another season cannot be corrected', async () => {
    const { log, appended } = bench()
    await appended([goal(1)])
    expect(await log.append(ANOTHER, [retimed(1)], TONIGHT)).toMatchObject({ ok: false, problem: { code: 'FACT_UNKNOWN' } })
  })
}

function isolationPolicies(bench: () => Bench): void {
  test('changing what was handed in does not change the log', async () => {
    const { appended, facts } = bench()
    const given = [goal(1)]
    await appended(given)
    Object.assign(given[0] ?? {}, { club: 'juventus' })
    Object.assign(given[0]?.minute ?? {}, { minute: 1 })
    given.push(goal(2))
    expect(await facts()).toEqual([goal(1)])
  })

  test('changing what was read does not change the log', async () => {
    const { log, appended, facts } = bench()
    await appended([goal(1)])
    const read = await log.read(SERIE_A)
    Reflect.set(read, 0, undefined)
    const again = await log.read(SERIE_A)
    Reflect.set(again[0] ?? {}, 'position', 9)
    Reflect.set(again[0]?.fact ?? {}, 'club', 'juventus')
    expect(await facts()).toEqual([goal(1)])
  })
}
