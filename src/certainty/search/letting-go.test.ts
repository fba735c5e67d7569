import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remainsWhoeverIsLetGo } from '../verify/letting-go.ts'
import { LettingGo, type Overrun } from './letting-go.ts'

const SIZE = 7

/** Sums over seven clubs, of which pairs have a part of their gains in common. */
const sums = fc.array(
  fc
    .record({
      total: fc.integer({ min: 1, max: 30 }),
      gain: fc.array(fc.integer({ min: -3, max: 12 }), { minLength: SIZE, maxLength: SIZE }),
      pairs: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
    })
    .map(({ total, gain, pairs }) => ({ total, gain, pairs: pairs.filter(([a, b]) => a !== b) })),
  { minLength: 1, maxLength: 4 },
)

type Drawn = (typeof sums extends fc.Arbitrary<infer T> ? T : never)[number]

/** What is left of a sum, each pair by itself. */
function left({ total, gain, pairs }: Drawn, gone: readonly number[]): number {
  const put = pairs.reduce((sum, [a, b, shared]) => sum + (gone.includes(a) && gone.includes(b) ? shared : 0), 0)
  return gone.reduce((rest, club) => rest - (gain[club] ?? 0), total + put)
}

function choices(soft: readonly number[], limit: number): number[][] {
  return soft
    .reduce<number[][]>((all, club) => [...all, ...all.map((some) => [...some, club])], [[]])
    .filter(({ length }) => length <= limit)
}

function overrunOf({ total, gain, pairs }: Drawn): Overrun {
  const shared = new Float64Array(SIZE * SIZE)
  for (const [a, b, own] of pairs) {
    shared[a * SIZE + b]! += own
    shared[b * SIZE + a]! += own
  }
  return { total, gain: Float64Array.from(gain), shared }
}

describe('letting clubs go', () => {
  it('finds a choice that nothing speaks against just where there is one, and the verifier says the same', () => {
    const given = fc.record({ sums, soft: fc.uniqueArray(fc.nat(SIZE - 1)), limit: fc.nat(4) })
    fc.assert(
      fc.property(given, ({ sums: drawn, soft, limit }) => {
        const fits = (gone: readonly number[]) => drawn.every((sum) => left(sum, gone) <= 0)
        const possible = choices(soft, limit).some(fits)
        const marks = new Uint8Array(SIZE)
        const relaxation = { lo: new Int32Array(SIZE), soft: Uint8Array.from(marks, (_, club) => Number(soft.includes(club))), limit }
        const found = new LettingGo(relaxation).choose(drawn.map(overrunOf), marks)
        expect(found).toBe(possible ? 'found' : 'none')
        if (possible) expect(fits([...marks.keys()].filter((club) => marks[club] === 1))).toBe(true)
        const name = (club: number) => `club ${String(club)}`
        const told = drawn.map(({ total, gain, pairs }) => ({
          total,
          gains: new Map(gain.map((own, club) => [name(club), own])),
          pairs: pairs.map(([a, b, shared]) => ({ clubs: [name(a), name(b)] as const, shared })),
        }))
        expect(remainsWhoeverIsLetGo(told, new Set(soft.map(name)), limit)).toBe(!possible)
      }),
      { numRuns: 2000 },
    )
  })
})
