import { describe, expect, it } from 'vitest'
import { someBelief } from './belief.fixture.ts'
import { loosen, recentre } from './drift.ts'
import { entriesOf } from './state.ts'
import { strengthsOf } from './strengths.ts'

const CLUBS = ['inter', 'juventus', 'napoli', 'roma']
const GAIN = { attack: 0.0004, defence: 0.0001, together: 0.5, level: 0.00003, homeAdvantage: 0.00002 }

/** A factor times its transpose. */
function squared(factor: Float64Array, size: number): number[] {
  return Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size]
    return Array.from({ length: size }, (_, k) => factor[row * size + k]! * factor[column * size + k]!).reduce((sum, each) => sum + each, 0)
  })
}

describe('strengths to draw from', () => {
  const size = entriesOf(CLUBS.length)

  it('have a lower triangular factor that times its transpose is the covariance so many days on', () => {
    const { mean, factor } = strengthsOf(someBelief(CLUBS), CLUBS, GAIN, 10)
    const later = someBelief(CLUBS)
    loosen(later, GAIN, 10)
    expect(mean).toEqual(later.mean)
    for (const [at, covariance] of squared(factor, size).entries()) {
      expect(covariance).toBeCloseTo(later.covariance[at]!, 8)
      if (at % size > Math.floor(at / size)) expect(factor[at]).toBe(0)
    }
  })

  it('can be had of a league measured from its mean, which varies not at all in one direction', () => {
    const state = someBelief(CLUBS)
    recentre(state)
    const { factor } = strengthsOf(state, CLUBS, GAIN, 0)
    for (const [at, covariance] of squared(factor, size).entries()) expect(covariance).toBeCloseTo(state.covariance[at]!, 8)
  })

  it('are of the clubs asked for, in that order, and leave what is believed alone', () => {
    const state = someBelief(CLUBS)
    const { mean, factor } = strengthsOf(state, ['roma', 'inter'], GAIN, 0)
    expect(Array.from(mean)).toEqual([3, 0, 4 + 3, 4, 8, 9].map((entry) => state.mean[entry]))
    const covariance = squared(factor, 6)
    // Roma's attack with Inter's defence.
    expect(covariance[0 * 6 + 3]).toBeCloseTo(state.covariance[3 * size + 4]!, 8)
    expect(state).toEqual(someBelief(CLUBS))
  })
})
