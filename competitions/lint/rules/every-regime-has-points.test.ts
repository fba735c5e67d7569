import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { everyRegimeHasPoints } from './every-regime-has-points.ts'

describe('every-regime-has-points', () => {
  it('passes Serie A as it is on file', () => {
    expect(everyRegimeHasPoints.check(serieA())).toEqual([])
  })

  it('finds a win worth no more than a draw', () => {
    const broken = serieA()
    the(broken.regimes[0]).points = { win: 1, draw: 1, loss: 0 }
    expect(everyRegimeHasPoints.check(broken).map((finding) => finding.where)).toContain('rules/2005-06.json')
  })

  it('finds points for a loss taken away', () => {
    const broken = serieA()
    the(broken.regimes[0]).points.loss = -1
    expect(everyRegimeHasPoints.check(broken)).not.toEqual([])
  })

  it('finds a competition without any regime', () => {
    expect(everyRegimeHasPoints.check({ ...serieA(), regimes: [] })).toHaveLength(1)
  })
})
