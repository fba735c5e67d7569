import { signed, type TieBreak } from './tie-break.ts'

/** Goal difference in the matches among the level clubs. */
export const headToHeadGoalDifference: TieBreak = {
  code: 'H2H_GD',
  name: 'head-to-head goal difference',
  basis: 'scores',
  written: signed,
  valueOf: (club, { headToHead }) => {
    const tally = headToHead.tallies.get(club)
    return tally && tally.goalsFor - tally.goalsAgainst
  },
}
