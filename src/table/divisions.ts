import type { ClubId } from '../base/index.ts'
import type { Order, Phase } from '../competition/index.ts'
import { allPlayed, type CountedMatch, isOver, type Match, phaseOf, type Season, tableMatches, tablePhases } from '../season/index.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What a club brings along from the phase before, when that phase's matches do not count again. */
export interface Carried {
  /** Points it starts on. */
  readonly points: number
  /** Half a point was given in rounding up. */
  readonly rounded: boolean
}

/** Clubs ranked among themselves, and on what. */
export interface Division {
  readonly season: Season
  /** The name of a part of a divided table: "top six". */
  readonly name?: string
  readonly clubs: readonly ClubId[]
  /** The place of its first club, counted from 1. */
  readonly firstPlace: number
  /** The matches that count, in order of kick-off, and every fixture they come from. */
  readonly matches: readonly CountedMatch[]
  readonly fixtures: readonly Match[]
  readonly tallies: ReadonlyMap<ClubId, Tally>
  readonly carried: ReadonlyMap<ClubId, Carried>
  /** Each club's place in the phase before; empty in the first. */
  readonly earlierPlaces: ReadonlyMap<ClubId, number>
  /** Each club's points: won, and brought along, less those deducted. */
  readonly points: ReadonlyMap<ClubId, number>
  readonly deducted: ReadonlyMap<ClubId, number>
  readonly rules: Order
  readonly over: boolean
}

/** The parts of a table, in the order of their places. */
export interface Divisions {
  readonly phase?: Phase
  readonly parts: readonly Division[]
  readonly over: boolean
}

/** The clubs of a table in order, each with its place; given by the ranking of the phase before. */
export type PlacesOf = (division: Division) => ReadonlyMap<ClubId, number>

type Given = Pick<Division, 'clubs' | 'firstPlace' | 'fixtures' | 'rules' | 'over'> &
  Partial<Pick<Division, 'name' | 'carried' | 'earlierPlaces'>>

const NOTHING_CARRIED: ReadonlyMap<ClubId, Carried> = new Map()
const NO_PHASE_BEFORE: ReadonlyMap<ClubId, number> = new Map()

function divisionOf(season: Season, given: Given): Division {
  const matches = given.fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  const tallies = tallyOf(given.clubs, matches)
  const { carried = NOTHING_CARRIED, earlierPlaces = NO_PHASE_BEFORE } = given
  const { win, draw, loss } = season.rules.points
  // Points taken off in the phase before are in what a club brings along.
  const deducted = new Map(given.clubs.map((club) => [club, carried.has(club) ? 0 : deductedFrom(season, club)]))
  const points = new Map(
    [...tallies].map(([club, { won, drawn, lost }]) => {
      const earned = won * win + drawn * draw + lost * loss
      return [club, earned + (carried.get(club)?.points ?? 0) - (deducted.get(club) ?? 0)]
    }),
  )
  return { season, ...given, matches, tallies, carried, earlierPlaces, points, deducted }
}

/** Points taken off a club, after appeals. */
function deductedFrom(season: Season, club: ClubId): number {
  return season.deductions.reduce((sum, deduction) => (deduction.club === club ? sum + deduction.points : sum), 0)
}

/** A division of all clubs over all matches that make tables. */
function whole(season: Season): Division {
  const fixtures = tableMatches(season)
  return divisionOf(season, { clubs: clubsOf(season, fixtures), firstPlace: 1, fixtures, rules: season.rules.order, over: isOver(season) })
}

/** The clubs of a phase: those with fixtures in it, where others only play qualifying or knock-out matches. All, where the season's own file lists them. */
function clubsOf(season: Season, fixtures: readonly Match[]): readonly ClubId[] {
  if (season.rules.phases === undefined || season.profile !== undefined || fixtures.length === 0) return season.clubs
  const playing = new Set(fixtures.flatMap((match) => [match.home, match.away]))
  return season.clubs.filter((club) => playing.has(club))
}

