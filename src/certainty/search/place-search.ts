import { type Goals, leastGoals } from '../completion.ts'
import { ANY_OUTCOME, AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import { EndsFlow } from './ends.ts'
import { type Asked, LevelJudge, type Sense } from './level.ts'
import { LettingGo, type Overrun } from './letting-go.ts'
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
export class PlaceSearch {
  private readonly relaxation: Relaxation
  private readonly repair: Repair
  private readonly weights: WeightSearch
  private readonly ends: EndsFlow
  private readonly lettingGo: LettingGo
  private readonly ignored: Uint8Array
  private readonly wary: Uint8Array
  private readonly judges: Readonly<Record<Sense, LevelJudge>>
  private readonly status: Uint8Array
  private readonly fixed: Uint8Array
  private readonly total: Int32Array
  private budget = 0
  private club = 0
  private sense: Sense = 'best'
  private points = 0
  private good = 0
  private bad = 0
  private limit: Limit = { all: 0, onPoints: 0 }
  private found: Goals | undefined
  /** Set when outcomes were found that keep every bound but those of the clubs let go. */
  private mended = false

  constructor(private readonly league: League) {
    this.relaxation = new Relaxation(league)
    this.repair = new Repair(this.relaxation)
    this.weights = new WeightSearch(this.relaxation)
    this.ends = new EndsFlow(this.relaxation)
    this.lettingGo = new LettingGo(this.relaxation)
    this.ignored = new Uint8Array(league.size + 1)
    this.wary = new Uint8Array(league.size + 1)
    this.judges = { best: new LevelJudge(league, 'best'), worst: new LevelJudge(league, 'worst') }
    this.status = new Uint8Array(league.size + 1)
    this.fixed = new Uint8Array(league.open.length)
    this.total = new Int32Array(league.size + 1)
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
   * Whether a club can come out with at most so many others on the wrong side of it. Begins again now and then, more patient from time
   * to time: a way that was not found soon is often found at once by starting elsewhere.
   */
  ask(
    club: number,
    sense: Sense,
    limit: Limit,
    { budget, given }: { readonly budget: number; readonly given?: Uint8Array | undefined },
  ): Answer {
    Object.assign(this, { club, sense, limit, found: undefined })
    this.repair.reseed()
    this.begin(given)
    let left = budget
    for (let round = 0; left > 0; round++) {
      const allowed = Math.min(patienceOf(round), left)
      this.budget = allowed
      const refuted = this.look()
      left -= allowed - Math.max(0, this.budget)
      this.spent = budget - left
      if (refuted === FOUND && this.found !== undefined) return { answer: 'possible', goals: this.found }
      if (refuted !== FOUND && refuted !== OPEN) return { answer: 'impossible', refuted }
      // Not for want of patience: what is left cannot be settled here.
      if (this.budget > 0) break
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
    status.fill(levelIsGood(league, anyMargin) ? ANYWHERE & ~(LEVEL & this.bad) : ANYWHERE)
    status[league.size] = ANYWHERE
  }

  /** One case. FOUND, OPEN or the reason it is impossible. */
  private look(): Refuted | typeof FOUND | typeof OPEN {
    if (this.budget-- <= 0) return OPEN
    const { relaxation } = this
    if (!this.relax() || !relaxation.settleReach() || !relaxation.narrow()) return REACH
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
    this.mended = repair.find(ignored, ends.atHome, 20)
    if (this.mended) return undefined
    const found = weights.find(ignored, 48)
    if (found !== undefined) return { by: 'weights', ...found }
    this.mended = repair.find(ignored, ends.atHome, 60 + this.fixed.length / 2)
    return undefined
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
      if (isWrong && ((own & this.bad & LEVEL) === 0 || !this.canBeLevel(club))) onPoints--
      if (good === 0) left--
    }
    relaxation.limit = left
    this.relaxMeetings()
    return left >= 0 && onPoints >= 0
  }

  /**
   * Bounds on head-to-head points: a club that has to be behind another may not take more from the level clubs than it. Of clubs that may
   * yet be level, it is kept what each would change.
   */
  private relaxMeetings(): void {
    const { league, relaxation, status } = this
    const { among, meetLo, meetHi, joiners } = relaxation
    relaxation.meetings = false
    joiners.length = 0
    const level: number[] = []
    for (let club = 0; club < league.size; club++) {
      const isLevel = club === this.club || (status[club]! & ~LEVEL) === 0
      among[club] = Number(isLevel)
      if (isLevel) level.push(club)
      else if ((status[club]! & LEVEL) !== 0 && this.canBeLevel(club)) joiners.push(club)
    }
    among[league.size] = 0
    if (!meetingsFirst(league, level.length) && !this.needsThird(level)) return
    meetLo.fill(-FAR)
    meetHi.fill(FAR)
    for (const club of level) if (club !== this.club && (status[club]! & ~this.good) === 0) this.boundMeetings(club, level)
  }

  /**
   * True where head-to-head points count from three level clubs on and two are sure to be level, the other of whom the goals of their own
   * matches, all played, have put on the wrong side: a third has to join them, and then points count.
   */
  private needsThird(level: readonly number[]): boolean {
    const { league, sense } = this
    const [first, second] = league.steps
    const other = level.find((club) => club !== this.club)
    if (level.length !== 2 || other === undefined || second?.code !== 'H2H_GD' || !isPlain(second) || first?.clubsLevel?.min !== 3)
      return false
    if (
      !meetingsFirst(league, 3) ||
      league.openOf[other]!.some((match) => league.home[match] === this.club || league.away[match] === this.club)
    )
      return false
    const lead = league.lead[this.club * (league.size + 1) + other]!
    return sense === 'best' ? lead < 0 : lead > 0
  }

  private canBeLevel(club: number): boolean {
    const needed = this.points - this.league.points[club]!
    return this.relaxation.min[club]! <= needed && needed <= this.relaxation.max[club]!
  }

  /** What a club may take, or has to, in its open matches against level clubs, so as not to be ahead, or behind, on head-to-head. */
  private boundMeetings(club: number, level: readonly number[]): void {
    const { league, relaxation, sense } = this
    const width = league.size + 1
    let mark = 0
    for (const other of level) mark += this.certain(this.club, other) - league.taken[club * width + other]!
    relaxation.meetings = true
    relaxation.meetMark[club] = mark
    for (const joiner of relaxation.joiners) {
      const own = this.range(club, joiner)
      const change = this.certain(this.club, joiner) - (sense === 'best' ? own.least : own.most)
      relaxation.joining[club * width + joiner] = change
      mark += sense === 'best' ? Math.max(0, change) : Math.min(0, change)
    }
    if (sense === 'best') relaxation.meetHi[club] = mark
    else relaxation.meetLo[club] = mark
  }

  /** Points the club asked about has from another when all is played: its open matches are fixed. */
  private certain(asked: number, other: number): number {
    return this.range(asked, other).least
  }

  private range(club: number, other: number): { least: number; most: number } {
    const { league, fixed } = this
    let least = league.taken[club * (league.size + 1) + other]!
    let most = least
    for (const match of league.openOf[club]!) {
      const atHome = league.home[match] === club
      if ((atHome ? league.away[match] : league.home[match]) !== other) continue
      const points = atHome ? league.homePoints : league.awayPoints
      const possible = [0, 1, 2].filter((o) => (fixed[match]! & (1 << o)) !== 0).map((o) => points[o]!)
      least += Math.min(...possible)
      most += Math.max(...possible)
    }
    return { least, most }
  }

  /** Looks at the outcomes found under the real rules; where they do not serve, takes cases of what stood in the way. */
  private consider(known: Known): Refuted | typeof FOUND | typeof AGAIN | typeof OPEN {
    const { league, sense, limit, status, wary } = this
    for (let club = 0; club < league.size; club++) {
      const own = status[club]!
      wary[club] = Number(club !== this.club && (own & LEVEL & this.bad) !== 0 && (own & this.good & ~LEVEL) !== 0)
    }
    this.repair.polish(wary, 2 * league.open.length)
    const outcomes = this.repair.outcome.slice()
    this.addUp(outcomes)
    const level: number[] = []
    let wrong = 0
    for (let club = 0; club < league.size; club++) {
      if (club === this.club) continue
      const difference = this.total[club]! - this.points
      if (difference === 0) level.push(club)
      else if (difference > 0 === (sense === 'best')) wrong++
    }
    const above = sense === 'best' ? wrong : league.size - 1 - wrong - level.length
    const place = league.firstPlace + above
    const asked = { club: this.club, others: level, outcomes, place }
    const judged = level.length === 0 ? { goals: leastGoals(outcomes), bad: [] } : this.judges[sense].judge(asked)
    if (wrong + judged.bad.length <= limit.onPoints) return this.foundWith(judged.goals)
    if (wrong <= limit.onPoints && limit.all > limit.onPoints) {
      const apart = this.judges[sense].judge({ ...asked, strict: true })
      if (wrong + apart.bad.length <= limit.all) return this.foundWith(apart.goals)
    }
    const found = this.relaxation.meetings ? this.weights.find(this.ignored, 24) : undefined
    const other = found && this.letGo(known, { by: 'weights', ...found })
    if (other !== undefined) return other
    const strictly = wrong > limit.onPoints ? this.wrongOnPoints() : undefined
    return strictly === undefined ? this.branchOnLevel(outcomes, level, judged.bad) : this.splitFully(strictly)
  }

  private foundWith(goals: Goals): typeof FOUND {
    this.found = goals
    return FOUND
  }

  private addUp(outcomes: Uint8Array): void {
    const { league, total } = this
    total.set(league.points)
    for (let m = 0; m < outcomes.length; m++) {
      total[league.home[m]!]! += league.homePoints[outcomes[m]!]!
      total[league.away[m]!]! += league.awayPoints[outcomes[m]!]!
    }
  }

  /** A club on the wrong side on points that need not be, where a play-off gives back only what a tie-break has taken. */
  private wrongOnPoints(): number | undefined {
    const { league, total, points, sense, status } = this
    for (let club = 0; club < league.size; club++) {
      const difference = total[club]! - points
      const strict = status[club]! & this.bad & ~LEVEL
      if (club !== this.club && (sense === 'best' ? difference > 0 : difference < 0) && strict !== status[club]) return club
    }
    return undefined
  }

  private splitFully(club: number): Refuted | typeof FOUND | typeof OPEN {
    const own = this.status[club]!
    return this.splitClub(club, [own & this.good & ~LEVEL, own & this.good & LEVEL, own & this.bad & LEVEL, own & this.bad & ~LEVEL])
  }

  private branchOnLevel(outcomes: Uint8Array, level: readonly number[], bad: readonly number[]): Refuted | typeof FOUND | typeof OPEN {
    const { status, league } = this
    const unsettled = (club: number) => (status[club]! & LEVEL) !== 0 && (status[club]! & ~LEVEL) !== 0
    const first = bad.find(unsettled) ?? this.mostTelling(bad, level, unsettled)
    if (first !== undefined) return this.splitFully(first)
    const mixed = level.find((club) => (status[club]! & this.good) !== 0 && (status[club]! & this.bad) !== 0)
    if (mixed !== undefined) return this.splitClub(mixed, [status[mixed]! & this.good, status[mixed]! & this.bad])
    const isLevel = new Set([this.club, ...level])
    const isInside = (m: number) => isOpen(this.relaxation.mask[m]!) && isLevel.has(league.home[m]!) && isLevel.has(league.away[m]!)
    const isOfBad = (m: number) => bad.includes(league.home[m]!) || bad.includes(league.away[m]!)
    const ofBad = outcomes.findIndex((_, m) => isInside(m) && isOfBad(m))
    const inside = ofBad >= 0 ? ofBad : outcomes.findIndex((_, m) => isInside(m))
    if (inside >= 0) return this.splitMatch(inside, outcomes[inside]!)
    const required = level.filter((club) => (status[club]! & ~this.good) === 0)
    const asked = { club: this.club, others: level, outcomes, place: league.firstPlace }
    if (this.judges[this.sense].refutes(asked, required, 'among the level clubs')) return ORDER
    const touching = outcomes.findIndex(
      (_, m) => isOpen(this.relaxation.mask[m]!) && (isLevel.has(league.home[m]!) || isLevel.has(league.away[m]!)),
    )
    if (touching >= 0) return this.splitMatch(touching, outcomes[touching]!)
    if (this.judges[this.sense].refutes(asked, required, 'of the level clubs')) return ORDER
    return this.everyMargin(asked, required)
  }

  /** Everything but the margins is settled: tries them all, if they are few. */
  private everyMargin(asked: Asked, required: readonly number[]): Refuted | typeof FOUND | typeof OPEN {
    const strict = this.limit.all > this.limit.onPoints
    const goals = this.judges[this.sense].everyMargin({ ...asked, strict }, asked.others.length - required.length)
    if (goals === undefined || goals === 'none') return goals === undefined ? OPEN : ORDER
    return this.foundWith(goals)
  }

  /**
   * Of the clubs that may or may not end up level, the one that could give back most to those on the wrong side: without it their
   * head-to-head is lost the sooner.
   */
  private mostTelling(bad: readonly number[], level: readonly number[], unsettled: (club: number) => boolean): number | undefined {
    const { league, sense } = this
    let [found, most]: [number | undefined, number] = [undefined, -Infinity]
    for (let club = 0; club < league.size; club++) {
      if (club === this.club || !unsettled(club) || !this.canBeLevel(club)) continue
      const own = this.certain(this.club, club)
      let telling = level.includes(club) ? 0.5 : 0
      for (const other of bad) {
        const range = this.range(other, club)
        telling += Math.max(0, sense === 'best' ? own - range.least : range.most - own)
      }
      if (telling > most) [found, most] = [club, telling]
    }
    return found
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
    if (club >= 0) return this.splitClub(club, [status[club]! & this.bad, status[club]! & this.good])
    // Cases of matches multiply: it is worth weighing longer first.
    const found = weights.find(this.ignored, 600)
    const refuted = found && this.letGo({ shown, overruns }, { by: 'weights', ...found })
    if (refuted !== undefined && refuted !== AGAIN) return refuted
    let [match, weight] = [-1, -1]
    for (let m = 0; m < this.fixed.length; m++) {
      if (!isOpen(relaxation.mask[m]!)) continue
      const own = weights.weightOf(league.home[m]!) + weights.weightOf(league.away[m]!)
      if (own > weight) [match, weight] = [m, own]
    }
    return match < 0 ? OPEN : this.splitMatch(match, this.repair.outcome[match]!)
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

/** Cases looked at before beginning again: few every other time, and between these twice as many from time to time. */
function patienceOf(round: number): number {
  return FIRST_PATIENCE * (round % 2 === 1 ? 1 : 2 ** (round / 2))
}
const FIRST_PATIENCE = 40

const FOUND = Symbol('found')
const OPEN = Symbol('open')
const AGAIN = Symbol('again')
const REACH: Refuted = { by: 'reach' }
const ORDER: Refuted = { by: 'order' }

function isOpen(mask: number): boolean {
  return mask !== 1 && mask !== 2 && mask !== 4
}

/** Steps that settle clubs level outside the table: whoever they favour, the clubs share their place until then. */
const OUTSIDE = new Set(['PLAY_OFF', 'LOTS', 'SHOOT_OUT'])

/**
 * True where level clubs never stand in the way of a club: goal difference comes first and it has a match left to win, or lose, by any
 * margin; or what comes first is settled outside the table.
 */
function levelIsGood({ steps: [first] }: League, anyMargin: boolean): boolean {
  if (first === undefined) return true
  if (first.clubsLevel !== undefined || first.onceAllMet === true || first.afterDrawInLastMatch === true) return false
  return OUTSIDE.has(first.code) || (first.code === 'GD' && isPlain(first) && anyMargin)
}

/** True for a step taken whenever it is come to. */
function isPlain(step: League['steps'][number]): boolean {
  const { clubsLevel, onceAllMet, onlyIfItMatters, afterDrawInLastMatch } = step
  return clubsLevel === undefined && onceAllMet !== true && onlyIfItMatters !== true && afterDrawInLastMatch !== true
}

/** True where head-to-head points are the first thing so many level clubs are parted by. Where only the best is found before all begin again, they part no others. */
function meetingsFirst({ steps, division }: League, level: number): boolean {
  const [first] = steps
  if (division.rules.partialSplit?.procedure === 'restart after each winner') return false
  if (first?.code !== 'H2H_PTS' || first.onlyIfItMatters === true || first.afterDrawInLastMatch === true) return false
  const { min, max = Infinity } = first.clubsLevel ?? { min: 2 }
  return level >= min && max === Infinity
}
