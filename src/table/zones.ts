import type { ClubId, FactId } from '../base/index.ts'
import type { Zone } from '../competition/index.ts'
import type { CupState, Season } from '../season/index.ts'
import type { Row, Table } from './types.ts'

/** One winner the cup can still have, and the places of every zone if it wins with the table as it stands. */
interface CupOutcome {
  readonly winner: ClubId
  readonly places: ReadonlyMap<string, ReadonlySet<number>>
  readonly joining: ReadonlySet<string>
}

/** A zone a club stands in, with the condition if it depends on who wins the cup. */
export interface ZoneOfClub {
  readonly id: string
  readonly name: string
  readonly kind: Zone['kind']
  /** Absent when the club stands in the zone whoever wins the cup. */
  readonly when?: { readonly cup: string; readonly winners: readonly ClubId[] }
  /** The facts the condition rests on. */
  readonly evidence: readonly FactId[]
}

function cupOf(season: Season, zones: readonly Zone[]): CupState | undefined {
  const ids = new Set(zones.flatMap((zone) => zone.branches.flatMap((branch) => branch.when?.cup ?? [])))
  return season.cups.find((cup) => ids.has(cup.id))
}

function possibleWinners(season: Season, cup: CupState | undefined): readonly ClubId[] {
  if (cup?.winner !== undefined) return [cup.winner]
  return cup?.finalists ?? season.clubs
}

/** The branch of a zone that holds when the cup's winner is on a place; a winner from outside the league counts as last. */
function branchFor(zone: Zone, winnerPlace: number): Zone['branches'][number] | undefined {
  return zone.branches.find(
    ({ when }) => when === undefined || (winnerPlace >= when.winnerFinishes.from && winnerPlace <= when.winnerFinishes.to),
  )
}

function outcomeOf(table: Table, zones: readonly Zone[], winner: ClubId): CupOutcome {
  const place = table.rows.find((row) => row.club === winner)?.position ?? table.rows.length
  const branches = zones.map((zone) => ({ id: zone.id, branch: branchFor(zone, place) }))
  return {
    winner,
    places: new Map(branches.map(({ id, branch }) => [id, new Set(branch?.places)])),
    joining: new Set(branches.filter(({ branch }) => branch?.cupWinner === true).map(({ id }) => id)),
  }
}

/** A club that shares its place is in a zone only if every place it could have is. */
function isIn(outcome: CupOutcome, zone: Zone, row: Row): boolean {
  const places = outcome.places.get(zone.id)
  const sharing = row.tie?.undecided?.with.length ?? 1
  const inside = Array.from({ length: sharing }, (_, i) => row.position + i).every((place) => places?.has(place) === true)
  return inside || (outcome.winner === row.club && outcome.joining.has(zone.id))
}

/**
 * The zones each club stands in, with the table as it is. While the cup that moves places has no winner, every branch is stated:
 * a zone carries the winners under which the club stands in it. Source: the season's zones on file.
 */
export function zonesOf(season: Season, table: Table): ReadonlyMap<ClubId, readonly ZoneOfClub[]> {
  const zones = season.zones
  const cup = cupOf(season, zones)
  const outcomes = possibleWinners(season, cup).map((winner) => outcomeOf(table, zones, winner))
  const evidence = cup?.evidence ?? []
  const zonesOfRow = (row: Row) => zones.flatMap((zone) => zoneOfRow(zone, row, outcomes, cup, evidence) ?? [])
  return new Map(table.rows.map((row) => [row.club, zonesOfRow(row)]))
}

function zoneOfRow(
  zone: Zone,
  row: Row,
  outcomes: readonly CupOutcome[],
  cup: CupState | undefined,
  evidence: readonly FactId[],
): ZoneOfClub | undefined {
  const holding = outcomes.filter((outcome) => isIn(outcome, zone, row))
  if (holding.length === 0) return undefined
  const { id, name, kind } = zone
  if (holding.length === outcomes.length || cup === undefined) return { id, name, kind, evidence: [] }
  return { id, name, kind, when: { cup: cup.id, winners: holding.map((outcome) => outcome.winner) }, evidence }
}