/** The parts of the season's table as of its instant: one for most; several once a league has split. */
export function divisionsOf(season: Season, placesOf: PlacesOf): Divisions {
  const over = isOver(season)
  const phases = tablePhases(season.rules)
  const [first] = phases
  if (first === undefined || phases.length === 1) return { parts: [whole(season)], over, ...(first && { phase: first }) }
  const fixturesOf = (phase: Phase) => season.matches.filter((match) => phaseOf(season.rules, match) === phase.id)
  let current: Divisions = {
    phase: first,
    over,
    parts: [divisionOf(season, openingPhase(season, first, fixturesOf(first)))],
  }
  for (const [at, phase] of phases.entries()) {
    if (at === 0) continue
    const before = current.parts
    const fixtures = fixturesOf(phase)
    if (!before.every((part) => part.over) || fixtures.length === 0) break
    const next = cut(season, { phase, before, fixtures, over, placesOf })
    if (next === undefined) break
    current = { phase, over, parts: next }
  }
  return current
}

function openingPhase(season: Season, phase: Phase, fixtures: readonly Match[]): Given {
  const over = season.stopped !== undefined || allPlayed(fixtures)
  return { clubs: clubsOf(season, fixtures), firstPlace: 1, fixtures, rules: phase.order ?? season.rules.order, over }
}

interface Cutting {
  readonly phase: Phase
  readonly before: readonly Division[]
  readonly fixtures: readonly Match[]
  readonly over: boolean
  readonly placesOf: PlacesOf
}

/**
 * Cuts the table of the phase before into the groups of this one, by places; clubs of no group keep the table they had. Undefined while
 * clubs share a place that lies across a cut: who belongs where is then not for the table to say.
 */
function cut(season: Season, { phase, before, fixtures, over, placesOf }: Cutting): Division[] | undefined {
  const places = new Map(before.flatMap((division) => [...placesOf(division)]))
  const groups = (phase.groups ?? []).flatMap(({ places: span, ...group }) =>
    span === undefined ? [] : [{ ...group, first: span[0], last: span[1] }],
  )
  const parts = groups.map((group) => {
    const clubs = season.clubs.filter((club) => inside(places.get(club), group.first, group.last))
    if (clubs.length !== group.last - group.first + 1) return undefined
    const own = fixtures.filter((match) => clubs.includes(match.home) || clubs.includes(match.away))
    const carry = group.carry ?? phase.carry ?? 'nothing'
    const earlier = carry === 'everything' ? before.flatMap((division) => division.fixtures) : []
    return divisionOf(season, {
      name: group.name,
      clubs,
      firstPlace: group.first,
      fixtures: [...earlier, ...own],
      rules: phase.order ?? season.rules.order,
      over: over || allPlayed(own),
      earlierPlaces: places,
      ...(carry === 'half the points' && { carried: halved(before, clubs) }),
    })
  })
  if (parts.includes(undefined)) return undefined
  const grouped = new Set(parts.flatMap((part) => part?.clubs ?? []))
  const rest = before.flatMap((division) => untouched(division, grouped, places))
  return [...parts.flatMap((part) => part ?? []), ...rest].sort((a, b) => a.firstPlace - b.firstPlace)
}

function inside(place: number | undefined, first: number, last: number): boolean {
  return place !== undefined && place >= first && place <= last
}

/** The clubs of a division that go into no group, still ranked as they were. */
function untouched(division: Division, grouped: ReadonlySet<ClubId>, places: ReadonlyMap<ClubId, number>): Division[] {
  const clubs = division.clubs.filter((club) => !grouped.has(club))
  if (clubs.length === 0) return []
  return [{ ...division, clubs, firstPlace: Math.min(...clubs.map((club) => places.get(club) ?? Infinity)) }]
}

function halved(before: readonly Division[], clubs: readonly ClubId[]): Map<ClubId, Carried> {
  return new Map(
    clubs.map((club) => {
      const points = before.find((division) => division.clubs.includes(club))?.points.get(club) ?? 0
      return [club, { points: Math.ceil(points / 2), rounded: points % 2 !== 0 }]
    }),
  )
}

/** The matches that count in a season's tables, whichever phase they are of. */
export function matchesInTables(season: Season): readonly CountedMatch[] {
  return tableMatches(season).filter((match): match is CountedMatch => match.score !== undefined)
}
