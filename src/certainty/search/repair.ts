import { type Random, seededRandom } from '../../base/index.ts'
import type { Relaxation } from './relaxation.ts'

/**
 * Looks for outcomes that keep every bound, by mending: from a first guess, one match after another is given the outcome that breaks the
 * bounds least, and what has stayed broken long weighs more. Finds answers quickly where there are many; proves nothing.
 */
export class Repair {
  /** The outcome of each open match, after a success. */
  readonly outcome: Uint8Array
  private readonly taken: Int32Array
  private readonly takenMeeting: Int32Array
  private readonly price: Float64Array
  private readonly ignored: Uint8Array
  private readonly changed: Int32Array
  private readonly order: number[] = []
  private readonly random: Random = seededRandom(1898)

  constructor(private readonly relaxation: Relaxation) {
    const size = relaxation.lo.length
    this.outcome = new Uint8Array(relaxation.mask.length)
    this.changed = new Int32Array(relaxation.mask.length)
    ;[this.taken, this.takenMeeting] = [new Int32Array(size), new Int32Array(size)]
    this.price = new Float64Array(size)
    this.ignored = new Uint8Array(size)
  }

  /** True when outcomes were found within so many changes. */
  find(changes: number): boolean {
    this.begin()
    for (let step = 0; step < changes; step++) {
      const club = this.broken()
      if (club < 0) return true
      this.mend(club, step)
    }
    return this.broken() < 0
  }

  private begin(): void {
    const { relaxation, outcome, taken, takenMeeting, price, changed } = this
    const { league, mask, among, meetings } = relaxation
    this.chooseIgnored()
    price.fill(1)
    taken.fill(0)
    takenMeeting.fill(0)
    changed.fill(-100)
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [league.home[m]!, league.away[m]!]
      const o = this.guess(m, h, a)
      outcome[m] = o
      taken[h]! += league.homePoints[o]!
      taken[a]! += league.awayPoints[o]!
      if (!meetings || among[h] === 0 || among[a] === 0) continue
      takenMeeting[h]! += league.homePoints[o]!
      takenMeeting[a]! += league.awayPoints[o]!
    }
  }

  /** Of the soft clubs, those that would strain most to keep their bounds are let go. */
  private chooseIgnored(): void {
    const { relaxation, ignored, order } = this
    const { lo, hi, min, max, soft, limit } = relaxation
    ignored.fill(0)
    order.length = 0
    for (let club = 0; club < lo.length; club++) if (soft[club] === 1 && !relaxation.isFree(club)) order.push(club)
    const strain = (club: number) => Math.max((min[club]! + max[club]!) / 2 - hi[club]!, lo[club]! - (min[club]! + max[club]!) / 2)
    order.sort((a, b) => strain(b) - strain(a))
    for (let at = 0; at < limit && at < order.length; at++) ignored[order[at]!] = 1
  }

  /** Who may not have many points loses to who may; who needs them wins against who does not; else a draw. */
  private guess(m: number, h: number, a: number): number {
    const mask = this.relaxation.mask[m]!
    if (mask === 1 || mask === 2 || mask === 4) return mask >> 1
    const tilt = this.appetite(h) - this.appetite(a)
    const wish = tilt > 0.34 ? 0 : tilt < -0.34 ? 2 : 1
    if ((mask & (1 << wish)) !== 0) return wish
    for (const o of tilt >= 0 ? [0, 1, 2] : [2, 1, 0]) if ((mask & (1 << o)) !== 0) return o
    return 1
  }

  /** From -1 for a club that may have nothing to 1 for one that needs everything. */
  private appetite(club: number): number {
    const { lo, hi, min, max } = this.relaxation
    const room = max[club]! - min[club]!
    if (room === 0) return 0
    if (this.ignored[club] === 1 || this.relaxation.isFree(club)) return lo[club]! > min[club]! ? -0.9 : 0.9 * this.sense
    const floor = (lo[club]! - min[club]!) / room
    const cap = (hi[club]! - min[club]!) / room
    if (floor > 0) return Math.min(1, 2 * floor - 1)
    return Math.max(-1, Math.min(1, 2 * cap - 1))
  }

  /** Clubs without bounds of their own take points where others have too many, and give them where others want for them. */
  private get sense(): number {
    const { lo, hi, min, max } = this.relaxation
    let pull = 0
    for (let club = 0; club < lo.length; club++) {
      if (this.ignored[club] === 1) continue
      if (max[club]! > hi[club]!) pull++
      if (min[club]! < lo[club]!) pull--
    }
    return pull >= 0 ? 1 : -1
  }

  private excess(club: number, taken: number): number {
    const { lo, hi } = this.relaxation
    if (this.ignored[club] === 1) return 0
    return taken > hi[club]! ? taken - hi[club]! : taken < lo[club]! ? lo[club]! - taken : 0
  }

  private excessMeeting(club: number, taken: number): number {
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

  private change(m: number, o: number): void {
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
