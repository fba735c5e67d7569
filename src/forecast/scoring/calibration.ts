import type { ResultChances } from '../types.ts'
import { type Judged, RESULTS } from './rules.ts'

/** Chances of about one size, and how often they came true. */
export interface CalibrationBin {
  /** The bin takes chances from here, up to the next bin's. */
  readonly from: number
  readonly chances: number
  /** Mean of the chances given. */
  readonly forecast: number
  /** Share that came true. */
  readonly observed: number
  /** Standard error of the share, were the chances right. */
  readonly standardError: number
}

/** Puts every chance given to any of the three results into bins of equal width; empty bins are left out. */
export function calibrationBins(judged: readonly Judged[], bins = 10): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ chances: 0, forecast: 0, observed: 0, variance: 0 }))
  for (const { chances, result } of judged) {
    for (const each of RESULTS) {
      const chance = chances[each]
      const sum = sums[Math.min(bins - 1, Math.floor(chance * bins))]
      if (sum === undefined) continue
      sum.chances++
      sum.forecast += chance
      sum.observed += each === result ? 1 : 0
      sum.variance += chance * (1 - chance)
    }
  }
  return sums.flatMap(({ chances, forecast, observed, variance }, bin) =>
    chances === 0
      ? []
      : [
          {
            from: bin / bins,
            chances,
            forecast: forecast / chances,
            observed: observed / chances,
            standardError: Math.sqrt(variance) / chances,
          },
        ],
  )
}

/** Expected calibration error: how far forecast and observed lie apart in the bins, weighed by the chances in them. */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const found = calibrationBins(judged, bins)
  const all = found.reduce((sum, bin) => sum + bin.chances, 0)
  return found.reduce((sum, bin) => sum + bin.chances * Math.abs(bin.forecast - bin.observed), 0) / all
}

/**
 * The temperature that would have served best: chances are raised to its inverse and made to sum to 1, and the log loss is smallest there.
 * 1 where confidence was just right, above where there was too much of it, below where too little. Between 0.25 and 4.
 */
export function bestTemperature(judged: readonly Judged[]): number {
  if (judged.length === 0) return NaN
  const loss = (inverse: number) => judged.reduce((sum, { chances, result }) => sum - Math.log(cooled(chances, inverse)[result]), 0)
  // The loss is convex in the inverse of the temperature.
  return 1 / leastBetween(0.25, 4, loss)
}

/** The chances raised to a power and made to sum to 1. */
function cooled({ homeWin, draw, awayWin }: ResultChances, power: number): ResultChances {
  const [home, level, away] = [homeWin ** power, draw ** power, awayWin ** power]
  const sum = home + level + away
  return { homeWin: home / sum, draw: level / sum, awayWin: away / sum }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Where a function with one lowest point has it, by golden sections, to a ten-thousandth. */
function leastBetween(low: number, high: number, of: (x: number) => number): number {
  let [from, to] = [low, high]
  let [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)]
  let [atLeft, atRight] = [of(left), of(right)]
  while (to - from > 1e-4) {
    if (atLeft < atRight) {
      ;[to, right, atRight] = [right, left, atLeft]
      left = to - GOLDEN * (to - from)
      atLeft = of(left)
    } else {
      ;[from, left, atLeft] = [left, right, atRight]
      right = from + GOLDEN * (to - from)
      atRight = of(right)
    }
  }
  return (from + to) / 2
}
