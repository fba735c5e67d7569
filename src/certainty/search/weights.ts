import { DRAW } from '../league.ts'
import { Hauls } from './hauls.ts'
import type { Overrun } from './letting-go.ts'
import type { Relaxation } from './relaxation.ts'
import { FAR } from './status.ts'

/**
 * A proof by counting. Give each club a weight: positive where it may take only so many points, negative where it needs so many. If even
 * the outcomes that make the weighted points least make more than all the bounds allow together, no outcomes will do (Farkas). Of clubs
 * that may break their bounds, those whose absence would help most are taken out first. Whole numbers; checked again by the verifier.
 */
export interface Weights {
  readonly clubs: Int32Array
  /** Weights on the bounds of head-to-head. */
  readonly meetings: Int32Array
  /** Weights on draws, besides those on the points they bring. What a club is allowed is then the most its victories and draws can weigh. */
  readonly draws?: Int32Array
}

const SCALE = 24

/** Looks for weights that prove a relaxation to have no answer. */
export class WeightSearch {
  private readonly clubs: Float64Array
  private readonly meet: Float64Array
  private readonly taken: Float64Array
  private readonly takenMeeting: Float64Array
  /** The bounds on meetings as the clubs that join move them. */
  private readonly moved: Float64Array
  private readonly result: Weights
  private readonly skipped: Uint8Array
  private readonly hauls: Hauls

  constructor(private readonly relaxation: Relaxation) {
    const size = relaxation.lo.length
    const numbers = () => new Float64Array(size)
    ;[this.clubs, this.meet, this.taken, this.takenMeeting] = [numbers(), numbers(), numbers(), numbers()]
    this.moved = numbers()
    this.hauls = new Hauls(relaxation)
    this.skipped = new Uint8Array(size)
    this.result = { clubs: new Int32Array(size), meetings: new Int32Array(size) }
  }

  weightOf(club: number): number {
    return Math.abs(this.clubs[club]!) + Math.abs(this.meet[club]!)
  }

  /** Weights that prove there is no answer while just these soft clubs are let go, after at most so many steps; undefined when none was found. */
  find(ignored: Uint8Array, steps: number): Weights | undefined {
    this.skipped.set(ignored)
    this.begin()
    for (let step = 0; step < steps; step++) {
      const excess = this.respond()
      if (excess > 1e-9 || step % 8 === 7) {
        const found = this.rounded()
        if (found !== undefined) return found
      }
      this.move(step)
    }
    return this.rounded()
  }

  /** Weighs every club that is bound alike, but for those taken out. */
  private begin(): void {
    const { relaxation, clubs, meet, skipped } = this
    const { lo, hi, min, max } = relaxation
    meet.fill(0)
    for (let club = 0; club < clubs.length; club++) {
      const [over, under] = [max[club]! > hi[club]!, min[club]! < lo[club]!]
      clubs[club] = skipped[club] === 1 || over === under ? 0 : over ? 1 : -1
    }
  }

