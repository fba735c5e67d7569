import type { TieBreak } from './tie-break.ts'

/** Goals scored. */
export const goalsFor: TieBreak = {
  code: 'GF',
  name: 'goals scored',
  basis: 'scores',
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally?.goalsFor
  },
}
