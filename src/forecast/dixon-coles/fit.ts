import { logPosterior } from './likelihood.ts'
import { meetingsOf, type Results } from './meetings.ts'
import { maximise } from './newton.ts'
import { type Parameters, parameterCount, priorMean } from './parameters.ts'

/** What weights fall by a day, as a logarithm: xi of Dixon and Coles. A result counts half after 347 days. */
export const DECAY_A_DAY = 0.002

/** The weight of a match so many days old. */
export function weightAfter(days: number): number {
  return Math.exp(-DECAY_A_DAY * days)
}

/** Parameters at the maximum of {@link logPosterior} for some results; `start` is where to look first, e.g. an earlier fit. */
export function fit(results: Results, start?: Parameters): Parameters {
  const meetings = meetingsOf(results)
  const beginning = start?.length === parameterCount(results.clubs) ? start : priorMean(results.clubs)
  // Where rho is 0, as in the prior, every score is possible. An earlier fit may have ruled out one that has occurred since.
  const usable = Number.isFinite(logPosterior(meetings, beginning))
  return maximise(meetings, usable ? beginning : priorMean(results.clubs))
}
