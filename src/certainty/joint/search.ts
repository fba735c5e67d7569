import type { Goals } from '../completion.ts'
import { ANY_OUTCOME } from '../league.ts'
import { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'
import { type Manner, Mending } from './mending.ts'
import type { Soft } from './own-bounds.ts'
import { Weighing, type Weights } from './weighing.ts'

/** Why a case cannot be, in the search's own numbers. */
export type JointRefuted =
  | { readonly by: 'counting' | 'tie-break' }
  | { readonly by: 'weights'; readonly weights: Weights }
  | { readonly by: 'match'; readonly match: number; readonly cases: readonly { readonly outcome: number; readonly then: JointRefuted }[] }
  | {
      readonly by: 'points' | 'place'
      readonly club: number
      readonly at: number
      readonly upTo: JointRefuted
      readonly beyond: JointRefuted
    }

/** Outcomes, and goals where they were asked for; or why there are none; or neither was found within the budget. */
export type SearchAnswer =
  | { readonly answer: 'possible'; readonly outcomes: Uint8Array; readonly goals?: Goals }
  | { readonly answer: 'impossible'; readonly refuted: JointRefuted }
  | { readonly answer: 'open' }

/** What the real rules make of outcomes that are right on points. */
export interface Judge {
  /** Where the rules part level clubs by points among them first: those taken so far, at club * (size + 1) + other. */
  readonly taken?: Int32Array | undefined
  /** Goals with which the table has every club on its place. */
  readonly goalsFor: (outcomes: Uint8Array) => Goals | undefined
  /** Clubs level on points in whose order the places asked for are lost, with these outcomes. */
  readonly inTheWay: (outcomes: Uint8Array) => readonly number[]
  /** True where level clubs, all their points known and the matches among them, stand so that a case cannot be. */
  readonly refutes: (bounds: Bounds) => boolean
}

/** What a question is about: clubs whose points or places it asks for, and places whose points it asks for. */
export interface About {
  readonly clubs: readonly number[]
  readonly softs?: readonly Soft[]
}

/** How hard a case is searched. */
interface Effort {
  readonly quick: number
  readonly weighing: number
  readonly thorough: number
  readonly seeds: number
}

const FIRST: Effort = { quick: 60, weighing: 150, thorough: 2000, seeds: 10 }
const LATER: Effort = { quick: 30, weighing: 60, thorough: 120, seeds: 1 }

/** With so few matches open, those are taken case by case at once. */
const FEW = 8

/**
 * Searches for outcomes that satisfy a case, or refutes it. Bounds are drawn tight; mending looks for outcomes, weights for a proof that
 * there are none; what neither settles is split, until it is settled or the budget is spent.
 */
export class JointSearch {
  /** Cases looked at for the last question. */
  spent = 0
  private readonly weighing: Weighing
  private readonly mending: Mending
  private readonly cases: Bounds[] = []
  private readonly scratch: Bounds
  private readonly even: Float64Array
  private budget = 0
  private asked: readonly number[] = []
  private softs: readonly Soft[] = []
  /** How the season might go on the whole, by the last weights looked at: what mending starts from. */
  private guesses: Float64Array[] = []
  /** Clubs level on points that only a tie-break keeps from their places, in the outcomes found last. */
  private trouble: readonly number[] = []
  private found: Extract<SearchAnswer, { answer: 'possible' }> | undefined

  constructor(
    private readonly contest: Contest,
    private readonly judge?: Judge,
  ) {
    this.weighing = new Weighing(contest)
    this.mending = new Mending(contest, this.caseAt(0))
    this.scratch = this.anything()
    this.even = new Float64Array(3 * contest.home.length).fill(1 / 3)
  }

  /** A case with nothing ruled out. */
  anything(): Bounds {
    return new Bounds(this.contest)
  }

  /** Whether a case can be. The clubs and places it is about are looked at first. */
  ask(bounds: Bounds, { clubs, softs = [] }: About, budget: number): SearchAnswer {
    Object.assign(this, { asked: clubs, softs, budget, found: undefined })
    this.caseAt(0).set(bounds)
    this.guesses = []
    const refuted = this.look(0)
    this.spent = budget - this.budget
    if (this.found !== undefined) return this.found
    return refuted === FOUND || refuted === OPEN ? { answer: 'open' } : { answer: 'impossible', refuted }
  }

  private caseAt(depth: number): Bounds {
    return (this.cases[depth] ??= new Bounds(this.contest))
  }

  private look(depth: number): JointRefuted | typeof FOUND | typeof OPEN {
    if (this.budget-- <= 0) return OPEN
    const bounds = this.caseAt(depth)
    if (!bounds.tighten()) return { by: 'counting' }
    if (this.judge?.refutes(bounds) === true) return { by: 'tie-break' }
    const effort = depth === 0 ? FIRST : LATER
    this.trouble = []
    if (this.mend(bounds, effort.quick, 1)) return FOUND
    const weights = this.weigh(bounds, effort.weighing)
    if (weights !== undefined) return { by: 'weights', weights }
    // Where only a tie-break stands in the way, it is for the cases to say whether it must.
    const seeds = depth > 0 && this.trouble.length > 0 ? 0 : effort.seeds
    for (let seed = 1; seed <= seeds; seed++) if (this.mend(bounds, effort.thorough, seed)) return FOUND
    return this.split(depth)
  }

  /** Mends outcomes; where they are right on points, asks for goals that make them right under the rules. */
  private mend(bounds: Bounds, steps: number, seed: number): boolean {
    const { mending, judge, guesses } = this
    const guess = guesses[seed % guesses.length] ?? this.even
    for (const manner of this.manners(bounds)) {
      if (!mending.find(bounds, guess, { steps, seed, ...manner })) continue
      const outcomes = mending.outcome.slice()
      const goals = judge?.goalsFor(outcomes)
      if (judge !== undefined && goals === undefined) {
        this.trouble = judge.inTheWay(outcomes)
        continue
      }
      this.found = { answer: 'possible', outcomes, ...(goals && { goals }) }
      return true
    }
    return false
  }

  /**
   * Ways to look for outcomes: with all clubs asked about on places no tie-break can take from them, as far as each by itself may be so;
   * with level clubs in the order of the points among them, where that is the rule; and on points alone.
   */
  private manners(bounds: Bounds): Pick<Manner, 'apart' | 'taken'>[] {
    const { asked, contest, judge, scratch } = this
    const none = new Uint8Array(contest.size)
    if (judge === undefined) return [{ apart: none }]
    const apart = none.slice()
    for (const club of asked) {
      const [ahead, behind] = [bounds.from[club]! - 1, bounds.to[club]! + 1]
      scratch.set(bounds)
      if (ahead >= 0) scratch.placeLo[ahead] = Math.max(scratch.placeLo[ahead]!, bounds.lo[club]! + 1)
      if (behind < contest.size) scratch.placeHi[behind] = Math.min(scratch.placeHi[behind]!, bounds.hi[club]! - 1)
      apart[club] = Number(scratch.tighten())
    }
    return [{ apart }, ...(judge.taken === undefined ? [] : [{ apart: none, taken: judge.taken }]), { apart: none }]
  }

  /** Weights on the whole order, or with bounds that all but some have to keep at the ends of the places asked for. */
  private weigh(bounds: Bounds, steps: number): Weights | undefined {
    const { weighing } = this
    this.guesses = []
    for (const soft of [...this.softsIn(bounds), undefined]) {
      const found = weighing.find(bounds, steps, soft)
      if (found !== undefined) return found
      this.guesses.push(weighing.shares.slice())
    }
    return undefined
  }

  /** The bounds all but some clubs have to keep for a case, each once; those every club keeps are none. */
  private softsIn(bounds: Bounds): Soft[] {
    const softs = new Map<number, Soft>()
    for (const soft of [...this.softs, ...this.asked.flatMap((club) => softsOf(bounds, club))]) {
      const isFree = soft.place === (soft.side === 'cap' ? this.contest.size - 1 : 0)
      if (!isFree) softs.set(2 * soft.place + Number(soft.side === 'cap'), soft)
    }
    return [...softs.values()]
  }

  private split(depth: number): JointRefuted | typeof FOUND | typeof OPEN {
    const bounds = this.caseAt(depth)
    const open = this.openMatches(bounds)
    if (this.trouble.length > 0) return this.splitTrouble(depth, open)
    if (open.length > 0 && open.length <= FEW) return this.splitMatch(depth, this.heaviest(open))
    const asked = this.widest(bounds, this.asked, 0)
    if (asked !== undefined) return this.splitPoints(depth, asked, this.middle(bounds, asked))
    const placed = this.placeable(bounds)
    if (placed !== undefined) return this.splitPlace(depth, placed.club, placed.at)
    const club = this.widest(bounds, clubs(this.contest), 0.05)
    if (club !== undefined) return this.splitPoints(depth, club, this.middle(bounds, club))
    return open.length === 0 ? OPEN : this.splitMatch(depth, this.heaviest(open))
  }

  private openMatches({ mask }: Bounds): number[] {
    const open: number[] = []
    for (let m = 0; m < mask.length; m++) if ((mask[m]! & (mask[m]! - 1)) !== 0) open.push(m)
    return open
  }

  private heaviest(open: readonly number[]): number {
    const { contest, weighing } = this
    const weight = (m: number) => Math.abs(weighing.weights[contest.home[m]!]!) + Math.abs(weighing.weights[contest.away[m]!]!)
    return open.reduce((best, m) => (weight(m) > weight(best) ? m : best))
  }

  /** Clubs in the way by a tie-break: who else may be level with them, then how their matches end. */
  private splitTrouble(depth: number, open: readonly number[]): JointRefuted | typeof FOUND | typeof OPEN {
    const bounds = this.caseAt(depth)
    const { trouble, mending, contest } = this
    const level = mending.points[trouble[0]!]!
    const maybeLevel = (club: number) => bounds.lo[club]! < bounds.hi[club]! && level >= bounds.lo[club]! && level <= bounds.hi[club]!
    const club = trouble.find(maybeLevel) ?? clubs(contest).find(maybeLevel)
    if (club !== undefined) return this.splitPoints(depth, club, level < bounds.hi[club]! ? level : level - 1)
    const among = new Set(trouble)
    const inside = (m: number) => Number(among.has(contest.home[m]!)) + Number(among.has(contest.away[m]!))
    if (open.length === 0) return OPEN
    return this.splitMatch(
      depth,
      open.reduce((best, m) => (inside(m) > inside(best) ? m : best)),
    )
  }

  /** Of some clubs the one whose points weigh most and are least known, where on the whole they are so far off a whole number. */
  private widest({ lo, hi }: Bounds, among: readonly number[], off: number): number | undefined {
    const { weighing } = this
    let [found, most] = [-1, 0]
    for (const club of among) {
      const points = weighing.points[club]!
      if (Math.abs(points - Math.round(points)) < off) continue
      const value = Math.min(hi[club]! - lo[club]!, 12) * (Math.abs(weighing.weights[club]!) + 1e-6)
      if (value > most) [found, most] = [club, value]
    }
    return found < 0 ? undefined : found
  }

  /** Where to part a club's points: where mending had them at last, or in the middle. */
  private middle({ lo, hi }: Bounds, club: number): number {
    const { points } = this.weighing
    const share = Math.floor(points[club]!)
    return share >= lo[club]! && share < hi[club]! ? share : (lo[club]! + hi[club]!) >> 1
  }

  /** A club that may be ahead of a place asked for or behind it, the one whose absence there would help most. */
  private placeable(bounds: Bounds): { readonly club: number; readonly at: number } | undefined {
    const { contest, weighing } = this
    let found: { readonly club: number; readonly at: number } | undefined
    let most = -1
    for (const { side, place } of this.softsIn(bounds)) {
      const at = side === 'cap' ? place : place - 1
      for (let club = 0; club < contest.size; club++) {
        if (bounds.from[club]! > at || bounds.to[club]! <= at || weighing.gainOf(club) <= most) continue
        most = weighing.gainOf(club)
        found = { club, at }
      }
    }
    return found
  }

  private splitMatch(depth: number, match: number): JointRefuted | typeof FOUND | typeof OPEN {
    const before = this.caseAt(depth)
    const next = this.caseAt(depth + 1)
    const first = this.mending.outcome[match]!
    const cases: { outcome: number; then: JointRefuted }[] = []
    let open = false
    for (const outcome of [first, (first + 1) % 3, (first + 2) % 3]) {
      if ((before.mask[match]! & (1 << outcome)) === 0) continue
      next.set(before)
      next.mask[match] = ANY_OUTCOME & (1 << outcome)
      const then = this.look(depth + 1)
      if (then === FOUND) return FOUND
      if (then === OPEN) open = true
      else cases.push({ outcome, then })
      if (this.budget <= 0) return OPEN
    }
    return open ? OPEN : { by: 'match', match, cases }
  }

  private splitPoints(depth: number, club: number, at: number): JointRefuted | typeof FOUND | typeof OPEN {
    const low = this.mending.points[club]! <= at
    return this.splitInTwo(depth, { by: 'points', club, at }, low ? ['upTo', 'beyond'] : ['beyond', 'upTo'])
  }

  private splitPlace(depth: number, club: number, at: number): JointRefuted | typeof FOUND | typeof OPEN {
    return this.splitInTwo(depth, { by: 'place', club, at }, ['beyond', 'upTo'])
  }

  private splitInTwo(depth: number, { by, club, at }: Half, order: readonly Side[]): JointRefuted | typeof FOUND | typeof OPEN {
    const before = this.caseAt(depth)
    const next = this.caseAt(depth + 1)
    const [first, last] = by === 'points' ? [next.lo, next.hi] : [next.from, next.to]
    const sides: Partial<Record<Side, JointRefuted>> = {}
    let open = false
    for (const side of order) {
      next.set(before)
      if (side === 'upTo') last[club] = at
      else first[club] = at + 1
      const then = this.look(depth + 1)
      if (then === FOUND) return FOUND
      if (then === OPEN) open = true
      else sides[side] = then
      if (this.budget <= 0) return OPEN
    }
    const { upTo, beyond } = sides
    return open || upTo === undefined || beyond === undefined ? OPEN : { by, club, at, upTo, beyond }
  }
}

/** The bounds all but some clubs have to keep, for one to stand on its places. */
function softsOf({ from, to }: Bounds, club: number): Soft[] {
  return [
    { side: 'cap', place: to[club]! },
    { side: 'floor', place: from[club]! },
  ]
}

function clubs({ size }: Contest): number[] {
  return Array.from({ length: size }, (_, club) => club)
}

type Side = 'upTo' | 'beyond'

interface Half {
  readonly by: 'points' | 'place'
  readonly club: number
  readonly at: number
}

const FOUND = Symbol('found')
const OPEN = Symbol('open')
