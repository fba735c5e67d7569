import type { Sense } from '../search/level.ts'

/** Whether a place can be reached; `open` where the search ended before it knew. */
export type Possible = 'yes' | 'no' | 'open'

/** A club, an end of its range, and a place: can it finish there or beyond? */
export interface Question {
  readonly club: string
  readonly end: Sense
  readonly place: number
}

/**
 * Where a state lies among those of a run, by their index: what holds there holds in every state up to `from` if it is that a place can be
 * reached, and from `to` on if it is that it cannot.
 */
export interface Between {
  readonly from: number
  readonly to: number
}

interface Known {
  /** By place: the last state in which it is known to be in reach. */
  readonly reach: number[]
  /** By place: the first state in which it is known to be out of reach. */
  readonly beyond: number[]
}

/**
 * What is known of a run of states each of which is the one before it with some results more. Results only narrow what is possible, so an
 * answer for one state answers for others, and an answer for one place for others.
 */
export class Bounds {
  private readonly known = new Map<string, Known>()

  constructor(private readonly places: number) {}

  answer({ club, end, place }: Question, { from, to }: Between): Possible | undefined {
    const { reach, beyond } = this.of(club, end)
    if ((reach[place] ?? -1) >= to) return 'yes'
    return (beyond[place] ?? Infinity) <= from ? 'no' : undefined
  }

  learn({ club, end, place }: Question, { from, to }: Between, answer: Possible): void {
    const { reach, beyond } = this.of(club, end)
    const towards = (answer === 'yes') === (end === 'best') ? 1 : -1
    for (let each = place; answer !== 'open' && each >= 0 && each <= this.places + 1; each += towards) {
      // What is known already of a place is known of those after it.
      if (answer === 'yes' ? (reach[each] ?? -1) >= from : (beyond[each] ?? Infinity) <= to) return
      if (answer === 'yes') reach[each] = from
      else beyond[each] = to
    }
  }

  private of(club: string, end: Sense): Known {
    const key = `${end} ${club}`
    const known = this.known.get(key) ?? { reach: [], beyond: [] }
    this.known.set(key, known)
    return known
  }
}
