import { ANY_OUTCOME } from '../league.ts'
import { FAR } from '../search/status.ts'
import type { Contest } from './contest.ts'

/**
 * A case of a joint question: which outcomes each open match may still have, how many points and which places each club, and how many
 * points each place. Every club has a place of its own; a club with more points is ahead, and level clubs may stand in any order.
 * Places count from 0 in here.
 */
export class Bounds {
  readonly mask: Uint8Array
  /** Fewest and most points of each club, all matches played. */
  readonly lo: Int32Array
  readonly hi: Int32Array
  /** First and last place of each club. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Fewest and most points of the club on each place. */
  readonly placeLo: Int32Array
  readonly placeHi: Int32Array

  private readonly min: Int32Array
  private readonly max: Int32Array
  private readonly sorted: Int32Array
  private readonly within: Int32Array
  private readonly homeWorth: Worth
  private readonly awayWorth: Worth

  constructor(private readonly contest: Contest) {
    const { size, home } = contest
    const numbers = (length: number, value: number) => new Int32Array(length).fill(value)
    this.mask = new Uint8Array(home.length).fill(ANY_OUTCOME)
    ;[this.lo, this.hi] = [numbers(size, -FAR), numbers(size, FAR)]
    ;[this.from, this.to] = [numbers(size, 0), numbers(size, size - 1)]
    ;[this.placeLo, this.placeHi] = [numbers(size, -FAR), numbers(size, FAR)]
    ;[this.min, this.max] = [numbers(size + 1, 0), numbers(size + 1, 0)]
    ;[this.sorted, this.within] = [numbers(size, 0), numbers(size, 0)]
    ;[this.homeWorth, this.awayWorth] = [worthOf(contest.homePoints), worthOf(contest.awayPoints)]
  }

  /** Takes over another case of the same contest. */
  set(other: Bounds): void {
    this.mask.set(other.mask)
    this.lo.set(other.lo)
    this.hi.set(other.hi)
    this.from.set(other.from)
    this.to.set(other.to)
    this.placeLo.set(other.placeLo)
    this.placeHi.set(other.placeHi)
  }

  /** Draws every bound as tight as the others make it. False when nothing is left between two of them: the case cannot be. */
  tighten(): boolean {
    for (let changed = true; changed;) {
      const matches = this.fromMatches()
      const places = matches === undefined ? undefined : this.fromPlaces()
      const order = places === undefined ? undefined : this.fromOrder()
      if (matches === undefined || places === undefined || order === undefined) return false
      changed = matches || places || order
    }
    return true
  }

  /** Clubs by what their matches can bring, and matches by what their clubs can take. Undefined for a contradiction; else whether anything changed. */
  private fromMatches(): boolean | undefined {
    const { contest, lo, hi, min, max } = this
    const { size, points } = contest
    this.reach()
    let changed = false
    for (let club = 0; club < size; club++) {
      const [least, most] = [points[club]! + min[club]!, points[club]! + max[club]!]
      if (least > lo[club]!) [lo[club], changed] = [least, true]
      if (most < hi[club]!) [hi[club], changed] = [most, true]
      if (lo[club]! > hi[club]!) return undefined
    }
    const ruledOut = this.ruleOut()
    return ruledOut === undefined ? undefined : changed || ruledOut
  }

  private reach(): void {
    const { contest, mask, min, max, homeWorth, awayWorth } = this
    const { home, away } = contest
    min.fill(0)
    max.fill(0)
    for (let m = 0; m < mask.length; m++) {
      const own = mask[m]!
      min[home[m]!]! += homeWorth.least[own]!
      max[home[m]!]! += homeWorth.most[own]!
      min[away[m]!]! += awayWorth.least[own]!
      max[away[m]!]! += awayWorth.most[own]!
    }
  }

  /** Takes away outcomes after which a side would have too many points, or could not have enough. */
  private ruleOut(): boolean | undefined {
    const { contest, mask, homeWorth, awayWorth } = this
    const { home, away } = contest
    let changed = false
    for (let m = 0; m < mask.length; m++) {
      const own = mask[m]!
      if ((own & (own - 1)) === 0) continue
      const kept = this.fitting(own, home[m]!, homeWorth) & this.fitting(own, away[m]!, awayWorth)
      if (kept === own) continue
      if (kept === 0) return undefined
      mask[m] = kept
      changed = true
      this.recount(own, kept, home[m]!, homeWorth)
      this.recount(own, kept, away[m]!, awayWorth)
    }
    return changed
  }

  private fitting(mask: number, club: number, { points, least, most }: Worth): number {
    const { contest, lo, hi, min, max } = this
    if (club === contest.size) return mask
    const room = hi[club]! - contest.points[club]! - min[club]! + least[mask]!
    const need = lo[club]! - contest.points[club]! - max[club]! + most[mask]!
    let kept = 0
    for (let o = 0; o < 3; o++) if ((mask & (1 << o)) !== 0 && points[o]! <= room && points[o]! >= need) kept |= 1 << o
    return kept
  }

