import type { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'
import { EndsRange } from './ends.ts'

/**
 * A bound that all clubs but some have to keep: of the clubs at most `place` have more than the club on that place can have (`cap`), or
 * all but so many at least what it must have (`floor`). Places count from 0.
 */
export interface Soft {
  readonly side: 'cap' | 'floor'
  readonly place: number
}

/** What each club by itself is bound to in a case, the soft bound among it: points, and ends of matches. */
export class OwnBounds {
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly endsLo: Int32Array
  readonly endsHi: Int32Array
  /** Clubs that may or may not keep the soft bound. */
  readonly isLoose: Uint8Array
  /** How many of those break it at most. */
  limit = 0
  side: Soft['side'] | undefined
  private readonly ends: EndsRange

  constructor(private readonly contest: Contest) {
    const numbers = () => new Int32Array(contest.size)
    ;[this.lo, this.hi, this.endsLo, this.endsHi] = [numbers(), numbers(), numbers(), numbers()]
    this.isLoose = new Uint8Array(contest.size)
    this.ends = new EndsRange(contest)
  }

  /** Takes the bounds of a case, drawn tight. */
  take(bounds: Bounds, soft: Soft | undefined): void {
    const { contest, lo, hi, isLoose, ends } = this
    lo.set(bounds.lo)
    hi.set(bounds.hi)
    isLoose.fill(0)
    this.limit = 0
    this.side = soft?.side
    ends.take(bounds)
    if (soft !== undefined) this.relax(bounds, soft)
    for (let club = 0; club < contest.size; club++) this.findEnds(club, bounds)
  }

  private relax(bounds: Bounds, { side, place }: Soft): void {
    const { contest, lo, hi, isLoose } = this
    const isCap = side === 'cap'
    const mark = (isCap ? bounds.placeHi : bounds.placeLo)[place]!
    this.limit = isCap ? place : contest.size - 1 - place
    for (let club = 0; club < contest.size; club++) {
      const [least, most] = [lo[club]!, hi[club]!]
      if (isCap ? least > mark : most < mark) this.limit--
      else if (isCap ? most > mark : least < mark) {
        isLoose[club] = 1
        if (isCap) hi[club] = mark
        else lo[club] = mark
      }
    }
  }

  /** A club that breaks the soft bound keeps the others, so those are of all its totals. */
  private findEnds(club: number, bounds: Bounds): void {
    const { ends, endsLo, endsHi, side } = this
    ends.find(club, bounds.lo[club]!, bounds.hi[club]!)
    endsLo[club] = ends.least
    endsHi[club] = ends.most
    if (this.isLoose[club] === 0) return
    ends.find(club, this.lo[club]!, this.hi[club]!)
    if (side === 'cap') endsHi[club] = ends.most
    else endsLo[club] = ends.least
  }
}
