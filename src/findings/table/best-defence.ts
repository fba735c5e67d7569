import type { Kind } from '../kind.ts'
import { list } from '../words.ts'

/** Fewest goals conceded of all clubs; ties as ties. */
export const bestDefence: Kind<'best-defence'> = {
  kind: 'best-defence',
  family: 'table',
  derive: ({ table, evidenceOf }) => {
    const rows = table.rows.filter((row) => row.played >= 5)
    const goals = Math.min(...rows.map((row) => row.goalsAgainst))
    const clubs = rows.filter((row) => row.goalsAgainst === goals).map((row) => row.club)
    if (clubs.length === 0) return []
    return [{ key: clubs.join('/'), subject: { clubs }, evidence: clubs.flatMap(evidenceOf), freshness: 0.3, value: { clubs, goals } }]
  },
  said: ({ clubs, goals }, { names }) =>
    `${list(clubs.map(names.club))} ${clubs.length > 1 ? 'share' : 'have'} the division's best defence, with ${String(goals)} goals conceded.`,
}
