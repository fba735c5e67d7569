import { type Random, seededRandom } from '../../base/index.ts'
import { Chains } from './chains.ts'
import type { Relaxation } from './relaxation.ts'

const SEED = 1899
/** A chain is looked for at the first step and at every so many after it. */
const CHAIN_EVERY = 4
/** What it costs to touch a bound that had better not be touched, beside a point over it. */
const TOUCH = 0.3

/**
 * Looks for outcomes that keep every bound, by mending: from a first guess, one match after another is given the outcome that breaks the
 * bounds least, and what has stayed broken long weighs more. Finds answers quickly where there are many; proves nothing.
 */
export class Repair {
  /** The outcome of each open match, after a success. */
  readonly outcome: Uint8Array
  readonly taken: Int32Array
  readonly takenMeeting: Int32Array
  private readonly price: Float64Array
  private readonly ignored: Uint8Array
  private readonly changed: Int32Array
  private readonly best: Uint8Array
  private readonly chains: Chains
  private readonly wary: Uint8Array
  private random: Random = seededRandom(SEED)

  constructor(private readonly relaxation: Relaxation) {
    const size = relaxation.lo.length
    this.outcome = new Uint8Array(relaxation.mask.length)
    this.chains = new Chains(relaxation)
    this.best = new Uint8Array(relaxation.mask.length)
    this.changed = new Int32Array(relaxation.mask.length)
    ;[this.taken, this.takenMeeting] = [new Int32Array(size), new Int32Array(size)]
    this.price = new Float64Array(size)
    this.ignored = new Uint8Array(size)
    this.wary = new Uint8Array(size)
  }

  /** Starts the random numbers anew, so that an answer does not hang on what was asked before. */
  reseed(): void {
    this.random = seededRandom(SEED)
  }

  /** True when outcomes were found within so many changes. `ignored`: clubs let go; `ends`: a first guess, see `EndsFlow.atHome`. */
  find(ignored: Uint8Array, ends: Uint8Array, changes: number): boolean {
    this.ignored.set(ignored)
    this.begin(ends)
    for (let step = 0; step < changes; step++) {
      const club = this.broken()
      if (club < 0) return true
      if (step % CHAIN_EVERY !== 0 || !this.chains.mend(this, club)) this.mend(club, step)
    }
    return this.broken() < 0
  }

  /**
   * Moves clubs off bounds they may touch but had better not (`wary`: their bound is a club level on points), while every bound still
   * holds; keeps the outcomes with the fewest of them.
   */
  polish(wary: Uint8Array, changes: number): void {
    const { outcome, price } = this
    this.wary.set(wary)
    price.fill(1)
    let fewest = this.touching()
    this.best.set(outcome)
    for (let step = 0; step < changes && fewest > 0; step++) {
      const club = this.broken()
      if (club < 0) break
      this.mend(club, step + 100_000)
      const touching = this.touching()
      if (touching >= fewest) continue
      fewest = touching
      this.best.set(outcome)
    }
    outcome.set(this.best)
    this.wary.fill(0)
  }

  /** How many wary clubs touch their bounds; more than any number while a bound is broken. */
  private touching(): number {
    const { taken, takenMeeting, relaxation } = this
    let count = 0
    for (let club = 0; club < taken.length; club++) {
      const excess = this.excess(club, taken[club]!)
      if (excess > TOUCH || (relaxation.meetings && this.excessMeeting(club, takenMeeting[club]!) > 0)) return Infinity
      if (excess > 0) count++
    }
    return count
  }

  private touches(club: number, taken: number): boolean {
    const { lo, hi } = this.relaxation
    return this.wary[club] === 1 && (taken === hi[club] || taken === lo[club])
  }

