import { meetingsOf, type Results } from './meetings.ts'
import { maximise } from './newton.ts'
import { type Parameters, priorMean } from './parameters.ts'

/** What weights fall by a day, as a logarithm: xi of Dixon and Coles. A result counts half after 347 days. */
export const DECAY_A_DAY = 0.002

/** The weight of a match so many days old. */
export function weightAfter(days: number): number {
  return Math.exp(-DECAY_A_DAY * days)
}

/** Parameters at the maximum of the log-posterior for some results. It is looked for from the prior, where every score is possible. */
export function fit(results: Results): Parameters {
  return maximise(meetingsOf(results), priorMean(results.clubs))
}
