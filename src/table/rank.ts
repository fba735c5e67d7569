import type { ClubId } from '../base/index.ts'
import type { OrderStep } from '../competition/index.ts'
import type { Division } from './divisions.ts'
import { type HeadToHead, headToHeadOf } from './head-to-head.ts'
import { isHeadToHead, takeStep } from './step.ts'
import type { StepTaken, Tie } from './types.ts'

/** A club with its tie, in the order found; clubs in one slot share its place. */
export interface Slot {
  readonly clubs: readonly ClubId[]
  readonly tie?: Tie
}

type Procedure = 'continue' | 'reapply' | 'restart' | 'restart after each winner'

/** What stays the same while the clubs level on one number of points are put in order. */
interface Ranking {
  readonly division: Division
  readonly level: readonly ClubId[]
  /** Head-to-head among all the clubs level on points. */
  readonly ofLevel: HeadToHead
  readonly steps: readonly OrderStep[]
  readonly procedure: Procedure
  /** The status of a tie before its first step, and once the procedure has been called on. */
  readonly procedureStatus: Tie['status']
}

/** Some clubs of a ranking on their way through the steps. */
interface Way {
  readonly clubs: readonly ClubId[]
  /** The first of the places they share. */
  readonly place: number
  /** Index of the next step. */
  readonly at: number
  readonly taken: readonly StepTaken[]
  readonly status: Tie['status']
  /** Set inside a run of head-to-head steps: the clubs it began with. */
  readonly headToHead?: HeadToHead
}

/**
 * Orders clubs level on points by the steps of the rules, from the place given. Head-to-head looks at the matches among the clubs still
 * level when a run of such steps begins; the rules' procedure says how those go on whom a step leaves level.
 */
export function rankLevelClubs(division: Division, level: readonly ClubId[], place: number): Slot[] {
  const { final, inSeason, partialSplit } = division.rules
  const ranking: Ranking = {
    division,
    level,
    ofLevel: headToHeadOf(division, level),
    steps: division.over ? final : inSeason,
    procedure: partialSplit?.procedure ?? 'continue',
    procedureStatus: partialSplit?.status ?? 'verified',
  }
  const way: Way = { clubs: level, place, at: 0, taken: [], status: 'verified' }
  return ranking.procedure === 'restart after each winner' ? winnerByWinner(ranking, way) : downTheSteps(ranking, way)
}

/** What one step makes of clubs on their way. */
interface Stride {
  readonly taken: StepTaken
  readonly way: Way
}

function stride(ranking: Ranking, way: Way, step: OrderStep): Stride {
  const looksAtMeetings = isHeadToHead(step) || step.onceAllMet === true
  const begun = isHeadToHead(step) ? way.headToHead : undefined
  const headToHead = looksAtMeetings ? (begun ?? headToHeadAmong(ranking, way.clubs)) : ranking.ofLevel
  const taken = takeStep(step, { division: ranking.division, level: ranking.level, clubs: way.clubs, place: way.place, headToHead })
  const { headToHead: _left, ...onward } = way
  const next = {
    ...onward,
    at: way.at + 1,
    taken: [...way.taken, taken],
    status: step.status === 'assumed' ? ('assumed' as const) : way.status,
  }
  return { taken, way: isHeadToHead(step) ? { ...next, headToHead } : next }
}

function headToHeadAmong({ division, level, ofLevel }: Ranking, clubs: readonly ClubId[]): HeadToHead {
  return clubs.length === level.length ? ofLevel : headToHeadOf(division, clubs)
}

function downTheSteps(ranking: Ranking, way: Way): Slot[] {
  const step = ranking.steps[way.at]
  if (ranking.procedure === 'reapply' && leavesHeadToHead(step, way)) return downTheSteps(ranking, appliedAgain(ranking, way))
  if (step === undefined) return [undecided(ranking, way, 'NOTHING')]
  const { taken, way: next } = stride(ranking, way, step)
  if (taken.passedOver !== undefined) return downTheSteps(ranking, next)
  if (taken.parts === undefined) return [undecided(ranking, next, step.code)]
  if (taken.parts.length === 1) return downTheSteps(ranking, next)
  let { place } = way
  return taken.parts.flatMap((clubs) => {
    const part = { ...next, clubs, place }
    place += clubs.length
    if (clubs.length === 1) return [decided(ranking, part, step)]
    return downTheSteps(ranking, ranking.procedure === 'restart' ? fromTheTop(ranking, part) : part)
  })
}

