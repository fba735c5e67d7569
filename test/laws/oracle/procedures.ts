import type { Code, Part, Step } from './part.ts'
import { isHeadToHead, take } from './take.ts'

/** A club on a place of its own, or clubs that share one, and what would part them. */
export interface Slot {
  readonly clubs: readonly string[]
  readonly undecided?: Code | 'NOTHING'
}

/** Clubs level on points, in the part they are ranked in. */
interface Level {
  readonly part: Part
  readonly level: readonly string[]
}

/** Where a group of clubs still level has got to. */
interface At {
  readonly group: readonly string[]
  /** The best of the places the group shares. */
  readonly place: number
  /** The number of the step to be taken, counted from nought. */
  readonly step: number
  /** The clubs concerned by the head-to-head steps that are being taken. */
  readonly concerned: readonly string[]
}

/** The step a group is at, if there is one, and what it makes of the group. The clubs still level as a run of steps begins are concerned. */
function outcomeAt({ part, level }: Level, at: At) {
  const step = part.steps[at.step]
  if (step === undefined) return undefined
  const concerned = runBegins(part.steps, at.step) ? at.group : at.concerned
  return { code: step.code, concerned, parts: take({ part, step, group: at.group, concerned, level }, at.place) }
}

/** Whether a run of head-to-head steps begins at a step. */
function runBegins(steps: readonly Step[], at: number): boolean {
  const [before, here] = [steps[at - 1], steps[at]]
  return here !== undefined && isHeadToHead(here) && (before === undefined || !isHeadToHead(before))
}

/** Whether a run of head-to-head steps ended just before a step, or before the end of the order. */
function runHasEnded(steps: readonly Step[], at: number): boolean {
  const [before, here] = [steps[at - 1], steps[at]]
  return before !== undefined && isHeadToHead(before) && (here === undefined || !isHeadToHead(here))
}

/** The first step of the run that ended just before a step. */
function beginningOfRun(steps: readonly Step[], at: number): number {
  let first = at - 1
  while (!runBegins(steps, first)) first -= 1
  return first
}

/** Each part of a group with the best place it can get. */
function withPlaces(parts: readonly (readonly string[])[], from: number): { group: readonly string[]; place: number }[] {
  return parts.map((group, index) => ({ group, place: from + parts.slice(0, index).flat().length }))
}

/** `continue`, `reapply` and `restart`: every part goes its own way, down, back to the head-to-head, or back to the first step. */
function partByPart(whole: Level, at: At): Slot[] {
  const { steps, procedure } = whole.part
  if (at.group.length === 1) return [{ clubs: at.group }]
  if (procedure === 'reapply' && runHasEnded(steps, at.step) && at.group.length < at.concerned.length) {
    return partByPart(whole, { ...at, step: beginningOfRun(steps, at.step) })
  }
  const outcome = outcomeAt(whole, at)
  if (outcome === undefined) return [{ clubs: at.group, undecided: 'NOTHING' }]
  const { parts, concerned, code } = outcome
  if (parts === 'unknown') return [{ clubs: at.group, undecided: code }]
  const next = procedure === 'restart' && parts.length > 1 ? 0 : at.step + 1
  return withPlaces(parts, at.place).flatMap(({ group, place }) => partByPart(whole, { group, place, step: next, concerned }))
}

/** The one club ahead of all others of a group, or those that share the first of its places. */
function ahead(whole: Level, at: At): Slot {
  const outcome = outcomeAt(whole, at)
  if (outcome === undefined) return { clubs: at.group, undecided: 'NOTHING' }
  const { parts, concerned, code } = outcome
  if (parts === 'unknown') return { clubs: at.group, undecided: code }
  const [best = at.group] = parts
  if (best.length === 1) return { clubs: best }
  return ahead(whole, { ...at, group: best, concerned, step: parts.length > 1 ? 0 : at.step + 1 })
}

/** `restart after each winner`: who is ahead of all, then who is ahead of all the others, and so on. */
function oneByOne(whole: Level, group: readonly string[], place: number): Slot[] {
  if (group.length === 0) return []
  if (group.length === 1) return [{ clubs: group }]
  const first = ahead(whole, { group, place, step: 0, concerned: group })
  const others = group.filter((club) => !first.clubs.includes(club))
  return [first, ...oneByOne(whole, others, place + first.clubs.length)]
}

/** Clubs level on points in the order of the rules. They share the places from `place` on. */
export function rankLevel(part: Part, level: readonly string[], place: number): Slot[] {
  if (level.length === 1) return [{ clubs: level }]
  if (part.procedure === 'restart after each winner') return oneByOne({ part, level }, level, place)
  return partByPart({ part, level }, { group: level, place, step: 0, concerned: level })
}
