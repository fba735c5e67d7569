import { daysBetween, type SeasonLabel } from '../../base/index.ts'
import { divisionsIn, tableOf } from '../../table/index.ts'
import { meanOf, type Mean } from '../scoring/summary.ts'
import { fixedScores, planOf, positionCounts, type ScoreSource, simulate } from '../simulation/index.ts'
import { BLOCK } from '../simulation/index.ts'
import type { ForecastModel, Learner } from '../types.ts'
import type { LeagueResults, SeasonResults } from './league-results.ts'
import type { SeasonSpan } from './run.ts'
import { type LeagueOrder, seasonOfResults } from './season-of-results.ts'

/** Final places forecast at one moment of one season, and what they became. */
export interface PlacesForecast {
  readonly league: string
  readonly season: SeasonLabel
  readonly moment: ForecastMoment
  readonly clubs: readonly {
    /** The chance of each place, from the first. */
    readonly places: readonly number[]
    /** The place it finished on, from 1. */
    readonly finished: number
  }[]
}

/** When final places are forecast: before the first match, and once so many of 38 rounds' worth of matches have been played. */
export type ForecastMoment = 'before' | '19 of 38' | '28 of 38' | '34 of 38'
/** The moments, in order. */
export const FORECAST_MOMENTS: readonly ForecastMoment[] = ['before', '19 of 38', '28 of 38', '34 of 38']
const SHARE_PLAYED: Readonly<Record<ForecastMoment, number>> = { before: 0, '19 of 38': 19 / 38, '28 of 38': 28 / 38, '34 of 38': 34 / 38 }

/** What the seasons to be judged are, and how they are simulated. */
export interface SeasonLevelOptions extends SeasonSpan {
  readonly model: ForecastModel
  /** Blocks of 1,024 simulated seasons for each forecast. */
  readonly blocks: number
  readonly seed: number
  readonly orderOf?: (league: string, season: SeasonLabel) => LeagueOrder['order']
  /** Called after each season of a league. */
  readonly onSeason?: (league: string, season: SeasonLabel) => void
}

/** Forecasts the final places of every season at four moments, from earlier dates alone. Seasons with matches missing are left out. */
export function forecastPlaces(leagues: readonly LeagueResults[], options: SeasonLevelOptions): PlacesForecast[] {
  return leagues.flatMap((results) => forecastLeague(results, options))
}

function forecastLeague({ league, seasons }: LeagueResults, options: SeasonLevelOptions): PlacesForecast[] {
  const { model, from = '', to } = options
  const learner = model.begin()
  const forecasts: PlacesForecast[] = []
  for (const results of seasons) {
    const { season, clubs, dates } = results
    if (to !== undefined && season > to) break
    learner.startSeason?.({ season, clubs })
    const judged = season >= from && isComplete(results)
    const order = options.orderOf?.(league, season)
    const cuts = judged ? FORECAST_MOMENTS.map((moment) => ({ moment, dates: datesBefore(results, moment) })) : []
    for (let played = 0; played <= dates.length; played++) {
      for (const { moment } of cuts.filter((cut) => cut.dates === played)) {
        forecasts.push(forecastAt({ league, ...(order && { order }) }, results, { learner, options, moment, played }))
      }
      const next = dates[played]
      if (next !== undefined) learner.learn(next)
    }
    if (judged) options.onSeason?.(league, season)
  }
  return forecasts
}

/** True for a double round-robin with every match played. */
function isComplete({ clubs, dates }: SeasonResults): boolean {
  return dates.flat().length === clubs.length * (clubs.length - 1)
}

/** Dates gone by at a moment: the fewest with at least that share of the matches. */
function datesBefore({ dates }: SeasonResults, moment: ForecastMoment): number {
  const all = dates.flat().length
  let [matches, played] = [0, 0]
  while (matches < SHARE_PLAYED[moment] * all) matches += dates[played++]?.length ?? Infinity
  return played
}

interface Forecasting {
  readonly learner: Learner
  readonly options: SeasonLevelOptions
  readonly moment: ForecastMoment
  readonly played: number
}

