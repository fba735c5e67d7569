import type { OrderStep } from '../../competition/index.ts'
import type { Division } from '../../table/index.ts'
import { type Figure, inOne, isOfMeetings, isOverall, spread } from './figures.ts'
import { figureOfMeetings, overallFigure, valuesNow } from './known-figures.ts'
import { openOf, type OpenMatches } from './open-matches.ts'

/** What a step of the order looks at; `lots` leaves the clubs to chance, `table` asks the table's own ranking. */
export type StepKind = 'overall' | 'meetings' | 'given' | 'lots' | 'table'

/** One step, as numbers. All steps have the same fields, so that the loop over them stays quick. */
export interface PlannedStep {
  readonly kind: StepKind
  /** Head-to-head goes on with the clubs it began with for as long as one such step follows another. */
  readonly ofMeetings: boolean
  /** The step is passed over unless so many clubs are level. */
  readonly fewest: number
  readonly most: number
  /**
   * Of `overall`: a club's figure so far. Of `meetings`: a's against b, at `a * clubs + b`. Of `given`: its value, `NaN` where it is not
   * known, which leaves the clubs level to chance. Empty for the others.
   */
  readonly soFar: Float64Array
  /** What each of the 256 scores adds for either side. */
  readonly home: Float64Array
  readonly away: Float64Array
}

/** The points a division is ordered by. */
export interface PlannedPoints {
  /** Each club's so far, with those of its open matches if it loses them all. */
  readonly soFar: Int16Array
  readonly win: number
  readonly draw: number
  readonly loss: number
}

/** An order of clubs compiled for the scores to come: points, then steps for those level on them. */
export interface PlannedOrder {
  readonly points: PlannedPoints
  readonly steps: readonly PlannedStep[]
  readonly procedure: 'continue' | 'reapply' | 'restart'
}

type Procedure = PlannedOrder['procedure'] | 'restart after each winner'

const NOTHING = new Float64Array(0)
const OUTCOMES: ReadonlySet<string> = new Set(['SHOOT_OUT', 'PLAY_OFF', 'LOTS'])
/** Doubles are exact below this. */
const EXACT = 2 ** 52

/** Compiles the final order of a division. Whatever is not compiled is a `table` step: nothing is left out. */
export function plannedOrder(division: Division, open: OpenMatches): PlannedOrder {
  const procedure: Procedure = division.rules.partialSplit?.procedure ?? 'continue'
  const points = plannedPoints(division, open)
  const planned = withoutLastOutcomes(division).map((step) => planStep(division, open, step))
  switch (procedure) {
    case 'restart':
      return { points, steps: planned.map(({ step }) => step), procedure }
    case 'restart after each winner':
      return { points, steps: merged(untilItMatters(planned)), procedure: 'continue' }
    default:
      return { points, steps: merged(planned), procedure }
  }
}

function plannedPoints({ clubs, points, season }: Division, open: OpenMatches): PlannedPoints {
  const { win, draw, loss } = season.rules.points
  return { soFar: Int16Array.from(clubs, (club, number) => (points.get(club) ?? 0) + loss * openOf(open, number)), win, draw, loss }
}

/** The steps while it is one whether clubs go on or begin again, since no figure of all their matches changes; then the table has to be asked. */
function untilItMatters(planned: readonly Planning[]): readonly Planning[] {
  const first = planned.findIndex(({ step, figure }) => step.kind !== 'overall' || figure === undefined)
  return first < 0 ? planned : [...planned.slice(0, first), { step: bare('table') }]
}

/** The steps without the outcomes they end on: whether used or passed over, those leave the clubs to chance, as does the end of the order. */
function withoutLastOutcomes(division: Division): readonly OrderStep[] {
  const { final } = division.rules
  return final.slice(0, final.findLastIndex(({ code }) => !OUTCOMES.has(code) || isSettled(division, code)) + 1)
}

