import { notice, type Problem, problem } from '../../base/index.ts'
import { backtestLeague, pairedOf } from '../backtest/run.ts'
import type { SeasonResults } from '../backtest/league-results.ts'
import { differenceBetween } from '../scoring/summary.ts'
import type { Fixture, ForecastModel, Learner, PastMatch, ScoreChances } from '../types.ts'
import { baseRates } from './base-rates.ts'
import { faultInScores } from './faulty-scores.ts'
import { faultInStrengths } from './faulty-strengths.ts'

/** Clubs no league has. */
const STRANGERS = { home: 'a-club-never-seen', away: 'another-club-never-seen' }

/**
 * What a model does wrong, found by letting it forecast some seasons of one league; nothing for a model that keeps to
 * {@link ForecastModel}. Problem: MODEL_INVALID, with the match or the method in its place; as a notice where the model keeps to it but
 * forecasts worse than base rates. What is checked: the chances of every match and of clubs never seen; that the same matches give the
 * same forecasts, asking changes nothing, learners share nothing and what they are given is left alone; that strengths are of the right
 * size and agree with the forecasts.
 */
export function checkModel(model: ForecastModel, seasons: readonly SeasonResults[]): readonly Problem[] {
  try {
    const shape = faultInShape(model)
    if (shape !== undefined) return [shape]
    const own = [...faultsInForecasts(model, seasons)]
    return own.length > 0 ? own : worseThanBaseRates(model, seasons)
  } catch (error) {
    return [fault('it throws', inWords(error), 'an answer for every match')]
  }
}

function fault(what: string, found: string, expected: string, path?: string): Problem {
  return problem('MODEL_INVALID', `The model is wrong: ${what}.`, { found, expected, ...(path !== undefined && { place: { path } }) })
}

function inWords(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message
  try {
    return String(thrown)
  } catch {
    return `a value of type ${typeof thrown}`
  }
}

/** What there is of something that may not be what it should, or not there at all. */
function partsOf<T extends object>(value: T | null | undefined): Partial<T> {
  return value ?? {}
}

function faultInShape(model: ForecastModel): Problem | undefined {
  const { name, version, begin } = partsOf(model)
  if (typeof name !== 'string' || name === '') return fault('it has no name', inWords(name), 'a text', 'name')
  if (typeof version !== 'string' || version === '') return fault('it has no version', inWords(version), 'a text', 'version')
  if (typeof begin !== 'function') return fault('it cannot begin', typeof begin, 'a function that gives a learner', 'begin')
  const learner = partsOf(model.begin())
  const missing = (['learn', 'forecast'] as const).find((method) => typeof learner[method] !== 'function')
  return missing && fault(`its learner cannot ${missing}`, typeof learner[missing], 'a function', missing)
}

function* faultsInForecasts(model: ForecastModel, seasons: readonly SeasonResults[]): Generator<Problem> {
  const fresh = scoresOf(model.begin(), { date: '2000-01-01', ...STRANGERS })
  const [first, second] = [model.begin(), model.begin()]
  for (const { season, clubs, dates } of seasons) {
    for (const learner of [first, second]) learner.startSeason?.(deeplyFrozen({ season, clubs }))
    for (const matches of dates) {
      for (const match of matches) {
        const found = faultInMatch(first, second, match)
        if (found !== undefined) {
          yield found
          return
        }
      }
      for (const learner of [first, second]) learner.learn(deeplyFrozen(matches))
    }
    const found = faultInStrengths(first, clubs, dates.at(-1)?.[0]?.date)
    if (found !== undefined) yield fault(found.what, found.found, found.expected, 'strengths')
  }
  const again = scoresOf(model.begin(), { date: '2000-01-01', ...STRANGERS })
  if (!isSame(fresh, again))
    yield fault('what one learner has seen shows in another', 'other chances', 'learners that share nothing', 'begin')
  const strangers = faultInScores(scoresOf(first, { date: '2100-01-01', ...STRANGERS }))
  if (strangers !== undefined) yield fault(strangers.what, strangers.found, strangers.expected, 'forecast of clubs never seen')
}

function faultInMatch(first: Learner, second: Learner, { date, home, away }: PastMatch): Problem | undefined {
  const path = `forecast of ${home} v ${away}, ${date}`
  const fixture = { date, home, away }
  const scores = scoresOf(first, fixture)
  const wrong = faultInScores(scores)
  if (wrong !== undefined) return fault(wrong.what, wrong.found, wrong.expected, path)
  scoresOf(first, { date, home: away, away: home })
  if (!isSame(scores, scoresOf(first, fixture)))
    return fault('asking changes its answer', 'other chances', 'the same when asked again', path)
  if (!isSame(scores, scoresOf(second, fixture))) {
    return fault('the same matches give other forecasts', 'other chances', 'the same from the same matches', path)
  }
  return undefined
}

/** A copy of what the learner says, since it may write on its own. */
function scoresOf(learner: Learner, fixture: Fixture): ScoreChances {
  return Float64Array.from(learner.forecast(deeplyFrozen(fixture)))
}

function isSame(a: ScoreChances, b: ScoreChances): boolean {
  return a.length === b.length && a.every((chance, at) => Object.is(chance, b[at]))
}

/** A frozen copy, so that a model that writes on what it is given throws. */
function deeplyFrozen<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(deeplyFrozen)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deeplyFrozen<unknown>(each)]))) as T
}

function worseThanBaseRates(model: ForecastModel, seasons: readonly SeasonResults[]): Problem[] {
  // A model may be an instance of a class, whose methods a copy would not have.
  const own: ForecastModel = { name: 'the model', version: model.version, begin: () => model.begin() }
  const predictions = backtestLeague({ league: '', seasons }, [own, baseRates])
  const { mean, standardError } = differenceBetween(...pairedOf(predictions, own.name, baseRates.name)).rps
  // What may be chance in so few matches is not held against it.
  if (!(mean > 2 * standardError)) return []
  return [
    notice(
      'MODEL_INVALID',
      `The model knows less than base rates: its RPS is ${mean.toFixed(4)} (${standardError.toFixed(4)}) above theirs.`,
      {
        expected: 'forecasts better than how often each score comes up',
      },
    ),
  ]
}
