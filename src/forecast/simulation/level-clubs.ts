import { BATCH } from './batch.ts'
import type { PlannedStep } from './order.ts'
import { drawLots, type Standing, sumOver } from './standing.ts'

/** No run of head-to-head steps has begun. */
const NONE = -1

/** Parts the clubs on the places from `from` up to `to`, level on the primary number, by the plan's steps; false where the table has to be asked. */
export function partLevel(standing: Standing, from: number, to: number): boolean {
  return to - from === 2 ? partTwo(standing, from) : partFrom(standing, from, to, 0, NONE, NONE)
}

/** Parts two clubs. Any difference parts them for good, so that no run of steps and no procedure comes into it. */
function partTwo(standing: Standing, upper: number): boolean {
  const { clubs, plan } = standing
  const { steps } = plan.order
  const one = clubs[upper]!
  const other = clubs[upper + 1]!
  for (const step of steps) {
    if (step.fewest > 2) continue
    if (step.kind === 'table') return false
    if (step.kind === 'lots') break
    const ahead =
      step.kind === 'meetings' ? aheadInMeetings(standing, step, one, other) : valueOf(standing, step, one) - valueOf(standing, step, other)
    if (Number.isNaN(ahead)) break
    if (ahead === 0) continue
    if (ahead < 0) {
      clubs[upper] = other
      clubs[upper + 1] = one
    }
    return true
  }
  drawLots(standing, upper, upper + 2)
  return true
}

/** Parts clubs from step `first` on, inside a run of head-to-head steps that began with the clubs from `begunFrom` up to `begunTo`, or in none. */
function partFrom(standing: Standing, from: number, to: number, first: number, begunFrom: number, begunTo: number): boolean {
  const { steps, procedure } = standing.plan.order
  let at = first
  let runFrom = begunFrom
  let runTo = begunTo
  for (;;) {
    const step = steps[at]
    if (procedure === 'reapply' && runFrom !== NONE && to - from < runTo - runFrom && step?.ofMeetings !== true) {
      while (at > 0 && steps[at - 1]!.ofMeetings) at--
      runFrom = NONE
      continue
    }
    if (step === undefined) break
    if (!step.ofMeetings) runFrom = NONE
    else if (runFrom === NONE) {
      runFrom = from
      runTo = to
    }
    at++
    if (to - from < step.fewest || to - from > step.most) continue
    if (step.kind === 'table') return false
    if (step.kind === 'lots' || !takeStep(standing, step, from, to, runFrom, runTo)) break
    if (sortByValue(standing, from, to)) return partEach(standing, from, to, at, runFrom, runTo)
  }
  drawLots(standing, from, to)
  return true
}

/** Sends the clubs of each value on their way. */
function partEach(standing: Standing, from: number, to: number, at: number, runFrom: number, runTo: number): boolean {
  const { values, plan } = standing
  const restarts = plan.order.procedure === 'restart'
  let start = from
  while (start < to) {
    let end = start + 1
    while (end < to && values[end] === values[start]) end++
    if (end - start > 1) {
      const done = restarts ? partFrom(standing, start, end, 0, NONE, NONE) : partFrom(standing, start, end, at, runFrom, runTo)
      if (!done) return false
    }
    start = end
  }
  return true
}

/** Takes a step for the clubs on some places, head-to-head among those of its run; false if the data is not there for one of them. */
function takeStep(standing: Standing, step: PlannedStep, from: number, to: number, runFrom: number, runTo: number): boolean {
  const { clubs, values, sums } = standing
  const ofMeetings = step.kind === 'meetings'
  if (ofMeetings) sumMeetings(standing, step, runFrom, runTo)
  for (let place = from; place < to; place++) {
    const club = clubs[place]!
    const value = ofMeetings ? sums[club]! : valueOf(standing, step, club)
    if (Number.isNaN(value)) return false
    values[place] = value
  }
  return true
}

/** Puts clubs on some places in order of their values, the highest first; those of one value stay as they were. True if it parts any. */
function sortByValue({ clubs, values }: Standing, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place++) {
    const club = clubs[place]!
    const value = values[place]!
    let at = place
    for (; at > from && values[at - 1]! < value; at--) {
      clubs[at] = clubs[at - 1]!
      values[at] = values[at - 1]!
    }
    clubs[at] = club
    values[at] = value
  }
  return values[from] !== values[to - 1]
}

/** A club's value at a step that does not look at meetings. */
function valueOf(standing: Standing, { kind, soFar, home, away }: PlannedStep, club: number): number {
  if (kind === 'given') return soFar[club]!
  const { atHome, onTheRoad } = standing.plan
  return (
    soFar[club]! +
    sumOver(standing, atHome.items, atHome.starts[club]!, atHome.starts[club + 1]!, home) +
    sumOver(standing, onTheRoad.items, onTheRoad.starts[club]!, onTheRoad.starts[club + 1]!, away)
  )
}

/** By how much one of two clubs is ahead in the meetings of the two. */
function aheadInMeetings({ plan, scores, season }: Standing, { soFar, home, away }: PlannedStep, one: number, other: number): number {
  const { starts, items } = plan.meetings
  const there = one * plan.clubs.length + other
  const back = other * plan.clubs.length + one
  const lastThere = starts[there + 1]!
  const lastBack = starts[back + 1]!
  let ahead = soFar[there]! - soFar[back]!
  for (let at = starts[there]!; at < lastThere; at++) {
    const score = scores[items[at]! * BATCH + season]!
    ahead += home[score]! - away[score]!
  }
  for (let at = starts[back]!; at < lastBack; at++) {
    const score = scores[items[at]! * BATCH + season]!
    ahead += away[score]! - home[score]!
  }
  return ahead
}

/** Adds up what the clubs on the places from `from` up to `to` have done against each other, into `sums` by club. */
function sumMeetings({ plan, scores, season, clubs, sums }: Standing, step: PlannedStep, from: number, to: number): void {
  const { soFar, home, away } = step
  const { starts, items } = plan.meetings
  for (let place = from; place < to; place++) sums[clubs[place]!] = 0
  for (let first = from; first < to; first++) {
    const host = clubs[first]!
    for (let second = from; second < to; second++) {
      if (second === first) continue
      const guest = clubs[second]!
      const key = host * plan.clubs.length + guest
      const last = starts[key + 1]!
      let own = soFar[key]!
      let others = 0
      for (let at = starts[key]!; at < last; at++) {
        const score = scores[items[at]! * BATCH + season]!
        own += home[score]!
        others += away[score]!
      }
      sums[host] = sums[host]! + own
      sums[guest] = sums[guest]! + others
    }
  }
}
