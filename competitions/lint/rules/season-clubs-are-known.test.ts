import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { seasonClubsAreKnown } from './season-clubs-are-known.ts'

describe('season-clubs-are-known', () => {
  it('passes Serie A as it is on file', () => {
    expect(seasonClubsAreKnown.check(serieA())).toEqual([])
  })

  it('finds a club the competition does not have', () => {
    const broken = serieA()
    the(the(broken.seasons[0]).clubs[0]).club = 'atlanta'
    expect(seasonClubsAreKnown.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })

  it('finds a club listed twice', () => {
    const broken = serieA()
    the(the(broken.seasons[0]).clubs[0]).club = 'juventus'
    expect(seasonClubsAreKnown.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })

  it('finds a ground the club does not have', () => {
    const broken = serieA()
    the(the(broken.seasons[0]).clubs[0]).ground = 'Wembley'
    expect(seasonClubsAreKnown.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })
})
