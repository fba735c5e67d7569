import { signed, type TieBreak } from './tie-break.ts'

/** Goals scored less goals conceded. */
export const goalDifference: TieBreak = {
  code: 'GD',
  name: 'goal difference',
  basis: 'scores',
  written: signed,
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally && tally.goalsFor - tally.goalsAgainst
  },
}
