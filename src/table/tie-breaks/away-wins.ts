import type { TieBreak } from './tie-break.ts'

/** Matches won away from home, over the season. */
export const awayWins: TieBreak = {
  code: 'AWAY_WINS',
  name: 'away wins',
  valueOf: (club, { overall }) => {
    const tally = overall.get(club)
    return tally?.awayWins
  },
}
