import { pointsOf } from '../tally.ts'
import { positive, type TieBreak } from './tie-break.ts'

/** Points not won of those played for: of two clubs level on points, the one with matches in hand has lost fewer. */
export const pointsLost: TieBreak = {
  code: 'POINTS_LOST',
  name: 'fewest points lost',
  basis: 'scores',
  written: positive,
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    const { points } = division.season.rules
    return tally && pointsOf(tally, points) - tally.played * points.win
  },
}
