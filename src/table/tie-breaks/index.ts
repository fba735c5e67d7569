import type { TieBreakCode } from '../../competition/index.ts'
import { awayGoalDifference } from './away-goal-difference.ts'
import { awayGoals } from './away-goals.ts'
import { awayWins } from './away-wins.ts'
import { fairPlay, redCards, yellowCards } from './cards.ts'
import { earlierPlace } from './earlier-place.ts'
import { coefficient, ranking } from './given.ts'
import { goalAverage } from './goal-average.ts'
import { goalDifference } from './goal-difference.ts'
import { goalsFor } from './goals-for.ts'
import { headToHeadAwayGoals } from './head-to-head-away-goals.ts'
import { headToHeadGoalDifference } from './head-to-head-goal-difference.ts'
import { headToHeadGoals } from './head-to-head-goals.ts'
import { headToHeadPoints } from './head-to-head-points.ts'
import { homeGoalDifference } from './home-goal-difference.ts'
import { homeGoals } from './home-goals.ts'
import { opponentsGoalDifference, opponentsGoals, opponentsPoints } from './opponents.ts'
import { pointsLost } from './points-lost.ts'
import { lots, playOff, shootOut } from './settled.ts'
import type { TieBreak } from './tie-break.ts'
import { unroundedPoints } from './unrounded-points.ts'
import { wins } from './wins.ts'

/** Every tie-break by its code; points are the first order and not one of them. What of the regulations is covered: docs/rules.md. */
export const TIE_BREAKS: Readonly<Record<Exclude<TieBreakCode, 'PTS'>, TieBreak>> = {
  H2H_PTS: headToHeadPoints,
  H2H_GD: headToHeadGoalDifference,
  H2H_GF: headToHeadGoals,
  H2H_AWAY_GF: headToHeadAwayGoals,
  GD: goalDifference,
  GF: goalsFor,
  GOAL_AVERAGE: goalAverage,
  WINS: wins,
  HOME_GD: homeGoalDifference,
  HOME_GF: homeGoals,
  AWAY_GD: awayGoalDifference,
  AWAY_GF: awayGoals,
  AWAY_WINS: awayWins,
  POINTS_LOST: pointsLost,
  UNROUNDED_PTS: unroundedPoints,
  EARLIER_PLACE: earlierPlace,
  OPPONENTS_PTS: opponentsPoints,
  OPPONENTS_GD: opponentsGoalDifference,
  OPPONENTS_GF: opponentsGoals,
  RED_CARDS: redCards,
  YELLOW_CARDS: yellowCards,
  FAIR_PLAY: fairPlay,
  COEFFICIENT: coefficient,
  RANKING: ranking,
  SHOOT_OUT: shootOut,
  PLAY_OFF: playOff,
  LOTS: lots,
}

export type { TieBreak, TieContext } from './tie-break.ts'
