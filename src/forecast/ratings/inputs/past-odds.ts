import { integratedChances } from '../../chances.ts'
import { resultChances } from '../../scores.ts'
import { chancesOfOdds } from '../../scoring/market.ts'
import type { ResultChances } from '../../types.ts'
import type { RatingInput } from './input.ts'

/** Variance of the logarithm of the goals that odds tell of; chosen on the seasons the parameters of the ratings were. */
const CHOSEN_VARIANCE = 0.0015

/** The odds matches were played under, as measurements of both sides' rates. A match without odds says nothing. */
export function pastOdds(variance = CHOSEN_VARIANCE): RatingInput {
  return {
    name: 'past odds',
    begin:
      () =>
      ({ odds }) => {
        const rates = odds && ratesOf(chancesOfOdds(odds))
        return rates && { home: { rate: rates.home, variance }, away: { rate: rates.away, variance } }
      },
  }
}

interface Rates {
  readonly home: number
  readonly away: number
}

const RHO = -0.07
const STEP = 1e-4

/** More goals than this are expected of no two sides: far above, scores run together at the most that are told apart. */
const MOST_TOGETHER = 10
/** Fewer than this of none, as a logarithm: 0.05. */
const LEAST = -3

/**
 * The logarithms of the goals expected of both sides that give these chances of a home win and an away win, by Newton's method with
 * numerical derivatives; a step is halved until it helps, or big favourites end far off where scores run together. Undefined where it
 * does not settle, as with odds no match is played under.
 */
export function ratesOf(wanted: ResultChances): Rates | undefined {
  let rates: Rates = { home: 0.3, away: 0.1 }
  let at = missOf(rates, wanted)
  for (let round = 0; round < 20; round++) {
    if (sizeOf(at) < 1e-9) return rates
    const next = nearer(rates, at, wanted)
    if (next === undefined) return undefined
    ;({ rates, miss: at } = next)
  }
  return undefined
}

/** Rates that miss by less, towards Newton's; undefined where there are none, or the step leaves what is possible. */
function nearer(rates: Rates, at: Rates, wanted: ResultChances): { readonly rates: Rates; readonly miss: Rates } | undefined {
  const step = newtonStep(rates, at, wanted)
  for (let share = Math.min(1, 0.5 / Math.max(Math.abs(step.home), Math.abs(step.away))); share > 1e-4; share /= 2) {
    const closer = { home: rates.home + share * step.home, away: rates.away + share * step.away }
    if (!isPossible(closer)) continue
    const miss = missOf(closer, wanted)
    if (sizeOf(miss) < sizeOf(at)) return { rates: closer, miss }
  }
  return undefined
}

function newtonStep(rates: Rates, at: Rates, wanted: ResultChances): Rates {
  const byHome = missOf({ ...rates, home: rates.home + STEP }, wanted)
  const byAway = missOf({ ...rates, away: rates.away + STEP }, wanted)
  const [a, b] = [(byHome.home - at.home) / STEP, (byAway.home - at.home) / STEP]
  const [c, d] = [(byHome.away - at.away) / STEP, (byAway.away - at.away) / STEP]
  const determinant = a * d - b * c
  return { home: (b * at.away - d * at.home) / determinant, away: (c * at.home - a * at.away) / determinant }
}

function isPossible({ home, away }: Rates): boolean {
  return Math.min(home, away) > LEAST && Math.exp(home) + Math.exp(away) < MOST_TOGETHER
}

function sizeOf({ home, away }: Rates): number {
  return Math.hypot(home, away)
}

/** By how much the chances of a win at home and away miss those wanted. */
function missOf(rates: Rates, wanted: ResultChances): Rates {
  const { homeWin, awayWin } = resultChances(integratedChances({ ...rates, homeVariance: 0, awayVariance: 0, covariance: 0 }, RHO))
  return { home: homeWin - wanted.homeWin, away: awayWin - wanted.awayWin }
}
