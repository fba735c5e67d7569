import type { TieBreak } from './tie-break.ts'

/** Points with the half point taken back that rounding up gave; counted in halves. */
export const unroundedPoints: TieBreak = {
  code: 'UNROUNDED_PTS',
  name: 'points before rounding up',
  basis: 'scores',
  written: (halves) => String(halves / 2),
  valueOf: (club, { division }) => {
    const points = division.points.get(club)
    return points === undefined ? undefined : 2 * points - (division.carried.get(club)?.rounded === true ? 1 : 0)
  },
}
