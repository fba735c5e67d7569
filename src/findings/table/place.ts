import type { Kind } from '../kind.ts'
import { counted, ordinal } from '../words.ts'

/** Each club's place, points and matches left. */
export const place: Kind<'place'> = {
  kind: 'place',
  family: 'table',
  derive: ({ table, evidenceOf, leftFor }) =>
    table.rows
      .filter((row) => row.played > 0)
      .map(({ club, position, points, played, won, drawn, lost, goalDifference, tie }) => ({
        key: club,
        subject: { clubs: [club] },
        evidence: evidenceOf(club),
        freshness: 0.5,
        value: {
          club,
          position,
          points,
          played,
          won,
          drawn,
          lost,
          goalDifference,
          shared: tie?.undecided !== undefined,
          left: leftFor(club),
        },
      })),
  said: ({ club, position, shared, points, played, left }, { names }) =>
    `${names.club(club)} are ${shared ? 'joint ' : ''}${ordinal(position)} with ${counted(points, 'point')} from ${counted(played, 'match', 'matches')}, with ${left === 0 ? 'none' : String(left)} left.`,
}
