import { signed, type TieBreak } from './tie-break.ts'

/** Goals scored less goals conceded, at home. */
export const homeGoalDifference: TieBreak = {
  code: 'HOME_GD',
  name: 'home goal difference',
  basis: 'scores',
  written: signed,
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally && tally.goalsFor - tally.awayGoals - (tally.goalsAgainst - tally.awayGoalsAgainst)
  },
}
