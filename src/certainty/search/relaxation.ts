import type { League } from '../league.ts'
import { FAR } from './status.ts'

/**
 * A question of points alone: how may the open matches end, so that every club takes from them as many points as it may? Some clubs may
 * break their bounds, up to a limit. Bounds on the points taken in matches among some clubs can be added: head-to-head.
 */
export class Relaxation {
  readonly league: League
  /** Outcomes each open match may still have. */
  readonly mask: Uint8Array
  /** Fewest and most points each club may take from its open matches. */
  readonly lo: Int32Array
  readonly hi: Int32Array
  /** Clubs that may break their bounds. */
  readonly soft: Uint8Array
  /** How many of them. */
  limit = 0
  /** Clubs whose matches among themselves count for `meetLo` and `meetHi`; nought where none do. */
  readonly among: Uint8Array
  readonly meetLo: Int32Array
  readonly meetHi: Int32Array
  meetings = false

  /** The least and most a club can take, given the masks. */
  readonly min: Int32Array
  readonly max: Int32Array

  constructor(league: League) {
    const clubs = league.size + 1
    this.league = league
    this.mask = new Uint8Array(league.open.length).fill(7)
    const numbers = () => new Int32Array(clubs)
    ;[this.lo, this.hi, this.meetLo, this.meetHi, this.min, this.max] = [numbers(), numbers(), numbers(), numbers(), numbers(), numbers()]
    this.soft = new Uint8Array(clubs)
    this.among = new Uint8Array(clubs)
  }

  /** Works out what each club can take at least and at most. */
  reach(): void {
    const { league, mask, min, max } = this
    const { home, away, homePoints, awayPoints } = league
    min.fill(0)
    max.fill(0)
    for (let m = 0; m < mask.length; m++) {
      let [homeMin, homeMax, awayMin, awayMax] = [FAR, -FAR, FAR, -FAR]
      for (let o = 0; o < 3; o++) {
        if ((mask[m]! & (1 << o)) === 0) continue
        homeMin = Math.min(homeMin, homePoints[o]!)
        homeMax = Math.max(homeMax, homePoints[o]!)
        awayMin = Math.min(awayMin, awayPoints[o]!)
        awayMax = Math.max(awayMax, awayPoints[o]!)
      }
      min[home[m]!]! += homeMin
      max[home[m]!]! += homeMax
      min[away[m]!]! += awayMin
      max[away[m]!]! += awayMax
    }
  }

  /**
   * Frees every soft club that cannot keep its bounds, taking one off the limit for each. False when a club that may not break its
   * bounds has to, or the limit is used up: there is then no answer.
   */
  settleReach(): boolean {
    this.reach()
    const { lo, hi, min, max, soft } = this
    for (let club = 0; club < lo.length; club++) {
      if (min[club]! <= hi[club]! && max[club]! >= lo[club]!) continue
      if (soft[club] === 0) return false
      soft[club] = 0
      lo[club] = -FAR
      hi[club] = FAR
      this.limit--
    }
    return this.limit >= 0
  }

  /** True for a club whose bounds hold whatever happens. */
  isFree(club: number): boolean {
    return this.min[club]! >= this.lo[club]! && this.max[club]! <= this.hi[club]!
  }
}
