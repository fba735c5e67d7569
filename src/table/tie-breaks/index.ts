import type { TieBreakCode } from '../../competition/index.ts'
import { awayGoals } from './away-goals.ts'
import { awayWins } from './away-wins.ts'
import { fairPlay } from './fair-play.ts'
import { goalDifference } from './goal-difference.ts'
import { goalsFor } from './goals-for.ts'
import { headToHeadAwayGoals } from './head-to-head-away-goals.ts'
import { headToHeadGoalDifference } from './head-to-head-goal-difference.ts'
import { headToHeadGoals } from './head-to-head-goals.ts'
import { headToHeadPoints } from './head-to-head-points.ts'
import { lots, playOff } from './settled.ts'
import type { TieBreak } from './tie-break.ts'
import { wins } from './wins.ts'

/**
 * Every tie-break of the regimes on file, against the regulations:
 *
 * | code        | regulation                                             | here                                                    |
 * | ----------- | ------------------------------------------------------ | ------------------------------------------------------- |
 * | PTS         | points, deductions taken off                           | the primary order (rank.ts)                             |
 * | H2H_PTS     | points among the level clubs (Serie A: first step)     | yes; the set of clubs stays as it was level on points   |
 * | H2H_GD      | goal difference among them (Serie A: second step)      | yes                                                     |
 * | H2H_GF      | goals among them                                       | yes                                                     |
 * | H2H_AWAY_GF | away goals among them                                  | yes                                                     |
 * | GD, GF      | goal difference, goals scored                          | yes                                                     |
 * | WINS        | matches won                                            | yes                                                     |
 * | AWAY_GF     | away goals                                             | yes                                                     |
 * | AWAY_WINS   | away wins                                              | yes                                                     |
 * | FAIR_PLAY   | disciplinary points                                    | undecided: how cards count is not on file               |
 * | PLAY_OFF    | a match between level clubs (Serie A from 2022-23)     | an outcome: undecided until `TieSettled` is in the log  |
 * | LOTS        | drawing of lots                                        | an outcome, likewise                                    |
 */
export const TIE_BREAKS: Readonly<Record<Exclude<TieBreakCode, 'PTS'>, TieBreak>> = {
  H2H_PTS: headToHeadPoints,
  H2H_GD: headToHeadGoalDifference,
  H2H_GF: headToHeadGoals,
  H2H_AWAY_GF: headToHeadAwayGoals,
  GD: goalDifference,
  GF: goalsFor,
  WINS: wins,
  AWAY_GF: awayGoals,
  AWAY_WINS: awayWins,
  FAIR_PLAY: fairPlay,
  PLAY_OFF: playOff,
  LOTS: lots,
}

export type { TieBreak, TieContext } from './tie-break.ts'
