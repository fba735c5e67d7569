import type { ClubId, FactId } from '../base/index.ts'
import type { Zone } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import type { Row, Table } from './types.ts'
import { casesWhere, type ZoneCase } from './zone-cases.ts'
import {
  type Answers,
  type Branch,
  branchFor,
  openZone,
  type OpenZone,
  type Question,
  questionsOfLine,
  zonesInTable,
} from './zone-questions.ts'

/** What a club's standing in a zone depends on. */
export interface ZoneWhen {
  /** The cup whose winner decides, alone where there are no `cases`. Where only spots decide, the first of them. */
  readonly cup: string
  /** The winners of that cup under which the club is in the zone, for certain or as far as that cup goes; none where only spots decide. */
  readonly winners: readonly ClubId[]
  /** Set where it is not one cup that decides: the club is in the zone in each of these cases and in no other. */
  readonly cases?: readonly ZoneCase[]
}

/** A zone a club stands in, with the condition if it depends on cups and spots still open. */
export interface ZoneOfClub {
  readonly id: string
  readonly name: string
  readonly kind: Zone['kind']
  /** Absent when the club stands in the zone however they end. */
  readonly when?: ZoneWhen
  /** The facts the condition rests on. */
  readonly evidence: readonly FactId[]
}

/**
 * The zones each club stands in, with the table as it is. While cups and spots that move places are open, every branch is stated: a zone
 * carries the endings under which the club stands in it. A cup can be won by its finalists, or before they are known by any club; a
 * winner from another league counts as last of the table. Of one club winning two cups only its own zones and, once a cup is down to
 * its finalists, those of others take account. Source: the season's zones on file.
 */
export function zonesOf(season: Season, table: Table): ReadonlyMap<ClubId, readonly ZoneOfClub[]> {
  const zones = zonesInTable(season).map((zone) => openZone(season, table, zone))
  return new Map(table.rows.map((row) => [row.club, zones.flatMap((zone) => zoneOfRow(zone, row, season) ?? [])]))
}

/** A club that shares its place is in a zone only if every place it could have is. */
function isIn(branch: Branch | undefined, row: Row): boolean {
  const sharing = row.tie?.undecided?.with.length ?? 1
  for (let place = row.position; place < row.position + sharing; place++) if (branch?.places.includes(place) !== true) return false
  return true
}

function isWonBy(club: ClubId, cup: string | undefined, answers: Answers): boolean {
  const ending = cup === undefined ? undefined : answers.get(cup)
  return ending !== undefined && 'winner' in ending && ending.winner === club
}

function zoneOfRow({ zone, branchIn, questionsFor }: OpenZone, row: Row, season: Season): ZoneOfClub | undefined {
  const questions = questionsFor(row.club)
  const cases = casesWhere(questions, (answers) => {
    const branch = branchIn(answers)
    return isIn(branch, row) || isWonBy(row.club, branch?.joins, answers)
  })
  const { id, name, kind } = zone
  const when = whenOf(cases, season)
  if (cases.length === 0) return undefined
  return when === undefined ? { id, name, kind, evidence: [] } : { id, name, kind, when, evidence: evidenceOf(cases, questions) }
}

function whenOf(cases: readonly ZoneCase[], season: Season): ZoneWhen | undefined {
  const cups = cases.flatMap((each) => each.cups)
  const spots = cases.flatMap((each) => each.spots)
  const first = cups[0]?.cup ?? spots[0]?.spot
  if (first === undefined) return undefined
  const when = { cup: first, winners: inOrder(season, first, cups) }
  if (cups.length === 1 && spots.length === 0) return when
  return {
    ...when,
    cases: cases.map((each) => ({ ...each, cups: each.cups.map(({ cup }) => ({ cup, winners: inOrder(season, cup, each.cups) })) })),
  }
}

