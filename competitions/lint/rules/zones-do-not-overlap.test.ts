import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { zonesDoNotOverlap } from './zones-do-not-overlap.ts'

describe('zones-do-not-overlap', () => {
  it('passes Serie A as it is on file', () => {
    expect(zonesDoNotOverlap.check(serieA())).toEqual([])
  })

  it('finds a place in two zones however the cup ends', () => {
    const broken = serieA()
    the(the(the(broken.seasons[0]).zones.at(-1)).branches[0]).places.push(4)
    expect(zonesDoNotOverlap.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })

  it('finds a place in two zones only if the cup winner finishes low', () => {
    const broken = serieA()
    the(the(the(broken.seasons[0]).zones[3]).branches[1]).places = [5]
    expect(zonesDoNotOverlap.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json')
  })
})
