import type { TieBreak } from './tie-break.ts'

/** Goals scored, over the season. */
export const goalsFor: TieBreak = {
  code: 'GF',
  name: 'goals scored',
  valueOf: (club, { overall }) => {
    const tally = overall.get(club)
    return tally?.goalsFor
  },
}
