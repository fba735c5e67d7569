import type { Season } from '../../season/index.ts'
import type { Goals } from '../completion.ts'
import { ANY_OUTCOME, AWAY_WIN, DRAW, HOME_WIN } from '../league.ts'
import type { Places } from '../places.ts'
import type { Answer } from '../search/place-search.ts'
import type { Refuted } from '../search/refutation.ts'
import { givenOf, told } from '../search/told.ts'
import { type Verifier, verifierOf } from '../verify/proof.ts'
import { type Box, contains, isSingle, shortest, sizeOf, wholeBox, withMask } from './box.ts'
import { Mender } from './mend.ts'
import { Replayer } from './replay.ts'
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

/** Decisions left open on boxes within each other before the innermost is left unknown. */
const MOST_OPEN = 2

/** Endings tried under other results before a decision is taken. */
const REPLAYED = 12

/** Endings found for any question: they speak on others too. The oldest are dropped beyond so many. */
const ENDINGS_KEPT = 64

/** Asks, of one round, under which results things are settled. Endings found are kept from question to question. */
export class Explorer {
  private readonly endings: Ending[] = []
  private readonly proves: Verifier

  constructor(
    private readonly places: Places,
    private readonly round: Round,
    private readonly season: Season,
  ) {
    this.proves = verifierOf(season, round.league.division)
  }

  explore(question: Question): Explored {
    const { places, round, endings, proves } = this
    const hasPlayOff = (this.season.rules.playOffs ?? []).length > 0
    const exploration = new Exploration(places, round, { question, hasPlayOff, endings, proves })
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
  readonly proves: Verifier
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
  private readonly replayer: Replayer
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
    this.replayer = new Replayer(round, asking.question, this.mender)
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

  /** `open`: how many decisions on boxes around this one have been left open. */
  private visit(box: Box, open = 0): void {
    const { examples, refuter, terms } = this
    if (terms.some((term) => contains(term, box))) return
    if (examples.some((each) => refuter.refutesAll(each, box))) return
    let against = examples.findLast((each) => refuter.refutesOne(each, box))
    if (this.mended(against ?? examples.at(-1), box)) return
    if (this.decisions >= MOST_DECISIONS || ++this.boxes > MOST_DECISIONS * BOXES_A_DECISION) {
      this.unknown.push(box)
      return
    }
    against ??= this.replayed(box)
    let stillOpen = open
    if (against === undefined) {
      const answer = this.decide(box)
      if ('refuted' in answer) {
        terms.push(this.grown(box, answer.refuted))
        return
      }
      if ('points' in answer) {
        if (refuter.refutesAll(answer, box) || this.mended(answer, box)) return
        against = answer
      } else stillOpen++
    }
    const hint = against ?? examples.at(-1)
    const at = hint === undefined || stillOpen > MOST_OPEN ? -1 : refuter.splitFor(hint, box)
    if (at >= 0) for (const outcome of outcomesOf(box[at] ?? 0)) this.visit(withMask(box, at, 1 << outcome), stillOpen)
    // A single combination that an ending was found for is ruled out; without one it stays unknown.
    else if (against === undefined) this.unknown.push(box)
  }

  /** Makes of an ending one that rules a whole box out, where it can. */
  private mended(example: Ending | undefined, box: Box): boolean {
    const ending = example && this.mender.mend(example, box)
    if (ending === undefined) return false
    this.keep({ ...ending, holds: false })
    return true
  }

  /** Whether a box is settled, or an ending in it that is not. */
  private decide(box: Box): Counterexample | Exclude<Answer, { answer: 'possible' }> {
    const { places, round, asking } = this
    const { club, sense, place } = asking.question
    this.decisions++
    const answer = places.decide(club, sense, place, this.givenBy(box))
    if (answer.answer !== 'possible') return answer
    const example = { ...endingOf(round, answer.goals), holds: true }
    if (this.refuter.shows(example)) return this.keep(example)
    return this.replayer.confirms(answer.goals) ? this.keep({ ...example, goals: answer.goals }) : { answer: 'open' }
  }

  /** A mask for each open match of the league. */
  private givenBy(box: Box): Uint8Array {
    for (const [at, match] of this.round.matches.entries()) this.given[match] = box[at] ?? ANY_OUTCOME
    return this.given
  }

  /** An ending found before that, changed a little, rules out some combination of a box. */
  private replayed(box: Box): Counterexample | undefined {
    const byTieBreaks = this.examples.filter(({ goals }) => goals !== undefined).slice(-REPLAYED)
    for (const example of byTieBreaks.reverse()) {
      const replayed = this.replayer.replay(example, this.refuter.worstIn(box, example))
      if (replayed !== undefined) return this.keep(replayed)
    }
    return undefined
  }

  private keep(example: Counterexample): Counterexample {
    this.examples.push(example)
    this.found.push(example)
    return example
  }

  /** A settled box with every outcome added that leaves it settled. What proves the box often proves more: that is tried first. */
  private grown(box: Box, refuted: Refuted): Box {
    let [term, why] = [box, refuted]
    const grow = (wider: Box) => {
      const proof = this.proofOf(wider, why)
      if (proof === undefined) return false
      ;[term, why] = [wider, proof]
      return true
    }
    for (let at = 0; at < box.length; at++) {
      const mask = term[at] ?? 0
      // With two outcomes allowed, all three have just been refused.
      if (mask === ANY_OUTCOME || grow(withMask(term, at, ANY_OUTCOME)) || !isSingle(mask)) continue
      outcomesOf(ANY_OUTCOME & ~mask).some((outcome) => grow(withMask(term, at, mask | (1 << outcome))))
    }
    return term
  }

  /** Why a box is settled, if it is: for the reason another was, or for one of its own. */
  private proofOf(box: Box, known: Refuted): Refuted | undefined {
    if (this.examples.some((each) => this.refuter.refutesOne(each, box))) return undefined
    if (this.isProved(box, known)) return known
    if (this.replayed(box) !== undefined) return undefined
    const answer = this.decide(box)
    return 'refuted' in answer ? answer.refuted : undefined
  }

  private isProved(box: Box, refuted: Refuted): boolean {
    const { league } = this.round
    const { club, sense, place } = this.asking.question
    const given = givenOf(league, this.givenBy(box))
    return this.asking.proves({ club: league.clubs[club] ?? '', end: sense, place, refutation: told(league, refuted), given })
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
