import type { Goals } from './completion.ts'
import type { League } from './league.ts'
import type { Witness } from './types.ts'
import { endOf, goalsOf, placeAfter } from './witness.ts'

/**
 * Places a club can finish on between two it is known to reach: one open match after the other gets the score of the second witness
 * instead of that of the first, in the order of the calendar and from its end, and the table says where that puts the club.
 */
export class PlacesBetween {
  private readonly from: Goals
  private readonly to: Goals
  private readonly seen: readonly Map<number, Place>[] = [new Map(), new Map()]
  private readonly known = new Map<number, boolean>()

  constructor(
    private readonly league: League,
    private readonly club: number,
    [from, to]: readonly [Witness, Witness],
  ) {
    ;[this.from, this.to] = [goalsOf(league, from.scores), goalsOf(league, to.scores)]
    for (const witness of [from, to]) for (let place = witness.place; place <= endOf(witness, 'worst'); place++) this.known.set(place, true)
  }

  /** Whether a way between the two comes by a place; where both pass it by, the place may be possible all the same. */
  includes(place: number): boolean {
    const found = this.known.get(place) ?? [false, true].some((fromEnd) => this.isOnWay(place, fromEnd))
    this.known.set(place, found)
    return found
  }

  private isOnWay(place: number, fromEnd: boolean): boolean {
    const seen = this.seen[Number(fromEnd)]
    let [low, high] = [0, this.league.open.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      const found = seen?.get(middle) ?? placeAfter(this.league, this.club, this.after(middle, fromEnd))
      if (found === undefined) return false
      seen?.set(middle, found)
      if (found.place <= place && endOf(found, 'worst') >= place) return true
      if (found.place < place) low = middle
      else high = middle
    }
    return false
  }

  /** The goals once so many matches have been changed. */
  private after(changed: number, fromEnd: boolean): Goals {
    const count = this.league.open.length
    const isNew = (match: number) => (fromEnd ? match >= count - changed : match < changed)
    const pick = (side: 'home' | 'away') => this.from[side].map((goals, match) => (isNew(match) ? (this.to[side][match] ?? 0) : goals))
    return { home: pick('home'), away: pick('away') }
  }
}

type Place = Pick<Witness, 'place' | 'sharing'>
