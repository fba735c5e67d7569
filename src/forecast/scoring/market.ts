import type { OddsOffered, ResultChances } from '../types.ts'

/**
 * The chances odds speak of, the bookmaker's margin taken out by a power: the inverse odds are raised to the one power that makes them
 * sum to 1, which takes more from outsiders than from favourites. Odds are decimal, each above 1.
 */
export function chancesOfOdds(odds: OddsOffered): ResultChances {
  const inverse = [1 / odds.home, 1 / odds.draw, 1 / odds.away]
  const excess = (power: number) => inverse.reduce((sum, each) => sum + each ** power, 0) - 1
  let [low, high] = [0.1, 10]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  const [home = 0, draw = 0, away = 0] = inverse.map((each) => each ** low)
  const sum = home + draw + away
  return { homeWin: home / sum, draw: draw / sum, awayWin: away / sum }
}
