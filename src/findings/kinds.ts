import { directMeeting } from './calendar/direct-meeting.ts'
import { nextRound } from './calendar/next-round.ts'
import { runIn } from './calendar/run-in.ts'
import { stillToPlay } from './calendar/still-to-play.ts'
import { clinched } from './certainty/clinched.ts'
import { contenders } from './certainty/contenders.ts'
import { eliminated } from './certainty/eliminated.ts'
import { scenario } from './certainty/scenario.ts'
import { settledBy } from './certainty/settled-by.ts'
import { stillPossible } from './certainty/still-possible.ts'
import { notInFeed } from './data/not-in-feed.ts'
import { defendingChampions } from './history/defending-champions.ts'
import { divisionYear } from './history/division-years.ts'
import { titleTally } from './history/title-tally.ts'
import type { Kind } from './kind.ts'
import { annulledGoal } from './match/annulled-goal.ts'
import { attempts } from './match/attempts.ts'
import { biggestWin } from './match/biggest-win.ts'
import { comeback } from './match/comeback.ts'
import { inPlay } from './match/in-play.ts'
import { goalInterval } from './match/goal-interval.ts'
import { goal } from './match/goal.ts'
import { lateGoal } from './match/late-goal.ts'
import { missedPenalty } from './match/missed-penalty.ts'
import { multipleGoals } from './match/multiple-goals.ts'
import { result } from './match/result.ts'
import { savedShot } from './match/saved-shot.ts'
import { sendingOff } from './match/sending-off.ts'
import { woodwork } from './match/woodwork.ts'
import { assistRank } from './people/assist-rank.ts'
import { playerProfile } from './people/player-profile.ts'
import { scorerRank } from './people/scorer-rank.ts'
import { scoringRun } from './people/scoring-run.ts'
import { conditionalZone } from './places/conditional-zone.ts'
import { inZone } from './places/in-zone.ts'
import { zoneDistance } from './places/zone-distance.ts'
import { firstWinAgainst } from './sequence/first-win-against.ts'
import { firstWinAtGround } from './sequence/first-win-at-ground.ts'
import { nthResult } from './sequence/nth-result.ts'
import { importance } from './odds/importance.ts'
import { odds } from './odds/odds.ts'
import { streakEnded } from './sequence/streak-ended.ts'
import { streak } from './sequence/streak.ts'
import { bestAttack } from './table/best-attack.ts'
import { bestDefence } from './table/best-defence.ts'
import { bestForm } from './table/best-form.ts'
import { bestSideRecord } from './table/best-side-record.ts'
import { decidedBy } from './table/decided-by.ts'
import { deduction } from './table/deduction.ts'
import { gap } from './table/gap.ts'
import { movement } from './table/movement.ts'
import { place } from './table/place.ts'
import { sharedPlace } from './table/shared-place.ts'
import type { FindingKind } from './values.ts'

/** Every kind of finding there is. A new kind is one more file and one more line here. */
export const KINDS: { readonly [K in FindingKind]: Kind<K> } = {
  result,
  goal,
  'multiple-goals': multipleGoals,
  'late-goal': lateGoal,
  comeback,
  'goal-interval': goalInterval,
  'sending-off': sendingOff,
  'saved-shot': savedShot,
  attempts,
  woodwork,
  'missed-penalty': missedPenalty,
  'annulled-goal': annulledGoal,
  'in-play': inPlay,
  'biggest-win': biggestWin,
  place,
  gap,
  movement,
  'decided-by': decidedBy,
  'shared-place': sharedPlace,
  'best-attack': bestAttack,
  'best-defence': bestDefence,
  'best-side-record': bestSideRecord,
  'best-form': bestForm,
  deduction,
  'in-zone': inZone,
  'zone-distance': zoneDistance,
  'conditional-zone': conditionalZone,
  clinched,
  eliminated,
  'settled-by': settledBy,
  'still-possible': stillPossible,
  contenders,
  scenario,
  odds,
  importance,
  streak,
  'streak-ended': streakEnded,
  'nth-result': nthResult,
  'first-win-at-ground': firstWinAtGround,
  'first-win-against': firstWinAgainst,
  'scorer-rank': scorerRank,
  'assist-rank': assistRank,
  'player-profile': playerProfile,
  'scoring-run': scoringRun,
  'defending-champions': defendingChampions,
  'title-tally': titleTally,
  'division-years': divisionYear,
  'run-in': runIn,
  'direct-meeting': directMeeting,
  'next-round': nextRound,
  'still-to-play': stillToPlay,
  'not-in-feed': notInFeed,
}

/** The names of the kinds, by family in the order of the table above. */
export const FINDING_KINDS = Object.keys(KINDS) as readonly FindingKind[]
