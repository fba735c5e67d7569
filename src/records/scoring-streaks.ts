import type { ClubId, FactId, PlayerId } from '../base/index.ts'
import { countedMatches, type CountedMatch, type Goal, type Season } from '../season/index.ts'
import { appeared, lineUpKnown } from './appearances.ts'

/** A player who has scored in each of his latest matches; matches whose line-up shows he did not play are passed over. */
export interface ScoringStreak {
  readonly player: PlayerId
  /** The club of his latest goal. */
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

/** Each scorer's clubs, that of his latest goal last. */
function clubsOfScorers(season: Season): Map<PlayerId, Set<ClubId>> {
  const clubs = new Map<PlayerId, Set<ClubId>>()
  for (const goal of countedMatches(season).flatMap((match) => match.goals)) {
    if (goal.player === undefined || goal.ownGoal) continue
    const known = clubs.get(goal.player) ?? new Set()
    known.delete(goal.club)
    clubs.set(goal.player, known.add(goal.club))
  }
  return clubs
}

/** The line-ups that show a player did not play for any of his clubs in a match; undefined when one is missing. */
function absenceFrom(match: CountedMatch, clubs: ReadonlySet<ClubId>): FactId[] | undefined {
  const own = [match.home, match.away].filter((club) => clubs.has(club))
  if (!own.every((club) => lineUpKnown(match, club))) return undefined
  return match.lineUps.filter((lineUp) => own.includes(lineUp.club)).map((lineUp) => lineUp.id)
}

function streakOf(player: PlayerId, clubs: ReadonlySet<ClubId>, matches: readonly CountedMatch[]): ScoringStreak[] {
  const scoredIn: CountedMatch[] = []
  let passed: FactId[] = []
  const evidence: FactId[] = []
  for (const match of matches.toReversed()) {
    const goals = goalsIn(match, player)
    const absence = goals.length === 0 && !appeared(match, player) ? absenceFrom(match, clubs) : undefined
    if (absence !== undefined) {
      passed.push(...absence)
      continue
    }
    if (goals.length === 0) break
    scoredIn.unshift(match)
    evidence.push(...passed, ...match.evidence, ...goals.flatMap((goal) => goal.evidence))
    passed = []
  }
  const [from, to] = [scoredIn[0], scoredIn.at(-1)]
  const club = [...clubs].at(-1)
  if (from === undefined || to === undefined || club === undefined || scoredIn.length < SHORTEST) return []
  const goals = scoredIn.reduce((sum, match) => sum + goalsIn(match, player).length, 0)
  return [{ player, club, length: scoredIn.length, goals, from, to, evidence: [...new Set(evidence)] }]
}

/**
 * Players who scored in each of their latest matches, for whichever club, longest first. Without line-ups a match of one of his clubs
 * counts as one he played, so a streak is never made longer than the feed can show.
 */
export function playerScoringStreaks(season: Season): ScoringStreak[] {
  const counted = countedMatches(season)
  return [...clubsOfScorers(season)]
    .flatMap(([player, clubs]) => streakOf(player, clubs, counted))
    .sort((a, b) => b.length - a.length || b.goals - a.goals || (a.player < b.player ? -1 : 1))
}
