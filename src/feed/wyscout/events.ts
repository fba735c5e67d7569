import { notice, type Place, problem } from '../../base/index.ts'
import { readShape } from '../json.ts'
import type { ProblemList } from '../problems.ts'
import type { FeedFile } from '../types.ts'
import { openFile } from './files.ts'
import { EventShape, type EventRow, EventsShape } from './shapes.ts'
import { TAG } from './tags.ts'

/** A touch that matters, with its number in the file. */
export interface Moment {
  readonly event: EventRow
  readonly index: number
  readonly place: Place
}

/** What is kept of an events file. */
export interface MatchEvents {
  readonly wyId: number
  readonly moments: readonly Moment[]
  /** Seconds of the last touch of each half; 0 for a half without one. */
  readonly lastOfHalf: Readonly<Record<1 | 2, number>>
  /** The touch of a number in the file, when it can be read. */
  readonly touch: (index: number) => EventRow | undefined
  readonly place: Place
}

/** Event names that matter whatever their tags. */
const NAMES = new Set(['Shot', 'Offside'])
const RESTARTS = new Set(['Free kick shot', 'Penalty'])
const TAGS = new Set<number>([TAG.goal, TAG.ownGoal, TAG.red, TAG.yellow, TAG.secondYellow])

/** What the cheap look at each of a match's touches needs. It is checked in full only where it matters. */
interface Glance {
  readonly eventName?: unknown
  readonly subEventName?: unknown
  readonly tags?: unknown
  readonly matchPeriod?: unknown
  readonly eventSec?: unknown
}

function matters({ eventName, subEventName, tags }: Glance): boolean {
  if (typeof eventName === 'string' && NAMES.has(eventName)) return true
  if (typeof subEventName === 'string' && RESTARTS.has(subEventName)) return true
  return Array.isArray(tags) && eventName !== 'Save attempt' && tags.some(isTagThatMatters)
}

function isTagThatMatters(tag: unknown): boolean {
  return typeof tag === 'object' && tag !== null && 'id' in tag && typeof tag.id === 'number' && TAGS.has(tag.id)
}

/**
 * The touches of one match that matter: shots, goals, cards, offsides.
 * Problems: those of the file, NOTHING_FOUND, FIELD_MISSING, FIELD_INVALID; a notice for halves other than the first and second.
 */
export function readEvents(file: FeedFile, problems: ProblemList): MatchEvents | undefined {
  const json = openFile(file)
  if (!json.ok) {
    problems.add(json.problem)
    return undefined
  }
  const shape = readShape(EventsShape, json.value, { file: file.name })
  if (shape.ok) return gather(shape.value.events, file, problems)
  problems.add(problem('NOTHING_FOUND', 'The file has no list of events.', { place: { file: file.name }, expected: '{"events": […]}' }))
  return undefined
}

function gather(all: readonly unknown[], file: FeedFile, problems: ProblemList): MatchEvents | undefined {
  const placeAt = (index: number): Place => ({ file: file.name, path: `events[${String(index)}]` })
  const moments: Moment[] = []
  const lastOfHalf = { 1: 0, 2: 0 }
  let furtherHalves = false
  for (const [index, value] of all.entries()) {
    if (typeof value !== 'object' || value === null) continue
    const glance: Glance = value
    if (!noteTime(glance, lastOfHalf)) furtherHalves = true
    else if (matters(glance)) moments.push(...readMoment(value, index, placeAt(index), problems))
  }
  if (furtherHalves) problems.add(notice('FIELD_INVALID', 'Only the two halves are read, no extra time.', { place: placeAt(0) }))
  const touch = (index: number) => EventShape.safeParse(all[index]).data
  const wyId = moments[0]?.event.matchId ?? touch(0)?.matchId
  if (wyId !== undefined) return { wyId, moments, lastOfHalf, touch, place: { file: file.name } }
  problems.add(problem('NOTHING_FOUND', 'The file has no event that can be read.', { place: { file: file.name }, expected: 'events' }))
  return undefined
}

/** Notes the time of a touch; false when it is of neither half. */
function noteTime({ matchPeriod, eventSec }: Glance, lastOfHalf: Record<1 | 2, number>): boolean {
  const half = matchPeriod === '1H' ? 1 : matchPeriod === '2H' ? 2 : undefined
  if (half === undefined) return false
  if (typeof eventSec === 'number' && eventSec > lastOfHalf[half] && eventSec <= 7200) lastOfHalf[half] = eventSec
  return true
}

function readMoment(value: unknown, index: number, place: Place, problems: ProblemList): Moment[] {
  const shape = readShape(EventShape, value, place)
  if (shape.ok) return [{ event: shape.value, index, place }]
  for (const each of shape.problem) problems.add(each)
  return []
}

/** The half a touch fell in. */
export function halfOf(event: EventRow): 1 | 2 {
  return event.matchPeriod === '1H' ? 1 : 2
}
