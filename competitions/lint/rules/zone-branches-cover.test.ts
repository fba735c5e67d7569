import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { zoneBranchesCover } from './zone-branches-cover.ts'

describe('zone-branches-cover', () => {
  it('passes Serie A as it is on file', () => {
    expect(zoneBranchesCover.check(serieA())).toEqual([])
  })

  it('finds conditions with a gap between them', () => {
    const broken = serieA()
    the(the(the(the(broken.seasons[0]).zones[2]).branches[0]).when).winnerFinishes.to = 5
    expect(zoneBranchesCover.check(broken).map((finding) => finding.where)).toContain('seasons/2017-18.json: europa-league')
  })

  it('finds a last branch taken away', () => {
    const broken = serieA()
    the(the(broken.seasons[0]).zones[2]).branches.pop()
    expect(zoneBranchesCover.check(broken)).not.toEqual([])
  })

  it('finds an unconditional branch before the last', () => {
    const broken = serieA()
    the(the(broken.seasons[0]).zones[2]).branches.unshift({ places: [5, 6] })
    expect(zoneBranchesCover.check(broken)).not.toEqual([])
  })
})
