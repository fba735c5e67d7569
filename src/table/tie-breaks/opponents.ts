import { type Tally, pointsOf } from '../tally.ts'
import { signed, type TieBreak, type TieContext } from './tie-break.ts'

/** A figure of a club's opponents added up, one a match played. */
function ofOpponents(code: TieBreak['code'], name: string, figure: (tally: Tally, context: TieContext) => number): TieBreak {
  return {
    code,
    name,
    basis: 'scores',
    ...(code === 'OPPONENTS_GD' && { written: signed }),
    valueOf: (club, context) => {
      const { matches, tallies } = context.division
      return matches.reduce((sum, { home, away }) => {
        if (home !== club && away !== club) return sum
        const opponent = tallies.get(home === club ? away : home)
        return sum + (opponent === undefined ? 0 : figure(opponent, context))
      }, 0)
    },
  }
}

/** Points won by all the opponents a club has met. */
export const opponentsPoints = ofOpponents('OPPONENTS_PTS', "opponents' points", (tally, { division }) =>
  pointsOf(tally, division.season.rules.points),
)
/** Goal difference of all the opponents a club has met. */
export const opponentsGoalDifference = ofOpponents(
  'OPPONENTS_GD',
  "opponents' goal difference",
  (tally) => tally.goalsFor - tally.goalsAgainst,
)
/** Goals scored by all the opponents a club has met. */
export const opponentsGoals = ofOpponents('OPPONENTS_GF', "opponents' goals", (tally) => tally.goalsFor)