/** True where the log has an outcome of this kind, which may be one of these clubs'. */
function isSettled({ season }: Division, code: OrderStep['code']): boolean {
  return season.settledTies.some(({ by }) => by === code)
}

/** True for a step that waits for nothing. That all have met holds once every match has its score. */
function isUnconditional({ clubsLevel, onlyIfItMatters, afterDrawInLastMatch }: OrderStep): boolean {
  return clubsLevel === undefined && onlyIfItMatters !== true && afterDrawInLastMatch !== true
}

/** A step with its figure, where another can be put into the same number. */
interface Planning {
  readonly step: PlannedStep
  readonly figure?: Figure
}

function bare(kind: StepKind, { code, clubsLevel }: Partial<OrderStep> = {}): PlannedStep {
  const { min: fewest, max: most = Infinity } = clubsLevel ?? { min: 2 }
  return { kind, ofMeetings: code?.startsWith('H2H') === true, fewest, most, soFar: NOTHING, home: NOTHING, away: NOTHING }
}

function planStep(division: Division, open: OpenMatches, step: OrderStep): Planning {
  const { code } = step
  if (step.onlyIfItMatters === true || step.afterDrawInLastMatch === true) return { step: bare('table', step) }
  if (OUTCOMES.has(code)) return { step: bare(isSettled(division, code) ? 'table' : 'lots', step) }
  if (isOverall(code)) return planFigure('overall', step, overallFigure(division, { ...step, code }, open))
  if (isOfMeetings(code)) return planFigure('meetings', step, figureOfMeetings(division, { ...step, code }, open))
  const given = givenValues(division, step, open)
  return { step: given === undefined ? bare('table', step) : { ...bare('given', step), soFar: given } }
}

function planFigure(kind: StepKind, step: OrderStep, figure: Figure): Planning {
  const { soFar, home, away } = figure
  const planned = { ...bare(kind, step), soFar, home, away }
  return isUnconditional(step) ? { step: planned, figure } : { step: planned }
}

/** Values no score to come changes between clubs level on points; undefined for a code that hangs on other clubs' scores, or on ratios. */
function givenValues(division: Division, step: OrderStep, open: OpenMatches): Float64Array | undefined {
  const { points, season } = division
  const pointsNow = (club: number) => points.get(division.clubs[club] ?? '') ?? 0
  switch (step.code) {
    case 'RED_CARDS':
    case 'YELLOW_CARDS':
    case 'FAIR_PLAY':
    case 'COEFFICIENT':
    case 'RANKING':
    case 'EARLIER_PLACE':
      return valuesNow(division, step)
    // The table never parts clubs by points here, since they are level on them.
    case 'PTS':
      return new Float64Array(division.clubs.length)
    // Twice the points less a half point: what is not points stays.
    case 'UNROUNDED_PTS':
      return valuesNow(division, step).map((value, club) => value - 2 * pointsNow(club))
    // Points won less those played for: what is not points is points played for, of all matches in the end.
    case 'POINTS_LOST':
      return valuesNow(division, step).map((value, club) => value - pointsNow(club) - season.rules.points.win * openOf(open, club))
    default:
      return undefined
  }
}

/**
 * Steps that look at the same matches one after the other as one: where clubs still level simply go on to the next step, or are taken
 * back only once a run of head-to-head is used up, its numbers can be compared all at once.
 */
function merged(planned: readonly Planning[]): PlannedStep[] {
  const all: Planning[] = []
  for (const next of planned) {
    const last = all.at(-1)
    const both = last?.figure && next.figure && last.step.kind === next.step.kind ? inOne(last.figure, next.figure) : undefined
    if (last === undefined || both === undefined || spread(both) >= EXACT) {
      all.push(next)
      continue
    }
    const { soFar, home, away } = both
    all[all.length - 1] = { step: { ...last.step, soFar, home, away }, figure: both }
  }
  return all.map(({ step }) => step)
}
