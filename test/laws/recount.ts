import type { FindingKind, FindingValues } from '../../src/findings/index.ts'
import { directMeetings, nextRounds, runIns, stillToPlay } from './recount/calendar.ts'
import * as match from './recount/match.ts'
import type { Night } from './recount/night.ts'
import * as past from './recount/past.ts'
import { assistRanks, scorerRanks, scoringRuns } from './recount/people.ts'
import { inZones, zoneDistances } from './recount/places.ts'
import { endedStreaks, nthResults, streaks } from './recount/sequence.ts'
import * as table from './recount/table.ts'

/**
 * Every finding of a kind that is true on a night and worth saying, counted a second time: by plain loops over the raw facts and the
 * files of the competition, with nothing of the engine but its types.
 */
export const RECOUNT = {
  result: (night) => match.results(night, past.groundOf),
  goal: match.goals,
  'multiple-goals': match.multipleGoals,
  'late-goal': match.lateGoals,
  comeback: match.comebacks,
  'goal-interval': match.goalIntervals,
  'sending-off': match.sendingsOff,
  attempts: match.attempts,
  'biggest-win': match.biggestWins,
  place: table.places,
  gap: table.gaps,
  movement: table.movements,
  'decided-by': (night) => table.decisions(night, past.nameOf),
  'shared-place': table.sharedPlaces,
  'best-attack': (night) => table.extremes(night, 'scored'),
  'best-defence': (night) => table.extremes(night, 'conceded'),
  'best-side-record': table.sideRecords,
  'best-form': table.bestForm,
  'in-zone': inZones,
  'zone-distance': zoneDistances,
  streak: streaks,
  'streak-ended': endedStreaks,
  'nth-result': nthResults,
  'first-win-at-ground': past.firstWinsAtGround,
  'first-win-against': past.firstWinsAgainst,
  'scorer-rank': scorerRanks,
  'assist-rank': assistRanks,
  'scoring-run': scoringRuns,
  'defending-champions': past.defendingChampions,
  'title-tally': past.titleTallies,
  'division-years': past.divisionYears,
  'run-in': runIns,
  'direct-meeting': directMeetings,
  'next-round': nextRounds,
  'still-to-play': stillToPlay,
} as const satisfies { readonly [K in FindingKind]?: (night: Night) => readonly FindingValues[K][] }

export { intervalsOffTheClock } from './recount/match.ts'
export { type Night, nightOf } from './recount/night.ts'
export { PAST_IDS } from './recount/past.ts'
