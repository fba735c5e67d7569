export {
  type ClubForecast,
  type Forecast,
  forecastFrom,
  forecastOf,
  type ForecastOptions,
  type MatchForecast,
  type PointsQuantiles,
} from './forecast.ts'
export type { MatchImportance, OddsMove } from './importance.ts'
export type { PointsNeeded } from './points-needed.ts'
export { type Preparation, type PreparationOptions, prepare } from './prepare.ts'
export { addTally, type SeasonsWanted, type Tally, tallyOf } from './tally.ts'
export { timelineOf, type TimelinePoint } from './timeline.ts'
