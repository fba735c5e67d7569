import { weekdayInWords } from '../../base/index.ts'
import type { FindingOf } from '../../findings/index.ts'
import { consequenceFor } from './consequence.ts'
import { goalsOf, winningGoal } from './goals.ts'
import type { Scene } from './scene.ts'
import { settledByMatch } from './settlement.ts'
import type { Consequence } from './types.ts'

/** A match as its story needs it, the article's first or a later one. */
export interface ToldMatch {
  readonly result: FindingOf<'result'>
  /** The side told first: the winners, or in a draw the one for which it settled something, or the higher placed. */
  readonly club: string
  readonly opponent: string
  readonly score: string
  readonly won: boolean
  readonly decisive?: FindingOf<'goal'>
  readonly consequence?: Consequence
  readonly weekday: string
}

/** A match as a story needs it: who is told first, the score from their side, what decided it, what it did. */
export function describe(scene: Scene, result: FindingOf<'result'>): ToldMatch {
  const { home, away, score, winner, date } = result.value
  const settled = settledByMatch(scene, result.value.match).find(({ value }) => value.club === home || value.club === away)?.value.club
  const club = winner ?? settled ?? (scene.context.row(home).position <= scene.context.row(away).position ? home : away)
  const [own, other] = club === home ? [score.home, score.away] : [score.away, score.home]
  const goals = goalsOf(scene, result.value.match)
  // An awarded or corrected score is not the goals': none of them decided it.
  const complete = goals.length === score.home + score.away && !result.value.awarded
  const decisive = winner === undefined || !complete ? undefined : winningGoal(goals, winner)
  const sides = { club, opponent: club === home ? away : home, opponentAtHome: club === away, match: result.value.match }
  const consequence = consequenceFor(scene, sides)
  return {
    result,
    club,
    opponent: sides.opponent,
    score: `${String(own)}-${String(other)}`,
    won: winner !== undefined,
    weekday: weekdayInWords(date),
    ...(decisive && { decisive }),
    ...(consequence && { consequence }),
  }
}
