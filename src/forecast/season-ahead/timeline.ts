import { currentMatchday, foldSeason, type SeasonRequest } from '../../season/index.ts'
import { type ClubForecast, type ForecastOptions, forecastOf } from './forecast.ts'

/** The odds of every club once a matchday had been played. */
export interface TimelinePoint {
  readonly matchday: number
  /** How many seasons were simulated. */
  readonly seasons: number
  readonly clubs: readonly ClubForecast[]
}

/** Seasons simulated for each matchday where nothing else is said: a chance is then known to within half a point in a hundred. */
const SEASONS = 20_000

/**
 * How the odds moved over a season: a forecast after every matchday so far, each from what was known by then. None for a season whose
 * facts cannot be folded or whose matches have no matchdays.
 */
export function timelineOf(request: SeasonRequest, options: ForecastOptions = {}): TimelinePoint[] {
  const folded = foldSeason(request)
  const last = folded.ok ? (currentMatchday(folded.value) ?? 0) : 0
  return Array.from({ length: last }, (_, at) => at + 1).flatMap((matchday) => {
    const season = foldSeason({ ...request, throughMatchday: matchday })
    if (!season.ok) return []
    const { seasons, clubs } = forecastOf(season.value, { seasons: SEASONS, ...options })
    return [{ matchday, seasons, clubs }]
  })
}
