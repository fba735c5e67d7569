import { describe, expect, it } from 'vitest'
import { serieA, the } from '../example.ts'
import { zonesWhereOrderNeedsThem } from './zones-where-order-needs-them.ts'

describe('zones-where-order-needs-them', () => {
  const withStep = () => {
    const competition = serieA()
    const regime = the(competition.regimes[0])
    delete regime.zones
    regime.order.final.push({ code: 'PLAY_OFF', onlyIfItMatters: true, status: 'assumed', source: 'a test' })
    return { competition, regime }
  }

  it('passes Serie A as it is on file', () => {
    expect(zonesWhereOrderNeedsThem.check(serieA())).toEqual([])
  })

  it('finds a step for places that matter in rules that do not say which do', () => {
    const { competition, regime } = withStep()
    expect(zonesWhereOrderNeedsThem.check(competition).map((finding) => finding.where)).toEqual([`rules/${regime.from}.json`])
  })

  it('is content with any zone', () => {
    const { competition, regime } = withStep()
    regime.zones = [{ ...the(the(competition.seasons[0]).zones[0]) }]
    expect(zonesWhereOrderNeedsThem.check(competition)).toEqual([])
  })

  it('looks into the orders of phases', () => {
    const { competition, regime } = withStep()
    const { final, inSeason } = regime.order
    regime.phases = [{ id: 'split', name: 'split', order: { final: [...final], inSeason } }]
    final.pop()
    expect(zonesWhereOrderNeedsThem.check(competition)).not.toEqual([])
  })
})
