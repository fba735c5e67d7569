import type { ClubId, FactId } from '../base/index.ts'
import type { CountedMatch, Goal, Match } from '../season/index.ts'
import { outcomeFor } from './result.ts'

type TimedGoal = Goal & { readonly minute: NonNullable<Goal['minute']> }

/** A side that was behind and did not lose. */
export interface Comeback {
  readonly club: ClubId
  /** The most goals it was behind by, at least 1. */
  readonly deficit: number
  readonly outcome: 'won' | 'drawn'
  readonly evidence: readonly FactId[]
}

/** A late goal that made the result: it put the winners of a one-goal win ahead, or drew the match level, for good. */
export interface LateGoal {
  readonly kind: 'winner' | 'equaliser'
  readonly club: ClubId
  readonly goal: Goal
  readonly evidence: readonly FactId[]
}

/** Two goals of one side with none of that side between. */
export interface GoalInterval {
  readonly club: ClubId
  readonly first: Goal
  readonly second: Goal
  /** Minutes from one to the other by the football minute; the first half's added time is left out when the second came after it. */
  readonly minutes: number
  /** The other side did not score between them. */
  readonly unanswered: boolean
  readonly evidence: readonly FactId[]
}

/** The first minute that counts as late. */
const LATE = 86
const HALF = 45

function isTimed(goal: Goal): goal is TimedGoal {
  return goal.minute !== undefined
}

/** The goals in order, if every goal of the score is there with its minute: only then is the course of the match known. */
function courseOf(match: CountedMatch): readonly TimedGoal[] | undefined {
  const { goals, score, home } = match
  const atHome = goals.filter((goal) => goal.club === home).length
  if (atHome !== score.home || goals.length - atHome !== score.away) return undefined
  const timed = goals.filter(isTimed)
  return timed.length === goals.length ? timed : undefined
}

/** A club's lead before the first goal and after each: negative when behind. */
function leadsOf(goals: readonly Goal[], club: ClubId): number[] {
  const leads = [0]
  for (const goal of goals) leads.push((leads.at(-1) ?? 0) + (goal.club === club ? 1 : -1))
  return leads
}

function evidenceOf(match: CountedMatch, goals: readonly Goal[]): FactId[] {
  return [...new Set([...match.evidence, ...goals.flatMap((goal) => goal.evidence)])]
}

/** Sides that came from behind: the winners, or in a draw either side or both. None when the minutes of the goals are not all known. */
export function comebacks(match: CountedMatch): Comeback[] {
  const goals = courseOf(match) ?? []
  return [match.home, match.away].flatMap((club) => {
    const outcome = outcomeFor(match, club)
    const deficit = -Math.min(...leadsOf(goals, club))
    return outcome === 'lost' || deficit <= 0 ? [] : [{ club, deficit, outcome, evidence: evidenceOf(match, goals) }]
  })
}

/** The goal after which the winners of a one-goal win led for good, or a draw with goals stayed level. */
function decidingGoal(match: CountedMatch, goals: readonly TimedGoal[]): TimedGoal | undefined {
  const { home, away } = match.score
  if (home === away) return goals.at(-1)
  if (Math.abs(home - away) !== 1) return undefined
  return goals[leadsOf(goals, home > away ? match.home : match.away).lastIndexOf(0)]
}

/** The goal that settled a match from the 86th minute on; undefined when it came earlier or the minutes are not all known. */
export function lateWinner(match: CountedMatch): LateGoal | undefined {
  const goals = courseOf(match) ?? []
  const goal = decidingGoal(match, goals)
  if (goal === undefined || goal.minute.minute < LATE) return undefined
  const kind = match.score.home === match.score.away ? 'equaliser' : 'winner'
  return { kind, club: goal.club, goal, evidence: evidenceOf(match, goals) }
}

function clockOf({ minute: { minute, added = 0 } }: TimedGoal): number {
  return minute + added
}

function minutesBetween(first: TimedGoal, second: TimedGoal): number {
  const breakBetween = first.minute.minute <= HALF && second.minute.minute > HALF
  return clockOf(second) - (breakBetween ? first.minute.minute : clockOf(first))
}

/** Minutes between each two goals of a side that follow one another (50' and 61' are 11 apart); goals without a minute are passed over. */
export function goalIntervals(match: Match): GoalInterval[] {
  const timed = match.goals.filter(isTimed)
  return timed.flatMap((second, index) => {
    const before = timed.slice(0, index)
    const firstIndex = before.findLastIndex((goal) => goal.club === second.club)
    const first = before[firstIndex]
    if (first === undefined) return []
    const evidence = [...first.evidence, ...second.evidence]
    return [{ club: second.club, first, second, minutes: minutesBetween(first, second), unanswered: firstIndex === index - 1, evidence }]
  })
}
