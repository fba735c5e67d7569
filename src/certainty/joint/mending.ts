import { type Random, seededRandom } from '../../base/index.ts'
import type { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'

/** Matches changed lately are left alone for so many steps. */
const REST = 7
/** A point is worth more than all that level clubs take from each other. */
const POINT = 1024

/** How mending goes about a case. */
export interface Manner {
  readonly steps: number
  readonly seed: number
  /** Clubs that must be on their places whichever way level clubs stand. */
  readonly apart: Uint8Array
  /** Points clubs have taken from each other, at club * (size + 1) + other: level clubs are then in the order of those among them all. */
  readonly taken?: Int32Array | undefined
}

/**
 * Looks for outcomes that satisfy a case, by mending: from a first guess, the match is changed that leaves least wrong, and what has been
 * wrong long weighs more. Quick where there are many answers; proves nothing.
 */
export class Mending {
  /** The outcome of each open match. */
  readonly outcome: Uint8Array
  /** Points of each club under them. */
  readonly points: Int32Array
  /** Points, and among level clubs those taken from each other, as one number. */
  private readonly value: Int32Array
  private readonly pairs: Int32Array
  private byMeetings = false
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
    this.value = new Int32Array(size)
    this.pairs = new Int32Array((size + 1) * (size + 1))
  }

  /**
   * True when outcomes were found. `shares` is the guess to start from, at match * 3 + outcome; chance, by the seed, decides where it
   * leaves a choice.
   */
  find(bounds: Bounds, shares: Float64Array, { steps, seed, apart, taken }: Manner): boolean {
    this.bounds = bounds
    this.apart = apart
    this.random = seededRandom(seed)
    this.byMeetings = taken !== undefined
    if (taken !== undefined) this.pairs.set(taken)
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
      this.meet(m, homePoints[best]!, awayPoints[best]!)
    }
  }

  private meet(m: number, home: number, away: number): void {
    if (!this.byMeetings) return
    const { pairs, contest } = this
    const [h, a, width] = [contest.home[m]!, contest.away[m]!, contest.size + 1]
    pairs[h * width + a]! += home
    pairs[a * width + h]! += away
  }

  /** Works out what every club is worth, and puts that in order, most first. */
  private sort(): void {
    const { sorted, points, value: values, pairs, contest } = this
    const width = contest.size + 1
    for (let club = 0; club < sorted.length; club++) {
      let among = 0
      if (this.byMeetings) {
        for (let other = 0; other < sorted.length; other++) {
          if (points[other] === points[club] && other !== club) among += pairs[club * width + other]!
        }
      }
      values[club] = points[club]! * POINT + among
    }
    for (let at = 0; at < sorted.length; at++) {
      const value = values[at]!
      let to = at
      for (; to > 0 && sorted[to - 1]! < value; to--) sorted[to] = sorted[to - 1]!
      sorted[to] = value
    }
  }

  /**
   * By how much a club is off its bounds or its places, when all are in order. By meetings every place on the wrong side counts, as no
   * bound on the points of places sees that; on points alone the nearest does.
   */
  private wrong(club: number): number {
    const { bounds, sorted, contest, byMeetings } = this
    const [points, value, apart] = [this.points[club]!, this.value[club]!, this.apart[club]!]
    const [lo, hi] = [bounds.lo[club]!, bounds.hi[club]!]
    let sum = points < lo ? lo - points : points > hi ? points - hi : 0
    for (let place = bounds.to[club]! + apart; place < contest.size; place++) {
      const wanting = short(value, sorted[place]!, apart)
      sum += wanting
      if (wanting === 0 || !byMeetings) break
    }
    for (let place = bounds.from[club]! - apart; place >= 0; place--) {
      const wanting = short(sorted[place]!, value, apart)
      sum += wanting
      if (wanting === 0 || !byMeetings) break
    }
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
    const { sorted, bounds, value } = this
    for (let place = 0; place < sorted.length; place++) {
      const points = Math.floor(sorted[place]! / POINT)
      if (points < bounds.placeLo[place]! || points > bounds.placeHi[place]!) return value.indexOf(sorted[place]!)
    }
    return undefined
  }

  /** A club left over when level clubs share out the places they stand on, each as it may. */
  private withoutPlace(): number | undefined {
    const { value, sorted, bounds, placed, contest } = this
    placed.fill(0)
    for (let place = 0; place < sorted.length; place++) {
      let [next, last] = [-1, contest.size]
      for (let club = 0; club < contest.size; club++) {
        if (placed[club] === 1 || value[club] !== sorted[place] || bounds.from[club]! > place || bounds.to[club]! >= last) continue
        ;[next, last] = [club, bounds.to[club]!]
      }
      if (next < 0 || last < place) return next < 0 ? value.indexOf(sorted[place]!) : next
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
    const { value, bounds, sorted, standing, contest, random } = this
    const [upper, lower] = [sorted[bounds.from[club]!]!, sorted[bounds.to[club]!]!]
    const wanted = value[club]! < lower ? lower : value[club]! > upper ? upper : undefined
    let count = 0
    for (let other = 0; other < contest.size; other++) {
      if (other !== club && (wanted === undefined || value[other] === wanted)) standing[count++] = other
    }
    return count === 0 ? -1 : standing[Math.floor(random() * count)]!
  }

  private cost(): number {
    const { price, contest, sorted, bounds } = this
    let sum = 0
    for (let club = 0; club < contest.size; club++) sum += price[club]! * this.wrong(club)
    for (let place = 0; place < sorted.length; place++) {
      const points = Math.floor(sorted[place]! / POINT)
      if (points < bounds.placeLo[place]!) sum += bounds.placeLo[place]! - points
      else if (points > bounds.placeHi[place]!) sum += points - bounds.placeHi[place]!
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
    this.meet(m, homePoints[o]! - homePoints[now]!, awayPoints[o]! - awayPoints[now]!)
  }
}

/** How much is wanting of a worth to be another, or, apart, a point more: points, or less than one where level clubs' matches decide. */
function short(worth: number, other: number, apart: number): number {
  if (worth >= other && apart === 0) return 0
  const points = Math.floor(other / POINT) + apart - Math.floor(worth / POINT)
  return points > 0 ? points : apart === 1 ? 0 : 0.5 + 0.08 * Math.min(other - worth, 10)
}
