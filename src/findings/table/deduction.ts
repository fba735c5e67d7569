import type { Kind } from '../kind.ts'
import { points as inWords } from '../words.ts'

/** Points taken from a club. */
export const deduction: Kind<'deduction'> = {
  kind: 'deduction',
  family: 'table',
  derive: ({ season }) =>
    season.deductions.flatMap(({ id, club, points, reason, evidence }) =>
      points === 0
        ? []
        : {
            key: id,
            subject: { clubs: [club] },
            evidence,
            freshness: 0.3,
            value: { club, points, reason },
          },
    ),
  said: ({ club, points, reason }, { names }) => `${names.club(club)} have been docked ${inWords(points)}: ${reason.replace(/\.$/, '')}.`,
}
