import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { zonePlacesExist } from './zone-places-exist.ts'

describe('zone-places-exist', () => {
  it('passes Serie A as it is on file', () => {
    expect(zonePlacesExist.check(serieA())).toEqual([])
  })

  it('finds a place below the last', () => {
    const broken = serieA()
    the(the(the(broken.seasons[0]).zones.at(-1)).branches[0]).places.push(21)
    expect(zonePlacesExist.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json: relegation')
  })

  it('finds a place listed twice', () => {
    const broken = serieA()
    the(the(the(broken.seasons[0]).zones.at(-1)).branches[0]).places.push(20)
    expect(zonePlacesExist.check(broken)).not.toEqual([])
  })

  it('finds a cup the season does not have', () => {
    const broken = serieA()
    the(broken.seasons[0]).cups = []
    expect(zonePlacesExist.check(broken)).not.toEqual([])
  })

  it('finds a cup that joins, and a spot, that nobody will hear of', () => {
    const broken = serieA()
    const zone = the(the(broken.seasons[0]).zones[0])
    zone.branches = [{ when: [{ spot: 'extra', granted: true }], places: [1], joins: 'ita.supercoppa' }, { places: [1] }]
    expect(zonePlacesExist.check(broken).map(({ message }) => message)).toEqual([
      'ita.supercoppa is no cup on file',
      'extra is no spot on file',
    ])
  })
})
