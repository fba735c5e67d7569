import type { TieBreak } from './tie-break.ts'

/** Goals scored away in the matches among the level clubs. */
export const headToHeadAwayGoals: TieBreak = {
  code: 'H2H_AWAY_GF',
  name: 'head-to-head away goals',
  basis: 'scores',
  valueOf: (club, { headToHead }) => {
    const tally = headToHead.tallies.get(club)
    return tally?.awayGoals
  },
}
