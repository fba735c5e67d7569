export { type Checked, fail, ok } from './checked.ts'
export { type CsvRow, type CsvTable, readRows } from './csv.ts'
export { type ClubId, type CompetitionId, type FactId, type MatchId, matchId, type PlayerId, type SeasonLabel } from './ids.ts'
export {
  addSeconds,
  ageOn,
  type CalendarDate,
  dateInWords,
  daysBetween,
  endOfDay,
  type Instant,
  instantOfLocal,
  isInstant,
  isTimeZone,
  type LocalTime,
  localTime,
  parseDate,
  parseInstant,
  secondsBetween,
  weekdayInWords,
} from './instant.ts'
export { nearestNames, plainName } from './nearest.ts'
export {
  formatPlace,
  formatProblem,
  hasError,
  notice,
  type Place,
  type Problem,
  problem,
  PROBLEM_CODES,
  type ProblemCode,
} from './problem.ts'
export { type Random, seededRandom, seedOf } from './random.ts'
export { placeOf, type TextFile, textProblem } from './text.ts'
