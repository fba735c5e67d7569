import { seedOf } from '../../base/index.ts'

/**
 * What the ratings are told beforehand, none of it about any one club. Strengths are on the scale of the logarithm of goals; variances are
 * of that scale, `...ADay` what a day adds.
 */
export interface RatingParameters {
  /** Goals of a side against an even one on neutral ground, as a logarithm, when nothing has been seen. */
  readonly level: number
  readonly levelVariance: number
  readonly levelADay: number
  readonly homeAdvantage: number
  readonly homeVariance: number
  readonly homeADay: number
  /** Of every club in the first season seen. */
  readonly clubVariance: number
  /** How much attack and defence of a club wander, while a season runs. */
  readonly attackADay: number
  readonly defenceADay: number
  /** What a summer adds. */
  readonly attackSummer: number
  readonly defenceSummer: number
  /** A club that was not in the league the season before. */
  readonly promotedAttack: number
  readonly promotedDefence: number
  readonly promotedVariance: number
  /** Correlation of what attack and defence of one club gain, whenever they gain: better sides are better at both. */
  readonly together: number
  /** Dixon and Coles's factor on the four lowest scores. */
  readonly rho: number
}

/** Tuned on 2009-10 to 2016-17 of five leagues (14,608 matches) for the log loss of results, and frozen; see MODEL.md. */
export const FROZEN: RatingParameters = {
  level: 0.1,
  levelVariance: 0.02,
  levelADay: 1.7e-7,
  homeAdvantage: 0.3,
  homeVariance: 0.01,
  homeADay: 3.6e-6,
  clubVariance: 0.06,
  attackADay: 8.8e-6,
  defenceADay: 1.1e-5,
  attackSummer: 0.0073,
  defenceSummer: 0.0068,
  promotedAttack: -0.24,
  promotedDefence: -0.11,
  promotedVariance: 0.014,
  together: 0.97,
  rho: -0.072,
}

/** Eight hexadecimal digits that change with any of the parameters. */
export function parametersHash(parameters: RatingParameters = FROZEN): string {
  return seedOf(JSON.stringify(parameters)).toString(16).padStart(8, '0')
}
