import { MOST_GOALS, type ForecastModel, type Learner, type PastMatch } from '../types.ts'
import { scoreAt } from '../scores.ts'

/** Scores taken as seen once before any has been, so that no result is without a chance. */
const BEFORE = [
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/** The least a forecast can be: how often each score has come up in the league so far, whoever plays. */
export const baseRates: ForecastModel = { name: 'base rates', version: '1', begin: () => new BaseRates() }

class BaseRates implements Learner {
  private readonly counts = new Float64Array((MOST_GOALS + 1) ** 2)
  private seen = 0

  constructor() {
    for (const [home, away] of BEFORE) this.count(home, away)
  }

  learn(matches: readonly PastMatch[]): void {
    for (const { score } of matches) this.count(Math.min(MOST_GOALS, score.home), Math.min(MOST_GOALS, score.away))
  }

  forecast(): Float64Array {
    return this.counts.map((count) => count / this.seen)
  }

  private count(home: number, away: number): void {
    this.counts[scoreAt(home, away)]! += 1
    this.seen++
  }
}
