import { halfOf, type MatchEvents, type Moment } from './events.ts'
import type { EventRow } from './shapes.ts'
import { restartOf, TAG } from './tags.ts'

/** How far back an attack is followed. In the season's 561 assists the pass is at most eight touches and eight seconds before the goal. */
const TOUCHES_BACK = 10
const SECONDS_BACK = 10

/** How soon a save follows its shot: the next touch or the one after, within six seconds. */
const TOUCHES_TO_SAVE = 2
const SECONDS_TO_SAVE = 6

/** The touches before a shot in the same half, the latest first. */
function touchesBefore({ event, index }: Moment, { touch }: MatchEvents): EventRow[] {
  const before: EventRow[] = []
  for (let back = 1; back <= TOUCHES_BACK && index >= back; back++) {
    const earlier = touch(index - back)
    if (earlier === undefined) continue
    if (halfOf(earlier) !== halfOf(event) || event.eventSec - earlier.eventSec > SECONDS_BACK) break
    before.push(earlier)
  }
  return before
}

/** The touch tagged as the goal's assist: the latest by a team-mate. */
export function assistOf(goal: Moment, match: MatchEvents): EventRow | undefined {
  const { teamId, playerId } = goal.event
  return touchesBefore(goal, match).find((t) => t.tags.has(TAG.assist) && t.teamId === teamId && t.playerId !== playerId)
}

/** The restart a goal came from: the scoring touch itself, its assist, or the last pass of the side before it. */
export function restartBefore(goal: Moment, scoringTeam: number, match: MatchEvents): 'corner' | 'free kick' | undefined {
  if (goal.event.subEventName === 'Penalty') return undefined
  const own = goal.event.teamId === scoringTeam ? restartOf(goal.event) : undefined
  return own ?? restartOf(assistOf(goal, match)) ?? restartOf(lastPass(goal, scoringTeam, match))
}

function lastPass(goal: Moment, team: number, match: MatchEvents): EventRow | undefined {
  return touchesBefore(goal, match).find((t) => t.teamId === team && (t.eventName === 'Pass' || t.eventName === 'Free Kick'))
}

/** The other side's goalkeeper who saved a shot, where the feed has his save right after it. */
export function saverOf(shot: Moment, { touch }: MatchEvents): number | undefined {
  for (let ahead = 1; ahead <= TOUCHES_TO_SAVE; ahead++) {
    const next = touch(shot.index + ahead)
    if (next !== undefined && isSave(next, shot.event)) return next.playerId === 0 ? undefined : next.playerId
  }
  return undefined
}

function isSave(next: EventRow, shot: EventRow): boolean {
  const soon = next.matchPeriod === shot.matchPeriod && next.eventSec - shot.eventSec <= SECONDS_TO_SAVE
  return soon && next.eventName === 'Save attempt' && next.teamId !== shot.teamId && !next.tags.has(TAG.goal)
}
