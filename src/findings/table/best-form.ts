import { partialTable } from '../../table/index.ts'
import type { Kind } from '../kind.ts'
import { number } from '../words.ts'

const MATCHES = 5

/** The club with most points from the last five matches, where it has them alone. */
export const bestForm: Kind<'best-form'> = {
  kind: 'best-form',
  family: 'table',
  derive: ({ season, evidenceOf }) => {
    const [first, second] = partialTable(season, { last: MATCHES }).rows
    if (first === undefined || first.played < MATCHES || first.points === second?.points) return []
    const { club, won, drawn, lost, points } = first
    return [
      {
        key: club,
        subject: { clubs: [club] },
        evidence: evidenceOf(club),
        freshness: 0.6,
        value: { club, points, matches: MATCHES, won, drawn, lost },
      },
    ]
  },
  said: ({ club, points, matches }, { names }) =>
    `${names.club(club)} are the form side, with ${String(points)} points from their last ${number(matches)} matches.`,
}
