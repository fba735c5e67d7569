import type { TieBreak } from './tie-break.ts'

/** Matches won. */
export const wins: TieBreak = {
  code: 'WINS',
  name: 'matches won',
  basis: 'scores',
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally?.won
  },
}