/** All winners named for a cup, in the order of its final or of the season's clubs. */
function inOrder(season: Season, cup: string, cups: ZoneCase['cups']): ClubId[] {
  const winners = new Set(cups.flatMap((each) => (each.cup === cup ? each.winners : [])))
  const { finalists = season.clubs } = season.cups.find(({ id }) => id === cup) ?? {}
  return finalists.filter((club) => winners.has(club))
}

function evidenceOf(cases: readonly ZoneCase[], questions: readonly Question[]): readonly FactId[] {
  const named = new Set(cases.flatMap(({ cups, spots }) => [...cups.map(({ cup }) => cup), ...spots.map(({ spot }) => spot)]))
  return questions.flatMap(({ id, evidence }) => (named.has(id) ? evidence : []))
}

/** The edge of a zone, or of the zones that lead to one competition. */
export interface ZoneLine {
  readonly id: string
  /** What the places lead to: "Champions League", "Europa League", "relegation". */
  readonly name: string
  readonly kind: Zone['kind']
  /** Sought zones: the last place that leads there however cups and spots end. Relegation: the first place that goes down, if only to a play-off. */
  readonly place: number
  /** Sought zones: the last place that leads there in some case, when that is lower. */
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

/** The lines of the season's zones; zones that lead to the same thing share one line. A zone that may have no place at all has none. */
export function zoneLines(season: Season, table: Table): ZoneLine[] {
  const groups = new Map<string, Zone[]>()
  for (const zone of zonesInTable(season)) {
    const key = zone.leadsTo ?? zone.id
    groups.set(key, [...(groups.get(key) ?? []), zone])
  }
  return [...groups.values()].flatMap((zones) => lineOf(zones, questionsOfLine(season, table, zones)) ?? [])
}

/** The places of some zones together, for every way the questions can end. */
function allPlaces(zones: readonly Zone[], questions: readonly Question[]): number[][] {
  const found: number[][] = []
  casesWhere(questions, (answers) => {
    found.push(zones.flatMap((zone) => branchFor(zone, answers)?.places ?? []))
    return true
  })
  return found
}

function lineOf(zones: readonly Zone[], questions: readonly Question[]): ZoneLine | undefined {
  const first = zones.find((zone) => zone.kind === 'relegation') ?? zones[0]
  const places = allPlaces(zones, questions)
  if (first === undefined || places.some((each) => each.length === 0)) return undefined
  const { id, kind, name, leadsTo } = first
  const line = { id, kind, name: leadsTo ?? name }
  if (kind === 'relegation') return { ...line, place: Math.min(...places.flat()) }
  const lasts = places.map((each) => Math.max(...each))
  const [certain, conditional] = [Math.min(...lasts), Math.max(...lasts)]
  return conditional === certain ? { ...line, place: certain } : { ...line, place: certain, conditionalPlace: conditional }
}

/** A club's distance to each line of the table; none to a line that runs through clubs sharing a place. */
export function distancesOf(table: Table, lines: readonly ZoneLine[], club: ClubId): Distance[] {
  const index = table.rows.findIndex((row) => row.club === club)
  const own = table.rows[index]
  // Points per match are no distance in points.
  if (own === undefined || table.rankedBy !== 'points') return []
  return lines.flatMap((line) => {
    const lastAbove = line.kind === 'relegation' ? line.place - 1 : line.place
    // Clubs that share the place at the line stand on neither side of it, and nobody can be measured from them.
    const sharing = table.rows[lastAbove - 1]?.tie?.undecided?.with
    if (sharing?.includes(table.rows[lastAbove]?.club ?? '') === true) return []
    const above = index < lastAbove
    const other = table.rows[above ? lastAbove : lastAbove - 1]
    // Nobody leaves his part of a divided table.
    if (other === undefined || other.group !== own.group) return []
    const inside = line.kind === 'relegation' ? !above : above
    return [{ line, side: inside ? 'in' : 'out', points: Math.abs(own.points - other.points), from: other.club }] satisfies Distance[]
  })
}
