import { addSeconds, type ClubId, type Instant, notice, plainName, type PlayerId, type Problem } from '../../base/index.ts'
import { compareMinutes, type Fact, type FactOf, type Minute } from '../../facts/index.ts'
import type { ScheduledMatch } from '../fixtures.ts'
import type { ProblemList } from '../problems.ts'
import type { Calendar } from '../results.ts'
import { type MatchWithGoals, SOURCE } from './match.ts'
import type { Goal } from './shapes.ts'

/** The interval, and the end of the first half, in seconds of the clock. */
const HALF = 45 * 60
const INTERVAL = 15 * 60

interface SideGoal {
  readonly goal: Goal
  /** The side the goal counts for. */
  readonly club: ClubId
  /** The side the player plays for. */
  readonly playsFor: ClubId
  readonly minute: Minute
}

/**
 * The facts of a calendar with goals added: players first, then fixtures, results and goals as given.
 * Problem: GOALS_DISAGREE_WITH_SCORE where a match lists another number of goals than its score.
 */
export function goalFacts(calendar: Calendar<MatchWithGoals>, facts: readonly Fact[], problems: ProblemList): Fact[] {
  const players = new Map<PlayerId, Fact>()
  const goals = calendar.matches.flatMap((match) => {
    const disagreement = disagreementOf(match)
    if (disagreement !== undefined) problems.add(disagreement)
    return goalsOf(match).map((goal, at) => goalFact(match, goal, at + 1))
  })
  for (const match of calendar.matches) for (const goal of goalsOf(match)) addPlayer(players, goal, calendar.announced)
  return [...players.values(), ...facts, ...goals]
}

function goalsOf(match: ScheduledMatch<MatchWithGoals>): SideGoal[] {
  const { homeClub, awayClub, goals } = match
  const of = (list: readonly Goal[], club: ClubId, other: ClubId): SideGoal[] =>
    list.map((goal) => ({ goal, club, playsFor: goal.owngoal === true ? other : club, minute: minuteOfGoal(goal) }))
  const both = [...of(goals?.home ?? [], homeClub, awayClub), ...of(goals?.away ?? [], awayClub, homeClub)]
  return both.sort((a, b) => compareMinutes(a.minute, b.minute))
}

function minuteOfGoal({ minute, offset }: Goal): Minute {
  if (minute > 120) return { minute: 120, added: minute - 120 + (offset ?? 0) }
  return offset === undefined ? { minute } : { minute, added: offset }
}

function disagreementOf(match: ScheduledMatch<MatchWithGoals>): Problem | undefined {
  const { goals, score } = match
  if (goals === undefined || score === undefined) return undefined
  if (goals.home.length === score.home && goals.away.length === score.away) return undefined
  return notice('GOALS_DISAGREE_WITH_SCORE', `${match.home} against ${match.away} lists other goals than its score.`, {
    place: match.place,
    found: `${String(goals.home.length)}-${String(goals.away.length)}`,
    expected: `${String(score.home)}-${String(score.away)}`,
  })
}

/** The club is part of the id: the feed often gives a surname alone, and two sides may have a Silva each. */
function playerOf({ goal, playsFor }: SideGoal): PlayerId {
  return `${SOURCE}-${playsFor}-${plainName(goal.name).replaceAll(' ', '-')}`.slice(0, 120)
}

function addPlayer(players: Map<PlayerId, Fact>, goal: SideGoal, at: Instant): void {
  const player = playerOf(goal)
  const { name } = goal.goal
  players.set(player, { kind: 'PlayerRegistered', id: `${player}/PlayerRegistered`, at, source: SOURCE, player, name, fullName: name })
}

function instantOfGoal(kickOff: Instant, { minute, added = 0 }: Minute): Instant {
  const clock = (minute + added) * 60
  return addSeconds(kickOff, minute * 60 <= HALF ? clock : clock + INTERVAL)
}

function goalFact(match: ScheduledMatch<MatchWithGoals>, goal: SideGoal, n: number): FactOf<'GoalScored'> {
  return {
    kind: 'GoalScored',
    id: `${match.id}/GoalScored.${String(n)}`,
    at: instantOfGoal(match.kickOff, goal.minute),
    source: SOURCE,
    match: match.id,
    club: goal.club,
    player: playerOf(goal),
    minute: goal.minute,
    ...(goal.goal.owngoal === true ? { ownGoal: true } : {}),
    ...(goal.goal.penalty === true ? { penalty: true } : {}),
  }
}
