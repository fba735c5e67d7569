import type { ClubId, FactId, PlayerId } from '../base/index.ts'
import type { Goal, Match } from '../season/index.ts'

/** A player with two goals or more in a match: a brace, a hat-trick, and on. */
export interface MultiGoalPlayer {
  readonly player: PlayerId
  readonly club: ClubId
  /** At least 2, in the order they fell; own goals are not among them. */
  readonly goals: readonly Goal[]
  readonly evidence: readonly FactId[]
}

/** Players who scored at least twice in a match, most goals first, those level in the order of their first goals. */
export function multiGoalPlayers(match: Match): MultiGoalPlayer[] {
  const byPlayer = new Map<PlayerId, Goal[]>()
  for (const goal of match.goals) {
    if (goal.player === undefined || goal.ownGoal) continue
    byPlayer.set(goal.player, [...(byPlayer.get(goal.player) ?? []), goal])
  }
  return [...byPlayer]
    .flatMap(([player, goals]) =>
      goals[0] === undefined || goals.length < 2
        ? []
        : [{ player, club: goals[0].club, goals, evidence: goals.flatMap((goal) => goal.evidence) }],
    )
    .sort((a, b) => b.goals.length - a.goals.length)
}