  /** The outcomes that make the weighted points least; gives how much they are more than the bounds allow. */
  private respond(): number {
    const { relaxation, clubs, meet, taken, takenMeeting } = this
    const { league, mask, among, meetings } = relaxation
    const { home, away, homePoints, awayPoints } = league
    taken.fill(0)
    takenMeeting.fill(0)
    let total = 0
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [home[m]!, away[m]!]
      const inside = meetings && among[h] === 1 && among[a] === 1
      const weightHome = clubs[h]! + (inside ? meet[h]! : 0)
      const weightAway = clubs[a]! + (inside ? meet[a]! : 0)
      if (weightHome === 0 && weightAway === 0) continue
      let [best, least] = [-1, Infinity]
      // The draw first: of outcomes that weigh alike it spreads the points.
      for (let at = 0; at < 3; at++) {
        const o = at === 0 ? 1 : at === 1 ? 0 : 2
        if ((mask[m]! & (1 << o)) === 0) continue
        const value = weightHome * homePoints[o]! + weightAway * awayPoints[o]!
        if (value < least) [best, least] = [o, value]
      }
      total += least
      taken[h]! += homePoints[best]!
      taken[a]! += awayPoints[best]!
      if (!inside) continue
      takenMeeting[h]! += homePoints[best]!
      takenMeeting[a]! += awayPoints[best]!
    }
    return total - this.allowed()
  }

  private allowed(): number {
    const { relaxation, clubs, meet } = this
    let sum = 0
    for (let club = 0; club < clubs.length; club++) {
      const weight = clubs[club]!
      if (weight !== 0) sum += weight * (weight > 0 ? relaxation.hi[club]! : relaxation.lo[club]!)
      if (meet[club] !== 0) sum += meet[club]! * relaxation.meetMark[club]!
    }
    return sum + this.joined()
  }

  /** What clubs that may join those who meet would allow more, each if that helps; notes by how much each bound moves with them. */
  private joined(): number {
    const { relaxation, meet, moved: marks } = this
    const { joiners, joining, meetings, meetMark } = relaxation
    if (!meetings) return 0
    marks.set(meetMark)
    const width = meet.length
    let sum = 0
    for (const joiner of joiners) {
      let own = 0
      for (let club = 0; club < width; club++) if (meet[club] !== 0) own += meet[club]! * joining[club * width + joiner]!
      if (own <= 0) continue
      sum += own
      for (let club = 0; club < width; club++) marks[club]! += joining[club * width + joiner]!
    }
    return sum
  }

  /** A step of the subgradient: more weight on what is broken, less on what is not. */
  private move(step: number): void {
    const { relaxation, clubs, meet, skipped, taken, takenMeeting } = this
    const { lo, hi, meetLo, meetHi, meetings } = relaxation
    const { moved: marks } = this
    const length = 0.35 / (1 + step / 6)
    for (let club = 0; club < clubs.length; club++) {
      if (skipped[club] === 0) clubs[club] = moved(clubs[club]!, taken[club]!, lo[club]!, hi[club]!, length)
      if (!meetings) continue
      const [lowest, highest] = [meetLo[club]! <= -FAR ? -FAR : marks[club]!, meetHi[club]! >= FAR ? FAR : marks[club]!]
      meet[club] = moved(meet[club]!, takenMeeting[club]!, lowest, highest, length)
    }
  }

  /** The weights as whole numbers, if those prove it. */
  private rounded(): Weights | undefined {
    const { clubs, meet, result } = this
    let largest = 0
    for (let club = 0; club < clubs.length; club++) largest = Math.max(largest, Math.abs(clubs[club]!), Math.abs(meet[club]!))
    if (largest === 0) return undefined
    for (let club = 0; club < clubs.length; club++) {
      result.clubs[club] = Math.round((clubs[club]! * SCALE) / largest)
      result.meetings[club] = Math.round((meet[club]! * SCALE) / largest)
    }
    return this.overrunOf(result).total > 0 ? { clubs: result.clubs.slice(), meetings: result.meetings.slice() } : undefined
  }

  /** The most a club's bounds allow of what is weighed. */
  private boundOf({ clubs, draws }: Weights, club: number): number {
    const { relaxation, hauls } = this
    const weight = clubs[club]!
    if (draws === undefined) return weight === 0 ? 0 : weight * (weight > 0 ? relaxation.hi[club]! : relaxation.lo[club]!)
    if (weight === 0 && draws[club] === 0) return 0
    hauls.of(club)
    const at = hauls.heaviest(club, weight, draws[club]!)
    return weight * hauls.points[at]! + draws[club]! * hauls.draws[at]!
  }

  /** By how much the weighted points are more than the bounds allow, and what letting go of a club would change. */
  overrunOf(weights: Weights): Overrun {
    const { relaxation } = this
    const { league, mask, among, meetings, lo, meetMark, joiners, joining } = relaxation
    const { home, away, homePoints, awayPoints } = league
    const { draws } = weights
    const size = lo.length
    const [gain, shared] = [new Float64Array(size), new Float64Array(size * size)]
    let total = 0
    for (let club = 0; club < size; club++) {
      const bound = this.boundOf(weights, club)
      total -= bound + (meetings ? weights.meetings[club]! * meetMark[club]! : 0)
      gain[club] = -bound
    }
    for (const joiner of meetings ? joiners : []) {
      let own = 0
      for (let club = 0; club < size; club++) own += weights.meetings[club]! * joining[club * size + joiner]!
      total -= Math.max(0, own)
    }
    for (let m = 0; m < mask.length; m++) {
      const [h, a] = [home[m]!, away[m]!]
      const inside = meetings && among[h] === 1 && among[a] === 1
      const [weightHome, weightAway] = [weights.clubs[h]!, weights.clubs[a]!]
      const [drawHome, drawAway] = draws === undefined ? [0, 0] : [draws[h]!, draws[a]!]
      const [alsoHome, alsoAway] = inside ? [weights.meetings[h]!, weights.meetings[a]!] : [0, 0]
      let [both, withoutHome, withoutAway, neither] = [Infinity, Infinity, Infinity, Infinity]
      for (let o = 0; o < 3; o++) {
        if ((mask[m]! & (1 << o)) === 0) continue
        const [hp, ap] = [homePoints[o]!, awayPoints[o]!]
        const meetingPart = alsoHome * hp + alsoAway * ap
        const [ofHome, ofAway] = [weightHome * hp + (o === DRAW ? drawHome : 0), weightAway * ap + (o === DRAW ? drawAway : 0)]
        both = Math.min(both, ofHome + ofAway + meetingPart)
        withoutHome = Math.min(withoutHome, ofAway + meetingPart)
        withoutAway = Math.min(withoutAway, ofHome + meetingPart)
        neither = Math.min(neither, meetingPart)
      }
      total += both
      const putBack = neither - withoutHome - withoutAway + both
      // Where both would take off more than each by itself, the more is counted with the home side, so that nothing is claimed too much.
      gain[h]! += both - withoutHome + Math.max(0, -putBack)
      gain[a]! += both - withoutAway
      shared[h * size + a]! += Math.max(0, putBack)
      shared[a * size + h]! += Math.max(0, putBack)
    }
    return { total, gain, shared }
  }
}

function moved(weight: number, taken: number, lo: number, hi: number, length: number): number {
  if (hi >= FAR && lo <= -FAR) return 0
  const pull = weight > 0 ? taken - hi : weight < 0 ? taken - lo : taken > hi ? taken - hi : taken < lo ? taken - lo : 0
  const next = weight + length * (pull / (1 + Math.abs(pull) * 0.25))
  if (hi >= FAR && next > 0) return 0
  if (lo <= -FAR && next < 0) return 0
  return weight * next < 0 ? 0 : next
}
