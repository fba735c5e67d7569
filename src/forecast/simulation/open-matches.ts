import type { ClubId, MatchId } from '../../base/index.ts'
import type { Match, Season } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'

/** Lists of matches under keys: those of key k are `items` from `starts[k]` up to, but not including, `starts[k + 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

/** The open matches of a division by number, in order of kick-off. A club outside the division has the number of its clubs. */
export interface OpenMatches {
  readonly ids: readonly MatchId[]
  readonly home: Int32Array
  readonly away: Int32Array
  /** Each club's matches at home and away. */
  readonly atHome: Lists
  readonly onTheRoad: Lists
  /** The matches of club a at home to club b, at `a * clubs + b`. */
  readonly meetings: Lists
}

/** The matches of a division that may still bring points; none once the season is stopped. */
export function openMatchesOf(season: Season, division: Division): readonly Match[] {
  if (season.stopped !== undefined) return []
  return division.fixtures.filter((match) => match.score === undefined && match.status !== 'annulled')
}

/** The number of each club of a division, and that of every other. */
export function clubNumbers({ clubs }: Division): (club: ClubId) => number {
  const numbers = new Map(clubs.map((club, number) => [club, number]))
  return (club) => numbers.get(club) ?? clubs.length
}

/** The open matches as numbers. */
export function inNumbers(division: Division, open: readonly Match[]): OpenMatches {
  const numberOf = clubNumbers(division)
  const size = division.clubs.length
  const home = Int32Array.from(open, (match) => numberOf(match.home))
  const away = Int32Array.from(open, (match) => numberOf(match.away))
  const isMeeting = home.map((club, match) => (club < size && (away[match] ?? size) < size ? 1 : 0))
  return {
    ids: open.map(({ id }) => id),
    home,
    away,
    atHome: listed(home, size),
    onTheRoad: listed(away, size),
    meetings: listed(
      home.map((club, match) => (isMeeting[match] === 1 ? club * size + (away[match] ?? 0) : size * size)),
      size * size,
    ),
  }
}

/** How many open matches a club has. */
export function openOf({ atHome, onTheRoad }: Pick<OpenMatches, 'atHome' | 'onTheRoad'>, club: number): number {
  const count = ({ starts }: Lists) => (starts[club + 1] ?? 0) - (starts[club] ?? 0)
  return count(atHome) + count(onTheRoad)
}

/** The matches under each of the keys below `count`; those with another key are under none. */
function listed(keys: Int32Array, count: number): Lists {
  const starts = new Int32Array(count + 1)
  for (const key of keys) if (key < count) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const items = new Int32Array(starts[count] ?? 0)
  const next = starts.slice()
  for (const [match, key] of keys.entries()) {
    if (key >= count) continue
    const at = next[key] ?? 0
    items[at] = match
    next[key] = at + 1
  }
  return { starts, items }
}