  private recount(before: number, after: number, club: number, { least, most }: Worth): void {
    this.min[club]! += least[after]! - least[before]!
    this.max[club]! += most[after]! - most[before]!
  }

  /** Places by the clubs that may stand on them, and clubs by their places. */
  private fromPlaces(): boolean | undefined {
    const { contest, lo, hi, from, to, placeLo, placeHi } = this
    const { size } = contest
    let changed = this.byRank(lo, placeLo, true)
    changed = this.byRank(hi, placeHi, false) || changed
    for (let club = 0; club < size; club++) {
      const [first, last] = [from[club]!, to[club]!]
      if (lo[club]! > placeLo[first]!) [placeLo[first], changed] = [lo[club]!, true]
      if (hi[club]! < placeHi[last]!) [placeHi[last], changed] = [hi[club]!, true]
    }
    for (let place = 1; place < size; place++) {
      if (placeHi[place - 1]! < placeHi[place]!) [placeHi[place], changed] = [placeHi[place - 1]!, true]
    }
    for (let place = size - 1; place > 0; place--) {
      if (placeLo[place]! > placeLo[place - 1]!) [placeLo[place - 1], changed] = [placeLo[place]!, true]
    }
    for (let place = 0; place < size; place++) if (placeLo[place]! > placeHi[place]!) return undefined
    for (let club = 0; club < size; club++) {
      const [most, least] = [placeHi[from[club]!]!, placeLo[to[club]!]!]
      if (hi[club]! > most) [hi[club], changed] = [most, true]
      if (lo[club]! < least) [lo[club], changed] = [least, true]
      if (lo[club]! > hi[club]!) return undefined
    }
    return changed
  }

  /** The club on the k-th place has at least the k-th of the clubs' fewest points, and at most the k-th of their most. */
  private byRank(ofClubs: Int32Array, ofPlaces: Int32Array, least: boolean): boolean {
    const { sorted } = this
    const { size } = this.contest
    sorted.set(ofClubs)
    sorted.sort()
    let changed = false
    for (let place = 0; place < size; place++) {
      const value = sorted[size - 1 - place]!
      if (least ? value > ofPlaces[place]! : value < ofPlaces[place]!) [ofPlaces[place], changed] = [value, true]
    }
    return changed
  }

  /** Places of clubs by their points, and by who else has to stand on them. */
  private fromOrder(): boolean | undefined {
    const { contest, lo, hi, from, to, placeLo, placeHi } = this
    let changed = false
    for (let club = 0; club < contest.size; club++) {
      while (from[club]! <= to[club]! && hi[club]! < placeLo[from[club]!]!) [from[club], changed] = [from[club]! + 1, true]
      while (to[club]! >= from[club]! && lo[club]! > placeHi[to[club]!]!) [to[club], changed] = [to[club]! - 1, true]
      if (from[club]! > to[club]!) return undefined
    }
    const taken = this.taken()
    return taken === undefined ? undefined : changed || taken
  }

  /** Where some places are wanted by as many clubs that can stand nowhere else, others cannot have them. */
  private taken(): boolean | undefined {
    const { contest, from, to, within } = this
    const { size } = contest
    let changed = false
    for (let first = 0; first < size; first++) {
      within.fill(0)
      for (let club = 0; club < size; club++) if (from[club]! >= first) within[to[club]!]!++
      let inside = 0
      for (let last = first; last < size; last++) {
        inside += within[last]!
        const room = last - first + 1
        if (inside > room) return undefined
        if (inside < room || room === size) continue
        for (let club = 0; club < size; club++) {
          if (from[club]! >= first && to[club]! <= last) continue
          if (from[club]! >= first && from[club]! <= last) [from[club], changed] = [last + 1, true]
          if (to[club]! >= first && to[club]! <= last) [to[club], changed] = [first - 1, true]
          if (from[club]! > to[club]!) return undefined
        }
      }
    }
    return changed
  }
}

/** What each outcome is worth to a side, and the least and the most under each mask of outcomes. */
interface Worth {
  readonly points: Int32Array
  readonly least: Int32Array
  readonly most: Int32Array
}

function worthOf(points: Int32Array): Worth {
  const under = (mask: number) => [...points].filter((_, outcome) => (mask & (1 << outcome)) !== 0)
  const masks = [0, 1, 2, 3, 4, 5, 6, 7].map(under)
  return {
    points,
    least: Int32Array.from(masks, (worth) => (worth.length === 0 ? 0 : Math.min(...worth))),
    most: Int32Array.from(masks, (worth) => (worth.length === 0 ? 0 : Math.max(...worth))),
  }
}
