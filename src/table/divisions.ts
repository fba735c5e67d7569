import type { ClubId, Instant } from '../base/index.ts'
import type { Order, Phase, PhaseGroup } from '../competition/index.ts'
import { allPlayed, type CountedMatch, isOver, type Match, phaseOf, type Season, tableMatches, tablePhases } from '../season/index.ts'
import { pointsOf, type Tally, tallyOf } from './tally.ts'

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
  /** Set for clubs a split has left out: the division whose ranking they keep. */
  readonly keepsRankingOf?: Division
}

/** The parts of a table, in the order of their places. */
export interface Divisions {
  readonly phase?: Phase
  readonly parts: readonly Division[]
  readonly over: boolean
}

/** The place of each club of a division; clubs that share one have the same. */
export type PlacesOf = (division: Division) => ReadonlyMap<ClubId, number>

type Given = Pick<Division, 'clubs' | 'firstPlace' | 'fixtures' | 'rules' | 'over'> &
  Partial<Pick<Division, 'name' | 'carried' | 'earlierPlaces'>> & {
    /** The deductions that count: those imposed from an instant on, and before another. */
    readonly deductionsFrom?: Instant
    readonly deductionsBefore?: Instant
  }

const NOTHING_CARRIED: ReadonlyMap<ClubId, Carried> = new Map()
const NO_PHASE_BEFORE: ReadonlyMap<ClubId, number> = new Map()

function divisionOf(season: Season, { deductionsFrom = '', deductionsBefore, ...given }: Given): Division {
  const matches = given.fixtures.filter((match): match is CountedMatch => match.score !== undefined)
  const tallies = tallyOf(given.clubs, matches)
  const { carried = NOTHING_CARRIED, earlierPlaces = NO_PHASE_BEFORE } = given
  const deductions = season.deductions.filter(({ at }) => at >= deductionsFrom && (deductionsBefore === undefined || at < deductionsBefore))
  const deducted = new Map<ClubId, number>()
  for (const { club, points } of deductions) deducted.set(club, (deducted.get(club) ?? 0) + points)
  const points = new Map(
    [...tallies].map(([club, tally]) => [
      club,
      pointsOf(tally, season.rules.points) + (carried.get(club)?.points ?? 0) - (deducted.get(club) ?? 0),
    ]),
  )
  return { season, ...given, matches, tallies, carried, earlierPlaces, points, deducted }
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
  const latest = phases.findLastIndex((_, at) => at === 0 || partsOf(season, at, placesOf) !== undefined)
  return { phase: phases[latest] ?? first, parts: partsOf(season, latest, placesOf) ?? [], over }
}

/**
 * The parts of the table of one phase, counting the points deducted before an instant. Undefined while the phase has no fixtures, the
 * one before is not over, or who belongs in which part cannot be told.
 */
function partsOf(season: Season, at: number, placesOf: PlacesOf, deductionsBefore?: Instant): readonly Division[] | undefined {
  const phase = tablePhases(season.rules)[at]
  if (phase === undefined) return undefined
  const fixtures = season.matches.filter((match) => phaseOf(season.rules, match) === phase.id)
  const rules = phase.order ?? season.rules.order
  const until = deductionsBefore === undefined ? {} : { deductionsBefore }
  if (at === 0) {
    const over = season.stopped !== undefined || allPlayed(fixtures)
    return [divisionOf(season, { clubs: clubsOf(season, fixtures), firstPlace: 1, fixtures, rules, over, ...until })]
  }
  const [opening] = fixtures
  if (opening === undefined) return undefined
  // What is taken off later moves nobody from one part into another, and is not halved.
  const before = partsOf(season, at - 1, placesOf, opening.kickOff)
  if (before?.every((part) => part.over) !== true) return undefined
  const now = partsOf(season, at - 1, placesOf, deductionsBefore) ?? before
  return cut({ season, phase, before, now, fixtures, rules, placesOf, from: opening.kickOff, until })
}

