import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { honoursClubsAreKnown } from './honours-clubs-are-known.ts'

describe('honours-clubs-are-known', () => {
  it('passes Serie A as it is on file', () => {
    expect(honoursClubsAreKnown.check(serieA())).toEqual([])
  })

  it('finds a champion the competition does not have', () => {
    const broken = serieA()
    the(broken.honours).seasons[0] = { season: '1898', status: 'won', club: 'genua' }
    expect(honoursClubsAreKnown.check(broken).map((finding) => finding.where)).toContain('honours.json: 1898')
  })

  it('finds a title taken from nobody known', () => {
    const broken = serieA()
    the(broken.honours).seasons[0] = { season: '1898', status: 'revoked', from: 'genua', note: 'A test.' }
    expect(honoursClubsAreKnown.check(broken).map((finding) => finding.where)).toContain('honours.json: 1898')
  })
})
