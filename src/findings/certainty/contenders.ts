import type { ClubId } from '../../base/index.ts'
import { groupsOf, type Season } from '../../season/index.ts'
import type { Draft, FindingContext, Kind } from '../kind.ts'
import { counted, list, number, upperFirst } from '../words.ts'
import { nameOf } from './words.ts'
import { named } from './settled.ts'

type Zone = Season['zones'][number]

/** A race is worth telling once no more clubs than this are in it. */
const FEW = 6

/** The clubs among whom places are still open, everybody else being sure of them or out of it. */
export const contenders: Kind<'contenders'> = {
  kind: 'contenders',
  family: 'certainty',
  derive: (context) => context.season.zones.flatMap((zone) => raceFor(zone, context) ?? []),
  rarityOf: ({ zoneKind, thisRound }) => `${zoneKind}${thisRound ? ' now' : ''}`,
  said: ({ name, zoneKind, clubs, places, settled }, { names }) => {
    const who = list(clubs.map(names.club))
    if (zoneKind === 'title') return `Only ${who} can still win ${name}.`
    const others = list(settled.map(names.club))
    if (zoneKind === 'relegation')
      return `${upperFirst(number(places))} of ${who} will be relegated${settled.length === 0 ? '' : ` with ${others}`}.`
    return `${upperFirst(counted(places, 'place'))} for ${name} ${places === 1 ? 'is' : 'are'} still open, between ${who}${settled.length === 0 ? '' : `; ${others} are sure of theirs`}.`
  },
}

function raceFor(zone: Zone, context: FindingContext): Draft<'contenders'> | undefined {
  const { season, table, outlook, settled, evidenceOf } = context
  const [branch, ...others] = zone.branches
  const zoneNamed = named([zone])
  // Where cups move the places, or the zone begins in the middle of the table, "open" is not the same for all.
  if (branch === undefined || others.length > 0 || branch.when !== undefined || zone.table !== undefined || zoneNamed === undefined)
    return undefined
  if (groupsOf(season).length > 0 || !isAtAnEnd(branch.places, table.rows.length)) return undefined
  const clubs: ClubId[] = []
  const sure: ClubId[] = []
  for (const { club } of table.rows) {
    const verdict = outlook.zone(club, zone)
    if (verdict === 'open') return undefined
    if (verdict === 'unsettled') clubs.push(club)
    if (verdict === 'clinched') sure.push(club)
  }
  if (clubs.length === 0 || clubs.length > FEW || clubs.length > table.rows.length / 2) return undefined
  const ofZone = settled().filter((each) => each.zone === zone.id)
  const thisRound = ofZone.some(({ by }) => by !== undefined)
  return {
    key: zone.id,
    subject: { clubs },
    evidence: [...ofZone.flatMap(({ evidence }) => evidence), ...clubs.flatMap(evidenceOf)],
    freshness: thisRound ? 1 : 0.4,
    value: { ...nameOf(zoneNamed), clubs, places: branch.places.length - sure.length, settled: sure, thisRound },
  }
}

function isAtAnEnd(places: readonly number[], last: number): boolean {
  return Math.min(...places) === 1 || Math.max(...places) === last
}
