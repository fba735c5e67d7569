export { foldSeason, type SeasonRequest } from './fold.ts'
export {
  countedMatches,
  currentMatchday,
  isOver,
  latestRound,
  matchesLeft,
  matchesOf,
  type Round,
  settledSeason,
  withoutResults,
} from './round.ts'
export type { CountedMatch, CupState, Goal, Match, MatchStatus, Player, Season } from './types.ts'
