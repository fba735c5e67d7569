import { meetingsFirst } from './first-steps.ts'
import { LevelRepair, type Wish } from './level-repair.ts'
import type { Relaxation } from './relaxation.ts'

/** Changes at most. With few matches open it is soon done or not at all: one for so many pairs of them. */
const [STEPS, PAIRS_A_STEP] = [300, 27]
/** Most questions are settled before so many outcomes have been looked at. */
const FIRST = 2
/** Outcomes that can be mended are mostly so among the first looked at. */
const LAST = 32
/** Pairs of matches that take as long to look at as one case of the search. */
const PAIRS_A_CASE = 1000

/** Mends outcomes right on points, now and then: it takes as long as many cases. */
export class Mending {
  /** Cases it has taken the time of, since the question began. */
  spent = 0
  private readonly repair: LevelRepair
  private looked = 0
  private next = FIRST

  constructor(private readonly relaxation: Relaxation) {
    this.repair = new LevelRepair(relaxation)
  }

  /** Begins a question: an answer does not hang on what was asked before. */
  begin(): void {
    this.repair.reseed()
    Object.assign(this, { spent: 0, looked: 0, next: FIRST })
  }

  /** Outcomes that serve, where mending finds some. Level on head-to-head points the goals may do; where they do not, a point more. */
  find(start: Uint8Array, wish: Omit<Wish, 'by'>, serves: (outcomes: Uint8Array) => boolean): boolean {
    this.looked++
    if (this.looked !== this.next || this.looked > LAST || !meetingsFirst(this.relaxation.league, 3)) return false
    this.next *= 2
    for (const by of [0, 1]) {
      if (!this.mend(start, { ...wish, by })) return false
      if (serves(this.repair.outcome)) return true
    }
    return false
  }

  private mend(start: Uint8Array, wish: Wish): boolean {
    const { open, size } = this.relaxation.league
    const before = this.repair.taken
    const found = this.repair.find(start, wish, Math.min(STEPS, open.length ** 2 / PAIRS_A_STEP))
    const pairs = ((2 * open.length) / size) ** 2
    this.spent += Math.round(((this.repair.taken - before) * pairs) / PAIRS_A_CASE)
    return found
  }
}
