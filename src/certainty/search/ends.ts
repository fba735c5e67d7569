import { ANY_OUTCOME } from '../league.ts'
import type { Overrun } from './letting-go.ts'
import type { Relaxation } from './relaxation.ts'
import { FAR } from './status.ts'

/** A set of clubs whose matches have too many ends for them, or too few. */
export interface Ends {
  /** `caps`: they may not take so much together; `floors`: they need more than there is. */
  readonly side: 'caps' | 'floors'
  readonly clubs: Uint8Array
}

/**
 * A proof that sees whole matches where weights see fractions. A match has two ends: a victory holds both, a draw gives one to each club.
 * A club that may take only so many points can hold only so many ends, and one that needs so many has to hold so many. To hand out the
 * ends is a flow; where it cannot be done, the clubs it cannot leave are the proof.
 */
export class EndsFlow {
  /** Ends of each match that are its home club's, when they could be handed out. */
  readonly atHome: Uint8Array
  private readonly held: Int32Array
  private readonly cap: Int32Array
  private readonly need: Int32Array
  private readonly ignored: Uint8Array
  private readonly queue: Int32Array
  private readonly cameBy: Int32Array
  private readonly reached: Uint8Array
  private readonly shifts: boolean

  constructor(private readonly relaxation: Relaxation) {
    const size = relaxation.lo.length
    const numbers = () => new Int32Array(size)
    ;[this.held, this.cap, this.need, this.queue, this.cameBy] = [numbers(), numbers(), numbers(), numbers(), numbers()]
    ;[this.ignored, this.reached] = [new Uint8Array(size), new Uint8Array(size)]
    this.atHome = new Uint8Array(relaxation.mask.length)
    const [win, draw, loss] = relaxation.league.homePoints
    this.shifts = loss === 0 && draw! > 0 && win! >= 2 * draw!
  }

  /** A set that cannot keep its bounds while just these soft clubs are let go; undefined when the ends could be handed out to all others. */
  find(ignored: Uint8Array): Ends | undefined {
    if (!this.shifts) return undefined
    this.ignored.set(ignored)
    this.begin()
    return this.handOut('caps') ?? this.handOut('floors')
  }

  private begin(): void {
    const { relaxation, held, cap, need, atHome } = this
    const { league, mask, lo, hi } = relaxation
    const { homePoints, awayPoints } = league
    const size = held.length
    const [fixed, free] = [new Int32Array(size), new Int32Array(size)]
    for (let m = 0; m < mask.length; m++) {
      const [h, a, own] = [league.home[m]!, league.away[m]!, mask[m]!]
      if (own === 1 || own === 2 || own === 4) {
        const outcome = own >> 1
        atHome[m] = 2 - outcome
        fixed[h]! += homePoints[outcome]!
        fixed[a]! += awayPoints[outcome]!
        continue
      }
      atHome[m] = 1
      free[h]!++
      free[a]!++
    }
    const [win, draw] = [homePoints[0]!, homePoints[1]!]
    for (let club = 0; club < size; club++) {
      const matches = free[club]!
      held[club] = matches
      cap[club] = hi[club]! >= FAR ? FAR : mostEnds(hi[club]! - fixed[club]!, matches, win, draw)
      need[club] = lo[club]! <= -FAR ? 0 : fewestEnds(lo[club]! - fixed[club]!, matches, win, draw)
    }
  }

  /** Moves ends until no club holds more than it may, or each holds what it needs. */
  private handOut(side: Ends['side']): Ends | undefined {
    const { held, cap, need, ignored } = this
    for (let club = 0; club < held.length; club++) {
      if (ignored[club] === 1) continue
      while (side === 'caps' ? held[club]! > cap[club]! : held[club]! < need[club]!) {
        if (this.moveOne(club, side)) continue
        // Those let go stand in the set as well: it then speaks against other choices too.
        const clubs = this.reached.slice()
        for (let other = 0; other < clubs.length; other++) if (ignored[other] === 1 && this.isBound(other, side)) clubs[other] = 1
        return { side, clubs }
      }
    }
    return undefined
  }

