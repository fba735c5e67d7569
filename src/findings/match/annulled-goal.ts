import { type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { atMinute } from '../words.ts'

/** Each goal of the round taken back after it was recorded. */
export const annulledGoal: Kind<'annulled-goal'> = {
  kind: 'annulled-goal',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      match.annulledGoals.map(({ id, club, player, minute, evidence }) => ({
        key: id,
        subject: matchSubject(match, club, player),
        evidence,
        freshness: 1,
        value: { ...lineOf(match), club, ...(player !== undefined && { player }), ...(minute && { minute }) },
      })),
    ),
  said: ({ club, player, minute, ...match }, { names }) => {
    const whose = player === undefined ? `A goal by ${names.club(club)}` : `A goal by ${names.player(player)} of ${names.club(club)}`
    return `${whose}${minute === undefined ? '' : ` ${atMinute(minute)}`} against ${names.club(opponentOf(match, club))} was annulled.`
  },
}
