import type { Command } from 'commander'
import {
  certaintyOf,
  type Checked,
  fail,
  forecastFrom,
  type HonestForecast,
  honestForecast,
  latestRound,
  type OddsKnown,
  ok,
  prepare,
  type Problem,
  problem,
  timelineOf,
  type TimelinePoint,
  withoutResults,
} from '../index.ts'
import { ifGiven, invalidArgument } from './arguments.ts'
import { MODEL_HELP, modelArgument } from './model-argument.ts'
import type { OpenSeason, SeasonOptions } from './open-season.ts'
import { pastSeasons } from './past-seasons.ts'
import { progressShown } from './progress.ts'
import { simulate } from './simulation.ts'

/** The options of every command that forecasts. */
export interface ForecastingOptions extends SeasonOptions {
  readonly seasons?: string
  readonly seed?: string
  readonly model?: string
  readonly past?: readonly string[]
}

const SEASONS = 100_000
const MOST_SEASONS = 100_000_000
const MOST_SEED = 4_294_967_295

/** Adds them. */
export function withForecastOptions(command: Command): Command {
  return command
    .option('--seasons <n>', `how many seasons to simulate (${String(SEASONS)} if none is said)`)
    .option('--seed <n>', 'what the simulation’s chance starts from: the same seed gives the same forecast (1 if none is said)')
    .option('--model <name>', `${MODEL_HELP} (ratings if none is named)`)
    .option('--past <file...>', 'the league’s earlier seasons, a feed’s file each, oldest first or not')
}

/** A forecast, joined with what is certain, and what is worth knowing of how it was made. */
export interface Forecasted {
  readonly forecast: HonestForecast
  readonly notices: readonly Problem[]
}

/**
 * Forecasts a season as the options say.
 * Problems: ARGUMENT_INVALID, those of the past's files and of the model, and NOTHING_FOUND while no fixture is known.
 */
export async function forecasted({ season }: OpenSeason, options: ForecastingOptions): Promise<Checked<Forecasted>> {
  const numbers = numbersOf(options)
  if (!numbers.ok) return fail([numbers.problem])
  if (season.matches.length === 0) {
    return fail([problem('NOTHING_FOUND', 'No fixture is known yet: there is nothing to simulate.', { expected: 'a later --as-of' })])
  }
  const chosen = await modelArgument(options.model)
  if (!chosen.ok) return chosen
  const past = pastSeasons(season, options.past)
  if (!past.ok) return past
  const { seed, seasons } = numbers.value
  const preparation = prepare(season, { model: chosen.value.model, past: past.value })
  const progress = progressShown('seasons', seasons)
  const tally = await simulate(preparation, { seed, seasons, onProgress: progress.show })
  progress.end()
  const forecast = forecastFrom({ season, preparation, seed, tally })
  return ok({ forecast: honestForecast(forecast, certaintyOf(season)), notices: chosen.value.notices })
}

/**
 * The odds after every matchday so far, by 20,000 simulated seasons each unless the options say another number.
 * Problems as of {@link forecasted}.
 */
export async function timelined({ season, request }: OpenSeason, options: ForecastingOptions): Promise<Checked<readonly TimelinePoint[]>> {
  const numbers = numbersOf(options)
  if (!numbers.ok) return fail([numbers.problem])
  const chosen = await modelArgument(options.model)
  if (!chosen.ok) return chosen
  const past = pastSeasons(season, options.past)
  if (!past.ok) return past
  const { seed, seasons } = numbers.value
  const own = { model: chosen.value.model, past: past.value, seed, ...(options.seasons !== undefined && { seasons }) }
  return ok(timelineOf(request, own))
}

/** The odds now and before the latest round. Problems as of {@link forecasted}. */
export async function oddsKnown(open: OpenSeason, options: ForecastingOptions): Promise<Checked<OddsKnown>> {
  const now = await forecasted(open, options)
  if (!now.ok) return now
  const earlier = await forecasted({ ...open, season: withoutResults(open.season, latestRound(open.season).matches) }, options)
  return earlier.ok ? ok({ now: now.value.forecast, before: earlier.value.forecast }) : earlier
}

function numbersOf(options: ForecastingOptions): Checked<{ readonly seasons: number; readonly seed: number }, Problem> {
  const seasons = ifGiven(options.seasons, (text) => numberUpTo('--seasons', text, 1, MOST_SEASONS))
  if (!seasons.ok) return seasons
  const seed = ifGiven(options.seed, (text) => numberUpTo('--seed', text, 0, MOST_SEED))
  return seed.ok ? ok({ seasons: seasons.value ?? SEASONS, seed: seed.value ?? 1 }) : seed
}

function numberUpTo(name: string, text: string, least: number, most: number): Checked<number, Problem> {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  const isGood = number >= least && number <= most
  return isGood ? ok(number) : fail(invalidArgument(name, text, `a whole number from ${String(least)} to ${String(most)}`))
}
