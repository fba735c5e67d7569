import type { TieBreak } from './tie-break.ts'

/**
 * Far enough apart for integers: two different quotients of whole numbers up to a thousand differ by more than a millionth, so their
 * whole hundred-millionths differ too, and equal quotients have the same.
 */
const PARTS = 100_000_000

/** Goals scored divided by goals conceded, as it was before goal difference. A club that has conceded none is ahead of all that have. */
export const goalAverage: TieBreak = {
  code: 'GOAL_AVERAGE',
  name: 'goal average',
  basis: 'scores',
  written: (value) => (value >= Number.MAX_SAFE_INTEGER ? 'none conceded' : (value / PARTS).toFixed(3)),
  valueOf: (club, { division }) => {
    const tally = division.tallies.get(club)
    if (tally === undefined) return undefined
    return tally.goalsAgainst === 0 ? Number.MAX_SAFE_INTEGER : Math.floor((tally.goalsFor * PARTS) / tally.goalsAgainst)
  },
}
