import { type Random, seededRandom } from '../../base/index.ts'
import type { Relaxation } from './relaxation.ts'

const SEED = 1906
/** Changes for which a match just changed is left alone, unless nothing else serves. */
const REST = 8
/** What changing one at rest costs, what a club gets dearer when it could not be helped, and how much is left to chance. */
const [RESTING, DEARER, NOISE] = [3, 0.1, 0.5]

/** What outcomes are to do for a club: keep so many others at its points or beyond, and those level with it ahead, or behind, on head-to-head. */
export interface Wish {
  readonly club: number
  readonly points: number
  /** 1 where the others are to be above the club, -1 where below. */
  readonly sign: 1 | -1
  /** So many clubs may be anywhere: those furthest off. */
  readonly limit: number
  /** By how many head-to-head points level clubs are to be beyond the club: nought where goals can settle it. */
  readonly by: number
}

/**
 * Mends outcomes that are right on points but have level clubs on the wrong side: one match after another is given the outcome that
 * leaves least wrong, points and head-to-head points among whoever is level by then counted together; what has stayed wrong long weighs
 * more. Finds answers where there are some; proves nothing.
 */
export class LevelRepair {
  readonly outcome: Uint8Array
  /** Steps taken so far, in all. */
  taken = 0
  private readonly total: Int32Array
  /** Points taken from each other club, at club * size + other. */
  private readonly from: Int32Array
  private readonly price: Float64Array
  private readonly changed: Int32Array
  private readonly level: number[] = []
  private readonly short: Int32Array
  private readonly furthest: Int32Array
  private wish: Wish = { club: 0, points: 0, sign: 1, limit: 0, by: 0 }
  private random: Random = seededRandom(SEED)

  constructor(private readonly relaxation: Relaxation) {
    const { league } = relaxation
    const width = league.size + 1
    this.outcome = new Uint8Array(league.open.length)
    this.changed = new Int32Array(league.open.length)
    this.total = new Int32Array(width)
    this.from = new Int32Array(width * width)
    this.price = new Float64Array(width)
    this.short = new Int32Array(width)
    this.furthest = new Int32Array(width)
  }

  /** Starts the random numbers anew, so that an answer does not hang on what was asked before. */
  reseed(): void {
    this.random = seededRandom(SEED)
  }

  /** True when outcomes were found that serve the wish, within so many changes. */
  find(start: Uint8Array, wish: Wish, changes: number): boolean {
    this.wish = wish
    this.begin(start)
    for (let step = 0; step < changes; step++) {
      const club = this.wrong()
      if (club < 0) return true
      this.taken++
      this.mend(club, step)
    }
    return this.wrong() < 0
  }

  private begin(start: Uint8Array): void {
    const { outcome, total, from, price, changed, relaxation } = this
    const { league } = relaxation
    outcome.set(start)
    total.set(league.points)
    from.set(league.taken)
    price.fill(1)
    changed.fill(-REST)
    for (let m = 0; m < outcome.length; m++) this.add(m, outcome[m]!, 1)
  }

  private add(m: number, o: number, sign: 1 | -1): void {
    const { total, from, relaxation } = this
    const { league } = relaxation
    const width = league.size + 1
    const [h, a] = [league.home[m]!, league.away[m]!]
    total[h]! += sign * league.homePoints[o]!
    total[a]! += sign * league.awayPoints[o]!
    from[h * width + a]! += sign * league.homePoints[o]!
    from[a * width + h]! += sign * league.awayPoints[o]!
  }

  /** How far each club is off in points; finds the clubs level with the one asked about, itself among them. */
  private measurePoints(): void {
    const { level, total, short, wish, relaxation } = this
    const { points, sign } = wish
    level.length = 0
    for (let club = 0; club < relaxation.league.size; club++) {
      const off = sign * (points - total[club]!)
      short[club] = off > 0 ? off : 0
      if (off === 0) level.push(club)
    }
  }

  /** How far each level club is off in head-to-head points. */
  private measureMeetings(): void {
    const { level, short, wish } = this
    const { club: asked, sign, by } = wish
    if (level.length < 2) return
    const mark = by + sign * this.meetings(asked)
    for (const club of level) if (club !== asked) short[club] = Math.max(0, mark - sign * this.meetings(club))
  }

  private meetings(club: number): number {
    const { level, from, total } = this
    const row = club * total.length
    let sum = 0
    for (const other of level) sum += from[row + other]!
    return sum
  }

  /**
   * How far each club is off that counts: in points, or if it is level in head-to-head points. Those furthest off are let go, as many as
   * may be. The sum of it, each at its price.
   */
  private measure(): number {
    this.measurePoints()
    this.measureMeetings()
    this.letGo()
    const { short, price, relaxation } = this
    let sum = 0
    for (let club = 0; club < relaxation.league.size; club++) sum += price[club]! * short[club]!
    return sum
  }

