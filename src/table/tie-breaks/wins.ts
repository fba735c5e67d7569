import type { TieBreak } from './tie-break.ts'

/** Matches won, over the season. */
export const wins: TieBreak = {
  code: 'WINS',
  name: 'matches won',
  valueOf: (club, { overall }) => {
    const tally = overall.get(club)
    return tally?.won
  },
}
