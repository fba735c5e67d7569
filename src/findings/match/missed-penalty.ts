import { type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { atMinute } from '../words.ts'

/** Each penalty of the round that did not go in. */
export const missedPenalty: Kind<'missed-penalty'> = {
  kind: 'missed-penalty',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      match.shots.flatMap(({ id, club, player, minute, outcome, penalty }) => {
        if (penalty !== true) return []
        return {
          key: id,
          subject: matchSubject(match, club, player),
          evidence: [id],
          freshness: 1,
          value: { ...lineOf(match), club, player, minute, outcome },
        }
      }),
    ),
  said: ({ club, player, minute, outcome, ...match }, { names }) =>
    `${names.player(player)} of ${names.club(club)} ${outcome === 'saved' ? 'had a penalty saved' : 'missed a penalty'} ${atMinute(minute)} against ${names.club(opponentOf(match, club))}.`,
}
