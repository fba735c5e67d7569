import { type Goals, leastGoals } from '../completion.ts'
import { placeAfter, reaches } from '../witness.ts'
import { type Box, isSingle } from './box.ts'
import type { Counterexample, Ending, Question, Round } from './counterexample.ts'
import type { Mender } from './mend.ts'

/**
 * Tries endings that hold by tie-breaks under other results of the round: points a club has lost there it gets back later, so that the same
 * clubs end up level, and the table says whether that will do. Cheaper than a decision, and mostly enough.
 */
export class Replayer {
  constructor(
    private readonly round: Round,
    private readonly question: Question,
    private readonly mender: Mender,
  ) {}

  /** An ending the table confirms, with the round as in a box of single outcomes; undefined where none was found. */
  replay(example: Counterexample, results: Box): Counterexample | undefined {
    const { goals } = example
    if (goals === undefined || !results.every(isSingle)) return undefined
    const mended = this.mender.mend(example, results, this.levelIn(example))
    if (mended === undefined) return undefined
    const outcomes = Uint8Array.from(results, (mask) => (mask === 1 ? 0 : mask === 2 ? 1 : 2))
    const later = mended.later.slice()
    for (const [at, match] of this.round.matches.entries()) later[match] = outcomes[at] ?? 0
    const replayed = { outcomes, later, points: mended.points, goals: this.goalsFor(example.later, later, goals), holds: true }
    return this.confirms(replayed.goals) ? replayed : undefined
  }

  /** Whether the table has the club on the place, or beyond it, with some goals. */
  confirms(goals: Goals): boolean {
    const found = placeAfter(this.round.league, this.question.club, goals)
    return found !== undefined && reaches(found, this.question)
  }

  /** Clubs level with the club asked about when all has been played. */
  private levelIn({ outcomes, points }: Ending): Uint8Array {
    const { league } = this.round
    const total = pointsAfterRound(this.round, points, outcomes)
    return Uint8Array.from(league.clubs, (_, club) => Number(total[club] === total[this.question.club]))
  }

  /** Goals as before where the outcome is as before, else as few as do. */
  private goalsFor(before: Uint8Array, after: Uint8Array, goals: Goals): Goals {
    const next = leastGoals(after)
    for (const [match, outcome] of after.entries()) {
      if (outcome !== before[match]) continue
      next.home[match] = goals.home[match] ?? 0
      next.away[match] = goals.away[match] ?? 0
    }
    return next
  }
}

function pointsAfterRound({ league, matches }: Round, points: Int32Array, outcomes: Uint8Array): Int32Array {
  const total = points.slice()
  const add = (club: number, more: number) => (total[club] = (total[club] ?? 0) + more)
  for (const [at, match] of matches.entries()) {
    const outcome = outcomes[at] ?? 0
    add(league.home[match] ?? 0, league.homePoints[outcome] ?? 0)
    add(league.away[match] ?? 0, league.awayPoints[outcome] ?? 0)
  }
  return total
}
