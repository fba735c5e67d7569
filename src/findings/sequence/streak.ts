import { runningStreaks, type StreakKind } from '../../records/index.ts'
import type { FindingContext, Kind } from '../kind.ts'
import { counted, number, upperFirst } from '../words.ts'

/** A run of each kind is worth saying from this length on. */
const WORTH_SAYING: Record<StreakKind, number> = {
  unbeaten: 5,
  winning: 3,
  winless: 5,
  losing: 3,
  drawing: 3,
  'clean-sheets': 3,
  scoring: 8,
  scoreless: 3,
}

/** What a run is called. */
const SAID: Record<StreakKind, (club: string, length: number) => string> = {
  unbeaten: (club, length) => `${club} are unbeaten in ${counted(length, 'match', 'matches')}`,
  winning: (club, length) => `${club} have won ${number(length)} in a row`,
  winless: (club, length) => `${club} are without a win in ${counted(length, 'match', 'matches')}`,
  losing: (club, length) => `${club} have lost ${number(length)} in a row`,
  drawing: (club, length) => `${club} have drawn ${number(length)} in a row`,
  'clean-sheets': (club, length) => `${club} have kept ${counted(length, 'clean sheet')} in a row`,
  scoring: (club, length) => `${club} have scored in ${counted(length, 'match', 'matches')} in a row`,
  scoreless: (club, length) => `${club} have failed to score in ${counted(length, 'match', 'matches')}`,
}

/** Each club's running streaks that are long enough to be worth saying. */
export const streak: Kind<'streak'> = {
  kind: 'streak',
  family: 'sequence',
  derive: (context) => context.season.clubs.flatMap((club) => streaksOf(club, context)),
  rarityOf: ({ streak: kind, length }) => `${kind} ${length >= 15 ? '15+' : length >= 8 ? '8+' : '3+'}`,
  said: ({ club, streak: kind, length, longestOfSeason }, { names }) => {
    const longest = longestOfSeason ? ', their longest such run of the season' : ''
    return upperFirst(`${SAID[kind as StreakKind](names.club(club), length)}${longest}.`)
  },
}

function streaksOf(club: string, { season, dateOf, isOfRound }: FindingContext) {
  return runningStreaks(season, club)
    .filter(({ kind, length }) => length >= WORTH_SAYING[kind])
    .map(({ kind, length, from, to, evidence, longestOfSeason }) => ({
      key: `${kind}/${club}`,
      subject: { clubs: [club] },
      evidence,
      freshness: isOfRound(to.id) ? 1 : 0.5,
      value: { club, streak: kind, length, since: dateOf(from), longestOfSeason },
    }))
}
