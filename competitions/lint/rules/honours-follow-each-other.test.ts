import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { honoursFollowEachOther } from './honours-follow-each-other.ts'

describe('honours-follow-each-other', () => {
  it('passes Serie A as it is on file', () => {
    expect(honoursFollowEachOther.check(serieA())).toEqual([])
  })

  it('finds a season left out', () => {
    const broken = serieA()
    the(broken.honours).seasons.splice(50, 1)
    expect(honoursFollowEachOther.check(broken).map((finding) => finding.where)).toContain('honours.json')
  })

  it('finds a season listed twice', () => {
    const broken = serieA()
    the(broken.honours).seasons.splice(50, 0, the(the(broken.honours).seasons[50]))
    expect(honoursFollowEachOther.check(broken)).not.toEqual([])
  })

  it('finds the turn of the century skipped', () => {
    const broken = serieA()
    the(broken.honours).seasons = the(broken.honours).seasons.filter(({ season }) => season !== '1999-00')
    expect(honoursFollowEachOther.check(broken)).not.toEqual([])
  })

  it('lets the two titles of 1921-22 stand side by side', () => {
    const split = the(serieA().honours).seasons.filter(({ season }) => season === '1921-22')
    expect(split.map((entry) => (entry.status === 'won' ? entry.club : entry.status))).toEqual(['pro-vercelli', 'novese'])
  })
})