/** True when a run of head-to-head steps has been used up and has parted some of the clubs it began with. */
function leavesHeadToHead(step: OrderStep | undefined, { clubs, headToHead }: Way): boolean {
  return headToHead !== undefined && clubs.length < headToHead.clubs.length && (step === undefined || !isHeadToHead(step))
}

/** Back to the first of the head-to-head steps just used, for those still level alone. */
function appliedAgain({ steps, procedureStatus }: Ranking, { headToHead: _used, ...way }: Way): Way {
  let at = way.at - 1
  for (let step = steps[at - 1]; step !== undefined && isHeadToHead(step); step = steps[at - 1]) at--
  return { ...way, at, status: procedureStatus === 'assumed' ? 'assumed' : way.status }
}

function fromTheTop({ procedureStatus }: Ranking, { headToHead: _left, ...way }: Way): Way {
  return { ...way, at: 0, status: procedureStatus === 'assumed' ? 'assumed' : way.status }
}

/** Finds the best of the clubs, then the best of the others from the first step on, and so on. */
function winnerByWinner(ranking: Ranking, way: Way): Slot[] {
  if (way.clubs.length === 1) return [decided(ranking, way, lastParting(way))]
  const best = ahead(ranking, way)
  const others = way.clubs.filter((club) => !best.clubs.includes(club))
  if (others.length === 0) return [best]
  // The others have come as far as the step that found the best; what parted them from it is their reason, should only one be left.
  const steps = best.tie?.steps ?? []
  const rest = fromTheTop(ranking, {
    ...way,
    clubs: others,
    place: way.place + best.clubs.length,
    taken: steps,
    status: best.tie?.status ?? way.status,
  })
  return [best, ...winnerByWinner(ranking, rest)]
}

/** The step that left the last of the clubs behind the others. */
function lastParting({ clubs, taken }: Way): StepTaken | undefined {
  return taken.findLast(({ considered, parts = [] }) => parts.length > 1 && clubs.every((club) => considered.includes(club)))
}

/** The club ahead of all others, or those that share its place because nothing parts them. */
function ahead(ranking: Ranking, way: Way): Slot {
  const step = ranking.steps[way.at]
  if (step === undefined) return undecided(ranking, way, 'NOTHING')
  const { taken, way: next } = stride(ranking, way, step)
  if (taken.passedOver !== undefined) return ahead(ranking, next)
  if (taken.parts === undefined) return undecided(ranking, next, step.code)
  const [first = way.clubs] = taken.parts
  if (first.length === 1) return decided(ranking, { ...next, clubs: first }, step)
  if (taken.parts.length === 1) return ahead(ranking, next)
  return ahead(ranking, fromTheTop(ranking, { ...next, clubs: first }))
}

function tieOf({ level, ofLevel }: Ranking, { taken, status }: Way, outcome: Pick<Tie, 'decidedBy' | 'undecided'>): Tie {
  return {
    level,
    steps: taken,
    status,
    get headToHead() {
      return ofLevel.matches
    },
    get headToHeadComplete() {
      return ofLevel.complete
    },
    ...outcome,
  }
}

function decided(ranking: Ranking, way: Way, step: Pick<OrderStep, 'code'> | undefined): Slot {
  return { clubs: way.clubs, tie: tieOf(ranking, way, step === undefined ? {} : { decidedBy: step.code }) }
}

function undecided(ranking: Ranking, way: Way, by: OrderStep['code'] | 'NOTHING'): Slot {
  return { clubs: way.clubs, tie: tieOf(ranking, way, { undecided: { with: way.clubs, by } }) }
}
