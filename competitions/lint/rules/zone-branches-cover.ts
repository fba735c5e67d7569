import type { Zone } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { allWays, branchFor, describeWay, type ZonesUsed, zonesUsed } from '../zones.ts'

function inZone(zone: Zone, used: ZonesUsed): Finding[] {
  const where = `${used.where}: ${zone.id}`
  const open = allWays(used, [zone]).find((way) => branchFor(zone, way) === undefined)
  if (open !== undefined) return [{ where, message: `no branch holds ${describeWay(open)}` }]
  const early = zone.branches.slice(0, -1).some((branch) => branch.when === undefined)
  return early ? [{ where, message: 'a branch without a condition comes before the last, so the ones after it are never tried' }] : []
}

export const zoneBranchesCover: Rule = {
  name: 'zone-branches-cover',
  why: 'However cups and spots end, the zone must have places; a gap between the conditions would drop it on the day it matters.',
  check(competition) {
    return zonesUsed(competition).flatMap((used) => used.zones.flatMap((zone) => inZone(zone, used)))
  },
}
