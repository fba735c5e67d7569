import { type ClubId, localTime, type PlayerId } from '../base/index.ts'
import { Outlook } from '../certainty/index.ts'
import { clubById } from '../competition/index.ts'
import { emptyHistory, type History } from '../records/index.ts'
import { countedMatches, latestRound, type Match, matchesLeft, matchesOf, type Round, type Season, settledSeason } from '../season/index.ts'
import {
  distancesOf,
  type Row,
  rowOfClub,
  type Table,
  tableBeforeRound,
  tableOf,
  type ZoneLine,
  zoneLines,
  zonesOf,
} from '../table/index.ts'
import { settledIn } from './certainty/settled.ts'
import type { FindingContext, SettledForClub } from './kind.ts'
import type { OddsKnown } from './odds/honest.ts'
import { stakesByLine } from './prominence.ts'
import type { Names } from './words.ts'

/** Short club names of the competition, and players as registered; an id nobody named is shown as it is. */
export function namesOf(season: Season): Names {
  return {
    club: (club: ClubId) => clubById(season.competition, club)?.name ?? club,
    player: (player: PlayerId) => season.players.get(player)?.name ?? player,
  }
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

function evidenceFor(season: Season): (club: ClubId) => readonly string[] {
  const counted = countedMatches(season)
  return remembered((club: ClubId) => [
    ...matchesOf(counted, club).flatMap((match) => match.evidence),
    ...season.deductions.filter((deduction) => deduction.club === club).flatMap((deduction) => deduction.evidence),
  ])
}

/** Computes once what the kinds derive from. */
export function contextOf(asKnown: Season, history: History = emptyHistory(asKnown.competition.id), odds?: OddsKnown): FindingContext {
  // A match in play has no result: nothing it may still undo is said of anybody.
  const live = countedMatches(asKnown).filter((match) => match.status === 'live')
  const season = settledSeason(asKnown)
  const table = tableOf(season)
  const lines = zoneLines(season, table)
  const round = latestRound(season)
  const before = tableBeforeRound(season)
  const left = matchesLeft(season)
  const ofRound = new Set(round.matches.map((match) => match.id))
  const distances = remembered((club: ClubId) => distancesOf(table, lines, club))
  const leftFor = remembered((club: ClubId) => matchesOf(left, club).length)
  const row = (club: ClubId): Row => rowOfClub(table, club) ?? absentRow(club)
  const evidenceOf = evidenceFor(season)
  const stakesOf = remembered((club: ClubId) => [
    ...stakesIn(table, lines, club, leftFor(club)),
    ...stakesIn(before, zoneLines(season, before), club, leftFor(club) + playedInRound(round, club)),
  ])
  const outlook = new Outlook(season, round.matches)
  let settled: readonly SettledForClub[] | undefined
  return {
    season,
    history,
    table,
    before,
    round,
    left,
    live,
    lines,
    zones: zonesOf(season, table),
    names: namesOf(season),
    row,
    distances,
    evidenceOf,
    leftFor,
    dateOf: remembered((match: Match) => localTime(match.kickOff, season.competition.timeZone).date),
    isOfRound: (match) => ofRound.has(match),
    outlook,
    ...(odds && { odds }),
    settled: () => (settled ??= settledIn({ season, table, outlook, leftFor, evidenceOf })),
    stake: remembered((club: ClubId) => Math.max(0, ...stakesOf(club).map(({ stake }) => stake))),
    stakeIn: (club, line) => Math.max(0, ...stakesOf(club).map((each) => (each.line === line ? each.stake : 0))),
  }
}

/** What was at stake for a club in a table: the table before the round, since that is what it played for, and the table now. */
function stakesIn(table: Table, lines: readonly ZoneLine[], club: ClubId, left: number) {
  const row = rowOfClub(table, club)
  return row === undefined ? [] : stakesByLine(row, table, distancesOf(table, lines, club), left)
}

function playedInRound(round: Round, club: ClubId): number {
  return matchesOf(round.matches, club).length
}

function absentRow(club: ClubId): Row {
  return {
    position: 0,
    club,
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    goalsFor: 0,
    goalsAgainst: 0,
    goalDifference: 0,
    points: 0,
    deducted: 0,
  }
}
