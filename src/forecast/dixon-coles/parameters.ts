/**
 * The parameters of n clubs in one array: attack of each club, defence of each club, level, home advantage, rho. The logarithm of the
 * goals expected of the home side is `level + homeAdvantage + attack(home) - defence(away)`, of the away side
 * `level + attack(away) - defence(home)`.
 */
export type Parameters = Float64Array

/** How many parameters n clubs have. */
export function parameterCount(clubs: number): number {
  return 2 * clubs + 3
}

/** Where the parameters stand that are not a club's. */
export function sharedParameters(clubs: number): { readonly level: number; readonly homeAdvantage: number; readonly rho: number } {
  return { level: 2 * clubs, homeAdvantage: 2 * clubs + 1, rho: 2 * clubs + 2 }
}

/**
 * What is known of a club before it has played: it is taken for average, and that counts as much as one match. A match tells about as
 * much of an attack, in Fisher's sense, as a side's expected goals: 1.35. It is this that tells attacks from the level (adding to all
 * attacks what is taken from the level gives the same scores), and what keeps a club without a goal so far from minus infinity.
 */
export const PRIOR_PRECISION = 1.35

/** The level and home advantage of an ordinary league, 1.5 goals to 1.1, held with the weight of one match too; all else is 0. */
export function priorMean(clubs: number): Parameters {
  const mean = new Float64Array(parameterCount(clubs))
  const { level, homeAdvantage } = sharedParameters(clubs)
  mean[level] = 0.1
  mean[homeAdvantage] = 0.3
  return mean
}
