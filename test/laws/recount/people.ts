import type { FindingValues } from '../../../src/findings/index.ts'
import type { Night, Played } from './night.ts'

interface Chart {
  readonly player: string
  readonly clubs: string[]
  readonly count: number
  readonly rank: number
  readonly tied: number
}

/** Players by goals or assists, own goals apart: a rank counts everybody with more. */
function chart(night: Night, role: 'player' | 'assist'): Chart[] {
  const counts = new Map<string, string[]>()
  for (const { goals } of night.played) {
    for (const goal of goals) {
      const player = goal[role]
      if (player !== undefined && goal.ownGoal !== true) counts.set(player, [...(counts.get(player) ?? []), goal.club])
    }
  }
  const lengths = [...counts.values()].map((clubs) => clubs.length)
  return [...counts].map(([player, clubs]) => ({
    player,
    clubs: [...new Set(clubs)],
    count: clubs.length,
    rank: 1 + lengths.filter((length) => length > clubs.length).length,
    tied: lengths.filter((length) => length === clubs.length).length,
  }))
}

/** Goals of a player in some games, own goals apart. */
function goalsOf(player: string, games: readonly Played[]): number {
  let count = 0
  for (const { goals } of games) for (const goal of goals) if (goal.player === player && goal.ownGoal !== true) count += 1
  return count
}

/** The first ten ranks of the scorers. */
export function scorerRanks(night: Night): FindingValues['scorer-rank'][] {
  return chart(night, 'player')
    .filter((row) => row.rank <= 10)
    .map(({ count, ...row }) => ({ ...row, goals: count, scoredThisRound: goalsOf(row.player, night.round) }))
}

/** The first five ranks for assists. */
export function assistRanks(night: Night): FindingValues['assist-rank'][] {
  return chart(night, 'assist')
    .filter((row) => row.rank <= 5)
    .map(({ count, ...row }) => ({ ...row, assists: count }))
}

/** Games a player started or came on in, for whichever club. */
function appearances(player: string, night: Night): Played[] {
  return night.played.filter(
    (game) => game.lineUps.some((lineUp) => lineUp.starting.includes(player)) || game.changes.some((change) => change.on === player),
  )
}

/** Players with a goal in each of the last three games they appeared in, or more, and the club of the latest. */
export function scoringRuns(night: Night): FindingValues['scoring-run'][] {
  return chart(night, 'player').flatMap(({ player, count }) => {
    if (count < 3) return []
    const games = appearances(player, night)
    let matches = 0
    for (const game of games.toReversed()) {
      if (goalsOf(player, [game]) === 0) break
      matches += 1
    }
    const latest = games.at(-1)?.goals.find((goal) => goal.player === player && goal.ownGoal !== true)
    return latest === undefined || matches < 3 ? [] : [{ player, club: latest.club, matches }]
  })
}
