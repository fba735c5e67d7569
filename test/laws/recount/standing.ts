import { type Game, goalsFor, type Played, plays } from './night.ts'

/** A club's line of the table, worked out by hand. */
export interface Standing {
  readonly club: string
  readonly position: number
  readonly points: number
  readonly played: number
  readonly won: number
  readonly drawn: number
  readonly lost: number
  readonly scored: number
  readonly conceded: number
  /** Every club with the same points, itself among them. */
  readonly level: readonly string[]
  /** Those of them nothing parts it from, itself among them. */
  readonly sharing: readonly string[]
  /** The clubs level have met as often as the calendar has them meet. */
  readonly allMet: boolean
  /** Head-to-head points and goal difference (0 until all have met), goal difference, goals: what the order goes by after points. */
  readonly steps: readonly [h2hPoints: number, h2hDifference: number, difference: number, scored: number]
}

/** Points, results and goals of a club in some games. */
export function totalOf(club: string, games: readonly Played[]) {
  const total = { points: 0, played: 0, won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0 }
  for (const game of games) {
    if (!plays(club, game)) continue
    const [own, other] = goalsFor(club, game)
    total.played += 1
    total.scored += own
    total.conceded += other
    if (own > other) total.won += 1
    if (own === other) total.drawn += 1
    if (own < other) total.lost += 1
  }
  return { ...total, points: 3 * total.won + total.drawn }
}

function among(level: readonly string[]): (game: Game) => boolean {
  return (game) => level.includes(game.home) && level.includes(game.away)
}

function stepsOf(club: string, level: readonly string[], allMet: boolean, counted: readonly Played[]): Standing['steps'] {
  const own = totalOf(club, counted)
  const meetings = totalOf(club, allMet ? counted.filter(among(level)) : [])
  return [meetings.points, meetings.scored - meetings.conceded, own.scored - own.conceded, own.scored]
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = (b[index] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * The table of Serie A from the games counted: points; then, once all the clubs level have met as often as the calendar says, points and
 * goal difference in those meetings; then goal difference and goals. Clubs level on all of it share a place, in order of id.
 */
export function standingsAfter(counted: readonly Played[], calendar: readonly Game[]): Standing[] {
  const clubs = [...new Set(calendar.flatMap((game) => [game.home, game.away]))].sort()
  const totals = clubs.map((club) => ({ club, ...totalOf(club, counted) }))
  const rows = totals.map((total) => {
    const level = totals.filter((other) => other.points === total.points).map((other) => other.club)
    const allMet = calendar.filter(among(level)).length === counted.filter(among(level)).length
    return { ...total, level, allMet, steps: stepsOf(total.club, level, allMet, counted) }
  })
  const order = (row: (typeof rows)[number]) => [row.points, ...row.steps]
  return rows
    .toSorted((a, b) => compare(order(a), order(b)) || (a.club < b.club ? -1 : 1))
    .map((row) => ({
      ...row,
      position: 1 + rows.filter((other) => compare(order(other), order(row)) < 0).length,
      sharing: rows.filter((other) => compare(order(other), order(row)) === 0).map((other) => other.club),
    }))
}

/** A club's line. */
export function standingOf(club: string, standings: readonly Standing[]): Standing {
  const found = standings.find((row) => row.club === club)
  if (found === undefined) throw new Error(`${club} is in no game of the calendar`)
  return found
}
