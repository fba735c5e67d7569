import type { ClubId } from '../base/index.ts'
import type { Order } from '../competition/index.ts'
import { isOver, type Season } from '../season/index.ts'
import { type Division, type Divisions, divisionsOf, matchesInTables } from './divisions.ts'
import { groupsByValue } from './groups-by-value.ts'
import { applyPlayOffs } from './play-offs.ts'
import { rankLevelClubs, type Slot } from './rank.ts'
import { pointsOf, type Tally, tallyOf, type TallyScope } from './tally.ts'
import type { Row, Table, Tie } from './types.ts'

const CUSTOM = { status: 'assumed', source: 'custom: no regulation orders a table of part of the matches' } as const
const PART_OF_SEASON: Order = {
  final: [
    { code: 'GD', ...CUSTOM },
    { code: 'GF', ...CUSTOM },
  ],
  inSeason: [
    { code: 'GD', ...CUSTOM },
    { code: 'GF', ...CUSTOM },
  ],
}

/**
 * The table of a season under its rules: the final order once every match is played or the season is stopped, the order of a running
 * season before. A league that has split is one table, in which no club leaves its part. A season of groups side by side is ranked as one
 * table of all clubs; for a group's own, ask `seasonOfGroup` first. Source of every step: the regime's rules file.
 */
export function tableOf(season: Season): Table {
  const { phase, parts, over } = divisionsIn(season)
  const ranked = parts.map((division) => ({ division, slots: slotsOf(division) }))
  return {
    rows: ranked.flatMap(({ division, slots }) => rowsOf(division, slots)),
    order: over ? 'final' : 'in season',
    rankedBy: season.stopped?.ranking ?? 'points',
    ...(phase && { phase: phase.id }),
  }
}

/** The parts a season's table falls into as of its instant, each with its clubs, its matches and the order of its level clubs. */
export function divisionsIn(season: Season): Divisions {
  return divisionsOf(season, placesIn)
}

/**
 * A table of part of the matches: home, away, or each club's last few. No regulation orders it, so points, goal difference and goals
 * do, and clubs level on those share a place. Points deducted are not taken off.
 */
export function partialTable({ stopped: _stopped, ...season }: Season, scope: TallyScope): Table {
  const matches = matchesInTables(season)
  const tallies = tallyOf(season.clubs, matches, scope)
  const points = new Map([...tallies].map(([club, tally]) => [club, pointsOf(tally, season.rules.points)]))
  const division: Division = {
    season,
    clubs: season.clubs,
    firstPlace: 1,
    matches,
    fixtures: season.matches,
    tallies,
    carried: new Map(),
    earlierPlaces: new Map(),
    points,
    deducted: new Map(),
    rules: PART_OF_SEASON,
    over: isOver(season),
  }
  return { rows: rowsOf(division, rank(division)), order: 'in season', rankedBy: 'points' }
}

/** The clubs of a division in order, those that share a place together, play-offs between two places counted where its matches are over. */
export function slotsOf(division: Division): Slot[] {
  const { keepsRankingOf, clubs } = division
  if (keepsRankingOf !== undefined) {
    return slotsOf(keepsRankingOf).flatMap((slot) => {
      const own = slot.clubs.filter((club) => clubs.includes(club))
      return own.length === 0 ? [] : [{ ...slot, clubs: own }]
    })
  }
  const slots = rank(division)
  return division.over ? applyPlayOffs(slots, division.season.rules.playOffs ?? [], division) : slots
}

/** The places of a division's clubs; clubs that share one have the same. */
function placesIn(division: Division): ReadonlyMap<ClubId, number> {
  return new Map(rowsOf(division, slotsOf(division)).map((row) => [row.club, row.position]))
}

function rank(division: Division): Slot[] {
  let place = division.firstPlace
  return groupsByValue(division.clubs, primaryOrder(division)).flatMap((level) => {
    const first = place
    place += level.length
    return level.length === 1 ? [{ clubs: level }] : rankLevelClubs(division, level, first)
  })
}

/** What clubs are level on: points, or points per match brought to a common number of matches, so that integers decide. */
function primaryOrder({ season, points, tallies }: Division): (club: ClubId) => number {
  if (season.stopped?.ranking !== 'points per match') return (club) => points.get(club) ?? 0
  const played = (club: ClubId) => tallies.get(club)?.played ?? 0
  const common = [...new Set([...tallies.values()].map((tally) => tally.played))]
    .filter((count) => count > 0)
    .reduce(leastCommonMultiple, 1)
  return (club) => (played(club) === 0 ? 0 : ((points.get(club) ?? 0) * common) / played(club))
}

function leastCommonMultiple(a: number, b: number): number {
  let [high, low] = [a, b]
  while (low !== 0) [high, low] = [low, high % low]
  return (a / high) * b
}

function rowsOf(division: Division, slots: readonly Slot[]): Row[] {
  const order = slots.flatMap((slot) => slot.clubs)
  const rows: Row[] = []
  for (const slot of slots) {
    const position = division.firstPlace + rows.length
    for (const club of slot.clubs) {
      const tally = division.tallies.get(club)
      if (tally !== undefined) rows.push(rowOf(division, { position, club, tally, tie: slot.tie && inTableOrder(slot.tie, order) }))
    }
  }
  return rows
}

function inTableOrder(tie: Tie, order: readonly ClubId[]): Tie {
  const level = new Set(tie.level)
  return { ...tie, level: order.filter((club) => level.has(club)) }
}

interface Placed {
  readonly position: number
  readonly club: ClubId
  readonly tally: Tally
  readonly tie: Tie | undefined
}

function rowOf({ points, deducted, carried, name }: Division, { position, club, tally, tie }: Placed): Row {
  const { played, won, drawn, lost, goalsFor, goalsAgainst } = tally
  const brought = carried.get(club)?.points
  return {
    position,
    club,
    played,
    won,
    drawn,
    lost,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    points: points.get(club) ?? 0,
    deducted: deducted.get(club) ?? 0,
    ...(brought !== undefined && { carried: brought }),
    ...(name !== undefined && { group: name }),
    ...(tie && { tie }),
  }
}

/** The row of a club; one that plays in no table of the season has none. */
export function rowOfClub(table: Table, club: ClubId): Row | undefined {
  return table.rows.find((row) => row.club === club)
}
