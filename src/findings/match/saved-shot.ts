import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { atMinute } from '../words.ts'

/** Each shot of the round that a goalkeeper saved. */
export const savedShot: Kind<'saved-shot'> = {
  kind: 'saved-shot',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      match.shots.flatMap(({ id, club, player, minute, outcome, savedBy, penalty = false }) => {
        if (outcome !== 'saved' || savedBy === undefined) return []
        const change = match.substitutions.find((each) => each.on === player)
        return {
          key: id,
          subject: matchSubject(match, club, player),
          evidence: change === undefined ? [id] : [id, change.id],
          freshness: 1,
          value: { ...lineOf(match), club, player, minute, goalkeeper: savedBy, substitute: change !== undefined, penalty },
        }
      }),
    ),
  said: ({ club, player, minute, substitute, goalkeeper, penalty }, { names }) =>
    `${names.player(goalkeeper)} saved ${penalty ? 'a penalty' : 'a shot'} by ${substitute ? 'the substitute ' : ''}${names.player(player)} of ${names.club(club)} ${atMinute(minute)}.`,
}
