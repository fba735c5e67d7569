import { DRAW } from '../league.ts'
import { Hauls } from './hauls.ts'
import { NearestPoint } from './nearest-point.ts'
import type { Relaxation } from './relaxation.ts'
import { FAR } from './status.ts'
import type { WeightSearch, Weights } from './weights.ts'

/** Steps taken in one case, and how many take as long as a case of the search. */
const STEPS = 120
const STEPS_A_CASE = 20
/** How often more nothing may be found in a question than something. */
const MOST_IN_VAIN = 4

/** How far weights are stretched before they are made whole. */
const SCALES = [12, 60, 840]

/**
 * Looks for a proof by counting that also weighs each club's draws. Where hardly a point can be spared, a club that needs three points for
 * each of its victories may not draw at all, and one that needs a point more has to: of points alone this is not seen. Weights are the
 * nearest to the origin of all differences between what matches give and what clubs can take: either they prove it, or matches that could
 * be divided would do, and no weights prove anything.
 */
export class DrawWeightSearch {
  private readonly hauls: Hauls
  private readonly nearest: NearestPoint
  private readonly point: Float64Array
  /** Clubs that are bound, and the same as marks. */
  private readonly bound: number[] = []
  private readonly ofClub: Int32Array
  /** Bounds on head-to-head as the clubs that join move them. */
  private readonly moved: Float64Array
  private readonly mostMeeting: Int32Array
  private steps = 0
  /** How often nothing was found in this question, less twice what was. */
  private inVain = 0

  constructor(
    private readonly relaxation: Relaxation,
    private readonly weights: WeightSearch,
  ) {
    const size = relaxation.lo.length
    this.hauls = new Hauls(relaxation)
    this.nearest = new NearestPoint(3 * size)
    this.point = new Float64Array(3 * size)
    this.ofClub = new Int32Array(size)
    this.moved = new Float64Array(size)
    this.mostMeeting = new Int32Array(size)
  }

  /** Begins a question: an answer does not hang on what was asked before. */
  begin(): void {
    Object.assign(this, { steps: 0, inVain: 0 })
  }

  /** Cases it has taken the time of, since the question began. */
  get spent(): number {
    return Math.round(this.steps / STEPS_A_CASE)
  }

  /**
   * Weights that prove there is no answer while just these soft clubs are let go; undefined when there are none, or more steps would be
   * needed. Not tried any more in a question where it mostly finds nothing.
   */
  find(ignored: Uint8Array): Weights | undefined {
    if (this.inVain > MOST_IN_VAIN) return undefined
    const found = this.weigh(ignored)
    this.inVain += found === undefined ? 1 : -2
    return found
  }

  private weigh(ignored: Uint8Array): Weights | undefined {
    const { nearest, point } = this
    this.bind(ignored)
    nearest.reset()
    for (let step = 0; step < STEPS; step++) {
      this.steps++
      const over = this.respond()
      if (step > 0 && over > 1e-7) {
        const found = this.whole()
        if (found !== undefined) return found
      }
      if (step > 0 && (nearest.norm < 1e-9 || over > nearest.norm - 1e-9)) return undefined
      if (!nearest.add(point, step)) return undefined
    }
    return undefined
  }