function forecastAt(league: LeagueOrder, results: SeasonResults, { learner, options, moment, played }: Forecasting): PlacesForecast {
  const season = seasonOfResults(league, results, played)
  const [division] = divisionsIn(season).parts
  if (division === undefined) throw new Error('A season of results has one division.')
  const plan = planOf(season, division)
  const counted = positionCounts(plan)
  const seasons = options.blocks * BLOCK
  simulate(plan, sourceOf(learner, results, played), { seed: options.seed, blocks: options.blocks }, counted.add)
  const finished = finishedPlaces(league, results)
  const n = plan.clubs.length
  return {
    league: league.league,
    season: results.season,
    moment,
    clubs: plan.clubs.map((club, at) => ({
      places: Array.from({ length: n }, (_, place) => (counted.counts[at * n + place] ?? 0) / seasons),
      finished: finished.get(club) ?? 0,
    })),
  }
}

function finishedPlaces(league: LeagueOrder, results: SeasonResults): Map<string, number> {
  const { rows } = tableOf(seasonOfResults(league, results, results.dates.length))
  return new Map(rows.map(({ club, position }) => [club, position]))
}

/** The open matches' scores as the product draws them: strengths anew for each season where the model has them. */
function sourceOf(learner: Learner, { clubs, dates }: SeasonResults, played: number): ScoreSource {
  const open = dates.slice(played).flat()
  const today = dates[played]?.[0]?.date ?? dates.at(-1)?.[0]?.date ?? ''
  if (learner.strengths === undefined) return fixedScores(open.map(({ date, home, away }) => learner.forecast({ date, home, away })))
  return {
    kind: 'redrawn',
    strengths: learner.strengths(clubs, today),
    home: Int32Array.from(open, ({ home }) => clubs.indexOf(home)),
    away: Int32Array.from(open, ({ away }) => clubs.indexOf(away)),
    days: Int32Array.from(open, ({ date }) => daysBetween(today, date)),
  }
}

/** How good forecasts of final places were. */
export interface PlacesSummary {
  readonly seasons: number
  /** The ranked probability score over places, 0 to 1, a season's clubs taken together. */
  readonly rps: Mean
  /** See {@link calibrationSlope}. */
  readonly slope: number
}

/** How good forecasts of final places were, of the same moment. */
export function summaryOfPlaces(forecasts: readonly PlacesForecast[]): PlacesSummary {
  const scores = forecasts.map(({ clubs }) => clubs.reduce((sum, club) => sum + placeScore(club) / clubs.length, 0))
  return { seasons: forecasts.length, rps: meanOf(scores), slope: calibrationSlope(forecasts) }
}

/** The mean squared error of the chances to finish among the first k, over every k. */
function placeScore({ places, finished }: PlacesForecast['clubs'][number]): number {
  let [reached, sum] = [0, 0]
  for (let k = 1; k < places.length; k++) {
    reached += places[k - 1] ?? 0
    sum += (reached - (finished <= k ? 1 : 0)) ** 2
  }
  return sum / (places.length - 1)
}

/** Chances further out than this are taken as this: their logarithms of odds would rule. */
const LEAST_CHANCE = 0.001

/**
 * The slope of the logistic regression of what happened on the forecast odds, over every club's chance to finish among the first k, for every
 * k: 1 for forecasts just as sure as they should be, below 1 for those too sure.
 */
export function calibrationSlope(forecasts: readonly PlacesForecast[]): number {
  const points = forecasts.flatMap(({ clubs }) => clubs.flatMap(chancesAmongFirst))
  let [intercept, slope] = [0, 1]
  // Newton's method; the log-likelihood is concave.
  for (let step = 0; step < 25; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    for (const { odds, happened } of points) {
      const chance = 1 / (1 + Math.exp(-intercept - slope * odds))
      const [error, weight] = [happened - chance, chance * (1 - chance)]
      g0 += error
      g1 += error * odds
      h00 += weight
      h01 += weight * odds
      h11 += weight * odds * odds
    }
    const determinant = h00 * h11 - h01 * h01
    intercept += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return slope
}

function chancesAmongFirst({ places, finished }: PlacesForecast['clubs'][number]): { odds: number; happened: number }[] {
  let reached = 0
  return places.slice(0, -1).map((chance, at) => {
    reached += chance
    const clipped = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, reached))
    return { odds: Math.log(clipped / (1 - clipped)), happened: finished <= at + 1 ? 1 : 0 }
  })
}
