// The engine's front door: everything an importer may use, by name. Browser-safe; the command line and the log's server side are not here.
export {
  type Checked,
  endOfDay,
  fail,
  formatProblem,
  hasError,
  type Instant,
  localTime,
  nearestNames,
  ok,
  parseDate,
  parseInstant,
  type Place,
  type Problem,
  problem,
  type ProblemCode,
} from './base/index.ts'
export {
  clubById,
  clubNamed,
  type Club,
  type Competition,
  type CompetitionFile,
  type Honours,
  parseCompetition,
  type Rules,
  rulesFor,
  seasonProfile,
  type SeasonProfile,
  type TieBreakCode,
} from './competition/index.ts'
export { type Fact, type FactKind, type FactOf, formatMinute, type Minute, minuteOf, readFact, type Score } from './facts/index.ts'
export { detectFeed, type Disagreement, type FeedFile, type FeedReading, type NamedReading, readFeed, reconcile, type Reconciliation } from './feed/index.ts'
export { scudetto, type SeasonOfFacts, writeSeason } from './feed/scudetto/index.ts'
export {
  countedMatches,
  type CountedMatch,
  currentMatchday,
  foldSeason,
  type Goal,
  isOver,
  latestRound,
  type Match,
  matchesLeft,
  type Player,
  type Season,
} from './season/index.ts'
export {
  type Distance,
  distancesOf,
  explainPlace,
  movementSince,
  partialTable,
  type Row,
  type Table,
  tableBeforeRound,
  tableOf,
  type Tie,
  zoneLines,
  zonesOf,
  type ZoneLine,
  type ZoneOfClub,
} from './table/index.ts'
export {
  assists,
  averageOpponentPlace,
  divisionYears,
  emptyHistory,
  formOf,
  type History,
  honoursOf,
  ownGoals,
  parseHistory,
  runIn,
  type RunInMatch,
  runningStreaks,
  type ScorerRow,
  scorers,
  superlatives,
} from './records/index.ts'
export { type Finding, type FindingKind, type Findings, findingsOf, ofKind } from './findings/index.ts'
export { composeRoundUp, type RoundUp, type RoundUpDocument, toDocument, toHtml, toMarkdown, toText } from './newsroom/index.ts'
