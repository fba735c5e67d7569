import type { ClubId } from '../base/index.ts'
import { latestRound, type Season, withoutResults } from '../season/index.ts'
import { tableOf } from './table.ts'
import type { Table } from './types.ts'

/** The table as it was before the latest round. */
export function tableBeforeRound(season: Season): Table {
  return tableOf(withoutResults(season, latestRound(season).matches))
}

/** Places each club has gained since the round before; negative for places lost. */
export function movementSince(before: Table, now: Table): ReadonlyMap<ClubId, number> {
  const earlier = new Map(before.rows.map((row) => [row.club, row.position]))
  const begun = before.rows.some((row) => row.played > 0)
  return new Map(now.rows.map((row) => [row.club, begun ? (earlier.get(row.club) ?? row.position) - row.position : 0]))
}
