import type { SeasonLabel } from '../base/index.ts'

/**
 * The year a season ends in, and its title is won: 1987 for `1986-87`, 2000 for `1999-00`, 1898 for `1898`. Seasons in a row step by
 * one, also from `1909`, the last of a calendar year, to `1909-10`.
 */
export function yearOf(season: SeasonLabel): number {
  return Number(season.slice(0, 4)) + (season.includes('-') ? 1 : 0)
}
