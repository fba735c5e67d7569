export { type ForecastedMatch, leagueResults, type LeagueResults, type SeasonResults } from './backtest/league-results.ts'
export { CLOSING_ODDS, readResultsTable } from './backtest/read.ts'
export { backtest, judgedOf, pairedOf, type Prediction, type SeasonSpan } from './backtest/run.ts'
export {
  forecastPlaces,
  FORECAST_MOMENTS,
  type ForecastMoment,
  type PlacesForecast,
  type PlacesSummary,
  summaryOfPlaces,
} from './backtest/season-level.ts'
export { dixonColes } from './dixon-coles/index.ts'
export { type DependingOn, type LastRound, lastRoundOf, type NotExact, type OneResult, type PlaceChances } from './last-round/index.ts'
export { baseRates } from './models/base-rates.ts'
export { checkModel } from './models/check-model.ts'
export {
  goalsScored,
  parametersHash,
  pastOdds,
  type RatingInput,
  type RatingOptions,
  type RatingParameters,
  ratings,
  type Reading,
  shotsOnTarget,
} from './ratings/index.ts'
export { BLOCK as SEASONS_OF_A_BLOCK } from './simulation/index.ts'
export { resultChances, type ScoreChance } from './scores.ts'
export { type CalibrationBin, calibrationBins } from './scoring/calibration.ts'
export { chancesOfOdds } from './scoring/market.ts'
export { type Judged, type MatchResult } from './scoring/rules.ts'
export { type Difference, differenceBetween, type Mean, type Summary, summaryOf } from './scoring/summary.ts'
export {
  addTally,
  type ClubForecast,
  type Forecast,
  forecastFrom,
  forecastOf,
  type ForecastOptions,
  type MatchForecast,
  type MatchImportance,
  type OddsMove,
  type PointsNeeded,
  type Preparation,
  type PreparationOptions,
  prepare,
  type SeasonsWanted,
  type Tally,
  tallyOf,
  timelineOf,
  type TimelinePoint,
} from './season-ahead/index.ts'
export type {
  Fixture,
  ForecastModel,
  Learner,
  OddsOffered,
  PastMatch,
  ResultChances,
  ScoreChances,
  SeasonAhead,
  Sides,
  Strengths,
} from './types.ts'
