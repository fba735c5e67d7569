import { signed, type TieBreak } from './tie-break.ts'

/** Goals scored less goals conceded, away from home. */
export const awayGoalDifference: TieBreak = {
  code: 'AWAY_GD',
  name: 'away goal difference',
  basis: 'scores',
  written: signed,
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally && tally.awayGoals - tally.awayGoalsAgainst
  },
}
