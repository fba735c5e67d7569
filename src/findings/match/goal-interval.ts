import { goalIntervals } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { counted, minuteFigure } from '../words.ts'

/** Minutes between one goal and the same side's next: what "minutes later" claims are checked against. */
export const goalInterval: Kind<'goal-interval'> = {
  kind: 'goal-interval',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      goalIntervals(match).flatMap(({ first, second, minutes, evidence }) => {
        if (first.minute === undefined || second.minute === undefined) return []
        return {
          key: second.id,
          subject: matchSubject(match, second.club, second.player),
          evidence,
          freshness: 1,
          value: {
            ...lineOf(match),
            club: second.club,
            minutes,
            first: { minute: first.minute, ...(first.player !== undefined && { player: first.player }) },
            second: { minute: second.minute, ...(second.player !== undefined && { player: second.player }) },
          },
        }
      }),
    ),
  rarityOf: ({ minutes }) => (minutes <= 3 ? 'within three minutes' : 'longer'),
  said: ({ club, first, second, minutes }, { names }) => {
    const who = ({ player, minute }: typeof first) =>
      `${player === undefined ? '' : `${names.player(player)} `}(${minuteFigure(minute)}')`.trim()
    const apart = minutes === 0 ? 'in the same minute' : `${counted(minutes, 'minute')} apart`
    return `${names.club(club)} had two goals ${apart}: ${who(first)} and ${who(second)}.`
  },
}
