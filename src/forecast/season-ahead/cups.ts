import type { CalendarDate, ClubId } from '../../base/index.ts'
import type { Season } from '../../season/index.ts'
import { resultChances } from '../scores.ts'
import type { Learner } from '../types.ts'

/** Matches a cup is won in, where nobody has reached its final yet. */
const ROUNDS = 5

/** What is known when a cup is looked at. */
export interface CupContext {
  readonly season: Season
  readonly learner: Learner
  readonly date: CalendarDate
}

/** The chance of each of the clubs to win a cup. */
export function cupChances({ season, learner, date }: CupContext, id: string, clubs: readonly ClubId[]): Float64Array {
  const { winner, finalists } = season.cups.find((cup) => cup.id === id) ?? {}
  const chances = new Float64Array(clubs.length)
  const give = (club: ClubId, chance: number) => {
    const at = clubs.indexOf(club)
    if (at >= 0) chances[at] = chance
  }
  if (winner !== undefined) give(winner, 1)
  else if (finalists !== undefined) {
    const [first, second] = finalists
    const chance = clubs.includes(first) && clubs.includes(second) ? beats(learner, date, first, second) : 0.5
    give(first, chance)
    give(second, 1 - chance)
  } else for (const [at, chance] of bySeveralWins(clubs, learner, date).entries()) chances[at] = chance
  return chances
}

/** Who wins several matches in a row against others of the league, whoever they are. */
function bySeveralWins(clubs: readonly ClubId[], learner: Learner, date: CalendarDate): number[] {
  const won = clubs.map(() => 0)
  for (const [one, club] of clubs.entries()) {
    for (const [at, rival] of clubs.slice(one + 1).entries()) {
      const chance = beats(learner, date, club, rival)
      const other = one + 1 + at
      won[one] = (won[one] ?? 0) + chance
      won[other] = (won[other] ?? 0) + 1 - chance
    }
  }
  const weights = won.map((sum) => (sum / (clubs.length - 1)) ** ROUNDS)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** The chance that one club puts out another on neutral ground; after a draw either may go on. */
function beats(learner: Learner, date: CalendarDate, club: ClubId, other: ClubId): number {
  const atHome = resultChances(learner.forecast({ date, home: club, away: other }))
  const away = resultChances(learner.forecast({ date, home: other, away: club }))
  return (atHome.homeWin + away.awayWin + (atHome.draw + away.draw) / 2) / 2
}
