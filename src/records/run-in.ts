import type { ClubId, FactId } from '../base/index.ts'
import { type Match, matchesLeft, matchesOf, type Season } from '../season/index.ts'
import { rowOfClub, type Table } from '../table/index.ts'
import { type Side, sideOf } from './result.ts'

/** A match a club has left, and where the opponent stands now. */
export interface RunInMatch {
  readonly match: Match
  readonly opponent: ClubId
  readonly side: Side
  /** The opponent's place in the table given, from 1. */
  readonly opponentPosition: number
  readonly opponentPoints: number
  /** The fact that set the fixture. */
  readonly evidence: readonly FactId[]
}

/** A club's matches left, in order of kick-off; opponents the table has no row for are left out. */
export function runIn(season: Season, table: Table, club: ClubId): RunInMatch[] {
  return matchesOf(matchesLeft(season), club).flatMap((match) => {
    const side = sideOf(match, club)
    const opponent = side === 'home' ? match.away : match.home
    const row = rowOfClub(table, opponent)
    if (row === undefined) return []
    return [{ match, opponent, side, opponentPosition: row.position, opponentPoints: row.points, evidence: [match.fixture] }]
  })
}

/** Matches left in which both sides are among the clubs given, in order of kick-off. */
export function directMeetings(season: Season, clubs: readonly ClubId[]): Match[] {
  const rivals = new Set(clubs)
  return matchesLeft(season).filter((match) => rivals.has(match.home) && rivals.has(match.away))
}

/** The mean place of the opponents left, from 1: the lower, the harder. Undefined with no match left. */
export function averageOpponentPlace(matches: readonly RunInMatch[]): number | undefined {
  if (matches.length === 0) return undefined
  return matches.reduce((sum, match) => sum + match.opponentPosition, 0) / matches.length
}
