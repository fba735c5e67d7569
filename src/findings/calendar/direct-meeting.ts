import { dateInWords } from '../../base/index.ts'
import { directMeetings } from '../../records/index.ts'
import type { FindingContext, Kind } from '../kind.ts'
import { lineOf, matchSubject } from '../kind.ts'
import { ordinal } from '../words.ts'

/** Clubs within this many points of a line are rivals for it. */
const RIVALS_WITHIN = 6
/** Meetings are told once this few matches are left. */
const RUN_IN = 6

/** Matches left between clubs that seek, or fear, the same line of the table. */
export const directMeeting: Kind<'direct-meeting'> = {
  kind: 'direct-meeting',
  family: 'calendar',
  derive: (context) => {
    const told = new Set<string>()
    return context.lines.flatMap((line) => {
      const rivals = context.table.rows.map((row) => row.club).filter((club) => isRival(club, line.id, context))
      return directMeetings(context.season, rivals).flatMap((match) => {
        if (told.has(match.id) || match.status === 'live') return []
        told.add(match.id)
        const lastDay = match.matchday !== undefined && match.matchday === context.season.profile?.matchdays
        const positions: [number, number] = [context.row(match.home).position, context.row(match.away).position]
        const value = {
          ...lineOf(match),
          date: context.dateOf(match),
          lastDay,
          positions,
          stake: line.name,
          ...(match.matchday !== undefined && { matchday: match.matchday }),
        }
        return [{ key: match.id, subject: matchSubject(match), evidence: [match.fixture], freshness: 0.4, value }]
      })
    })
  },
  rarityOf: ({ lastDay }) => (lastDay ? 'last day' : 'before'),
  said: ({ home, away, date, lastDay, stake }, { names, row }) =>
    `${names.club(home)} (${ordinal(row(home).position)}) meet ${names.club(away)} (${ordinal(row(away).position)}) on ${dateInWords(date)}${lastDay ? ', the last day' : ''}, with ${stake === 'relegation' ? 'relegation' : stake} at stake for both.`,
}

function isRival(club: string, line: string, { distances, leftFor }: FindingContext): boolean {
  return leftFor(club) <= RUN_IN && distances(club).some((distance) => distance.line.id === line && distance.points <= RIVALS_WITHIN)
}
