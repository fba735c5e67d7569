/** A probability found by simulation, or worked out. */
export interface Odds {
  readonly chance: number
  /** 0 where it was worked out. */
  readonly standardError: number
}

/** The odds of what came up so often in so many seasons. */
export function oddsOf(count: number, seasons: number): Odds {
  const chance = seasons === 0 ? 0 : count / seasons
  return { chance, standardError: seasons === 0 ? 0 : Math.sqrt((chance * (1 - chance)) / seasons) }
}
