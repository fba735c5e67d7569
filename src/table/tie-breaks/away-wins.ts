import type { TieBreak } from './tie-break.ts'

/** Matches won away from home. */
export const awayWins: TieBreak = {
  code: 'AWAY_WINS',
  name: 'away wins',
  basis: 'scores',
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally?.awayWins
  },
}
