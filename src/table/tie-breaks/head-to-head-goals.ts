import type { TieBreak } from './tie-break.ts'

/** Goals scored in the matches among the level clubs. */
export const headToHeadGoals: TieBreak = {
  code: 'H2H_GF',
  name: 'head-to-head goals',
  basis: 'scores',
  valueOf: (club, { headToHead }) => {
    const tally = headToHead.tallies.get(club)
    return tally?.goalsFor
  },
}