/** The edge of a zone, or of the zones that lead to one competition. */
export interface ZoneLine {
  readonly id: string
  /** What the places lead to: "Champions League", "Europa League", "relegation". */
  readonly name: string
  readonly kind: Zone['kind']
  /** Sought zones: the last place that leads there whoever wins the cup. Relegation: the first place that goes down. */
  readonly place: number
  /** Sought zones: the last place that leads there under some winner, when that is lower. */
  readonly conditionalPlace?: number
}

/** A club's distance to a line: in points, and on which side of it the club stands. */
export interface Distance {
  readonly line: ZoneLine
  readonly side: 'in' | 'out'
  /**
   * Points to the club just across the line, never negative: for a club outside a sought zone, points off its last place; for one inside,
   * points clear of the first club outside. For relegation the other way about: inside, points from safety; outside, points above it.
   */
  readonly points: number
  readonly from: ClubId
}

function lastPlaces(zones: readonly Zone[], winnerPlace: number): number {
  const places = zones.flatMap((zone) => branchFor(zone, winnerPlace)?.places ?? [])
  return places.length === 0 ? 0 : Math.max(...places)
}

/** The lines of the season's zones; zones that lead to the same competition share one line. */
export function zoneLines(season: Season, table: Table): ZoneLine[] {
  const zones = season.zones
  const winners = possibleWinners(season, cupOf(season, zones))
  // A winner's place can still change, so the certain line is the one that holds under every place it could finish on.
  const winnerPlaces =
    winners.length === 1 && season.cups.some((cup) => cup.winner !== undefined) ? placesOf(table, winners) : table.rows.map((_, i) => i + 1)
  const groups = new Map<string, Zone[]>()
  for (const zone of zones) groups.set(zone.leadsTo ?? zone.id, [...(groups.get(zone.leadsTo ?? zone.id) ?? []), zone])
  return [...groups.values()].map((group) => lineOf(group, winnerPlaces))
}

function placesOf(table: Table, clubs: readonly ClubId[]): number[] {
  return clubs.map((club) => table.rows.find((row) => row.club === club)?.position ?? table.rows.length)
}

function lineOf(group: readonly Zone[], winnerPlaces: readonly number[]): ZoneLine {
  const [{ id, kind, name, leadsTo } = { id: '', kind: 'europe' as const, name: '', leadsTo: undefined }] = group
  const line = { id, kind, name: leadsTo ?? name }
  if (kind === 'relegation')
    return { ...line, place: Math.min(...group.flatMap((zone) => zone.branches.flatMap((branch) => branch.places))) }
  const lasts = winnerPlaces.map((place) => lastPlaces(group, place))
  const [certain, conditional] = [Math.min(...lasts), Math.max(...lasts)]
  return conditional === certain ? { ...line, place: certain } : { ...line, place: certain, conditionalPlace: conditional }
}

/** A club's distance to each line of the table; none to a line that runs through clubs sharing a place. */
export function distancesOf(table: Table, lines: readonly ZoneLine[], club: ClubId): Distance[] {
  const index = table.rows.findIndex((row) => row.club === club)
  const own = table.rows[index]
  if (own === undefined) return []
  return lines.flatMap((line) => {
    const lastAbove = line.kind === 'relegation' ? line.place - 1 : line.place
    // Clubs that share the place at the line stand on neither side of it, and nobody can be measured from them.
    const sharing = table.rows[lastAbove - 1]?.tie?.undecided?.with
    if (sharing?.includes(table.rows[lastAbove]?.club ?? '') === true) return []
    const above = index < lastAbove
    const other = table.rows[above ? lastAbove : lastAbove - 1]
    if (other === undefined) return []
    const inside = line.kind === 'relegation' ? !above : above
    return [{ line, side: inside ? 'in' : 'out', points: Math.abs(own.points - other.points), from: other.club }] satisfies Distance[]
  })
}
