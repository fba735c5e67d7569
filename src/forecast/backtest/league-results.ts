import type { ClubId, SeasonLabel } from '../../base/index.ts'
import type { PastMatch, ResultChances } from '../types.ts'

/** A match with what others said of it beforehand, by their names. */
export interface ForecastedMatch extends PastMatch {
  readonly forecasts?: Readonly<Record<string, ResultChances>>
}

/** A league's results, oldest season first. */
export interface LeagueResults {
  readonly league: string
  readonly seasons: readonly SeasonResults[]
}

/** One season: its clubs, and its matches date by date. */
export interface SeasonResults {
  readonly season: SeasonLabel
  readonly clubs: readonly ClubId[]
  readonly dates: readonly (readonly ForecastedMatch[])[]
}

/** Sorts matches of one league into seasons and dates; those of one date stay in the order given. */
export function leagueResults(league: string, matches: readonly ForecastedMatch[]): LeagueResults {
  const inOrder = [...matches].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const seasons = [...new Set(inOrder.map(({ season }) => season))]
  return {
    league,
    seasons: seasons.map((season) =>
      seasonResults(
        season,
        inOrder.filter((match) => match.season === season),
      ),
    ),
  }
}

function seasonResults(season: SeasonLabel, matches: readonly ForecastedMatch[]): SeasonResults {
  const dates: ForecastedMatch[][] = []
  for (const match of matches) {
    const last = dates.at(-1)
    if (last?.[0]?.date === match.date) last.push(match)
    else dates.push([match])
  }
  const clubs = [...new Set(matches.flatMap(({ home, away }) => [home, away]))].sort()
  return { season, clubs, dates }
}
