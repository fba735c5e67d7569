import type { SeasonProfile, Zone } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'

function inZone(zone: Zone, season: SeasonProfile): Finding[] {
  const where = `seasons/${season.season}.json: ${zone.id}`
  const last = season.clubs.length
  const cups = new Set((season.cups ?? []).map((cup) => cup.id))
  return zone.branches.flatMap(({ places, when }) => {
    const beyond = places.filter((place) => place > last)
    const findings = beyond.map((place) => ({ where, message: `place ${String(place)} of a table of ${String(last)}` }))
    if (new Set(places).size !== places.length) findings.push({ where, message: 'a place is listed twice in one branch' })
    if (when !== undefined && !cups.has(when.cup)) findings.push({ where, message: `${when.cup} is no cup of this season` })
    return findings
  })
}

export const zonePlacesExist: Rule = {
  name: 'zone-places-exist',
  why: 'A zone on places the table does not have, or waiting for a cup the season does not have, can never be reached or ruled out.',
  check(competition) {
    return competition.seasons.flatMap((season) => season.zones.flatMap((zone) => inZone(zone, season)))
  },
}
