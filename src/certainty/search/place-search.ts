import type { Goals } from '../completion.ts'
import { ANY_OUTCOME, AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import { DrawWeightSearch } from './draw-weights.ts'
import { EndsFlow } from './ends.ts'
import { levelIsGood } from './first-steps.ts'
import { type Judged, Judging } from './judging.ts'
import type { Sense } from './level.ts'
import { LevelCases } from './level-cases.ts'
import { LettingGo, type Overrun } from './letting-go.ts'
import { MeetingBounds, type Standing } from './meeting-bounds.ts'
import { Mending } from './mending.ts'
import type { Refuted, Shown } from './refutation.ts'
import { Relaxation } from './relaxation.ts'
import { Repair } from './repair.ts'
import { ABOVE, ANYWHERE, BELOW, FAR, fewest, LEVEL, LEVEL_AHEAD, LEVEL_BEHIND, most } from './status.ts'
import { WeightSearch } from './weights.ts'

/** A place is possible, with outcomes and goals that bring it about; impossible, with the reason; or not settled within the budget. */
export type Answer =
  | { readonly answer: 'possible'; readonly goals: Goals }
  | { readonly answer: 'impossible'; readonly refuted: Refuted }
  | { readonly answer: 'open' }

/** How many clubs may be where the answer does not want them. */
export interface Limit {
  /** In all. */
  readonly all: number
  /** Of these, on points: a play-off gives a place back that only a tie-break has taken. */
  readonly onPoints: number
}

/**
 * Searches for the best or the worst place of a club. The club wins, or loses, all its open matches: with points first in the order,
 * nothing else can serve it better. Where the others end up is searched: points are relaxed to a question that counting or mending mostly
 * settles; what is left is taken case by case.
 */
export class PlaceSearch implements Standing {
  private readonly relaxation: Relaxation
  private readonly repair: Repair
  private readonly weights: WeightSearch
  private readonly drawWeights: DrawWeightSearch
  private readonly ends: EndsFlow
  private readonly lettingGo: LettingGo
  private readonly mending: Mending
  private readonly meetings: MeetingBounds
  private readonly ignored: Uint8Array
  private readonly wary: Uint8Array
  private readonly judging: Judging
  private readonly levelCases: LevelCases
  readonly status: Uint8Array
  private readonly fixed: Uint8Array
  private budget = 0
  club = 0
  sense: Sense = 'best'
  points = 0
  good = 0
  bad = 0
  private limit: Limit = { all: 0, onPoints: 0 }
  /** Changes tried in mending a case before it is weighed. */
  private changes = 0
  private found: Goals | undefined
  /** Set when outcomes were found that keep every bound but those of the clubs let go. */
  private mended = false
  /** Set within the cases of a match that points alone have led to. */
  private withinMatch = false

  constructor(private readonly league: League) {
    this.relaxation = new Relaxation(league)
    this.repair = new Repair(this.relaxation)
    this.weights = new WeightSearch(this.relaxation)
    this.drawWeights = new DrawWeightSearch(this.relaxation, this.weights)
    this.ends = new EndsFlow(this.relaxation)
    this.lettingGo = new LettingGo(this.relaxation)
    this.mending = new Mending(this.relaxation)
    this.ignored = new Uint8Array(league.size + 1)
    this.wary = new Uint8Array(league.size + 1)
    this.judging = new Judging(league, this)
    this.meetings = new MeetingBounds(this.relaxation, this)
    this.levelCases = new LevelCases(this.relaxation, this, this.meetings, this.judging)
    this.status = new Uint8Array(league.size + 1)
    this.fixed = new Uint8Array(league.open.length)
  }

  /** Cases looked at since the last question began. */
  spent = 0

  /** How many clubs are on the wrong side of a club on points whatever happens. */
  surelyWrong(club: number, sense: Sense): number {
    const { league, relaxation } = this
    Object.assign(this, { club, sense })
    this.begin(undefined)
    relaxation.mask.set(this.fixed)
    relaxation.reach()
    let count = 0
    for (let other = 0; other < league.size; other++) {
      const needed = this.points - league.points[other]!
      if (other !== club && (sense === 'best' ? relaxation.min[other]! > needed : relaxation.max[other]! < needed)) count++
    }
    return count
  }

  /**
   * Whether a club can come out with at most so many others on the wrong side of it. Begins again once: a way that was not found soon is
   * often found at once by starting elsewhere.
   */
  ask(
    club: number,
    sense: Sense,
    limit: Limit,
    { budget, given }: { readonly budget: number; readonly given?: Uint8Array | undefined },
  ): Answer {
    Object.assign(this, { club, sense, limit, found: undefined })
    this.repair.reseed()
    this.mending.begin()
    this.drawWeights.begin()
    this.begin(given)
    this.spent = 0
    // Most questions need nothing but mending: the first case is given longer before anything is weighed.
    this.changes = FEW_CHANGES + this.fixed.length / 2
    for (const patience of [FIRST_PATIENCE, budget]) {
      const allowed = Math.min(patience, budget - this.spent)
      this.budget = allowed
      const before = this.drawWeights.spent
      const refuted = this.look()
      this.spent += allowed - this.budget + this.drawWeights.spent - before
      if (refuted === FOUND && this.found !== undefined) return { answer: 'possible', goals: this.found }
      if (refuted !== FOUND && refuted !== OPEN) return { answer: 'impossible', refuted }
      // Not for want of patience: what is left cannot be settled here.
      if (this.budget > 0 || this.spent >= budget) break
    }
    return { answer: 'open' }
  }

  /** The club's own matches end as well, or as badly, for it as the outcomes given allow. */
  private begin(given: Uint8Array | undefined): void {
    const { league, fixed, status, club, sense } = this
    this.good = sense === 'best' ? BELOW | LEVEL_BEHIND : ABOVE | LEVEL_AHEAD
    this.bad = ANYWHERE & ~this.good
    if (given === undefined) fixed.fill(ANY_OUTCOME)
    else fixed.set(given)
    this.points = league.points[club]!
    let anyMargin = false
    for (const match of league.openOf[club]!) {
      const atHome = league.home[match] === club
      const wish = atHome === (sense === 'best') ? [HOME_WIN, DRAW, AWAY_WIN] : [AWAY_WIN, DRAW, HOME_WIN]
      const outcome = wish.find((each) => (fixed[match]! & (1 << each)) !== 0) ?? DRAW
      anyMargin ||= outcome === wish[0]
      fixed[match] = 1 << outcome
      this.points += (atHome ? league.homePoints : league.awayPoints)[outcome]!
    }
    this.judging.levelServes = levelIsGood(league, anyMargin)
    status.fill(this.judging.levelServes ? ANYWHERE & ~(LEVEL & this.bad) : ANYWHERE)
    status[league.size] = ANYWHERE
  }

  /** One case. FOUND, OPEN or the reason it is impossible. */
  private look(): Refuted | typeof FOUND | typeof OPEN {
    if (this.budget-- <= 0) return OPEN
    const { relaxation } = this
    if (!this.relax() || !this.settle()) return REACH
    relaxation.mostStrained(this.ignored)
    const known: Known = { shown: [], overruns: [] }
    for (let choice = 0; choice < CHOICES; choice++) {
      const against = this.contradiction()
      if (against === undefined && !this.mended) break
      const answer = against === undefined ? this.consider(known) : this.letGo(known, against)
      if (answer === undefined) break
      if (answer !== AGAIN) return answer
    }
    return this.branchOnPoints(known)
  }

  /** What speaks against the clubs let go as they are; undefined where outcomes were found for them (`mended`), or nothing was. */
  private contradiction(): Shown | undefined {
    const { ends, repair, weights, ignored } = this
    this.mended = false
    const set = ends.find(ignored)
    if (set !== undefined) return { by: 'ends', ...set }
    this.mended = repair.find(ignored, ends.atHome, this.changes)
    this.changes = FEW_CHANGES
    if (this.mended) return undefined
    const found = weights.find(ignored, 32)
    if (found !== undefined) return { by: 'weights', ...found }
    this.mended = repair.find(ignored, ends.atHome, 60 + this.fixed.length / 2)
    // It saves cases of matches; among these there would be too many to weigh.
    const sharper = this.mended || this.withinMatch ? undefined : this.drawWeights.find(ignored)
    return sharper && { by: 'weights', ...sharper }
  }

  /** Chooses other clubs to let go, now that something is known against these. AGAIN when there are some, undefined when it took too long to tell. */
  private letGo({ shown, overruns }: Known, against: Shown): Refuted | typeof AGAIN | undefined {
    shown.push(against)
    overruns.push(against.by === 'ends' ? this.ends.overrunOf(against) : this.weights.overrunOf(against))
    const next = this.lettingGo.choose(overruns, this.ignored)
    if (next === 'none') return { by: 'points', shown }
    if (next === 'found') return AGAIN
    this.relaxation.mostStrained(this.ignored)
    return undefined
  }

  /** Draws what follows from the bounds, and from fewer outcomes again for head-to-head, until nothing more does. False where it cannot be. */
  private settle(): boolean {
    const { relaxation } = this
    for (let before = -1, left = relaxation.outcomesLeft(); left !== before;) {
      if (!relaxation.settleReach() || !relaxation.narrow()) return false
      ;[before, left] = [left, relaxation.outcomesLeft()]
      if (left !== before) this.meetings.set()
    }
    return true
  }

  /** Sets the bounds on points that the case calls for. False when too many clubs are on the wrong side already. */
  private relax(): boolean {
    const { league, relaxation, status, points } = this
    const { lo, hi, soft, mask } = relaxation
    mask.set(this.fixed)
    relaxation.reach()
    let left = this.limit.all
    let onPoints = this.limit.onPoints
    for (let club = 0; club <= league.size; club++) {
      const own = status[club]!
      const good = own & this.good
      soft[club] = Number(good !== 0 && good !== own)
      if (club === this.club || club === league.size) {
        soft[club] = 0
        lo[club] = -FAR
        hi[club] = FAR
        continue
      }
      const bounds = good === 0 ? own : good
      lo[club] = fewest(bounds, points) - league.points[club]!
      hi[club] = most(bounds, points) - league.points[club]!
      const isWrong = good === 0 || relaxation.min[club]! > hi[club]! || relaxation.max[club]! < lo[club]!
      if (isWrong && ((own & this.bad & LEVEL) === 0 || !this.meetings.canBeLevel(club))) onPoints--
      if (good === 0) left--
    }
    relaxation.limit = left
    this.meetings.set()
    return left >= 0 && onPoints >= 0
  }

  /** Looks at the outcomes found under the real rules; where they do not serve, takes cases of what stood in the way. */
  private consider(known: Known): Refuted | typeof FOUND | typeof AGAIN | typeof OPEN {
    const { league, limit, status, wary } = this
    for (let club = 0; club < league.size; club++) {
      const own = status[club]!
      wary[club] = Number(club !== this.club && (own & LEVEL & this.bad) !== 0 && (own & this.good & ~LEVEL) !== 0)
    }
    this.repair.polish(wary, 2 * league.open.length)
    const judged = this.judging.judged(this.repair.outcome)
    const { asked, wrong } = judged
    if (wrong + judged.bad.length <= limit.onPoints) return this.foundWith(judged.goals)
    if (wrong <= limit.onPoints && limit.all > limit.onPoints) {
      const apart = this.judging.strictly(asked)
      if (wrong + apart.bad.length <= limit.all) return this.foundWith(apart.goals)
    }
    if (limit.all === limit.onPoints && this.mends(asked.outcomes)) return FOUND
    const found = this.relaxation.meetings ? this.weights.find(this.ignored, 24) : undefined
    const other = found && this.letGo(known, { by: 'weights', ...found })
    if (other !== undefined) return other
    // A play-off gives back only what a tie-break has taken.
    const strictly = wrong > limit.onPoints ? this.judging.wrongOnPoints() : undefined
    return strictly === undefined ? this.branchOnLevel(judged) : this.splitFully(strictly)
  }

  /** Tries to mend outcomes in which only level clubs are on the wrong side. */
  private mends(outcomes: Uint8Array): boolean {
    const { club, points, sense, limit, mending } = this
    const before = mending.spent
    const wish = { club, points, sign: sense === 'best' ? -1 : 1, limit: limit.all } as const
    const mended = mending.find(outcomes, wish, (found) => this.isFound(found))
    this.budget -= mending.spent - before
    return mended
  }

  /** Whether outcomes serve under the real rules, with some goals: these are kept. */
  private isFound(outcomes: Uint8Array): boolean {
    const { wrong, goals, bad } = this.judging.judged(outcomes)
    if (wrong + bad.length > this.limit.onPoints) return false
    this.found = goals
    return true
  }

  private foundWith(goals: Goals): typeof FOUND {
    this.found = goals
    return FOUND
  }

  private splitFully(club: number): Refuted | typeof FOUND | typeof OPEN {
    const own = this.status[club]!
    return this.splitClub(club, [own & this.good & ~LEVEL, own & this.good & LEVEL, own & this.bad & LEVEL, own & this.bad & ~LEVEL])
  }

  private branchOnLevel(judged: Judged): Refuted | typeof FOUND | typeof OPEN {
    const { status, good, bad, limit } = this
    const next = this.levelCases.next(judged, limit.all > limit.onPoints)
    switch (next.take) {
      case 'standings':
        return this.splitFully(next.club)
      case 'sides':
        return this.splitClub(next.club, [status[next.club]! & good, status[next.club]! & bad])
      case 'outcomes':
        return this.splitMatch(next.match, judged.asked.outcomes[next.match]!)
      case 'none':
        return next.goals === undefined ? ORDER : this.foundWith(next.goals)
      case 'unknown':
        return OPEN
    }
  }

  /** Neither counting nor mending has settled the points: takes the cases of the club, or the match, that weighs most. */
  private branchOnPoints({ shown, overruns }: Known): Refuted | typeof FOUND | typeof OPEN {
    const { league, relaxation, weights, status } = this
    let [club, gain] = [-1, 0]
    if (relaxation.limit > 0) {
      for (let each = 0; each < league.size; each++) {
        if (relaxation.soft[each] !== 1) continue
        const own = overruns.reduce((sum, overrun) => sum + Math.max(0, overrun.gain[each]!) / overrun.total, 0)
        if (own > gain) [club, gain] = [each, own]
      }
    }
    if (club < 0 && relaxation.limit > 0) club = this.ignored.findIndex((own, each) => own === 1 && relaxation.soft[each] === 1)
    if (club >= 0) return this.splitClub(club, [status[club]! & this.bad, status[club]! & this.good])
    // Cases of matches multiply: it is worth weighing longer first.
    const found = weights.find(this.ignored, 32)
    const refuted = found && this.letGo({ shown, overruns }, { by: 'weights', ...found })
    if (refuted !== undefined && refuted !== AGAIN) return refuted
    let [match, weight] = [-1, -1]
    for (let m = 0; m < this.fixed.length; m++) {
      if (!relaxation.isOpen(m)) continue
      const own = weights.weightOf(league.home[m]!) + weights.weightOf(league.away[m]!)
      if (own > weight) [match, weight] = [m, own]
    }
    if (match < 0) return OPEN
    const before = this.withinMatch
    this.withinMatch = true
    const answer = this.splitMatch(match, this.repair.outcome[match]!)
    this.withinMatch = before
    return answer
  }

  private splitClub(club: number, parts: readonly number[]): Refuted | typeof FOUND | typeof OPEN {
    const before = this.status[club]!
    const cases: { status: number; then: Refuted }[] = []
    let open = false
    for (const status of parts) {
      if (status === 0) continue
      this.status[club] = status
      const then = this.look()
      this.status[club] = before
      if (then === FOUND) return FOUND
      if (then === OPEN) open = true
      else cases.push({ status, then })
      if (this.budget <= 0) return OPEN
    }
    return open ? OPEN : { by: 'club', club, cases }
  }

  private splitMatch(match: number, first: number): Refuted | typeof FOUND | typeof OPEN {
    const before = this.fixed[match]!
    const cases: { outcome: number; then: Refuted }[] = []
    let open = false
    for (const outcome of [first, (first + 1) % 3, (first + 2) % 3]) {
      if ((before & (1 << outcome)) === 0) continue
      this.fixed[match] = 1 << outcome
      const then = this.look()
      this.fixed[match] = before
      if (then === FOUND) return FOUND
      if (then === OPEN) open = true
      else cases.push({ outcome, then })
      if (this.budget <= 0) return OPEN
    }
    return open ? OPEN : { by: 'match', match, cases }
  }
}

/** What is known against choices of clubs to let go, and the same as sums. */
interface Known {
  readonly shown: Shown[]
  readonly overruns: Overrun[]
}

/** Choices of clubs to let go that are looked at in one case. */
const CHOICES = 24

/** Changes tried in mending a case before it is weighed, but for the first. */
const FEW_CHANGES = 20

/** Cases looked at before beginning again. */
const FIRST_PATIENCE = 200

const FOUND = Symbol('found')
const OPEN = Symbol('open')
const AGAIN = Symbol('again')
const REACH: Refuted = { by: 'reach' }
const ORDER: Refuted = { by: 'order' }
