import { explainPlace } from '../../table/index.ts'
import type { Kind } from '../kind.ts'

/** Each two neighbours level on points whom a tie-break parts, and why. */
export const decidedBy: Kind<'decided-by'> = {
  kind: 'decided-by',
  family: 'table',
  derive: ({ table, names, evidenceOf }) =>
    table.rows.flatMap((row, index) => {
      const below = table.rows[index + 1]
      if (row.tie?.decidedBy === undefined || below === undefined || !row.tie.level.includes(below.club) || row.played === 0) return []
      const by = row.tie.decidedBy
      const explanation = explainPlace(table, row.club, names.club) ?? ''
      const meetings = row.tie.headToHead.flatMap((match) => match.evidence)
      return [
        {
          key: `${row.club}/${below.club}`,
          subject: { clubs: [row.club, below.club] },
          evidence: by.startsWith('H2H') && meetings.length > 0 ? meetings : [...evidenceOf(row.club), ...evidenceOf(below.club)],
          freshness: 0.7,
          value: { club: row.club, over: below.club, position: row.position, by, explanation, assumed: row.tie.status === 'assumed' },
        },
      ]
    }),
  rarityOf: ({ by }) => by,
  said: ({ explanation }) => `${explanation}.`,
}
