export { appearancesOf, appeared, lineUpKnown } from './appearances.ts'
export { type DivisionYears, divisionYears, topFlightId } from './division.ts'
export { firstAgainstOpponent, firstAtGround, type FirstEver, type FirstSince, type FirstWin, type MeetingTally } from './firsts.ts'
export { formOf } from './form.ts'
export {
  emptyHistory,
  type History,
  parseHistory,
  type PastResult,
  pastResultId,
  type PastSeason,
  type ResultRow,
  resultsBetween,
} from './history.ts'
export { type ClubHonours, honourId, honoursOf } from './honours.ts'
export { type Comeback, comebacks, type GoalInterval, goalIntervals, type LateGoal, lateWinner } from './match-course.ts'
export { type Meeting, pastMeetings, winnerOf } from './meetings.ts'
export { type MultiGoalPlayer, multiGoalPlayers } from './multi-goals.ts'
export { type NthOfSeason, nthOfSeason } from './nth.ts'
export { type ClubResult, outcomeFor, resultFor, resultsOf, type Side, sideOf } from './result.ts'
export { averageOpponentPlace, directMeetings, runIn, type RunInMatch } from './run-in.ts'
export { type AssistRow, assists, type GoalTally, goalTally, type OwnGoalRow, ownGoals, type ScorerRow, scorers } from './scorers.ts'
export { playerScoringStreaks, type ScoringStreak } from './scoring-streaks.ts'
export {
  type EndedStreak,
  endedStreaks,
  keepsGoing,
  type RunningStreak,
  runningStreaks,
  type Streak,
  STREAK_KINDS,
  type StreakKind,
} from './streaks.ts'
export { type BiggestWins, biggestWins, type ClubRecord, type Superlatives, superlatives } from './superlatives.ts'
