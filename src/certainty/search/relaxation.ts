import { ANY_OUTCOME, type League } from '../league.ts'
import { FAR } from './status.ts'

/** The most points a match moves. */
const MATCH = 3
/** Sums of so many matches fit into the bits of a number. */
const MOST_MATCHES = 10

/** True when two sums, one of each set of bits, come to between two numbers, both included. */
function meets(one: number, other: number, least: number, most: number): boolean {
  for (let a = 0; a <= MATCH * MOST_MATCHES && a <= most; a++) {
    if ((one & (1 << a)) === 0) continue
    for (let b = Math.max(0, least - a); b <= Math.min(most - a, MATCH * MOST_MATCHES); b++) if ((other & (1 << b)) !== 0) return true
  }
  return false
}

/** The least and the most points a side takes from a match, by the mask of its outcomes. */
interface Reach {
  readonly least: Int32Array
  readonly most: Int32Array
}

function reachOf(points: Int32Array): Reach {
  const within = (mask: number) => [...points].filter((_, outcome) => (mask & (1 << outcome)) !== 0)
  const masks = Array.from({ length: ANY_OUTCOME + 1 }, (_, mask) => mask)
  return {
    least: Int32Array.from(masks, (mask) => Math.min(FAR, ...within(mask))),
    most: Int32Array.from(masks, (mask) => Math.max(-FAR, ...within(mask))),
  }
}

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
  /** The same bounds when no club joins those who meet. */
  readonly meetMark: Int32Array
  /** Clubs that may yet join them, and by how much each would move the bound of each club, at club * clubs + joiner. */
  readonly joiners: number[] = []
  readonly joining: Int32Array
  meetings = false

  /** The least and most a club can take, given the masks. */
  readonly min: Int32Array
  readonly max: Int32Array
  private readonly order: number[] = []
  private readonly ofHome: Reach
  private readonly ofAway: Reach

  constructor(league: League) {
    const clubs = league.size + 1
    this.league = league
    this.mask = new Uint8Array(league.open.length).fill(7)
    const numbers = () => new Int32Array(clubs)
    ;[this.lo, this.hi, this.meetLo, this.meetHi, this.min, this.max] = [numbers(), numbers(), numbers(), numbers(), numbers(), numbers()]
    this.soft = new Uint8Array(clubs)
    this.among = new Uint8Array(clubs)
    this.meetMark = new Int32Array(clubs)
    this.joining = new Int32Array(clubs * clubs)
    ;[this.ofHome, this.ofAway] = [reachOf(league.homePoints), reachOf(league.awayPoints)]
  }

  /** True for a match that may still end in more than one way. */
  isOpen(match: number): boolean {
    const mask = this.mask[match]!
    return mask !== 1 && mask !== 2 && mask !== 4
  }

  /** Works out what each club can take at least and at most. */
  reach(): void {
    const { league, mask, min, max, ofHome, ofAway } = this
    const { home, away } = league
    min.fill(0)
    max.fill(0)
    for (let m = 0; m < mask.length; m++) {
      const [h, a, own] = [home[m]!, away[m]!, mask[m]!]
      min[h]! += ofHome.least[own]!
      max[h]! += ofHome.most[own]!
      min[a]! += ofAway.least[own]!
      max[a]! += ofAway.most[own]!
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
      if (min[club]! <= hi[club]! && max[club]! >= lo[club]! && (!this.isNarrow(club) || this.hasSum(club))) continue
      if (soft[club] === 0) return false
      soft[club] = 0
      lo[club] = -FAR
      hi[club] = FAR
      this.limit--
    }
    return this.limit >= 0
  }

  /**
   * Takes from each match the outcomes that would keep one of its clubs from its bounds, until nothing more follows. False when a match
   * is left with none. To be asked after `settleReach`.
   */
  narrow(): boolean {
    const { lo, soft, limit } = this
    for (let changed = true; changed;) {
      changed = false
      for (let club = 0; club < lo.length; club++) {
        if ((soft[club] === 1 && limit > 0) || !this.isTight(club)) continue
        const narrowed = this.narrowClub(club)
        if (narrowed === 'impossible') return false
        changed ||= narrowed
      }
      if (changed) this.reach()
    }
    return true
  }

  /** How many outcomes the masks leave, of all matches together. */
  outcomesLeft(): number {
    let count = 0
    for (const own of this.mask) count += (own & 1) + ((own >> 1) & 1) + ((own >> 2) & 1)
    return count
  }

  /** True for a club that a single match can keep from its bounds. */
  private isTight(club: number): boolean {
    const { lo, hi, min, max } = this
    if (max[club] === min[club]) return false
    return max[club]! - lo[club]! < MATCH || hi[club]! - min[club]! < MATCH || hi[club]! - lo[club]! < 2
  }

  private narrowClub(club: number): boolean | 'impossible' {
    const { league, mask, lo, hi, min } = this
    const matches = league.openOf[club]!
    if (matches.length > MOST_MATCHES) return false
    const ahead = new Int32Array(matches.length + 1)
    ahead[matches.length] = 1
    for (let at = matches.length - 1; at >= 0; at--) ahead[at] = this.shifted(ahead[at + 1]!, club, matches[at]!)
    // Bit n stands for a sum of n points; bounds beyond what is possible are cut.
    const [least, most] = [Math.max(lo[club]!, min[club]!), Math.min(hi[club]!, MATCH * matches.length)]
    let behind = 1
    let changed = false
    for (let at = 0; at < matches.length; at++) {
      const match = matches[at]!
      const points = league.home[match] === club ? league.homePoints : league.awayPoints
      let left = 0
      for (let o = 0; o < 3; o++) {
        if ((mask[match]! & (1 << o)) !== 0 && meets(behind, ahead[at + 1]!, least - points[o]!, most - points[o]!)) left |= 1 << o
      }
      if (left === 0) return 'impossible'
      if (left !== mask[match]) {
        mask[match] = left
        changed = true
      }
      behind = this.shifted(behind, club, match)
    }
    return changed
  }

  /** The sums of a set, as bits, with those a match adds for a club. */
  private shifted(sums: number, club: number, match: number): number {
    const { league, mask } = this
    const points = league.home[match] === club ? league.homePoints : league.awayPoints
    let next = 0
    for (let o = 0; o < 3; o++) if ((mask[match]! & (1 << o)) !== 0) next |= sums << points[o]!
    return next
  }

  /** True for bounds that may fall into a gap: of n matches no club takes 3n - 1 points, and head-to-head narrows what it can take. */
  private isNarrow(club: number): boolean {
    const narrow = this.hi[club]! - this.lo[club]! < 2 && (this.lo[club]! > this.min[club]! || this.hi[club]! < this.max[club]!)
    return narrow || this.lo[club]! > this.max[club]! - 2 || (this.meetings && this.among[club] === 1 && this.isMeetingBound(club))
  }

  private isMeetingBound(club: number): boolean {
    return this.meetLo[club]! > -FAR || this.meetHi[club]! < FAR
  }

  /** True when a club's own matches can bring it a sum within its bounds, and within those of its matches among the clubs that meet. */
  private hasSum(club: number): boolean {
    const { lo, hi, meetLo, meetHi, meetings, among } = this
    const split = meetings && among[club] === 1
    const inside = this.sumsOf(club, (other) => split && among[other] === 1)
    const outside = this.sumsOf(club, (other) => !split || among[other] === 0)
    for (const own of inside) {
      if (split && (own < meetLo[club]! || own > meetHi[club]!)) continue
      for (const rest of outside) if (own + rest >= lo[club]! && own + rest <= hi[club]!) return true
    }
    return false
  }

  /** Every sum of points a club can take from its open matches against some clubs. */
  private sumsOf(club: number, against: (other: number) => boolean): Set<number> {
    const { league, mask } = this
    let sums = new Set([0])
    for (const m of league.openOf[club]!) {
      const home = league.home[m] === club
      if (!against(home ? league.away[m]! : league.home[m]!)) continue
      const points = home ? league.homePoints : league.awayPoints
      const next = new Set<number>()
      for (let o = 0; o < 3; o++) if ((mask[m]! & (1 << o)) !== 0) for (const sum of sums) next.add(sum + points[o]!)
      sums = next
    }
    return sums
  }

  /** Marks as many soft clubs as may break their bounds: those that would strain most to keep them. */
  mostStrained(marks: Uint8Array): void {
    const { soft, order } = this
    marks.fill(0)
    order.length = 0
    for (let club = 0; club < soft.length; club++) if (soft[club] === 1 && !this.isFree(club)) order.push(club)
    order.sort((a, b) => this.strain(b) - this.strain(a))
    for (let at = 0; at < this.limit && at < order.length; at++) marks[order[at]!] = 1
  }

  /** How hard it is for a club to keep its bounds: points beyond the middle of its reach. */
  private strain(club: number): number {
    const middle = (this.min[club]! + this.max[club]!) / 2
    return Math.max(middle - this.hi[club]!, this.lo[club]! - middle)
  }

  /** True for a club whose bounds hold whatever happens. */
  isFree(club: number): boolean {
    return this.min[club]! >= this.lo[club]! && this.max[club]! <= this.hi[club]!
  }
}
