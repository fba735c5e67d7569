import { dateInWords } from '../../base/index.ts'
import { firstAtGround } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { counted, possessive } from '../words.ts'

/** A first win says little after fewer visits without one than this. */
const VISITS_BEFORE_SAYING = 3

/** An away win of the round that is the visitors' first ever at that ground, or their first there for three years or more. */
export const firstWinAtGround: Kind<'first-win-at-ground'> = {
  kind: 'first-win-at-ground',
  family: 'sequence',
  derive: ({ season, history, round }) =>
    round.matches.flatMap((match) => {
      const first = firstAtGround(season, history, match)
      const without = first?.kind === 'first since' ? first.meetingsSince : first?.earlierMeetings.count
      if (first === undefined || (without ?? 0) < VISITS_BEFORE_SAYING) return []
      const { ground, opened, recordFrom, evidence } = first
      const value = {
        ...lineOf(match),
        club: match.away,
        opponent: match.home,
        ever: first.kind !== 'first since',
        recordFrom,
        ...(first.kind === 'first since' ? { since: first.since } : { earlier: first.earlierMeetings }),
        ...(ground !== undefined && { ground }),
        ...(opened !== undefined && { opened }),
      }
      return [{ key: match.id, subject: matchSubject(match), evidence: [...evidence, ...match.evidence], freshness: 1, value }]
    }),
  rarityOf: ({ ever }) => (ever ? 'ever' : 'since'),
  said: ({ club, opponent, ground, opened, ever, since, recordFrom, earlier }, { names }) => {
    const where = ground === undefined ? `away to ${names.club(opponent)}` : `at ${ground}`
    if (!ever)
      return `It was ${possessive(names.club(club))} first league win ${where} since ${since === undefined ? 'an earlier season' : dateInWords(since, true)}.`
    const scope = opened === undefined ? ` on a record that begins in ${recordFrom}` : `, open since ${dateInWords(opened, true)}`
    return `It was ${possessive(names.club(club))} first league win ever ${where}${scope}, after ${counted(earlier?.count ?? 0, 'visit')} without one.`
  },
}