  /** Moves one end away from a club, or to it, along the shortest way over other clubs. */
  private moveOne(from: number, side: Ends['side']): boolean {
    const { relaxation, queue, cameBy, reached } = this
    const { league } = relaxation
    reached.fill(0)
    reached[from] = 1
    queue[0] = from
    let length = 1
    for (let at = 0; at < length; at++) {
      const club = queue[at]!
      for (const m of league.openOf[club]!) {
        if (relaxation.mask[m] !== ANY_OUTCOME && !relaxation.isOpen(m)) continue
        const home = league.home[m] === club
        const own = home ? this.atHome[m]! : 2 - this.atHome[m]!
        if (side === 'caps' ? own === 0 : own === 2) continue
        const other = home ? league.away[m]! : league.home[m]!
        if (reached[other] === 1) continue
        reached[other] = 1
        cameBy[other] = m
        if (this.takes(other, side)) {
          this.shift(other, from, side)
          return true
        }
        queue[length++] = other
      }
    }
    return false
  }

  private takes(club: number, side: Ends['side']): boolean {
    if (this.ignored[club] === 1) return true
    return side === 'caps' ? this.held[club]! < this.cap[club]! : this.held[club]! > this.need[club]!
  }

  private shift(to: number, from: number, side: Ends['side']): void {
    const { relaxation, cameBy, atHome, held } = this
    const { league } = relaxation
    const step = side === 'caps' ? 1 : -1
    for (let club = to; club !== from;) {
      const m = cameBy[club]!
      const home = league.home[m] === club
      atHome[m]! += home ? step : -step
      club = home ? league.away[m]! : league.home[m]!
    }
    held[to]! += step
    held[from]! -= step
  }

  private isBound(club: number, side: Ends['side']): boolean {
    return side === 'caps' ? this.cap[club]! < FAR : this.need[club]! > 0
  }

  /** By how many ends a set falls short, and what letting go of its clubs would change. */
  overrunOf({ side, clubs }: Ends): Overrun {
    const { relaxation, cap, need } = this
    const { league, mask } = relaxation
    const size = clubs.length
    const [gain, shared] = [new Float64Array(size), new Float64Array(size * size)]
    let total = 0
    for (let club = 0; club < size; club++) {
      if (clubs[club] === 0) continue
      gain[club] = side === 'caps' ? -cap[club]! : need[club]!
      total += gain[club]!
    }
    for (let m = 0; m < mask.length; m++) {
      if (!relaxation.isOpen(m)) continue
      const [h, a] = [league.home[m]!, league.away[m]!]
      const inside = clubs[h]! + clubs[a]!
      if (side === 'caps' ? inside < 2 : inside === 0) continue
      total += side === 'caps' ? 2 : -2
      if (inside === 1) gain[clubs[h] === 1 ? h : a]! -= 2
      else {
        if (side === 'caps') {
          gain[h]! += 2
          gain[a]! += 2
        }
        shared[h * size + a]! += 2
        shared[a * size + h]! += 2
      }
    }
    return { total, gain, shared }
  }
}

/** The most ends a club can hold that may take so many points from so many matches. */
function mostEnds(points: number, matches: number, win: number, draw: number): number {
  let most = 0
  for (let won = 0; won <= matches && won * win <= points; won++) {
    most = Math.max(most, 2 * won + Math.min(matches - won, Math.floor((points - won * win) / draw)))
  }
  return most
}

/** The fewest ends a club has to hold that needs so many points from so many matches. */
function fewestEnds(points: number, matches: number, win: number, draw: number): number {
  if (points <= 0) return 0
  let fewest = FAR
  for (let won = 0; won <= matches; won++) {
    const drawn = Math.max(0, Math.ceil((points - won * win) / draw))
    if (won + drawn <= matches) fewest = Math.min(fewest, 2 * won + drawn)
  }
  return fewest
}
