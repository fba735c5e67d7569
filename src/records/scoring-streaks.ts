import type { ClubId, FactId, PlayerId } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Goal, matchesOf, type Season } from '../season/index.ts'
import { appeared, lineUpKnown } from './appearances.ts'

/** A player who has scored in each of his club's latest matches; matches whose line-up shows he did not play are passed over. */
export interface ScoringStreak {
  readonly player: PlayerId
  /** The club of his latest goal; the streak is in its matches. */
  readonly club: ClubId
  /** Matches in a row with a goal of his, at least 2. */
  readonly length: number
  readonly goals: number
  readonly from: CountedMatch
  readonly to: CountedMatch
  /** The facts of his goals in the streak, of the results of its matches, and of the line-ups of matches passed over. */
  readonly evidence: readonly FactId[]
}

const SHORTEST = 2

function goalsIn(match: CountedMatch, player: PlayerId): Goal[] {
  return match.goals.filter((goal) => goal.player === player && !goal.ownGoal)
}

function clubOfLatestGoal(season: Season): Map<PlayerId, ClubId> {
  const goals = countedMatches(season).flatMap((match) => match.goals)
  return new Map(goals.flatMap((goal) => (goal.player === undefined || goal.ownGoal ? [] : [[goal.player, goal.club]])))
}

function streakOf(player: PlayerId, club: ClubId, matches: readonly CountedMatch[]): ScoringStreak[] {
  const scoredIn: CountedMatch[] = []
  let passed: FactId[] = []
  const evidence: FactId[] = []
  for (const match of matches.toReversed()) {
    const goals = goalsIn(match, player)
    if (goals.length === 0 && lineUpKnown(match, club) && !appeared(match, player)) {
      passed.push(...match.lineUps.filter((lineUp) => lineUp.club === club).map((lineUp) => lineUp.id))
      continue
    }
    if (goals.length === 0) break
    scoredIn.unshift(match)
    evidence.push(...passed, ...match.evidence, ...goals.flatMap((goal) => goal.evidence))
    passed = []
  }
  const [from, to] = [scoredIn[0], scoredIn.at(-1)]
  if (from === undefined || to === undefined || scoredIn.length < SHORTEST) return []
  const goals = scoredIn.reduce((sum, match) => sum + goalsIn(match, player).length, 0)
  return [{ player, club, length: scoredIn.length, goals, from, to, evidence: [...new Set(evidence)] }]
}

/**
 * Players who scored in each of their club's latest matches they appeared in, longest first. Without line-ups a match counts as one
 * he played, so a streak is never made longer than the feed can show.
 */
export function playerScoringStreaks(season: Season): ScoringStreak[] {
  const counted = countedMatches(season)
  return [...clubOfLatestGoal(season)]
    .flatMap(([player, club]) => streakOf(player, club, matchesOf(counted, club)))
    .sort((a, b) => b.length - a.length || b.goals - a.goals || (a.player < b.player ? -1 : 1))
}
