import { movementSince, rowOfClub } from '../../table/index.ts'
import type { Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** Each club that has changed places in the round, and whom it passed or was passed by. */
export const movement: Kind<'movement'> = {
  kind: 'movement',
  family: 'table',
  derive: ({ table, before, evidenceOf }) => {
    const moves = movementSince(before, table)
    return table.rows.flatMap(({ club, position }) => {
      const places = moves.get(club) ?? 0
      const from = rowOfClub(before, club)?.position ?? position
      if (places === 0) return []
      const passed = table.rows.filter((other) => {
        const was = rowOfClub(before, other.club)?.position ?? other.position
        return position < from ? was < from && other.position > position : was > from && other.position < position
      })
      return [
        {
          key: club,
          subject: { clubs: [club] },
          evidence: evidenceOf(club),
          freshness: 1,
          value: { club, from, to: position, passed: passed.map((row) => row.club) },
        },
      ]
    })
  },
  rarityOf: ({ from, to }) => (Math.abs(from - to) >= 3 ? 'three places or more' : 'fewer'),
  said: ({ club, from, to, passed }, { names }) => {
    const whom =
      passed.length === 0 ? '' : to < from ? `, passing ${list(passed.map(names.club))}` : `, passed by ${list(passed.map(names.club))}`
    return `${names.club(club)} ${to < from ? 'climbed' : 'dropped'} from ${ordinal(from)} to ${ordinal(to)}${whom}.`
  },
}
