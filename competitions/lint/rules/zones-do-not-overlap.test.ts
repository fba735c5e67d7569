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

  it('finds a cup winner that joins one zone from a place of another', () => {
    const broken = serieA()
    const [inFirstSix] = the(the(the(broken.seasons[0]).zones[2]).branches[0]).when ?? []
    the(the(the(broken.seasons[0]).zones[2]).branches[0]).joins = the(inFirstSix && 'cup' in inFirstSix ? inFirstSix.cup : undefined)
    expect(zonesDoNotOverlap.check(broken)).not.toEqual([])
  })

  it('lets a club go down and to Europe, and the champions too', () => {
    const onFile = serieA()
    const relegation = the(the(onFile.seasons[0]).zones.at(-1))
    the(onFile.seasons[0]).zones.push({
      ...relegation,
      id: 'relegation-play-off',
      kind: 'play-off',
      leadsTo: 'relegation',
      branches: [{ places: [17] }],
    })
    relegation.leadsTo = 'relegation'
    expect(zonesDoNotOverlap.check(onFile)).toEqual([])
  })

  it('finds one club that wins two cups and takes two places, unless that case is told apart', () => {
    const broken = serieA()
    const zone = the(the(broken.seasons[0]).zones[0])
    const rules = the(broken.regimes[0])
    const joining = (id: string, cup: string) => ({ ...zone, id, kind: 'europe' as const, branches: [{ places: [], joins: cup }] })
    rules.zones = [joining('a', 'cup-a'), joining('b', 'cup-b')]
    expect(zonesDoNotOverlap.check(broken).map((finding) => finding.where)).toEqual([`rules/${rules.from}.json`])
    the(rules.zones[1]).branches.unshift({ when: [{ cup: 'cup-b', alsoWins: 'cup-a' }], places: [] })
    expect(zonesDoNotOverlap.check(broken)).toEqual([])
  })

  it('looks at each season of a regime by itself', () => {
    const broken = serieA()
    const rules = the(broken.regimes[0])
    const zone = { ...the(the(broken.seasons[0]).zones[1]), branches: [{ places: [1, 2, 3] }] }
    rules.zones = [
      { ...zone, seasons: { to: '2011-12' } },
      { ...zone, seasons: { from: '2012-13' } },
    ]
    expect(zonesDoNotOverlap.check(broken)).toEqual([])
    the(rules.zones[1]).seasons = { from: '2011-12' }
    expect(zonesDoNotOverlap.check(broken).map((finding) => finding.where)).toContain(`rules/${rules.from}.json in 2011-12`)
  })
})
