import type { Zone } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { conditionsOf, type ZonesUsed, zonesUsed } from '../zones.ts'

function inZone(zone: Zone, { where: file, cups, spots, clubs = Infinity }: ZonesUsed): Finding[] {
  const messages = zone.branches.flatMap(({ places }) => {
    const beyond = places.filter((place) => place > clubs).map((place) => `place ${String(place)} of a table of ${String(clubs)}`)
    return new Set(places).size === places.length ? beyond : [...beyond, 'a place is listed twice in one branch']
  })
  const cupsNamed = [
    ...conditionsOf([zone]).flatMap((condition) => {
      if ('spot' in condition) return []
      return 'alsoWins' in condition ? [condition.cup, condition.alsoWins] : [condition.cup]
    }),
    ...zone.branches.flatMap((branch) => branch.joins ?? []),
  ]
  const spotsNamed = conditionsOf([zone]).flatMap((condition) => ('spot' in condition ? [condition.spot] : []))
  const unknown = [
    ...cupsNamed.filter((cup) => !cups.has(cup)).map((cup) => `${cup} is no cup on file`),
    ...spotsNamed.filter((spot) => !spots.has(spot)).map((spot) => `${spot} is no spot on file`),
  ]
  return [...messages, ...new Set(unknown)].map((message) => ({ where: `${file}: ${zone.id}`, message }))
}

export const zonePlacesExist: Rule = {
  name: 'zone-places-exist',
  why: 'A zone on places the table does not have, or waiting for a cup or spot nobody will hear of, can never be reached or ruled out.',
  check(competition) {
    return zonesUsed(competition).flatMap((used) => used.zones.flatMap((zone) => inZone(zone, used)))
  },
}
