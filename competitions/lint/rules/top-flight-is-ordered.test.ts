import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { topFlightIsOrdered } from './top-flight-is-ordered.ts'

describe('top-flight-is-ordered', () => {
  it('passes Serie A as it is on file', () => {
    expect(topFlightIsOrdered.check(serieA())).toEqual([])
  })

  it('finds stays in the wrong order', () => {
    const broken = serieA()
    the(the(broken.clubs.find((club) => club.id === 'verona')).topFlight).reverse()
    expect(topFlightIsOrdered.check(broken).map((finding) => finding.where)).toContain('competition.json: verona')
  })

  it('finds a stay that ends before it begins', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'inter')).topFlight = [{ from: '1950-51', to: '1949-50' }]
    expect(topFlightIsOrdered.check(broken).map((finding) => finding.where)).toContain('competition.json: inter')
  })

  it('finds one stay cut in two', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'inter')).topFlight = [
      { from: '1929-30', to: '1999-00' },
      { from: '2000-01', to: '2021-22' },
    ]
    expect(topFlightIsOrdered.check(broken).map((finding) => finding.where)).toContain('competition.json: inter')
  })

  it('finds a stay from before the single division', () => {
    const broken = serieA()
    the(broken.clubs.find((club) => club.id === 'inter')).topFlight = [{ from: '1928-29', to: '2021-22' }]
    expect(topFlightIsOrdered.check(broken).map((finding) => finding.where)).toContain('competition.json: inter')
  })
})
