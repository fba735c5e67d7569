import { playerScoringStreaks } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { number } from '../words.ts'

/** A player's run of matches with a goal is worth saying from this length on. */
const WORTH_SAYING = 3

/** Players who have scored in each of their last matches. */
export const scoringRun: Kind<'scoring-run'> = {
  kind: 'scoring-run',
  family: 'people',
  derive: ({ season }) =>
    playerScoringStreaks(season)
      .filter(({ length }) => length >= WORTH_SAYING)
      .map(({ player, club, length, evidence }) => ({
        key: player,
        subject: { clubs: [club], player },
        evidence,
        freshness: 0.6,
        value: { player, club, matches: length },
      })),
  rarityOf: ({ matches }) => (matches >= 5 ? 'five or more' : 'fewer'),
  said: ({ player, club, matches }, { names }) =>
    `${names.player(player)} of ${names.club(club)} has scored in each of his last ${number(matches)} matches.`,
}
