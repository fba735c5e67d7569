import type { FindingValues } from '../../../src/findings/index.ts'
import { type Night, type Played, plays } from './night.ts'
import { type Standing, standingOf, standingsAfter, totalOf } from './standing.ts'

/** The table on a night. */
export function tableOn(night: Night): Standing[] {
  return standingsAfter(night.played, night.games)
}

/** The table before the night's round. */
function tableBefore(night: Night): Standing[] {
  return standingsAfter(night.before, night.games)
}

function leftOf(club: string, night: Night): number {
  return night.left.filter((game) => plays(club, game)).length
}

/** Every club's place. */
export function places(night: Night): FindingValues['place'][] {
  return tableOn(night).map(({ club, position, points, played, won, drawn, lost, scored, conceded, sharing }) => ({
    club,
    position,
    points,
    played,
    won,
    drawn,
    lost,
    goalDifference: scored - conceded,
    shared: sharing.length > 1,
    left: leftOf(club, night),
  }))
}

/** Each club but the first, and the club on the line above it. */
export function gaps(night: Night): FindingValues['gap'][] {
  const now = tableOn(night)
  return now.slice(1).map(({ club, position, points }, index) => {
    const above = now[index]!
    const pointsBefore = (of: string) => totalOf(of, night.before).points
    return {
      club,
      behind: above.club,
      position,
      points: above.points - points,
      before: pointsBefore(above.club) - pointsBefore(club),
      left: leftOf(club, night),
    }
  })
}

/** Every club that moved: a climber with those it went past, a faller with those that went past it. */
export function movements(night: Night): FindingValues['movement'][] {
  if (night.before.length === 0) return []
  const [before, now] = [tableBefore(night), tableOn(night)]
  return now.flatMap(({ club, position: to }) => {
    const from = standingOf(club, before).position
    if (from === to) return []
    const passed = now.filter((other) => {
      const was = standingOf(other.club, before).position
      return to < from ? was < from && other.position > to : was > from && other.position < to
    })
    return [{ club, from, to, passed: passed.map((row) => row.club) }]
  })
}

const STEPS = [
  { code: 'H2H_PTS', name: 'head-to-head' },
  { code: 'H2H_GD', name: 'head-to-head goal difference' },
  { code: 'GD', name: 'goal difference' },
  { code: 'GF', name: 'goals scored' },
] as const

function signed(code: string, value: number): string {
  return code.endsWith('GD') && value > 0 ? `+${String(value)}` : String(value)
}

/** The scores of two clubs' meetings so far, one club's goals first. */
function meetings(club: string, over: string, games: readonly Played[]): string {
  const scores: string[] = []
  for (const { home, away, result } of games) {
    if (home === club && away === over) scores.push(`${String(result.score.home)}-${String(result.score.away)}`)
    if (home === over && away === club) scores.push(`${String(result.score.away)}-${String(result.score.home)}`)
  }
  return scores.join(' and ')
}

/** Neighbours level on points that do not share a place: the first step at which they differ, and the figures of it. */
export function decisions(night: Night, nameOf: (club: string) => string): FindingValues['decided-by'][] {
  const table = tableOn(night)
  return table.flatMap((upper, row) => {
    const lower = table[row + 1]
    const step = STEPS.findIndex((_, index) => upper.steps[index] !== lower?.steps[index])
    const found = STEPS[step]
    if (lower?.points !== upper.points || found === undefined) return []
    const { code, name } = found
    const two = upper.level.length === 2
    const scores = two ? meetings(upper.club, lower.club, night.played) : ''
    const figures = [upper, lower].map((each) => signed(code, each.steps[step]!)).join(' to ')
    const headToHead = step < 2
    const by =
      headToHead && two
        ? `${name}: ${scores}`
        : `${name}${headToHead ? ` among the ${String(upper.level.length)} level clubs` : ''}: ${figures}`
    const levelBefore = headToHead || !upper.allMet ? '' : `, level on head-to-head${two ? ` (${scores})` : ''}`
    const met = night.played.some((game) => upper.level.includes(game.home) && upper.level.includes(game.away))
    const headToHeadWaits = !headToHead && !upper.allMet && met
    const waits = headToHeadWaits ? '; head-to-head waits until every match between them has been played (assumed)' : ''
    const reason = `on ${by}${levelBefore}`
    const explanation = `${nameOf(upper.club)} ahead of ${nameOf(lower.club)} ${reason}${waits}`
    const { club, position } = upper
    return [{ club, over: lower.club, position, by: code, reason, headToHeadWaits, assumed: true, explanation }]
  })
}

/** Clubs nothing parts: in the end lots would. */
export function sharedPlaces(night: Night): FindingValues['shared-place'][] {
  return tableOn(night).flatMap(({ club, sharing, position }) =>
    sharing.length > 1 && sharing[0] === club ? [{ clubs: sharing, position, by: night.left.length === 0 ? 'LOTS' : 'NOTHING' }] : [],
  )
}

/** Clubs with the most goals or the fewest against, of all twenty. */
export function extremes(night: Night, count: 'scored' | 'conceded'): { clubs: string[]; goals: number }[] {
  const table = tableOn(night)
  if (!table.some((row) => row.played >= 5)) return []
  const sorted = table.map((row) => row[count]).sort((a, b) => (count === 'scored' ? b - a : a - b))
  const goals = sorted[0]!
  return [{ clubs: table.filter((row) => row[count] === goals).map((row) => row.club), goals }]
}

/** The totals of the club with more points than every other, in the games given for each. */
function alone(clubs: readonly string[], gamesOf: (club: string) => readonly Played[]) {
  const totals = clubs.map((club) => ({ club, ...totalOf(club, gamesOf(club)) }))
  return totals.find((one) => one.played >= 5 && totals.every((other) => other.club === one.club || other.points < one.points))
}

/** The best record at home and away, where one club has it alone from five games up. */
export function sideRecords(night: Night): FindingValues['best-side-record'][] {
  const clubs = tableOn(night).map((row) => row.club)
  return (['home', 'away'] as const).flatMap((side) => {
    const best = alone(clubs, (club) => night.played.filter((game) => game[side] === club))
    if (best === undefined) return []
    const { club, won, drawn, lost, points } = best
    return [{ club, side, won, drawn, lost, points }]
  })
}

/** The club with most points from its last five games, where one has them alone. */
export function bestForm(night: Night): FindingValues['best-form'][] {
  const clubs = tableOn(night).map((row) => row.club)
  const best = alone(clubs, (club) => night.played.filter((game) => plays(club, game)).slice(-5))
  if (best === undefined) return []
  const { club, won, drawn, lost, points } = best
  return [{ club, won, drawn, lost, points, matches: 5 }]
}
