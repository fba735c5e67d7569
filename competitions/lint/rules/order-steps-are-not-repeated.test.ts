import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { orderStepsAreNotRepeated } from './order-steps-are-not-repeated.ts'

describe('order-steps-are-not-repeated', () => {
  it('passes Serie A as it is on file', () => {
    expect(orderStepsAreNotRepeated.check(serieA())).toEqual([])
  })

  it('finds a step listed twice', () => {
    const broken = serieA()
    the(broken.regimes[0]).order.final.push({ code: 'GD', status: 'assumed', source: 'a test' })
    expect(orderStepsAreNotRepeated.check(broken).map((finding) => finding.where)).toContain('rules/2005-06.json: final')
  })

  it('finds a step repeated for two clubs only', () => {
    const broken = serieA()
    the(broken.regimes[0]).order.inSeason.push({ code: 'GF', clubsLevel: { min: 2, max: 2 }, status: 'assumed', source: 'a test' })
    expect(orderStepsAreNotRepeated.check(broken).map((finding) => finding.where)).toContain('rules/2005-06.json: inSeason')
  })

  it('lets a step serve two clubs first and more of them later', () => {
    const step = { code: 'WINS', status: 'assumed', source: 'a test' } as const
    const rules = the(serieA().regimes[0])
    rules.order.final.push({ ...step, clubsLevel: { min: 2, max: 2 } }, { ...step, clubsLevel: { min: 3 } })
    expect(orderStepsAreNotRepeated.check({ ...serieA(), regimes: [rules] })).toEqual([])
  })
})
