import { type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { atMinute } from '../words.ts'

/** Each sending-off of the round. */
export const sendingOff: Kind<'sending-off'> = {
  kind: 'sending-off',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) =>
      match.cards.flatMap(({ id, club, player, minute, card }) => {
        if (card === 'yellow') return []
        return {
          key: id,
          subject: matchSubject(match, club, player),
          evidence: [id],
          freshness: 1,
          value: { ...lineOf(match), club, player, minute, card },
        }
      }),
    ),
  rarityOf: ({ card }) => card,
  said: ({ club, player, minute, card, ...match }, { names }) => {
    const how = card === 'red' ? 'sent off' : 'sent off for a second yellow card'
    return `${names.player(player)} of ${names.club(club)} was ${how} ${atMinute(minute)} against ${names.club(opponentOf(match, club))}.`
  },
}
