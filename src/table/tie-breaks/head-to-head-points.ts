import { pointsOf } from '../tally.ts'
import type { TieBreak } from './tie-break.ts'

/** Points won in the matches among the level clubs. */
export const headToHeadPoints: TieBreak = {
  code: 'H2H_PTS',
  name: 'head-to-head',
  basis: 'scores',
  valueOf: (club, { headToHead, division }) => {
    const tally = headToHead.tallies.get(club)
    return tally && pointsOf(tally, division.season.rules.points)
  },
}
