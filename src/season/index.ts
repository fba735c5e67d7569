export { foldSeason, type SeasonRequest } from './fold.ts'
export { type NextRound, nextRound, roundOf } from './next-round.ts'
export { type Group, groupsOf, phaseOf, seasonOfGroup, tableMatches, tablePhases, withoutDeductions } from './phases.ts'
export {
  allPlayed,
  countedMatches,
  currentMatchday,
  isOver,
  latestRound,
  matchesLeft,
  matchesOf,
  type Outcome,
  outcomeOf,
  type Round,
  settledSeason,
  withoutResults,
} from './round.ts'
export type { CountedMatch, CupState, Deduction, Goal, Match, MatchStatus, Player, Season } from './types.ts'
export { type SupposedScore, withScores } from './what-if.ts'