interface Cutting {
  readonly season: Season
  readonly phase: Phase
  /** The phase before as it stood when this one began, and with what has been taken off since. */
  readonly before: readonly Division[]
  readonly now: readonly Division[]
  readonly fixtures: readonly Match[]
  readonly rules: Order
  readonly placesOf: PlacesOf
  /** When the phase begins. */
  readonly from: Instant
  readonly until: Pick<Given, 'deductionsBefore'>
}

/**
 * Cuts the table of the phase before into the groups of this one, by places; clubs of no group take the places left, ranked as before.
 * Undefined while clubs share a place that lies across a cut: who belongs where is then not for the table to say.
 */
function cut(cutting: Cutting): Division[] | undefined {
  const { phase, before, now, placesOf } = cutting
  const places = new Map(before.flatMap((division) => [...placesOf(division)]))
  const groups = (phase.groups ?? []).flatMap((group) => (group.places === undefined ? [] : [{ group, span: group.places }]))
  if (groups.some(({ span }) => isShared(places, span))) return undefined
  const parts = groups.map(({ group, span }) => partFor(cutting, group, span, places))
  return [...parts, ...leftOut(parts, now, placesOf)].sort((a, b) => a.firstPlace - b.firstPlace)
}

/** True when clubs share places of which some, but not all, are a group's. */
function isShared(places: ReadonlyMap<ClubId, number>, [first, last]: readonly [number, number]): boolean {
  return [...places.values()].some((place) => {
    const end = place + [...places.values()].filter((each) => each === place).length - 1
    return place <= last && end >= first && (place < first || end > last)
  })
}

function partFor(
  { season, phase, before, fixtures, rules, from, until }: Cutting,
  group: PhaseGroup,
  [first, last]: readonly [number, number],
  places: ReadonlyMap<ClubId, number>,
): Division {
  const clubs = season.clubs.filter((club) => {
    const place = places.get(club)
    return place !== undefined && place >= first && place <= last
  })
  const own = fixtures.filter((match) => clubs.includes(match.home) || clubs.includes(match.away))
  const carry = group.carry ?? phase.carry ?? 'nothing'
  const earlier = carry === 'everything' ? before.flatMap((division) => division.fixtures) : []
  return divisionOf(season, {
    name: group.name,
    clubs,
    firstPlace: first,
    fixtures: [...earlier, ...own],
    rules,
    over: season.stopped !== undefined || allPlayed(own),
    earlierPlaces: places,
    ...until,
    // Half of what was taken off before is in what clubs bring along.
    ...(carry === 'half the points' && { carried: halved(before, clubs), deductionsFrom: from }),
  })
}

/** The clubs that go into no group, in the order they have now, on the places the groups leave: one part a place. */
function leftOut(parts: readonly Division[], now: readonly Division[], placesOf: PlacesOf): Division[] {
  const grouped = new Set(parts.flatMap((part) => part.clubs))
  const taken = new Set(parts.flatMap(({ firstPlace, clubs }) => clubs.map((_, index) => firstPlace + index)))
  const rest = now.flatMap((division) => byPlace(division, grouped, placesOf))
  let place = 1
  return rest.map((division) => {
    while (taken.has(place)) place++
    const firstPlace = place
    place += division.clubs.length
    return { ...division, firstPlace }
  })
}

function byPlace(division: Division, grouped: ReadonlySet<ClubId>, placesOf: PlacesOf): Division[] {
  const places = placesOf(division)
  const clubs = division.clubs.filter((club) => !grouped.has(club))
  const theirs = [...new Set(clubs.map((club) => places.get(club) ?? 0))].sort((a, b) => a - b)
  return theirs.map((place) => ({
    ...division,
    clubs: clubs.filter((club) => places.get(club) === place),
    keepsRankingOf: division.keepsRankingOf ?? division,
  }))
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
