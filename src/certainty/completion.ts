import type { CountedMatch, Match } from '../season/index.ts'
import { addAway, addHome, type Division, emptyTally, rankLevelClubs, type Slot, type Tally } from '../table/index.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from './league.ts'

/** A score for each open match of a league, in their order. */
export interface Goals {
  readonly home: Int32Array
  readonly away: Int32Array
}

/** The least goals that give each open match its outcome: 1-0, 0-0, 0-1. */
export function leastGoals(outcomes: Uint8Array): Goals {
  const [home, away] = [new Int32Array(outcomes.length), new Int32Array(outcomes.length)]
  for (let m = 0; m < outcomes.length; m++) {
    if (outcomes[m] === HOME_WIN) home[m] = 1
    else if (outcomes[m] === AWAY_WIN) away[m] = 1
  }
  return { home, away }
}

/** By how much an open match is won, more than by one goal: adds goals for the winner. A draw is left alone. */
export function addGoals(goals: Goals, match: number, outcome: number, more: number): void {
  if (outcome === DRAW) return
  const side = outcome === AWAY_WIN ? goals.away : goals.home
  side[match] = (side[match] ?? 0) + more
}

/** Points of every club once the open matches have ended so; outsiders' after the last. */
export function pointsAfter({ open, points, home, away, homePoints, awayPoints }: League, goals: Goals): Int32Array {
  const total = points.slice()
  for (let m = 0; m < open.length; m++) {
    const difference = (goals.home[m] ?? 0) - (goals.away[m] ?? 0)
    const outcome = difference > 0 ? HOME_WIN : difference === 0 ? DRAW : AWAY_WIN
    const [h = 0, a = 0] = [home[m], away[m]]
    total[h] = (total[h] ?? 0) + (homePoints[outcome] ?? 0)
    total[a] = (total[a] ?? 0) + (awayPoints[outcome] ?? 0)
  }
  return total
}

/** The division with a score for every open match. */
export function completed(league: League, goals: Goals): Division {
  const { division, open, openAt, clubs } = league
  const fixtures = division.fixtures.slice()
  for (const [m, match] of open.entries()) fixtures[openAt[m] ?? 0] = playedWith(match, goals, m)
  return { ...division, fixtures, matches: fixtures.filter(hasScore), ...figuresOf(league, goals, [...clubs.keys()]), over: true }
}

/** The same with the figures of some clubs alone, and the matches among them, which are put together only where an order looks at them. */
function completedAmong(league: League, goals: Goals, some: readonly number[]): Division {
  let fixtures: readonly Match[] | undefined
  let matches: readonly CountedMatch[] | undefined
  return {
    ...league.division,
    get fixtures() {
      return (fixtures ??= playedAmong(league, goals, some))
    },
    get matches() {
      return (matches ??= this.fixtures.filter(hasScore))
    },
    ...figuresOf(league, goals, some),
    over: true,
  }
}

function playedAmong({ meetings, size }: League, goals: Goals, some: readonly number[]): Match[] {
  const fixtures: Match[] = []
  for (const first of some) {
    for (const second of some) {
      if (first >= second) continue
      for (const { match, open } of meetings[first * (size + 1) + second] ?? NONE) {
        fixtures.push(open === undefined ? match : playedWith(match, goals, open))
      }
    }
  }
  return fixtures
}

function hasScore(match: Match): match is CountedMatch {
  return match.score !== undefined
}

const NONE: readonly never[] = []

/** The match with a score and nothing else of it known: all that a table asks of it. Written out, since this is done most. */
function playedWith({ id, home, away, kickOff, timeKnown, fixture }: Match, goals: Goals, m: number): CountedMatch {
  return {
    id,
    home,
    away,
    kickOff,
    timeKnown,
    status: 'played',
    score: { home: goals.home[m] ?? 0, away: goals.away[m] ?? 0 },
    goals: NONE,
    annulledGoals: NONE,
    lineUps: NONE,
    cards: NONE,
    substitutions: NONE,
    shots: NONE,
    offsides: NONE,
    evidence: NONE,
    fixture,
  }
}

function figuresOf(league: League, goals: Goals, some: readonly number[]): Pick<Division, 'tallies' | 'points'> {
  const points = pointsAfter(league, goals)
  const ids = some.map((club) => league.clubs[club] ?? '')
  return {
    tallies: new Map(ids.map((id, at) => [id, tallyAfter(league, goals, some[at] ?? 0)])),
    points: new Map(ids.map((id, at) => [id, points[some[at] ?? 0] ?? 0])),
  }
}

/** What a club has done once its open matches have ended so. */
export function tallyAfter({ division, clubs, openOf, home }: League, goals: Goals, club: number): Tally {
  const tally = { ...(division.tallies.get(clubs[club] ?? '') ?? emptyTally()) }
  for (const m of openOf[club] ?? NONE) {
    const [atHome, away] = [goals.home[m] ?? 0, goals.away[m] ?? 0]
    const isHome = home[m] === club
    const [scored, conceded] = isHome ? [atHome, away] : [away, atHome]
    const add = isHome ? addHome : addAway
    add(tally, scored, conceded, scored > conceded ? 'won' : scored === conceded ? 'drawn' : 'lost')
  }
  return tally
}

/** Steps that look at other matches than those among level clubs, or at other clubs' figures. */
const FURTHER: ReadonlySet<string> = new Set(['OPPONENTS_PTS', 'OPPONENTS_GD', 'OPPONENTS_GF', 'FAIR_PLAY', 'RED_CARDS', 'YELLOW_CARDS'])

/** Clubs level on points in the order of the final rules, from the place given, once every open match has its score. */
export function orderOfLevel(league: League, goals: Goals, level: readonly number[], place: number): Slot[] {
  const looksFurther = league.steps.some(({ code, afterDrawInLastMatch }) => FURTHER.has(code) || afterDrawInLastMatch === true)
  const division = looksFurther ? completed(league, goals) : completedAmong(league, goals, level)
  return rankLevelClubs(
    division,
    level.map((club) => league.clubs[club] ?? ''),
    place,
  )
}
