import type { TieBreak } from './tie-break.ts'

/** Goals scored away from home, over the season. */
export const awayGoals: TieBreak = {
  code: 'AWAY_GF',
  name: 'away goals',
  valueOf: (club, { overall }) => {
    const tally = overall.get(club)
    return tally?.awayGoals
  },
}
