import { type Parameters, sharedParameters } from './parameters.ts'

/** Expected goals of every pair are products of these: the exponentials of 2n + 2 numbers instead of two for every pair. */
export interface Rates {
  readonly attack: Float64Array
  /** Of conceding: the higher, the weaker the defence. */
  readonly conceding: Float64Array
  readonly level: number
  readonly homeLevel: number
}

/** The factors of expected goals: `homeLevel * attack(home) * conceding(away)` for the home side, `level` instead for the other. */
export function ratesOf(parameters: Parameters, clubs: number): Rates {
  const at = sharedParameters(clubs)
  const attack = new Float64Array(clubs)
  const conceding = new Float64Array(clubs)
  for (let club = 0; club < clubs; club++) {
    attack[club] = Math.exp(parameters[club]!)
    conceding[club] = Math.exp(-parameters[clubs + club]!)
  }
  return {
    attack,
    conceding,
    level: Math.exp(parameters[at.level]!),
    homeLevel: Math.exp(parameters[at.level]! + parameters[at.homeAdvantage]!),
  }
}
