import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { atMinute } from '../words.ts'

/** Each shot of the round against post or bar. */
export const woodwork: Kind<'woodwork'> = {
  kind: 'woodwork',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      match.shots.flatMap(({ id, club, player, minute, outcome }) => {
        if (outcome !== 'woodwork') return []
        return {
          key: id,
          subject: matchSubject(match, club, player),
          evidence: [id],
          freshness: 1,
          value: { ...lineOf(match), club, player, minute },
        }
      }),
    ),
  said: ({ club, player, minute }, { names }) => `${names.player(player)} of ${names.club(club)} hit the woodwork ${atMinute(minute)}.`,
}
