import type { ClubId } from '../base/index.ts'
import type { OrderStep } from '../competition/index.ts'
import { countedMatches, isOver, type Season } from '../season/index.ts'
import { applyPlayOffs, groupsByValue, rankLevelClubs, type Slot } from './rank.ts'
import { pointsOf, type Tally, tallyOf, type TallyScope } from './tally.ts'
import type { Row, Table, Tie } from './types.ts'

const PART_OF_SEASON: readonly OrderStep[] = [
  { code: 'GD', status: 'assumed', source: 'custom: no regulation orders a table of part of the matches' },
  { code: 'GF', status: 'assumed', source: 'custom: no regulation orders a table of part of the matches' },
]

/**
 * The table of a season under its rules: the final order once every match is played, the order of a running season before.
 * Source of every step: the regime's rules file.
 */
export function tableOf(season: Season): Table {
  const over = isOver(season)
  const steps = over ? season.rules.order.final : season.rules.order.inSeason
  const tallies = tallyOf(season.clubs, countedMatches(season))
  const points = pointsByClub(season, tallies, true)
  const slots = rank(season, tallies, points, steps)
  const settled = over ? applyPlayOffs(slots, season.rules.playOffs ?? [], (club) => points.get(club) ?? 0, season) : slots
  return { rows: rowsOf(season, settled, tallies, points, true), order: over ? 'final' : 'in season' }
}

/**
 * A table of part of the matches: home, away, or each club's last few. No regulation orders it, so points, goal difference and goals
 * do, and clubs level on those share a place. Points deducted are not taken off.
 */
export function partialTable(season: Season, scope: TallyScope): Table {
  const tallies = tallyOf(season.clubs, countedMatches(season), scope)
  const points = pointsByClub(season, tallies, false)
  return { rows: rowsOf(season, rank(season, tallies, points, PART_OF_SEASON), tallies, points, false), order: 'in season' }
}

function deductedFrom(season: Season, club: ClubId): number {
  return season.deductions.filter((deduction) => deduction.club === club).reduce((sum, deduction) => sum + deduction.points, 0)
}

function pointsByClub(season: Season, tallies: ReadonlyMap<ClubId, Tally>, deduct: boolean): Map<ClubId, number> {
  return new Map(
    [...tallies].map(([club, tally]) => [club, pointsOf(tally, season.rules.points) - (deduct ? deductedFrom(season, club) : 0)]),
  )
}

function rank(
  season: Season,
  tallies: ReadonlyMap<ClubId, Tally>,
  points: ReadonlyMap<ClubId, number>,
  steps: readonly OrderStep[],
): Slot[] {
  return groupsByValue(season.clubs, (club) => points.get(club) ?? 0).flatMap((level) =>
    level.length === 1 ? [{ clubs: level }] : rankLevelClubs(season, level, tallies, steps),
  )
}

function rowsOf(
  season: Season,
  slots: readonly Slot[],
  tallies: ReadonlyMap<ClubId, Tally>,
  points: ReadonlyMap<ClubId, number>,
  deduct: boolean,
): Row[] {
  const order = slots.flatMap((slot) => slot.clubs)
  const rows: Row[] = []
  for (const slot of slots) {
    const position = rows.length + 1
    for (const club of slot.clubs) {
      const tally = tallies.get(club)
      if (tally === undefined) continue
      rows.push(
        rowOf(
          position,
          club,
          tally,
          points.get(club) ?? 0,
          deduct ? deductedFrom(season, club) : 0,
          slot.tie && inTableOrder(slot.tie, order),
        ),
      )
    }
  }
  return rows
}

function inTableOrder(tie: Tie, order: readonly ClubId[]): Tie {
  const level = new Set(tie.level)
  return { ...tie, level: order.filter((club) => level.has(club)) }
}

function rowOf(position: number, club: ClubId, tally: Tally, points: number, deducted: number, tie: Tie | undefined): Row {
  const { played, won, drawn, lost, goalsFor, goalsAgainst } = tally
  const row = {
    position,
    club,
    played,
    won,
    drawn,
    lost,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    points,
    deducted,
  }
  return tie === undefined ? row : { ...row, tie }
}

/** The row of a club; every club of the season has one. */
export function rowOfClub(table: Table, club: ClubId): Row | undefined {
  return table.rows.find((row) => row.club === club)
}
