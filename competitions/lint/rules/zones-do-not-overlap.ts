import type { SeasonProfile } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { allFinishes, branchFor, describeFinishes } from '../zones.ts'
import type { Finishes } from '../zones.ts'

/** The first place that two zones claim at once; the title is left aside, since the champions go to Europe too. */
function clash(season: SeasonProfile, finishes: Finishes): string | undefined {
  const owners = new Map<number, string>()
  for (const zone of season.zones.filter((each) => each.kind !== 'title')) {
    for (const place of branchFor(zone, finishes)?.places ?? []) {
      const owner = owners.get(place)
      if (owner !== undefined) return `place ${String(place)} is in ${owner} and in ${zone.id} ${describeFinishes(finishes)}`
      owners.set(place, zone.id)
    }
  }
  return undefined
}

function inSeason(season: SeasonProfile): Finding[] {
  const where = `seasons/${season.season}.json`
  const messages = allFinishes(season).flatMap((finishes) => clash(season, finishes) ?? [])
  return messages.slice(0, 1).map((message) => ({ where, message }))
}

export const zonesDoNotOverlap: Rule = {
  name: 'zones-do-not-overlap',
  why: 'A club on a place that leads to two competitions would be told of both, and one of the two would be wrong.',
  check(competition) {
    return competition.seasons.flatMap(inSeason)
  },
}
