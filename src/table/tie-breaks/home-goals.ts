import type { TieBreak } from './tie-break.ts'

/** Goals scored at home. */
export const homeGoals: TieBreak = {
  code: 'HOME_GF',
  name: 'home goals',
  basis: 'scores',
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    return tally && tally.goalsFor - tally.awayGoals
  },
}
