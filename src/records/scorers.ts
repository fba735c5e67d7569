import type { ClubId, FactId, MatchId, PlayerId } from '../base/index.ts'
import { countedMatches, type Goal, type Season } from '../season/index.ts'
import { appearancesOf } from './appearances.ts'

/** A player's line in a ranking by goals. Players level share a rank, and the next rank counts them all: 1, 2, 2, 4. */
export interface ScorerRow {
  readonly rank: number
  readonly player: PlayerId
  /** Clubs he scored for, in the order he first did. */
  readonly clubs: readonly ClubId[]
  readonly goals: number
  /** How many of the goals were penalties. */
  readonly penalties: number
  /** Appearances; absent when the feed does not name every line-up of his clubs. */
  readonly matches?: number
  /** The goals themselves, in the order they fell. */
  readonly goalIds: readonly FactId[]
  /** The goals' facts and every correction of them. */
  readonly evidence: readonly FactId[]
}

/** A player's line in the ranking by assists. */
export interface AssistRow {
  readonly rank: number
  readonly player: PlayerId
  readonly clubs: readonly ClubId[]
  readonly assists: number
  readonly goalIds: readonly FactId[]
  readonly evidence: readonly FactId[]
}

/** A player's line in the ranking by own goals; `clubs` are his own, not those the goals counted for. */
export interface OwnGoalRow {
  readonly rank: number
  readonly player: PlayerId
  readonly clubs: readonly ClubId[]
  readonly ownGoals: number
  readonly goalIds: readonly FactId[]
  readonly evidence: readonly FactId[]
}

/** How many goals of the season a player has, and the facts that say so. */
export interface GoalTally {
  readonly goals: number
  readonly evidence: readonly FactId[]
}

interface Credit {
  readonly player: PlayerId
  readonly club: ClubId
  readonly goal: Goal
}

interface Credited {
  readonly rank: number
  readonly player: PlayerId
  readonly clubs: readonly ClubId[]
  readonly goals: readonly Goal[]
}

/** Goals count from every match that counts; those of an awarded match too, since they were scored whatever the table says. */
function goalsOf(season: Season): Goal[] {
  return countedMatches(season).flatMap((match) => match.goals)
}

function ranked(credits: readonly Credit[]): Credited[] {
  const byPlayer = new Map<PlayerId, Credit[]>()
  for (const credit of credits) byPlayer.set(credit.player, [...(byPlayer.get(credit.player) ?? []), credit])
  const rows = [...byPlayer].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return rows.map(([player, own]) => ({
    rank: rows.findIndex(([, other]) => other.length === own.length) + 1,
    player,
    clubs: [...new Set(own.map((credit) => credit.club))],
    goals: own.map((credit) => credit.goal),
  }))
}

function factsOf(goals: readonly Goal[]): { goalIds: FactId[]; evidence: FactId[] } {
  return { goalIds: goals.map((goal) => goal.id), evidence: goals.flatMap((goal) => goal.evidence) }
}

/** Players by goals, most first, those level in order of id. Own goals never count; goals without a named player are left out. */
export function scorers(season: Season): ScorerRow[] {
  const credits = goalsOf(season).flatMap((goal) =>
    goal.ownGoal || goal.player === undefined ? [] : [{ player: goal.player, club: goal.club, goal }],
  )
  return ranked(credits).map(({ rank, player, clubs, goals }) => {
    const matches = appearancesOf(season, player, clubs)
    const penalties = goals.filter((goal) => goal.penalty).length
    const row = { rank, player, clubs, goals: goals.length, penalties, ...factsOf(goals) }
    return matches === undefined ? row : { ...row, matches }
  })
}

/** Players by assists, most first; only goals with a named assist count, and an own goal has none. */
export function assists(season: Season): AssistRow[] {
  const credits = goalsOf(season).flatMap((goal) =>
    goal.ownGoal || goal.assist === undefined ? [] : [{ player: goal.assist, club: goal.club, goal }],
  )
  return ranked(credits).map(({ rank, player, clubs, goals }) => ({ rank, player, clubs, assists: goals.length, ...factsOf(goals) }))
}

/** Players by own goals, most first. */
export function ownGoals(season: Season): OwnGoalRow[] {
  const credits = countedMatches(season).flatMap(({ home, away, goals }) =>
    goals.flatMap((goal) =>
      !goal.ownGoal || goal.player === undefined ? [] : [{ player: goal.player, club: goal.club === home ? away : home, goal }],
    ),
  )
  return ranked(credits).map(({ rank, player, clubs, goals }) => ({ rank, player, clubs, ownGoals: goals.length, ...factsOf(goals) }))
}

/**
 * A player's goals of the season; with `through`, up to and including that goal ("his 26th"), in the order of kick-offs and minutes.
 * Undefined when the goal given is not one of his.
 */
export function goalTally(
  season: Season,
  player: PlayerId,
  through?: { readonly match: MatchId; readonly goalId: FactId },
): GoalTally | undefined {
  const his = goalsOf(season).filter((goal) => goal.player === player && !goal.ownGoal)
  const end = through === undefined ? his.length : his.findIndex((goal) => goal.match === through.match && goal.id === through.goalId) + 1
  if (through !== undefined && end === 0) return undefined
  return { goals: end, evidence: factsOf(his.slice(0, end)).evidence }
}
