import type { Contest } from './contest.ts'
import { JointSearch, type SearchAnswer } from './search.ts'

/** Clubs by number from 0, their points, the matches left, and the places some are to finish on, counted from 1, both ends included. */
export interface Positions {
  readonly points: readonly number[]
  readonly games: readonly { readonly home: number; readonly away: number }[]
  readonly places: readonly { readonly club: number; readonly from: number; readonly to: number }[]
}

/** The contest of clubs given by number, with three points for a win and one for a draw. */
export function contestOf({ points, games }: Pick<Positions, 'points' | 'games'>): Contest {
  const [home, away] = [Int32Array.from(games, (game) => game.home), Int32Array.from(games, (game) => game.away)]
  const matchesOf = (club: number) => Int32Array.from(games.flatMap((game, at) => (game.home === club || game.away === club ? [at] : [])))
  return {
    size: points.length,
    points: Int32Array.from([...points, 0]),
    home,
    away,
    homePoints: Int32Array.of(3, 1, 0),
    awayPoints: Int32Array.of(0, 1, 3),
    openOf: Array.from({ length: points.length + 1 }, (_, club) => matchesOf(club)),
  }
}

/**
 * Whether some outcomes bring clubs to their places, level clubs standing in any order, each on a place of its own: the question of the
 * MiniZinc Challenge's problem `soccer-computational`. Looks at so many cases at most.
 */
export function askPositions({ places, ...given }: Positions, budget: number): SearchAnswer {
  const search = new JointSearch(contestOf(given))
  const bounds = search.anything()
  for (const { club, from, to } of places) {
    bounds.from[club] = Math.max(bounds.from[club]!, from - 1)
    bounds.to[club] = Math.min(bounds.to[club]!, to - 1)
  }
  return search.ask(bounds, { clubs: places.map(({ club }) => club) }, budget)
}
