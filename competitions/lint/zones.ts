import type { Competition, Zone } from '../../src/competition/index.ts'

type Branch = Zone['branches'][number]
type Condition = NonNullable<Branch['when']>[number]

/** Zones that are used together: those of a season's file, or those of a regime in one of its seasons. */
export interface ZonesUsed {
  /** The file, and in rules the season if some of their zones are for certain seasons only. */
  readonly where: string
  readonly zones: readonly Zone[]
  readonly cups: ReadonlySet<string>
  readonly spots: ReadonlySet<string>
  /** The number of clubs; rules do not say it. */
  readonly clubs?: number
}

const idsOf = (named: readonly { readonly id: string }[] = []): ReadonlySet<string> => new Set(named.map(({ id }) => id))

/** All zones of a competition, season by season where they differ. */
export function zonesUsed({ seasons, regimes }: Competition): ZonesUsed[] {
  const ofSeasons = seasons.map(({ season, zones, cups, spots, clubs }) => ({
    where: `seasons/${season}.json`,
    zones,
    cups: idsOf(cups),
    spots: idsOf(spots),
    clubs: clubs.length,
  }))
  const ofRegimes = regimes.flatMap(({ from, zones = [], cups, spots }) => {
    const first = [from, ...zones.flatMap(({ seasons: span }) => [span?.from ?? [], span?.to ?? []].flat())]
    return [...new Set(first)].sort().map((season) => ({
      where: `rules/${from}.json${season === from ? '' : ` in ${season}`}`,
      zones: zones.filter(({ seasons: span }) => (span?.from ?? season) <= season && season <= (span?.to ?? season)),
      cups: idsOf(cups),
      spots: idsOf(spots),
    }))
  })
  return [...ofSeasons, ...ofRegimes]
}

/** Every condition of some zones. */
export function conditionsOf(zones: readonly Zone[]): Condition[] {
  return zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.when ?? []))
}

/** A way the cups and spots can end: where the winner of each cup finishes in the league, and which spots are granted. */
export interface Way {
  readonly finishes: ReadonlyMap<string, number>
  readonly granted: ReadonlyMap<string, boolean>
}

function lastPlace({ zones, clubs }: ZonesUsed): number {
  if (clubs !== undefined) return clubs
  const named = zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.places))
  const bounds = conditionsOf(zones).flatMap((condition) => ('winnerFinishes' in condition ? [condition.winnerFinishes.to] : []))
  return Math.max(0, ...named, ...bounds) + 1
}

/** Every way the cups and spots can end that some zones hang on. A place two winners finish on is taken to be that of one club. */
export function allWays(used: ZonesUsed, zones: readonly Zone[] = used.zones): Way[] {
  const places = Array.from({ length: lastPlace(used) }, (_, index) => index + 1)
  const conditions = conditionsOf(zones)
  const joined = zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.joins ?? []))
  const cups = new Set([...conditions.flatMap((condition) => ('cup' in condition ? [condition.cup] : [])), ...joined])
  const spots = new Set(conditions.flatMap((condition) => ('spot' in condition ? [condition.spot] : [])))
  let ways: Way[] = [{ finishes: new Map(), granted: new Map() }]
  for (const cup of cups)
    ways = ways.flatMap((way) => places.map((place) => ({ ...way, finishes: new Map([...way.finishes, [cup, place]]) })))
  for (const spot of spots)
    ways = ways.flatMap((way) => [true, false].map((given) => ({ ...way, granted: new Map([...way.granted, [spot, given]]) })))
  return ways
}

function isMet(condition: Condition, { finishes, granted }: Way): boolean {
  if ('spot' in condition) return granted.get(condition.spot) === condition.granted
  const place = finishes.get(condition.cup)
  if (place === undefined) return false
  if ('alsoWins' in condition) return finishes.get(condition.alsoWins) === place
  return place >= condition.winnerFinishes.from && place <= condition.winnerFinishes.to
}

/** The branch that gives a zone's places, once it is known how the cups and spots end. */
export function branchFor({ branches }: Zone, way: Way): Branch | undefined {
  return branches.find(({ when = [] }) => when.every((condition) => isMet(condition, way)))
}

/** A way the cups and spots can end, in words, for messages. */
export function describeWay({ finishes, granted }: Way): string {
  const parts = [
    ...[...finishes].map(([cup, place]) => `the winner of ${cup} finishes ${String(place)}`),
    ...[...granted].map(([spot, given]) => `${spot} is ${given ? 'granted' : 'not granted'}`),
  ]
  return parts.length === 0 ? 'always' : `when ${parts.join(' and ')}`
}
