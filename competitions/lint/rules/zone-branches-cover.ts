import type { SeasonProfile, Zone } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { allFinishes, branchFor, describeFinishes } from '../zones.ts'

function inZone(zone: Zone, season: SeasonProfile): Finding[] {
  const where = `seasons/${season.season}.json: ${zone.id}`
  const open = allFinishes(season).find((finishes) => branchFor(zone, finishes) === undefined)
  if (open !== undefined) return [{ where, message: `no branch holds ${describeFinishes(open)}` }]
  const early = zone.branches.slice(0, -1).some((branch) => branch.when === undefined)
  return early ? [{ where, message: 'a branch without a condition comes before the last, so the ones after it are never tried' }] : []
}

export const zoneBranchesCover: Rule = {
  name: 'zone-branches-cover',
  why: 'However the cup ends, the zone must have places; a gap between the conditions would drop it on the day it matters.',
  check(competition) {
    return competition.seasons.flatMap((season) => season.zones.flatMap((zone) => inZone(zone, season)))
  },
}
