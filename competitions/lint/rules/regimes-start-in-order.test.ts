import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { regimesStartInOrder } from './regimes-start-in-order.ts'

describe('regimes-start-in-order', () => {
  it('passes Serie A as it is on file', () => {
    expect(regimesStartInOrder.check(serieA())).toEqual([])
  })

  it('finds two regimes with one start', () => {
    const broken = serieA()
    the(broken.regimes[1]).from = '2005-06'
    expect(regimesStartInOrder.check(broken).map((finding) => finding.where)).toContain('rules/2005-06.json')
  })

  it('finds a season before the first regime', () => {
    const broken = serieA()
    the(broken.seasons[0]).season = '1929-30'
    expect(regimesStartInOrder.check(broken).map((finding) => finding.where)).toContain('seasons/1929-30.json')
  })
})
