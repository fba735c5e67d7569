import { honoursOf } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { number } from '../words.ts'

/** The champions of the season before, and how many titles in a row they have. */
export const defendingChampions: Kind<'defending-champions'> = {
  kind: 'defending-champions',
  family: 'history',
  derive: ({ season }) =>
    season.clubs.flatMap((club) => {
      const honours = honoursOf(season.competition, club, season.label)
      if (honours?.defending !== true) return []
      const { titles, consecutive, last, evidence } = honours
      return [
        {
          key: club,
          subject: { clubs: [club] },
          evidence: evidence.slice(-consecutive),
          freshness: 0.1,
          value: { club, titles, consecutive, last: last ?? '' },
        },
      ]
    }),
  said: ({ club, consecutive }, { names, season }) =>
    consecutive === 1
      ? `${names.club(club)} are the defending champions.`
      : `${names.club(club)} are defending champions ${number(consecutive)} times over, winners of the last ${number(consecutive)} ${season.competition.titleName === 'title' ? 'titles' : `titles (${season.competition.titleName})`}.`,
}