  /** Notes the clubs that are bound, and what each can have. */
  private bind(ignored: Uint8Array): void {
    const { relaxation, hauls, bound, ofClub, mostMeeting } = this
    const { lo, league, among, mask, meetings } = relaxation
    bound.length = 0
    ofClub.fill(0)
    for (let club = 0; club < lo.length; club++) {
      if (ignored[club] === 1 || relaxation.isFree(club)) continue
      hauls.of(club)
      if (hauls.count[club] === 0) continue
      ofClub[club] = 1
      bound.push(club)
    }
    if (!meetings) return
    mostMeeting.fill(0)
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [league.home[m]!, league.away[m]!]
      if (among[h] === 0 || among[a] === 0) continue
      mostMeeting[h]! += league.homePoints[0]!
      mostMeeting[a]! += league.homePoints[0]!
    }
  }

  /**
   * By how much the matches give more than the clubs can take, at the least, under the nearest point as weights; `point` becomes the
   * difference, in points, draws and points among those who meet, for the outcomes and hauls that come to it.
   */
  private respond(): number {
    const { point, nearest } = this
    point.fill(0)
    this.give()
    this.take()
    if (this.relaxation.meetings) this.takeMeetings()
    let sum = 0
    for (let d = 0; d < point.length; d++) sum += nearest.at[d]! * point[d]!
    return sum
  }

  private give(): void {
    const { relaxation, point, nearest, ofClub } = this
    const { league, mask, among, meetings } = relaxation
    const { at } = nearest
    const size = ofClub.length
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [league.home[m]!, league.away[m]!]
      const inside = meetings && among[h] === 1 && among[a] === 1
      const home = at[h]! + (inside ? at[2 * size + h]! : 0)
      const away = at[a]! + (inside ? at[2 * size + a]! : 0)
      const draw = at[size + h]! + at[size + a]!
      let [best, least] = [0, Infinity]
      for (let o = 0; o < 3; o++) {
        if ((mask[m]! & (1 << o)) === 0) continue
        const value = home * league.homePoints[o]! + away * league.awayPoints[o]! + (o === DRAW ? draw : 0)
        if (value < least) [best, least] = [o, value]
      }
      this.giveTo(h, league.homePoints[best]!, best, inside)
      this.giveTo(a, league.awayPoints[best]!, best, inside)
    }
    for (let club = 0; club < size; club++) if (ofClub[club] === 0) point[club] = point[size + club] = 0
  }

  private giveTo(club: number, points: number, outcome: number, inside: boolean): void {
    const { point, ofClub } = this
    const size = ofClub.length
    point[club]! += points
    if (outcome === DRAW) point[size + club]!++
    if (inside) point[2 * size + club]! += points
  }

  private take(): void {
    const { point, nearest, hauls, bound, ofClub } = this
    const size = ofClub.length
    for (const club of bound) {
      const at = hauls.heaviest(club, nearest.at[club]!, nearest.at[size + club]!)
      point[club]! -= hauls.points[at]!
      point[size + club]! -= hauls.draws[at]!
    }
  }

  /** What those who meet can take from each other; a weight that is none on the bound calls on the most there is, which proves nothing. */
  private takeMeetings(): void {
    const { relaxation, point, nearest, ofClub, moved, mostMeeting } = this
    const { meetMark, meetLo, meetHi, joiners, joining } = relaxation
    const size = ofClub.length
    const from = 2 * size
    moved.set(meetMark)
    for (const joiner of joiners) {
      let own = 0
      for (let club = 0; club < size; club++) own += this.meeting(club) * joining[club * size + joiner]!
      if (own <= 0) continue
      for (let club = 0; club < size; club++) moved[club]! += joining[club * size + joiner]!
    }
    for (let club = 0; club < size; club++) {
      const weight = nearest.at[from + club]!
      if (meetLo[club]! <= -FAR && meetHi[club]! >= FAR) point[from + club] = 0
      else if (meetLo[club]! > -FAR) point[from + club]! -= weight > 0 ? mostMeeting[club]! : Math.min(moved[club]!, mostMeeting[club]!)
      else point[from + club]! -= weight < 0 ? 0 : Math.max(moved[club]!, 0)
    }
  }

  /** The weight on a club's bound on head-to-head, if it is one. */
  private meeting(club: number): number {
    const { nearest, relaxation, ofClub } = this
    const weight = nearest.at[2 * ofClub.length + club]!
    if (relaxation.meetLo[club]! > -FAR) return Math.min(0, weight)
    return relaxation.meetHi[club]! < FAR ? Math.max(0, weight) : 0
  }

  /** The weights as whole numbers, where those still prove it. */
  private whole(): Weights | undefined {
    const { nearest, ofClub, relaxation, weights } = this
    const size = ofClub.length
    let largest = 0
    for (const value of nearest.at) largest = Math.max(largest, Math.abs(value))
    for (const scale of SCALES) {
      const stretched = (value: number) => Math.round((value * scale) / largest)
      const found: Weights = {
        clubs: Int32Array.from(ofClub, (own, club) => (own === 1 ? stretched(nearest.at[club]!) : 0)),
        draws: Int32Array.from(ofClub, (own, club) => (own === 1 ? stretched(nearest.at[size + club]!) : 0)),
        meetings: Int32Array.from(ofClub, (_, club) => (relaxation.meetings ? stretched(this.meeting(club)) : 0)),
      }
      if (weights.overrunOf(found).total > 0) return found
    }
    return undefined
  }
}
