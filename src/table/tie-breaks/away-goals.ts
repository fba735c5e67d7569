import type { TieBreak } from './tie-break.ts'

/** Goals scored away from home. */
export const awayGoals: TieBreak = {
  code: 'AWAY_GF',
  name: 'away goals',
  basis: 'scores',
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally?.awayGoals
  },
}
