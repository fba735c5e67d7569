import { honoursOf } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** Titles won longer ago than this many are counted, not listed. */
const LISTED = 4

/** What a title would be for each club on the first two places, while it is open: its third, after 1987 and 1990. */
export const titleTally: Kind<'title-tally'> = {
  kind: 'title-tally',
  family: 'history',
  derive: ({ season, table, leftFor, settled }) =>
    table.rows
      .filter((row) => row.position <= 2 && row.played > 0 && table.order !== 'final')
      .filter(() => !settled().some(({ zoneKind, verdict }) => zoneKind === 'title' && verdict === 'clinched'))
      // A club that the points left cannot bring level with the leader is after no title.
      .filter((row) => row.points + season.rules.points.win * leftFor(row.club) >= (table.rows[0]?.points ?? 0))
      .flatMap(({ club }) => {
        const honours = honoursOf(season.competition, club, season.label)
        if (honours === undefined) return []
        const { titles, years, evidence } = honours
        return [
          {
            key: club,
            subject: { clubs: [club] },
            evidence: evidence.length > 0 ? evidence : [`honours/${season.competition.id}`],
            freshness: 0.1,
            value: { club, titles, years, next: titles + 1 },
          },
        ]
      }),
  said: ({ club, titles, years, next }, { names, season }) => {
    const title = season.competition.titleName
    if (titles === 0) return `${names.club(club)} have never won the ${title}.`
    const after = titles <= LISTED ? `after ${list(years.map(String))}` : `the last of them in ${String(years.at(-1))}`
    return `A ${title} would be the ${ordinal(next)} for ${names.club(club)}, ${after}.`
  },
}
