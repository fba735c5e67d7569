import { partialTable } from '../../table/index.ts'
import type { Kind } from '../kind.ts'

/** The best record at home and the best away, where one club has it alone. */
export const bestSideRecord: Kind<'best-side-record'> = {
  kind: 'best-side-record',
  family: 'table',
  derive: ({ season, evidenceOf }) =>
    (['home', 'away'] as const).flatMap((side) => {
      const [first, second] = partialTable(season, { side }).rows
      if (first === undefined || first.played < 5 || first.points === second?.points) return []
      const { club, won, drawn, lost, points } = first
      return [
        {
          key: side,
          subject: { clubs: [club] },
          evidence: evidenceOf(club),
          freshness: 0.3,
          value: { club, side, won, drawn, lost, points },
        },
      ]
    }),
  said: ({ club, side, won, drawn, lost, points }, { names }) =>
    `${names.club(club)} have the best ${side} record, with ${String(points)} points (won ${String(won)}, drawn ${String(drawn)}, lost ${String(lost)}).`,
}
