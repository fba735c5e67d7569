import type { Kind } from '../kind.ts'
import { list } from '../words.ts'

/** Most goals scored of all clubs; ties as ties. */
export const bestAttack: Kind<'best-attack'> = {
  kind: 'best-attack',
  family: 'table',
  derive: ({ table, evidenceOf }) => {
    const rows = table.rows.filter((row) => row.played >= 5)
    const goals = Math.max(...rows.map((row) => row.goalsFor))
    const clubs = rows.filter((row) => row.goalsFor === goals).map((row) => row.club)
    if (clubs.length === 0) return []
    return [{ key: clubs.join('/'), subject: { clubs }, evidence: clubs.flatMap(evidenceOf), freshness: 0.3, value: { clubs, goals } }]
  },
  said: ({ clubs, goals }, { names }) =>
    `${list(clubs.map(names.club))} ${clubs.length > 1 ? 'share' : 'have'} the division's best attack, with ${String(goals)} goals scored.`,
}
