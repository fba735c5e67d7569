import type { Zone } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { allWays, branchFor, describeWay, type Way, type ZonesUsed, zonesUsed } from '../zones.ts'

/** A club can go down and to Europe at once, by winning a cup. */
function isFeared(zone: Zone, zones: readonly Zone[]): boolean {
  if (zone.kind === 'relegation') return true
  return zone.leadsTo !== undefined && zones.some(({ kind, leadsTo }) => kind === 'relegation' && leadsTo === zone.leadsTo)
}

/** The first place whose club two zones claim at once, or one zone twice. */
function clash({ zones }: ZonesUsed, way: Way): string | undefined {
  const owners = new Map<number, string>()
  const claim = (place: number, id: string): string | undefined => {
    const owner = owners.get(place)
    owners.set(place, id)
    return owner === undefined ? undefined : `place ${String(place)} is in ${owner} and in ${id} ${describeWay(way)}`
  }
  const found = zones.flatMap((zone) => (branchFor(zone, way)?.places ?? []).map((place) => claim(place, zone.id)))
  for (const zone of zones.filter((each) => isFeared(each, zones))) {
    for (const place of branchFor(zone, way)?.places ?? []) owners.delete(place)
  }
  const joining = zones.map((zone) => {
    const place = way.finishes.get(branchFor(zone, way)?.joins ?? '')
    return place === undefined ? undefined : claim(place, zone.id)
  })
  return [...found, ...joining].find((message) => message !== undefined)
}

/** The title is left aside, since the champions go to Europe too, and so is the table of averages, whose places are others. */
function inOneSeason(all: ZonesUsed): Finding[] {
  const used = { ...all, zones: all.zones.filter(({ kind, table }) => kind !== 'title' && table === undefined) }
  const ids = all.zones.map((zone) => zone.id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two zones are called ${id}`)
  const messages = [...twice, ...allWays(used).flatMap((way) => clash(used, way) ?? [])]
  return messages.slice(0, 1).map((message) => ({ where: used.where, message }))
}

export const zonesDoNotOverlap: Rule = {
  name: 'zones-do-not-overlap',
  why: 'A club on a place that leads to two competitions would be told of both, and one of the two would be wrong.',
  check(competition) {
    return zonesUsed(competition).flatMap(inOneSeason)
  },
}
