import { bestTemperature, calibrationError } from './calibration.ts'
import { brierScore, type Judged, logLoss, rankedProbabilityScore } from './rules.ts'

/** A mean with its standard error. */
export interface Mean {
  readonly mean: number
  readonly standardError: number
}

/** How good some forecasts of one model were. */
export interface Summary {
  readonly matches: number
  readonly rps: Mean
  readonly logLoss: Mean
  readonly brier: Mean
  /** Expected calibration error over ten bins, see {@link calibrationError}. */
  readonly calibrationError: number
  /** See {@link bestTemperature}. */
  readonly temperature: number
}

/** How good some forecasts were; of none, every figure is NaN. */
export function summaryOf(judged: readonly Judged[]): Summary {
  return {
    matches: judged.length,
    rps: meanOf(judged.map(rankedProbabilityScore)),
    logLoss: meanOf(judged.map(logLoss)),
    brier: meanOf(judged.map(brierScore)),
    calibrationError: calibrationError(judged),
    temperature: bestTemperature(judged),
  }
}

/** How much better or worse forecasts were than others of the same matches. */
export interface Difference {
  readonly matches: number
  /** Ours less theirs: below 0 where ours are better. */
  readonly rps: Mean
  readonly logLoss: Mean
}

/** Compares forecasts with others of the same matches, pair by pair: most of what makes a match hard to call is the same for both. */
export function differenceBetween(ours: readonly Judged[], theirs: readonly Judged[]): Difference {
  const pairs = ours.flatMap((own, at) => {
    const other = theirs[at]
    return other === undefined ? [] : [{ own, other }]
  })
  return {
    matches: pairs.length,
    rps: meanOf(pairs.map(({ own, other }) => rankedProbabilityScore(own) - rankedProbabilityScore(other))),
    logLoss: meanOf(pairs.map(({ own, other }) => logLoss(own) - logLoss(other))),
  }
}

/** The mean of some numbers, and its standard error as if they were independent. */
export function meanOf(numbers: readonly number[]): Mean {
  const count = numbers.length
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count
  const squares = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) }
}
