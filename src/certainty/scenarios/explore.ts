import type { Goals } from '../completion.ts'
import { ANY_OUTCOME, AWAY_WIN, DRAW, HOME_WIN } from '../league.ts'
import type { Places } from '../places.ts'
import { type Box, contains, isSingle, shortest, sizeOf, wholeBox, withMask } from './box.ts'
import { Mender } from './mend.ts'
import { type Counterexample, type Ending, type Question, Refuter, type Round } from './counterexample.ts'

/** Under which results of a round a question is settled. */
export interface Explored {
  /** Prime terms, shortest first: together every combination known to settle it. */
  readonly terms: readonly Box[]
  /** Settled whatever the round brings. */
  readonly already: boolean
  /** Combinations nobody knows of: the search behind a decision stopped, or there were too many decisions to take. */
  readonly unknown: readonly Box[]
  /** Decisions it took. */
  readonly decisions: number
}

/** Decisions, and boxes looked at, for one question before the rest is left unknown. */
const MOST_DECISIONS = 2_000
const BOXES_A_DECISION = 50

/** Endings found for any question: they speak on others too. The oldest are dropped beyond so many. */
const ENDINGS_KEPT = 64

/** Asks, of one round, under which results things are settled. Endings found are kept from question to question. */
export class Explorer {
  private readonly endings: Ending[] = []

  constructor(
    private readonly places: Places,
    private readonly round: Round,
    private readonly hasPlayOff: boolean,
  ) {}

  explore(question: Question): Explored {
    const exploration = new Exploration(this.places, this.round, { question, hasPlayOff: this.hasPlayOff, endings: this.endings })
    const explored = exploration.run()
    this.endings.push(...exploration.found.slice(0, 8))
    if (this.endings.length > ENDINGS_KEPT) this.endings.splice(0, this.endings.length - ENDINGS_KEPT)
    return explored
  }
}

interface Asking {
  readonly question: Question
  readonly hasPlayOff: boolean
  readonly endings: readonly Ending[]
}

/**
 * One question. Boxes of combinations are taken from the whole round down: what a term contains is settled, what an ending rules out is not,
 * and only where neither is known is a decision taken, of the whole box at once. A settled box grows to a prime term; an ending that
 * says otherwise is kept, and the box split where the ending hangs on it. So every combination ends in a term, ruled out, or unknown.
 */
class Exploration {
  readonly found: Counterexample[] = []
  private readonly terms: Box[] = []
  private readonly unknown: Box[] = []
  private readonly examples: Counterexample[]
  private readonly refuter: Refuter
  private readonly mender: Mender
  private readonly given: Uint8Array
  private decisions = 0
  private boxes = 0

  constructor(
    private readonly places: Places,
    private readonly round: Round,
    private readonly asking: Asking,
  ) {
    this.refuter = new Refuter(round, asking.question, asking.hasPlayOff)
    this.mender = new Mender(round, asking.question, this.refuter.wanted)
    this.given = new Uint8Array(places.league.open.length).fill(ANY_OUTCOME)
    const whole = wholeBox(round.matches.length)
    this.examples = asking.endings.map((ending) => ({ ...ending, holds: false })).filter((each) => this.refuter.refutesOne(each, whole))
  }

  run(): Explored {
    const whole = wholeBox(this.round.matches.length)
    this.visit(whole)
    const terms = shortest(this.terms)
    return { terms, already: terms.some((term) => sizeOf(term) === 0), unknown: this.unknown, decisions: this.decisions }
  }

  private visit(box: Box): void {
    const { examples, refuter, terms } = this
    if (terms.some((term) => contains(term, box))) return
    if (examples.some((each) => refuter.refutesAll(each, box))) return
    let against = examples.findLast((each) => refuter.refutesOne(each, box))
    if (this.mended(against ?? examples.at(-1), box)) return
    if (this.decisions >= MOST_DECISIONS || ++this.boxes > MOST_DECISIONS * BOXES_A_DECISION) {
      this.unknown.push(box)
      return
    }
    if (against === undefined) {
      const answer = this.decide(box)
      if (answer === 'settled') {
        terms.push(this.grown(box))
        return
      }
      if (answer !== 'open') {
        if (refuter.refutesAll(answer, box) || this.mended(answer, box)) return
        against = answer
      }
    }
    const at = against === undefined ? box.findIndex((mask) => !isSingle(mask)) : refuter.splitFor(against, box)
    if (at >= 0) for (const outcome of outcomesOf(box[at] ?? 0)) this.visit(withMask(box, at, 1 << outcome))
    // A single combination that an ending was found for is ruled out; without one it stays unknown.
    else if (against === undefined) this.unknown.push(box)
  }

  /** Makes of an ending one that rules a whole box out, where it can. */
  private mended(example: Ending | undefined, box: Box): boolean {
    const ending = example && this.mender.mend(example, box)
    if (ending === undefined) return false
    const mended = { ...ending, holds: false }
    this.examples.push(mended)
    this.found.push(mended)
    return true
  }

  /** Whether a box is settled, or an ending in it that is not. */
  private decide(box: Box): Counterexample | 'settled' | 'open' {
    const { places, round, given, asking } = this
    const { club, sense, place } = asking.question
    for (const [at, match] of round.matches.entries()) given[match] = box[at] ?? ANY_OUTCOME
    this.decisions++
    const answer = places.decide(club, sense, place, given)
    if (answer.answer === 'impossible') return 'settled'
    if (answer.answer === 'open') return 'open'
    const example = { ...endingOf(round, answer.goals), holds: true }
    this.examples.push(example)
    this.found.push(example)
    return example
  }

  /** A settled box with every outcome added that leaves it settled. */
  private grown(box: Box): Box {
    let term = box
    for (let at = 0; at < box.length; at++) {
      const mask = term[at] ?? 0
      if (mask === ANY_OUTCOME) continue
      const free = withMask(term, at, ANY_OUTCOME)
      if (this.isSettled(free)) {
        term = free
        continue
      }
      // With two outcomes allowed the third has just been refused.
      if (!isSingle(mask)) continue
      const wider = outcomesOf(ANY_OUTCOME & ~mask).map((outcome) => withMask(term, at, mask | (1 << outcome)))
      term = wider.find((each) => this.isSettled(each)) ?? term
    }
    return term
  }

  private isSettled(box: Box): boolean {
    if (this.terms.some((term) => contains(term, box))) return true
    return !this.examples.some((each) => this.refuter.refutesOne(each, box)) && this.decide(box) === 'settled'
  }
}

function outcomesOf(mask: number): number[] {
  return [HOME_WIN, DRAW, AWAY_WIN].filter((outcome) => (mask & (1 << outcome)) !== 0)
}

function endingOf({ league, matches }: Round, { home, away }: Goals): Ending {
  const outcomes = Uint8Array.from(home, (goals, at) => (goals > (away[at] ?? 0) ? HOME_WIN : goals === away[at] ? DRAW : AWAY_WIN))
  const points = league.points.slice()
  const inRound = new Set(matches)
  for (const [match, outcome] of outcomes.entries()) {
    if (inRound.has(match)) continue
    const [h, a] = [league.home[match] ?? 0, league.away[match] ?? 0]
    points[h] = (points[h] ?? 0) + (league.homePoints[outcome] ?? 0)
    points[a] = (points[a] ?? 0) + (league.awayPoints[outcome] ?? 0)
  }
  return { outcomes: Uint8Array.from(matches, (match) => outcomes[match] ?? 0), later: outcomes, points }
}
