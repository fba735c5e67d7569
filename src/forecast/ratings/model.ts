import type { ForecastModel } from '../types.ts'
import type { RatingInput } from './inputs/input.ts'
import { shotsOnTarget } from './inputs/shots-on-target.ts'
import { LeagueRatings } from './league-ratings.ts'
import { FROZEN, type RatingParameters } from './parameters.ts'

/** What can be chosen of the ratings. */
export interface RatingOptions {
  /** Left out: the frozen ones. */
  readonly parameters?: RatingParameters
  /** What is learnt from, in this order. Left out: goals, with shots on target where the data has them. */
  readonly inputs?: readonly RatingInput[]
}

/**
 * Ratings of attack and defence that move with every match, with what is not known of them: a Gaussian state-space filter over a league.
 * Chances are integrated over the uncertainty. The method, its version and what it fails at are in MODEL.md.
 */
export function ratings({ parameters = FROZEN, inputs = DEFAULT_INPUTS }: RatingOptions = {}): ForecastModel {
  return {
    name: inputs === DEFAULT_INPUTS ? 'ratings' : `ratings from ${inputs.map(({ name }) => name).join(' and ')}`,
    version: VERSION,
    begin: () => new LeagueRatings(parameters, inputs),
  }
}

const DEFAULT_INPUTS: readonly RatingInput[] = [shotsOnTarget()]

/** Changes with anything that changes a forecast. */
const VERSION = '1.0.0'