  /** Counts those furthest off as not off at all, as many as may be. */
  private letGo(): void {
    const { short, furthest, wish, relaxation } = this
    const { size } = relaxation.league
    if (wish.limit === 0) return
    for (let at = 0; at < wish.limit; at++) furthest[at] = 0
    const lastAt = wish.limit - 1
    for (let club = 0; club < size; club++) {
      const own = short[club]!
      if (own <= furthest[lastAt]!) continue
      let at = lastAt
      for (; at > 0 && furthest[at - 1]! < own; at--) furthest[at] = furthest[at - 1]!
      furthest[at] = own
    }
    const last = furthest[lastAt]!
    let alike = 0
    for (let at = lastAt; at >= 0 && furthest[at] === last; at--) alike++
    for (let club = 0; club < size; club++) {
      if (short[club]! > last || (short[club] === last && alike-- > 0)) short[club] = 0
    }
  }

  /** A club on the wrong side that counts, the dearest first now and then; -1 when there is none. */
  private wrong(): number {
    const { price, short, relaxation } = this
    this.measure()
    let [found, worst] = [-1, 0]
    for (let club = 0; club < relaxation.league.size; club++) {
      if (short[club] === 0) continue
      const weight = price[club]! * (0.5 + this.random())
      if (weight > worst) [found, worst] = [club, weight]
    }
    return found
  }

  private mend(club: number, step: number): void {
    const { price, random } = this
    const before = this.measure()
    const others = [...this.level]
    const best: Best = { cost: Infinity, first: -1, to: 0, second: -1, then: 0 }
    this.tryAll(club, step, best)
    // One level on points may also be helped by who else is.
    if (others.includes(club)) {
      const other = others[Math.floor(random() * others.length)]!
      if (other !== club) this.tryAll(other, step, best)
    }
    if (best.cost >= before) this.tryPairs(club, step, best)
    if (best.first < 0) return
    if (best.cost >= before) price[club]! += DEARER
    this.change(best.first, best.to, step)
    if (best.second >= 0) this.change(best.second, best.then, step)
  }

  private change(m: number, o: number, step: number): void {
    this.add(m, this.outcome[m]!, -1)
    this.add(m, o, 1)
    this.outcome[m] = o
    this.changed[m] = step
  }

  private tryAll(club: number, step: number, best: Best): void {
    const { relaxation, outcome, changed, random } = this
    const { league, mask } = relaxation
    for (const m of league.openOf[club]!) {
      const now = outcome[m]!
      for (let o = 0; o < 3; o++) {
        if (o === now || (mask[m]! & (1 << o)) === 0) continue
        this.add(m, now, -1)
        this.add(m, o, 1)
        const cost = this.measure() + (step - changed[m]! < REST ? RESTING : 0) + random() * NOISE
        this.add(m, o, -1)
        this.add(m, now, 1)
        if (cost < best.cost) Object.assign(best, { cost, first: m, to: o, second: -1 })
      }
    }
  }

  private isRightOnPoints(club: number, more: number): boolean {
    const { wish, total } = this
    return wish.sign * (wish.points - total[club]! - more) <= 0
  }

  /** True when another outcome of one of its matches moves a club towards where it should be. */
  private gains(club: number, m: number, o: number): boolean {
    const { league } = this.relaxation
    const points = league.home[m] === club ? league.homePoints : league.awayPoints
    return this.wish.sign * (points[o]! - points[this.outcome[m]!]!) > 0
  }

  /** True when a club that was right on points would no longer be with another outcome of one of its matches: not worth looking at. */
  private falls(club: number, wasRight: boolean, m: number, o: number): boolean {
    const { league } = this.relaxation
    const points = league.home[m] === club ? league.homePoints : league.awayPoints
    return wasRight && !this.isRightOnPoints(club, points[o]! - points[this.outcome[m]!]!)
  }

  /** Two matches at once: what the other side of the first loses it gets back in the second. */
  private tryPairs(club: number, step: number, best: Best): void {
    const { relaxation, outcome, changed, random } = this
    const { league, mask } = relaxation
    for (const m of league.openOf[club]!) {
      const now = outcome[m]!
      const other = league.home[m] === club ? league.away[m]! : league.home[m]!
      const wasRight = this.isRightOnPoints(other, 0)
      for (let o = 0; o < 3; o++) {
        if ((mask[m]! & (1 << o)) === 0 || !this.gains(club, m, o)) continue
        this.add(m, now, -1)
        this.add(m, o, 1)
        for (const n of league.openOf[other]!) {
          if (n === m) continue
          const then = outcome[n]!
          for (let q = 0; q < 3; q++) {
            if ((mask[n]! & (1 << q)) === 0 || !this.gains(other, n, q) || this.falls(other, wasRight, n, q)) continue
            this.add(n, then, -1)
            this.add(n, q, 1)
            const rest = (step - changed[m]! < REST ? RESTING : 0) + (step - changed[n]! < REST ? RESTING : 0)
            const cost = this.measure() + rest + random() * NOISE
            this.add(n, q, -1)
            this.add(n, then, 1)
            if (cost < best.cost) Object.assign(best, { cost, first: m, to: o, second: n, then: q })
          }
        }
        this.add(m, o, -1)
        this.add(m, now, 1)
      }
    }
  }
}

interface Best {
  cost: number
  first: number
  to: number
  second: number
  then: number
}
