import type { TieBreak } from './tie-break.ts'

/** Goals scored less goals conceded, over the season. */
export const goalDifference: TieBreak = {
  code: 'GD',
  name: 'goal difference',
  valueOf: (club, { overall }) => {
    const tally = overall.get(club)
    return tally && tally.goalsFor - tally.goalsAgainst
  },
}
