import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { zoneBranchesCover } from './zone-branches-cover.ts'

const CUP = 'ita.coppa-italia'

describe('zone-branches-cover', () => {
  it('passes Serie A as it is on file', () => {
    expect(zoneBranchesCover.check(serieA())).toEqual([])
  })

  it('finds conditions with a gap between them', () => {
    const broken = serieA()
    the(the(the(broken.seasons[0]).zones[2]).branches[0]).when = [{ cup: CUP, winnerFinishes: { from: 1, to: 5 } }]
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

  it('looks at every cup and spot together, in rules too', () => {
    const broken = serieA()
    const rules = the(broken.regimes[0])
    const zone = the(the(broken.seasons[0]).zones[0])
    const inFirstFour = { cup: CUP, winnerFinishes: { from: 1, to: 4 } }
    const branches = [
      { when: [inFirstFour, { spot: 'extra', granted: true }], places: [1] },
      { when: [{ spot: 'extra', granted: false }], places: [1] },
    ]
    rules.zones = [{ ...zone, branches }]
    expect(zoneBranchesCover.check(broken)).toEqual([
      {
        where: `rules/${rules.from}.json: title`,
        message: 'no branch holds when the winner of ita.coppa-italia finishes 5 and extra is granted',
      },
    ])
    rules.zones = [{ ...zone, branches: [...branches, { places: [] }] }]
    expect(zoneBranchesCover.check(broken)).toEqual([])
  })
})
