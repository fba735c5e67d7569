import type { CalendarDate, ClubId, SeasonLabel } from '../../base/index.ts'
import { resultChances } from '../scores.ts'
import { type Judged, type MatchResult, resultOf } from '../scoring/rules.ts'
import type { ForecastModel, Learner, ResultChances } from '../types.ts'
import type { ForecastedMatch, LeagueResults } from './league-results.ts'

/** A match forecast from earlier dates alone, by each model, and by others where the data has them. */
export interface Prediction {
  readonly league: string
  readonly season: SeasonLabel
  readonly date: CalendarDate
  readonly home: ClubId
  readonly away: ClubId
  readonly result: MatchResult
  readonly by: Readonly<Record<string, ResultChances>>
}

/** The seasons to judge: from one label to another, both included. Earlier seasons are learnt from, later ones left out. */
export interface SeasonSpan {
  readonly from?: SeasonLabel
  readonly to?: SeasonLabel
}

/**
 * Lets models forecast leagues' past, league by league: all matches of a date are forecast before any of them is learnt, and nothing
 * later than it has been seen. Predictions stand in order of league and date.
 */
export function backtest(leagues: readonly LeagueResults[], models: readonly ForecastModel[], span: SeasonSpan = {}): Prediction[] {
  return leagues.flatMap((results) => backtestLeague(results, models, span))
}

export function backtestLeague(
  { league, seasons }: LeagueResults,
  models: readonly ForecastModel[],
  { from = '', to }: SeasonSpan = {},
): Prediction[] {
  const learners = models.map((model) => ({ name: model.name, learner: model.begin() }))
  const predictions: Prediction[] = []
  for (const { season, clubs, dates } of seasons) {
    if (to !== undefined && season > to) break
    for (const { learner } of learners) learner.startSeason?.({ season, clubs })
    for (const matches of dates) {
      if (season >= from) predictions.push(...matches.map((match) => predict(league, match, learners)))
      for (const { learner } of learners) learner.learn(matches)
    }
  }
  return predictions
}

interface Named {
  readonly name: string
  readonly learner: Learner
}

function predict(league: string, match: ForecastedMatch, learners: readonly Named[]): Prediction {
  const { season, date, home, away, score, forecasts } = match
  // A model is shown the fixture and nothing else of the match.
  const own = learners.map(({ name, learner }) => [name, resultChances(learner.forecast({ date, home, away }))] as const)
  return { league, season, date, home, away, result: resultOf(score), by: { ...forecasts, ...Object.fromEntries(own) } }
}

/** One forecaster's forecasts of the matches it has forecast. */
export function judgedOf(predictions: readonly Prediction[], name: string): Judged[] {
  return predictions.flatMap(({ by, result }) => {
    const chances = chancesBy(by, name)
    return chances === undefined ? [] : [{ chances, result }]
  })
}

/** Forecasts of two forecasters, of the matches both have forecast. */
export function pairedOf(predictions: readonly Prediction[], ours: string, theirs: string): readonly [Judged[], Judged[]] {
  const both = predictions.filter(({ by }) => chancesBy(by, ours) !== undefined && chancesBy(by, theirs) !== undefined)
  return [judgedOf(both, ours), judgedOf(both, theirs)]
}

/** A forecaster may bear a name that every object answers to. */
function chancesBy(by: Prediction['by'], name: string): ResultChances | undefined {
  return Object.hasOwn(by, name) ? by[name] : undefined
}
