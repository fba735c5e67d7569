import type { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'
import { AWAY_ENDS, HOME_ENDS } from './ends.ts'
import { NearestPoint } from '../search/nearest-point.ts'
import { OrderSum } from './order-sum.ts'
import { OwnBounds, type Soft } from './own-bounds.ts'

/**
 * A proof by counting. Each club has a weight on its place in the order and some on its own bounds. Over all outcomes what is weighed
 * comes to so much at most; the order the case asks for, and the bounds, ask for more. Whole numbers, so that anyone can check them.
 */
export interface Weights {
  readonly order: Int32Array
  /** Positive: the fewest points the club needs; negative: the most it may have. */
  readonly own: Int32Array
  /** The same of ends of matches. */
  readonly ends: Int32Array
  readonly soft?: Soft
}

/** How far weights are stretched before they are made whole. */
const SCALES = [12, 60, 840]

/** Looks for weights that refute a case; on the way there it finds how a season might go on the whole, if matches could be divided. */
export class Weighing {
  /** How often each outcome of a match came up, at match * 3 + outcome: shares that add up to 1. */
  readonly shares: Float64Array
  /** Points of each club under these shares. */
  readonly points: Float64Array
  /** The weight of a point for each club, at last. */
  readonly weights: Float64Array
  private readonly nearest: NearestPoint
  private readonly orderSum: OrderSum
  private readonly bounds: OwnBounds
  private readonly outcomes: Uint8Array[] = []
  private readonly outcome: Uint8Array
  private readonly order: Float64Array
  private readonly own: Float64Array
  private readonly ends: Float64Array
  private readonly endWeights: Float64Array
  private readonly taken: Float64Array
  private readonly held: Float64Array
  private readonly point: Float64Array
  private readonly gain: Float64Array
  /** Weights a loose club loses when it is absent. */
  private readonly lost: Float64Array
  private readonly lostEnds: Float64Array
  private readonly absent: Uint8Array
  private readonly sorted: number[] = []
  private soft: Soft | undefined

  constructor(private readonly contest: Contest) {
    const { size, home } = contest
    const numbers = (length: number) => new Float64Array(length)
    this.nearest = new NearestPoint(3 * size)
    this.orderSum = new OrderSum(size)
    this.bounds = new OwnBounds(contest)
    this.shares = numbers(3 * home.length)
    this.outcome = new Uint8Array(home.length)
    ;[this.points, this.taken, this.held] = [numbers(size + 1), numbers(size + 1), numbers(size + 1)]
    ;[this.weights, this.endWeights, this.gain] = [numbers(size + 1), numbers(size + 1), numbers(size)]
    ;[this.order, this.own, this.ends, this.point] = [numbers(size), numbers(size), numbers(size), numbers(3 * size)]
    ;[this.lost, this.lostEnds] = [numbers(size + 1), numbers(size + 1)]
    this.absent = new Uint8Array(size)
  }

  /** By how much a club's absence would help the last weights looked at. */
  gainOf(club: number): number {
    return this.gain[club]!
  }

  /** Weights that refute a case whose bounds are tight, after at most so many steps. */
  find(bounds: Bounds, steps: number, soft?: Soft): Weights | undefined {
    const { nearest, outcomes } = this
    this.soft = soft
    this.bounds.take(bounds, soft)
    nearest.reset()
    this.orderSum.reset()
    outcomes.length = 0
    for (let step = 0; step < steps; step++) {
      this.stretch(0)
      const sum = this.respond(bounds)
      if (step > 0 && sum > 1e-7) {
        const found = this.whole(bounds)
        if (found !== undefined) return found
      }
      if (step > 0 && (nearest.norm < 1e-9 || this.along() > nearest.norm - 1e-9)) break
      outcomes.push(this.outcome.slice())
      if (!nearest.add(this.point, outcomes.length - 1)) break
    }
    this.average()
    return undefined
  }

  /** The weights are the nearest point itself; or, with a scale, made whole. */
  private stretch(scale: number): void {
    const { order, own, ends, nearest, contest } = this
    const { at } = nearest
    let largest = 0
    if (scale > 0) for (const value of at) largest = Math.max(largest, Math.abs(value))
    const stretched = (value: number) => (scale > 0 ? Math.round((value * scale) / largest) : value)
    for (let club = 0; club < contest.size; club++) {
      order[club] = stretched(at[club]!)
      own[club] = stretched(at[contest.size + club]!)
      ends[club] = stretched(at[2 * contest.size + club]!)
    }
  }

  private along(): number {
    const { nearest, point } = this
    let sum = 0
    for (let d = 0; d < point.length; d++) sum += nearest.at[d]! * point[d]!
    return sum
  }

  /**
   * What order and bounds ask for at least, less what the matches give at most, under the weights; `point` becomes the difference club by
   * club, for the outcomes and the order that come to it.
   */
  private respond(cases: Bounds): number {
    const { contest, order, own, ends, orderSum, bounds, sorted } = this
    this.absent.fill(0)
    this.addWeights()
    let sum = orderSum.least(order, cases) - this.give(cases)
    for (let club = 0; club < contest.size; club++) {
      sum += bound(own[club]!, bounds.lo[club]!, bounds.hi[club]!) + bound(ends[club]!, bounds.endsLo[club]!, bounds.endsHi[club]!)
    }
    sum -= this.chooseAbsent(cases)
    if (sorted.length > 0) {
      this.addWeights()
      this.give(cases)
    }
    this.drawPoint()
    return sum
  }

  /** Weights of points and of ends for each club; those on the soft bound count for nothing where the club is absent. */
  private addWeights(): void {
    const { contest, order, own, ends, weights, endWeights, absent } = this
    for (let club = 0; club < contest.size; club++) {
      const [points, held] = [own[club]!, ends[club]!]
      weights[club] = order[club]! + (absent[club] === 1 && this.isSoft(points) ? 0 : points)
      endWeights[club] = absent[club] === 1 && this.isSoft(held) ? 0 : held
    }
  }

  /** True for a weight that calls on the bound that may be broken. */
  private isSoft(weight: number): boolean {
    return this.bounds.side === 'cap' ? weight < 0 : weight > 0
  }

  private drawPoint(): void {
    const { contest, point, orderSum, bounds, own, ends, taken, held, absent } = this
    const { size } = contest
    orderSum.spread()
    for (let club = 0; club < size; club++) {
      point[club] = orderSum.points[club]! - taken[club]!
      const [ofPoints, ofEnds] = [own[club]!, ends[club]!]
      const isAbsent = absent[club] === 1
      point[size + club] = isAbsent && this.isSoft(ofPoints) ? 0 : missing(ofPoints, bounds.lo[club]!, bounds.hi[club]!, taken[club]!)
      point[2 * size + club] =
        isAbsent && this.isSoft(ofEnds) ? 0 : missing(ofEnds, bounds.endsLo[club]!, bounds.endsHi[club]!, held[club]!)
    }
  }

  /** The most the matches give under the weights; `outcome`, `taken` and `held` become what they are then. */
  private give({ mask }: Bounds): number {
    const { contest, taken, held, weights, endWeights, outcome } = this
    const { home, away, homePoints, awayPoints, points, size } = contest
    let sum = 0
    held.fill(0)
    for (let club = 0; club <= size; club++) {
      taken[club] = points[club]!
      sum += weights[club]! * points[club]!
    }
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [home[m]!, away[m]!]
      let [best, value] = [0, -Infinity]
      // The draw first: of outcomes worth the same it spreads the points.
      for (let at = 0; at < 3; at++) {
        const o = at === 0 ? 1 : at === 1 ? 0 : 2
        if ((mask[m]! & (1 << o)) === 0) continue
        const own =
          weights[h]! * homePoints[o]! + weights[a]! * awayPoints[o]! + endWeights[h]! * HOME_ENDS[o]! + endWeights[a]! * AWAY_ENDS[o]!
        if (own > value) [best, value] = [o, own]
      }
      sum += value
      outcome[m] = best
      taken[h]! += homePoints[best]!
      taken[a]! += awayPoints[best]!
      held[h]! += HOME_ENDS[best]!
      held[a]! += AWAY_ENDS[best]!
    }
    return sum
  }

  /** Lets those clubs off their soft bounds whose absence helps most; gives by how much it helps at most. */
  private chooseAbsent(cases: Bounds): number {
    const { contest, absent, gain, sorted, bounds } = this
    sorted.length = 0
    gain.fill(0)
    if (bounds.side === undefined) return 0
    this.gains(cases)
    for (let club = 0; club < contest.size; club++) if (gain[club]! > 0) sorted.push(club)
    sorted.sort((a, b) => gain[b]! - gain[a]!)
    if (sorted.length > bounds.limit) sorted.length = Math.max(0, bounds.limit)
    let sum = 0
    for (const club of sorted) {
      absent[club] = 1
      sum += gain[club]!
    }
    return sum
  }

  /** What the absence of each loose club takes off what is asked, and adds to what is given. */
  private gains({ mask }: Bounds): void {
    const { contest, gain, own, ends, bounds } = this
    const { home, away, points, size } = contest
    const [lost, lostEnds] = [this.lost, this.lostEnds]
    for (let club = 0; club < size; club++) {
      const loose = bounds.isLoose[club] === 1
      lost[club] = loose && this.isSoft(own[club]!) ? own[club]! : 0
      lostEnds[club] = loose && this.isSoft(ends[club]!) ? ends[club]! : 0
      const [mark, ofEnds] = bounds.side === 'cap' ? [bounds.hi[club]!, bounds.endsHi[club]!] : [bounds.lo[club]!, bounds.endsLo[club]!]
      gain[club] = lost[club]! * (mark - points[club]!) + lostEnds[club]! * ofEnds
    }
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [home[m]!, away[m]!]
      const [offHome, offAway] = [lost[h]! !== 0 || lostEnds[h]! !== 0, lost[a]! !== 0 || lostEnds[a]! !== 0]
      if (!offHome && !offAway) continue
      const both = this.mostOf(mask[m]!, h, a, 0, 0)
      if (offHome) gain[h]! += this.mostOf(mask[m]!, h, a, 1, 0) - both
      if (offAway) gain[a]! += this.mostOf(mask[m]!, h, a, 0, 1) - both
    }
  }

  /** The most a match gives, with a side's weights on its soft bounds left out or not. */
  private mostOf(mask: number, h: number, a: number, homeOff: number, awayOff: number): number {
    const { contest, weights, endWeights, lost, lostEnds } = this
    const { homePoints, awayPoints } = contest
    const [ofHome, endsOfHome] = [weights[h]! - homeOff * lost[h]!, endWeights[h]! - homeOff * lostEnds[h]!]
    const [ofAway, endsOfAway] = [weights[a]! - awayOff * lost[a]!, endWeights[a]! - awayOff * lostEnds[a]!]
    let value = -Infinity
    for (let o = 0; o < 3; o++) {
      if ((mask & (1 << o)) === 0) continue
      value = Math.max(value, ofHome * homePoints[o]! + ofAway * awayPoints[o]! + endsOfHome * HOME_ENDS[o]! + endsOfAway * AWAY_ENDS[o]!)
    }
    return value
  }

  /** The weights as whole numbers, where those still refute the case. */
  private whole(bounds: Bounds): Weights | undefined {
    const { order, own, ends, soft } = this
    for (const scale of SCALES) {
      this.stretch(scale)
      if (this.respond(bounds) > 0) {
        return { order: Int32Array.from(order), own: Int32Array.from(own), ends: Int32Array.from(ends), ...(soft && { soft }) }
      }
    }
    this.stretch(0)
    this.respond(bounds)
    return undefined
  }

  private average(): void {
    const { shares, points, nearest, outcomes, contest } = this
    const { home, away, homePoints, awayPoints } = contest
    shares.fill(0)
    points.set(contest.points)
    for (const [each, key] of nearest.keys.entries()) {
      const share = nearest.shares[each]!
      const own = outcomes[key]!
      for (let m = 0; m < own.length; m++) {
        const outcome = own[m]!
        shares[3 * m + outcome]! += share
        points[home[m]!]! += share * homePoints[outcome]!
        points[away[m]!]! += share * awayPoints[outcome]!
      }
    }
  }
}

/** The bound a weight calls on. */
function bound(weight: number, lo: number, hi: number): number {
  return weight > 0 ? weight * lo : weight < 0 ? weight * hi : 0
}

/** How much is missing to the bound a weight calls on; without a weight, to the nearer of the two. */
function missing(weight: number, lo: number, hi: number, value: number): number {
  if (weight !== 0) return (weight > 0 ? lo : hi) - value
  return value < lo ? lo - value : value > hi ? hi - value : 0
}
