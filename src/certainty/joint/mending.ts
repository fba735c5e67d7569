import { type Random, seededRandom } from '../../base/index.ts'
import type { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'

/** Matches changed lately are left alone for so many steps. */
const REST = 7

/**
 * Looks for outcomes that satisfy a case, by mending: from a first guess, the match is changed that leaves least wrong, and what has been
 * wrong long weighs more. Quick where there are many answers; proves nothing.
 */
export class Mending {
  /** The outcome of each open match. */
  readonly outcome: Uint8Array
  /** Points of each club under them. */
  readonly points: Int32Array
  private readonly price: Float64Array
  private readonly sorted: Int32Array
  private readonly changed: Int32Array
  private readonly standing: Int32Array
  private readonly placed: Uint8Array
  private random: Random = seededRandom(1)
  private bounds: Bounds
  private apart: Uint8Array

  constructor(
    private readonly contest: Contest,
    bounds: Bounds,
  ) {
    const { size, home } = contest
    this.bounds = bounds
    this.apart = new Uint8Array(size)
    this.outcome = new Uint8Array(home.length)
    this.changed = new Int32Array(home.length)
    this.points = new Int32Array(size + 1)
    this.price = new Float64Array(size)
    ;[this.sorted, this.standing] = [new Int32Array(size), new Int32Array(size)]
    this.placed = new Uint8Array(size)
  }

  /**
   * True when outcomes were found within so many steps. Clubs marked in `apart` must be on their places whichever way level clubs stand. `shares` is the guess to start from, at match * 3 + outcome; chance, by the seed, decides where it leaves a choice.
   */
  find(
    bounds: Bounds,
    shares: Float64Array,
    { steps, seed, apart }: { readonly steps: number; readonly seed: number; readonly apart: Uint8Array },
  ): boolean {
    this.bounds = bounds
    this.apart = apart
    this.random = seededRandom(seed)
    this.price.fill(1)
    this.changed.fill(-REST)
    this.guess(shares)
    for (let step = 0; step < steps; step++) {
      const club = this.mostWrong()
      if (club === undefined) return true
      this.mend(club, step)
    }
    return this.mostWrong() === undefined
  }

  private guess(shares: Float64Array): void {
    const { contest, outcome, points, random, bounds } = this
    const { home, away, homePoints, awayPoints } = contest
    points.set(contest.points)
    for (let m = 0; m < outcome.length; m++) {
      const own = bounds.mask[m]!
      let [best, value] = [0, -1]
      for (let o = 0; o < 3; o++) {
        if ((own & (1 << o)) === 0) continue
        const share = shares[3 * m + o]! + 0.3 * random()
        if (share > value) [best, value] = [o, share]
      }
      outcome[m] = best
      points[home[m]!]! += homePoints[best]!
      points[away[m]!]! += awayPoints[best]!
    }
  }

  /** Puts points in order, most first. */
  private sort(): void {
    const { sorted, points } = this
    for (let at = 0; at < sorted.length; at++) {
      const value = points[at]!
      let to = at
      for (; to > 0 && sorted[to - 1]! < value; to--) sorted[to] = sorted[to - 1]!
      sorted[to] = value
    }
  }

  /** By how many points a club is off its bounds or its places, when points are in order. */
  private wrong(club: number): number {
    const { bounds, sorted, contest } = this
    const points = this.points[club]!
    const apart = this.apart[club]!
    const [lo, hi, first, last] = [bounds.lo[club]!, bounds.hi[club]!, bounds.from[club]!, bounds.to[club]!]
    let sum = points < lo ? lo - points : points > hi ? points - hi : 0
    const below = last + apart
    if (below < contest.size) sum += Math.max(0, sorted[below]! + apart - points)
    const above = first - apart
    if (above >= 0) sum += Math.max(0, points - (sorted[above]! - apart))
    return sum
  }

  /** A club that is off, the dearest first now and then; undefined when none is. */
  private mostWrong(): number | undefined {
    const { price, random, contest } = this
    this.sort()
    let [found, most] = [-1, 0]
    for (let club = 0; club < contest.size; club++) {
      const wrong = this.wrong(club)
      if (wrong === 0) continue
      const weight = price[club]! * (1 + Math.min(wrong, 4)) * (0.5 + random())
      if (weight > most) [found, most] = [club, weight]
    }
    return found >= 0 ? found : (this.offPlace() ?? this.withoutPlace())
  }

  /** A place with too few or too many points on it: the club that stands there. */
  private offPlace(): number | undefined {
    const { sorted, bounds, points } = this
    for (let place = 0; place < sorted.length; place++) {
      const value = sorted[place]!
      if (value < bounds.placeLo[place]! || value > bounds.placeHi[place]!) return points.indexOf(value)
    }
    return undefined
  }

  /** A club left over when level clubs share out the places they stand on, each as it may. */
  private withoutPlace(): number | undefined {
    const { points, sorted, bounds, placed, contest } = this
    placed.fill(0)
    for (let place = 0; place < sorted.length; place++) {
      let [next, last] = [-1, contest.size]
      for (let club = 0; club < contest.size; club++) {
        if (placed[club] === 1 || points[club] !== sorted[place] || bounds.from[club]! > place || bounds.to[club]! >= last) continue
        ;[next, last] = [club, bounds.to[club]!]
      }
      if (next < 0 || last < place) return next < 0 ? points.indexOf(sorted[place]!) : next
      placed[next] = 1
    }
    return undefined
  }

  private mend(club: number, step: number): void {
    const { contest, outcome, changed, bounds, random, price } = this
    const before = this.cost()
    let [bestMatch, bestOutcome, least] = [-1, 0, Infinity]
    for (const who of [club, this.rival(club)]) {
      if (who < 0) continue
      for (const m of contest.openOf[who]!) {
        const now = outcome[m]!
        for (let o = 0; o < 3; o++) {
          if (o === now || (bounds.mask[m]! & (1 << o)) === 0) continue
          this.change(m, o)
          this.sort()
          const cost = this.cost() - before + (step - changed[m]! < REST ? 1.5 : 0) + random() * 0.4
          this.change(m, now)
          if (cost < least) [bestMatch, bestOutcome, least] = [m, o, cost]
        }
      }
    }
    if (bestMatch < 0 || least >= 0) price[club]! += 0.5
    if (bestMatch < 0) return
    this.change(bestMatch, bestOutcome)
    changed[bestMatch] = step
  }

  /** The club that holds the place another wants, or one of them; -1 when there is none. */
  private rival(club: number): number {
    const { points, bounds, sorted, standing, contest, random } = this
    const [first, last] = [bounds.from[club]!, bounds.to[club]!]
    const value = points[club]! < sorted[last]! ? sorted[last]! : points[club]! > sorted[first]! ? sorted[first]! : undefined
    let count = 0
    for (let other = 0; other < contest.size; other++) {
      if (other !== club && (value === undefined || points[other] === value)) standing[count++] = other
    }
    return count === 0 ? -1 : standing[Math.floor(random() * count)]!
  }

  private cost(): number {
    const { price, contest, sorted, bounds } = this
    let sum = 0
    for (let club = 0; club < contest.size; club++) sum += price[club]! * this.wrong(club)
    for (let place = 0; place < sorted.length; place++) {
      const value = sorted[place]!
      if (value < bounds.placeLo[place]!) sum += bounds.placeLo[place]! - value
      else if (value > bounds.placeHi[place]!) sum += value - bounds.placeHi[place]!
    }
    return sum > 0 || this.withoutPlace() === undefined ? sum : 1
  }

  private change(m: number, o: number): void {
    const { contest, outcome, points } = this
    const { home, away, homePoints, awayPoints } = contest
    const now = outcome[m]!
    outcome[m] = o
    points[home[m]!]! += homePoints[o]! - homePoints[now]!
    points[away[m]!]! += awayPoints[o]! - awayPoints[now]!
  }
}
