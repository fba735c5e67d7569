import type { ResultChances, Sides } from '../types.ts'

/** How a match ended. */
export type MatchResult = keyof ResultChances

/** The result a score gives. */
export function resultOf({ home, away }: Sides): MatchResult {
  return home > away ? 'homeWin' : home === away ? 'draw' : 'awayWin'
}

/** A forecast and what came of it. */
export interface Judged {
  readonly chances: ResultChances
  readonly result: MatchResult
}

/**
 * The ranked probability score: half the sum of the squared errors of the two cumulative chances. 0 is perfect, 1 the worst.
 * Source: Epstein, "A scoring system for probability forecasts of ranked categories", Journal of Applied Meteorology 8 (1969).
 */
export function rankedProbabilityScore({ chances: { homeWin, draw }, result }: Judged): number {
  const first = homeWin - (result === 'homeWin' ? 1 : 0)
  const second = homeWin + draw - (result === 'awayWin' ? 0 : 1)
  return (first * first + second * second) / 2
}

/** The natural logarithm of the chance given to what happened, its sign turned: 0 is perfect. */
export function logLoss({ chances, result }: Judged): number {
  return -Math.log(chances[result])
}

/** Brier's score: the sum of the squared errors of the three chances, from 0 to 2. */
export function brierScore({ chances, result }: Judged): number {
  return RESULTS.reduce((sum, each) => sum + (chances[each] - (each === result ? 1 : 0)) ** 2, 0)
}

/** The three results, in the order in which they rank. */
export const RESULTS: readonly MatchResult[] = ['homeWin', 'draw', 'awayWin']
