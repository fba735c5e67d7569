import type { ClubId } from '../../base/index.ts'
import { groupsOf, type Season } from '../../season/index.ts'
import { rowOfClub } from '../../table/index.ts'
import type { FindingContext, SettledForClub } from '../kind.ts'
import type { ZoneNamed } from '../values.ts'

type Given = Pick<FindingContext, 'season' | 'table' | 'outlook' | 'leftFor' | 'evidenceOf'>
type Zone = Season['zones'][number]
type Verdict = SettledForClub['verdict']

/**
 * Everything certain of the season's clubs: each zone a club is in whatever comes, and each thing it is out of, zones that lead to one thing
 * taken together. Of a season of groups side by side nothing, since places are those of one group.
 */
export function settledIn(given: Given): SettledForClub[] {
  if (groupsOf(given.season).length > 0) return []
  const zones = given.season.zones.filter((zone) => zone.table === undefined)
  return given.table.rows.flatMap(({ club }) => [
    ...zones.flatMap((zone) => settledOf(given, club, 'clinched', [zone]) ?? []),
    ...together(zones).flatMap((each) => settledOf(given, club, 'eliminated', each) ?? []),
  ])
}

/** The id under which it can be asked why something is certain: `certainty/benevento/relegation`. */
export function certificateId(club: ClubId, zone: string): string {
  return `certainty/${club}/${zone}`
}

/** The zones that lead to one thing, by what that is. */
function together(zones: readonly Zone[]): Zone[][] {
  const groups = new Map<string, Zone[]>()
  for (const zone of zones) groups.set(zone.leadsTo ?? zone.id, [...(groups.get(zone.leadsTo ?? zone.id) ?? []), zone])
  return [...groups.values()]
}

/** A zone, or several that lead to one thing, by the name of what they lead to. */
export function named(zones: readonly Zone[]): ZoneNamed | undefined {
  const main = zones.find(({ kind }) => kind === 'relegation') ?? zones[0]
  if (main === undefined) return undefined
  const name =
    main.kind === 'relegation' ? 'relegation' : zones.length > 1 && main.leadsTo !== undefined ? `the ${main.leadsTo}` : main.name
  return { zone: main.id, name, zoneKind: main.kind }
}

function settledOf(given: Given, club: ClubId, verdict: Verdict, zones: readonly Zone[]): SettledForClub | undefined {
  const { outlook, season } = given
  const zoneNamed = named(zones)
  if (zoneNamed === undefined || !zones.every((zone) => outlook.zone(club, zone) === verdict)) return undefined
  // Several zones are lost one after the other; the last of them settles it.
  const by = zones
    .flatMap((zone) => outlook.settledBy(club, zone, verdict) ?? [])
    .toSorted((a, b) => ((a.matches[0]?.kickOff ?? '') < (b.matches[0]?.kickOff ?? '') ? 1 : -1))[0]
  const cups = new Set(zones.flatMap(({ branches }) => branches.flatMap(cupsIn)))
  const evidence = [
    ...zones.map(({ id }) => certificateId(club, id)),
    ...[club, ...rivalsOf(given, club, endsOf(zones, verdict, season.clubs.length))].flatMap(given.evidenceOf),
    ...season.cups.filter(({ id }) => cups.has(id)).flatMap((cup) => cup.evidence),
  ]
  return { ...zoneNamed, club, verdict, evidence, ...(by && { by }) }
}

/** The cups a branch of a zone hangs on. */
function cupsIn({ when = [], joins }: Zone['branches'][number]): string[] {
  return [...when.flatMap((condition) => ('cup' in condition ? [condition.cup] : [])), ...(joins === undefined ? [] : [joins])]
}

/**
 * The clubs it depends on. That a club can finish no better hangs on those who can have more points than it, or as many; that it can finish
 * no worse, on those who have no more than it has. Whoever is surely on the right side of it changes nothing.
 */
export function rivalsOf(
  { season, table, leftFor }: Given,
  club: ClubId,
  ends: { readonly best: boolean; readonly worst: boolean },
): ClubId[] {
  const own = rowOfClub(table, club)?.points ?? 0
  const most = (each: ClubId, points: number) => points + season.rules.points.win * leftFor(each)
  return table.rows
    .filter((row) => row.club !== club)
    .filter((row) => (ends.best && most(row.club, row.points) >= most(club, own)) || (ends.worst && row.points <= own))
    .map((row) => row.club)
}

/** Which ends of a club's range a verdict rests on. */
function endsOf(zones: readonly Zone[], verdict: Verdict, last: number): { readonly best: boolean; readonly worst: boolean } {
  const places = zones.flatMap(({ branches }) => branches.flatMap((branch) => branch.places))
  const isFeared = zones.some(({ kind }) => kind === 'relegation')
  return verdict === 'clinched'
    ? { best: Math.min(...places) > 1, worst: Math.max(...places) < last }
    : { best: !isFeared, worst: isFeared }
}
