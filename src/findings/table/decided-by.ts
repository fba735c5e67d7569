import { explainPlace, partingOf } from '../../table/index.ts'
import type { Kind } from '../kind.ts'

/** Each two neighbours level on points whom a tie-break parts, and why. */
export const decidedBy: Kind<'decided-by'> = {
  kind: 'decided-by',
  family: 'table',
  derive: ({ table, names, evidenceOf }) =>
    table.rows.flatMap((row, index) => {
      const below = table.rows[index + 1]
      const parting = below && row.played > 0 ? partingOf(row, below.club) : undefined
      if (below === undefined || parting === undefined) return []
      const { code: by, reason, headToHeadWaits, assumed } = parting
      const meetings = by.startsWith('H2H') ? (row.tie?.headToHead ?? []).flatMap((match) => match.evidence) : []
      return [
        {
          key: `${row.club}/${below.club}`,
          subject: { clubs: [row.club, below.club] },
          evidence: meetings.length > 0 ? meetings : [...evidenceOf(row.club), ...evidenceOf(below.club)],
          freshness: 0.7,
          value: {
            club: row.club,
            over: below.club,
            position: row.position,
            by,
            reason,
            headToHeadWaits,
            assumed,
            explanation: explainPlace(table, row.club, names.club) ?? '',
          },
        },
      ]
    }),
  rarityOf: ({ by }) => by,
  said: ({ explanation }) => `${explanation}.`,
}
