import type { EventRow } from './shapes.ts'

/** The feed's numbers for what a touch was, as its documentation lists them. */
export const TAG = {
  goal: 101,
  ownGoal: 102,
  assist: 301,
  leftFoot: 401,
  rightFoot: 402,
  head: 403,
  red: 1701,
  yellow: 1702,
  secondYellow: 1703,
  accurate: 1801,
  blocked: 2101,
} as const

/** Shots against post or bar, by where they struck it. */
const WOODWORK = [1217, 1218, 1219, 1220, 1221, 1222, 1223]

/** Restarts that can score. */
const SHOTS_AT_RESTART = new Set(['Free kick shot', 'Penalty'])

/** True for a shot: from play, a free kick or the spot. A corner is one only when it goes in. */
export function isShot(event: EventRow): boolean {
  return event.eventName === 'Shot' || (event.eventName === 'Free Kick' && (SHOTS_AT_RESTART.has(event.subEventName) || isGoal(event)))
}

/** True for the touch that scored; the beaten goalkeeper's "save attempt" carries the goal's tag too. */
export function isGoal(event: EventRow): boolean {
  return event.tags.has(TAG.goal) && (event.eventName === 'Shot' || event.eventName === 'Free Kick')
}

/** True when the shot struck post or bar. */
export function isWoodwork(event: EventRow): boolean {
  return WOODWORK.some((tag) => event.tags.has(tag))
}

/** What the ball was struck with. */
export function bodyPartOf({ tags }: EventRow): 'head' | 'left foot' | 'right foot' | undefined {
  if (tags.has(TAG.head)) return 'head'
  if (tags.has(TAG.leftFoot)) return 'left foot'
  return tags.has(TAG.rightFoot) ? 'right foot' : undefined
}

/** The restart a touch was, when goals are said to come from it. */
export function restartOf(event: EventRow | undefined): 'corner' | 'free kick' | undefined {
  if (event?.eventName !== 'Free Kick') return undefined
  if (event.subEventName === 'Corner') return 'corner'
  return ['Free Kick', 'Free kick cross', 'Free kick shot'].includes(event.subEventName) ? 'free kick' : undefined
}
