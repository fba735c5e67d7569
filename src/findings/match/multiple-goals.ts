import { multiGoalPlayers } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'
import { counted } from '../words.ts'

/** A player with two goals or more in a match of the round: the brace, the hat-trick. */
export const multipleGoals: Kind<'multiple-goals'> = {
  kind: 'multiple-goals',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      multiGoalPlayers(match).map(({ player, club, goals, evidence }) => ({
        key: `${match.id}/${player}`,
        subject: matchSubject(match, club, player),
        evidence,
        freshness: 1,
        value: { ...lineOf(match), player, club, goals: goals.length, minutes: goals.flatMap((each) => each.minute ?? []) },
      })),
    ),
  rarityOf: ({ goals }) => (goals >= 3 ? 'hat-trick' : 'brace'),
  said: (value, context) => {
    const match = context.round.matches.find((each) => each.id === value.match)
    const score = match === undefined ? '' : ` in ${scoreLine(value, match.score, context)}`
    return `${context.names.player(value.player)} scored ${counted(value.goals, 'goal')}${score}.`
  },
}
