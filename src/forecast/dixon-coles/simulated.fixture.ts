import type { Random } from '../../base/index.ts'
import type { Results } from './meetings.ts'
import { type Parameters, sharedParameters } from './parameters.ts'

/** Seasons, home and away, of clubs with these parameters: scores drawn goal by goal from the model with its factor on low scores. */
export function simulatedResults(parameters: Parameters, clubs: number, seasons: number, random: Random): Results {
  const home: number[] = []
  const away: number[] = []
  const scores: (readonly [number, number])[] = []
  for (let season = 0; season < seasons; season++)
    for (let i = 0; i < clubs; i++)
      for (let j = 0; j < clubs; j++) {
        if (i === j) continue
        home.push(i)
        away.push(j)
        scores.push(scoreOf(parameters, clubs, i, j, random))
      }
  return {
    clubs,
    home,
    away,
    homeGoals: scores.map(([goals]) => goals),
    awayGoals: scores.map(([, goals]) => goals),
    weight: scores.map(() => 1),
  }
}

/** Draws from two Poisson counts and keeps what is drawn with a chance proportional to tau, which is below 1.5 for any usual rho. */
function scoreOf(parameters: Parameters, clubs: number, i: number, j: number, random: Random): readonly [number, number] {
  const at = sharedParameters(clubs)
  const of = (p: number) => parameters[p]!
  const lambda = Math.exp(of(at.level) + of(at.homeAdvantage) + of(i) - of(clubs + j))
  const mu = Math.exp(of(at.level) + of(j) - of(clubs + i))
  for (;;) {
    const [x, y] = [count(lambda, random), count(mu, random)]
    if (random() * 1.5 < tau(x, y, lambda, mu, of(at.rho))) return [x, y]
  }
}

function count(mean: number, random: Random): number {
  let [goals, product] = [0, random()]
  const floor = Math.exp(-mean)
  while (product > floor) {
    product *= random()
    goals++
  }
  return goals
}

/** Dixon and Coles's factor on the low scores, written out as in their paper. */
export function tau(x: number, y: number, lambda: number, mu: number, rho: number): number {
  if (x === 0 && y === 0) return 1 - lambda * mu * rho
  if (x === 0 && y === 1) return 1 + lambda * rho
  if (x === 1 && y === 0) return 1 + mu * rho
  if (x === 1 && y === 1) return 1 - rho
  return 1
}