  private begin(ends: Uint8Array): void {
    const { relaxation, outcome, taken, takenMeeting, price, changed } = this
    const { league, mask, among, meetings } = relaxation
    price.fill(1)
    taken.fill(0)
    takenMeeting.fill(0)
    changed.fill(-100)
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [league.home[m]!, league.away[m]!]
      const o = this.guess(m, ends[m]!)
      outcome[m] = o
      taken[h]! += league.homePoints[o]!
      taken[a]! += league.awayPoints[o]!
      if (!meetings || among[h] === 0 || among[a] === 0) continue
      takenMeeting[h]! += league.homePoints[o]!
      takenMeeting[a]! += league.awayPoints[o]!
    }
  }

  /** As the ends were handed out, where the mask allows it. */
  private guess(m: number, ends: number): number {
    const mask = this.relaxation.mask[m]!
    const wish = 2 - ends
    if ((mask & (1 << wish)) !== 0) return wish
    return (mask & 2) !== 0 ? 1 : (mask & 1) !== 0 ? 0 : 2
  }

  /** By how much so many points break a club's bounds. */
  excess(club: number, taken: number): number {
    const { lo, hi } = this.relaxation
    if (this.ignored[club] === 0 && taken > hi[club]!) return taken - hi[club]!
    if (this.ignored[club] === 0 && taken < lo[club]!) return lo[club]! - taken
    return this.touches(club, taken) ? TOUCH : 0
  }

  /** By how much so many points break its bounds on head-to-head. */
  excessMeeting(club: number, taken: number): number {
    const { meetLo, meetHi } = this.relaxation
    return taken > meetHi[club]! ? taken - meetHi[club]! : taken < meetLo[club]! ? meetLo[club]! - taken : 0
  }

  /** A club whose bounds are broken, the dearest first now and then; -1 when there is none. */
  private broken(): number {
    const { taken, takenMeeting, price } = this
    const { meetings } = this.relaxation
    let [found, worst] = [-1, 0]
    for (let club = 0; club < taken.length; club++) {
      const broken = this.excess(club, taken[club]!) + (meetings ? this.excessMeeting(club, takenMeeting[club]!) : 0)
      if (broken === 0) continue
      const weight = price[club]! * (0.5 + this.random())
      if (weight > worst) [found, worst] = [club, weight]
    }
    return found
  }

  private mend(club: number, step: number): void {
    const { relaxation, outcome, changed } = this
    const { league, mask } = relaxation
    let [bestMatch, bestOutcome, bestCost] = [-1, 0, Infinity]
    for (const m of league.openOf[club]!) {
      for (let o = 0; o < 3; o++) {
        if (o === outcome[m] || (mask[m]! & (1 << o)) === 0) continue
        const cost = this.costOf(m, o) + (step - changed[m]! < 6 ? 1.5 : 0) + this.random() * 0.3
        if (cost < bestCost) [bestMatch, bestOutcome, bestCost] = [m, o, cost]
      }
    }
    if (bestMatch < 0) {
      this.price[club]! += 1
      return
    }
    if (bestCost >= 0) this.price[club]! += 0.4
    this.change(bestMatch, bestOutcome)
    changed[bestMatch] = step
  }

  /** What is broken after a change, less what is broken before. */
  private costOf(m: number, o: number): number {
    const { taken, takenMeeting, price, outcome } = this
    const { league, among, meetings } = this.relaxation
    const { homePoints, awayPoints } = league
    const [h, a, now] = [league.home[m]!, league.away[m]!, outcome[m]!]
    const [moreHome, moreAway] = [homePoints[o]! - homePoints[now]!, awayPoints[o]! - awayPoints[now]!]
    let cost = (this.excess(h, taken[h]! + moreHome) - this.excess(h, taken[h]!)) * price[h]!
    cost += (this.excess(a, taken[a]! + moreAway) - this.excess(a, taken[a]!)) * price[a]!
    if (!meetings || among[h] === 0 || among[a] === 0) return cost
    cost += (this.excessMeeting(h, takenMeeting[h]! + moreHome) - this.excessMeeting(h, takenMeeting[h]!)) * price[h]!
    return cost + (this.excessMeeting(a, takenMeeting[a]! + moreAway) - this.excessMeeting(a, takenMeeting[a]!)) * price[a]!
  }

  /** Gives a match another outcome. */
  change(m: number, o: number): void {
    const { taken, takenMeeting, outcome } = this
    const { league, among, meetings } = this.relaxation
    const { homePoints, awayPoints } = league
    const [h, a, now] = [league.home[m]!, league.away[m]!, outcome[m]!]
    const [moreHome, moreAway] = [homePoints[o]! - homePoints[now]!, awayPoints[o]! - awayPoints[now]!]
    outcome[m] = o
    taken[h]! += moreHome
    taken[a]! += moreAway
    if (!meetings || among[h] === 0 || among[a] === 0) return
    takenMeeting[h]! += moreHome
    takenMeeting[a]! += moreAway
  }
}
