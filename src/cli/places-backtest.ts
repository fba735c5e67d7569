import {
  FORECAST_MOMENTS,
  type ForecastModel,
  type ForecastMoment,
  forecastPlaces,
  type LeagueResults,
  type PlacesSummary,
  rulesFor,
  type SeasonSpan,
  summaryOfPlaces,
} from '../index.ts'
import { competitionOf } from './catalogue.ts'
import { progressShown } from './progress.ts'

/** Forecasts of final places at one moment, judged. */
export interface PlacesAtMoment extends PlacesSummary {
  readonly moment: ForecastMoment
}

/** Seasons simulated for each forecast, in blocks: 10,240. */
const BLOCKS = 10
const SEED = 1

/** Judges forecasts of final places at four moments of every season; leagues whose rules are on file are ordered by them. */
export function placesBacktest(
  leagues: readonly LeagueResults[],
  { model, ...span }: SeasonSpan & { readonly model: ForecastModel },
): PlacesAtMoment[] {
  const progress = progressShown('seasons judged')
  let judged = 0
  const forecasts = forecastPlaces(leagues, {
    model,
    ...span,
    blocks: BLOCKS,
    seed: SEED,
    orderOf: (league, season) => {
      const competition = competitionOf(COMPETITIONS[league] ?? league)
      const rules = competition.ok ? rulesFor(competition.value, season) : undefined
      return rules?.ok === true ? rules.value.order : undefined
    },
    onSeason: () => {
      progress.show(++judged)
    },
  })
  progress.end()
  return FORECAST_MOMENTS.map((moment) => ({ moment, ...summaryOfPlaces(forecasts.filter((each) => each.moment === moment)) }))
}

/** Leagues that tables of results know by another name than the competitions on file. */
const COMPETITIONS: Readonly<Record<string, string>> = { 'deu.bundesliga': 'ger.bundesliga' }
