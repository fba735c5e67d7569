import { dateInWords } from '../../base/index.ts'
import { firstAgainstOpponent } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { ordinal, possessive } from '../words.ts'

/** A first win says little after fewer meetings without one than this. */
const MEETINGS_BEFORE_SAYING = 3

/** A win of the round that is the winners' first ever against that opponent, or their first for three years or more. */
export const firstWinAgainst: Kind<'first-win-against'> = {
  kind: 'first-win-against',
  family: 'sequence',
  derive: ({ season, history, round }) =>
    round.matches.flatMap((match) => {
      const first = firstAgainstOpponent(season, history, match)
      const without = first?.kind === 'first since' ? first.meetingsSince : first?.earlierMeetings.count
      if (first === undefined || (without ?? 0) < MEETINGS_BEFORE_SAYING) return []
      const { club, opponent, recordFrom, evidence } = first
      const value = {
        ...lineOf(match),
        club,
        opponent,
        ever: first.kind !== 'first since',
        recordFrom,
        ...(first.kind === 'first since' ? { since: first.since } : { earlierMeetings: first.earlierMeetings.count }),
      }
      return [{ key: match.id, subject: matchSubject(match), evidence: [...evidence, ...match.evidence], freshness: 1, value }]
    }),
  rarityOf: ({ ever }) => (ever ? 'ever' : 'since'),
  said: ({ club, opponent, ever, since, earlierMeetings }, { names }) =>
    ever
      ? `It was ${possessive(names.club(club))} first league win ever against ${names.club(opponent)}, at the ${ordinal((earlierMeetings ?? 0) + 1)} meeting.`
      : `It was ${possessive(names.club(club))} first league win against ${names.club(opponent)} since ${since === undefined ? 'an earlier season' : dateInWords(since, true)}.`,
}
