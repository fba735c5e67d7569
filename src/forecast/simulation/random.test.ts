import { describe, expect, it } from 'vitest'
import { nextBelow, nextUint32, randomState } from './random.ts'

describe('the generator', () => {
  it('is xoshiro128++: the first numbers from the state 1, 2, 3, 4 of its reference code', () => {
    const state = Int32Array.of(1, 2, 3, 4)
    expect(Array.from({ length: 5 }, () => nextUint32(state))).toEqual([641, 1573767, 3222811527, 3517856514, 836907274])
  })

  it('begins differently for each seed, block and stream', () => {
    const states = [0, 1, 2 ** 32 - 1].flatMap((seed) =>
      [0, 1, 2, 3].flatMap((block) => (['scores', 'lots'] as const).map((stream) => randomState(seed, block, stream).join())),
    )
    expect(new Set(states).size).toBe(24)
  })

  it('gives integers below a bound equally often', () => {
    const state = randomState(1, 0, 'lots')
    const counts = [0, 0, 0, 0, 0, 0]
    for (let draw = 0; draw < 60_000; draw++) counts[nextBelow(state, 6)]!++
    // 5 degrees of freedom: above 20.5 in one of a thousand.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5)
  })
})
