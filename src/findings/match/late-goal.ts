import { lateWinner } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { atMinute } from '../words.ts'

/** A goal in the last five minutes that made the difference between a point and three, or none and one. */
export const lateGoal: Kind<'late-goal'> = {
  kind: 'late-goal',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) => {
      const late = lateWinner(match)
      if (late?.goal.minute === undefined) return []
      const { goal, kind: effect, evidence } = late
      return {
        key: goal.id,
        subject: matchSubject(match, goal.club, goal.player),
        evidence,
        freshness: 1,
        value: {
          ...lineOf(match),
          club: goal.club,
          minute: late.goal.minute,
          effect,
          ...(goal.player !== undefined && { player: goal.player }),
        },
      }
    }),
  rarityOf: ({ effect }) => effect,
  said: ({ club, player, minute, effect, ...match }, { names }) => {
    const scorer = player === undefined ? names.club(club) : names.player(player)
    return `${scorer} scored the ${effect} ${atMinute(minute)} for ${names.club(club)} against ${names.club(opponentOf(match, club))}.`
  },
}
