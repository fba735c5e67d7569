import { dateInWords, localTime } from '../../base/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'

/** Matches of this round, or of one before it, that are still to be played. */
export const stillToPlay: Kind<'still-to-play'> = {
  kind: 'still-to-play',
  family: 'calendar',
  derive: ({ season, round, left }) =>
    left
      .filter(
        (match) =>
          match.matchday !== undefined && round.matchday !== undefined && match.matchday <= round.matchday && match.status === 'scheduled',
      )
      .map((match) => {
        const { date, time } = localTime(match.kickOff, season.competition.timeZone)
        const value = {
          ...lineOf(match),
          date,
          ...(match.timeKnown && { time }),
          ...(match.matchday !== undefined && { matchday: match.matchday }),
        }
        return { key: match.id, subject: matchSubject(match), evidence: [match.fixture], freshness: 0.6, value }
      }),
  said: ({ home, away, date, time }, { names }) =>
    `${names.club(home)} v ${names.club(away)} is still to be played, on ${dateInWords(date)}${time === undefined ? '' : ` at ${time}`}.`,
}
