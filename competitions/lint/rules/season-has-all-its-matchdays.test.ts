import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { seasonHasAllItsMatchdays } from './season-has-all-its-matchdays.ts'

describe('season-has-all-its-matchdays', () => {
  it('passes Serie A as it is on file', () => {
    expect(seasonHasAllItsMatchdays.check(serieA())).toEqual([])
  })

  it('finds one matchday too few', () => {
    const broken = serieA()
    the(broken.seasons[0]).matchdays = 37
    expect(seasonHasAllItsMatchdays.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })

  it('finds two clubs too few', () => {
    const broken = serieA()
    the(broken.seasons[0]).clubs.splice(0, 2)
    expect(seasonHasAllItsMatchdays.check(broken)).not.toEqual([])
  })

  it('finds an end before the start', () => {
    const broken = serieA()
    the(broken.seasons[0]).ends = '2017-05-20'
    expect(seasonHasAllItsMatchdays.check(broken)).not.toEqual([])
  })
})
