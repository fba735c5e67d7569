import type { Relaxation } from './relaxation.ts'

/**
 * A sum that shows bounds cannot all be kept while it is above nought. To let go of a club takes its gain off the sum; of two that meet,
 * less than both gains: `shared`, at club * size + other, is then put back. Never less than nought.
 */
export interface Overrun {
  readonly total: number
  readonly gain: Float64Array
  readonly shared: Float64Array
}

/** Steps taken before it stays unknown. */
const MOST_STEPS = 2_000

/** Chooses which soft clubs to let go, no more than the relaxation allows, so that nothing known speaks against the others. */
export class LettingGo {
  private readonly candidates: number[] = []
  private readonly barred: Uint8Array
  /** The largest gains seen so far, in order. */
  private readonly largest: Float64Array
  private rests: number[] = []
  private gains: Float64Array[] = []
  private overruns: readonly Overrun[] = []
  private steps = 0

  constructor(private readonly relaxation: Pick<Relaxation, 'lo' | 'soft' | 'limit'>) {
    this.barred = new Uint8Array(relaxation.lo.length)
    this.largest = new Float64Array(relaxation.lo.length)
  }

  /** Marks the clubs to let go. 'none' when whichever are let go one of the overruns remains; 'unknown' when that took too long to tell. */
  choose(overruns: readonly Overrun[], marks: Uint8Array): 'found' | 'none' | 'unknown' {
    const { soft, limit } = this.relaxation
    this.overruns = overruns
    this.rests = overruns.map(({ total }) => total)
    this.gains = overruns.map(({ gain }) => gain.slice())
    this.steps = MOST_STEPS
    this.barred.fill(0)
    this.candidates.length = 0
    for (let club = 0; club < soft.length; club++) if (soft[club] === 1) this.candidates.push(club)
    marks.fill(0)
    return this.extend(marks, limit)
  }

  private extend(marks: Uint8Array, left: number): 'found' | 'none' | 'unknown' {
    if (--this.steps < 0) return 'unknown'
    const worst = this.mostOverrun(left)
    if (worst === undefined) return 'found'
    if (worst === 'too much' || left === 0) return 'none'
    const gains = this.gains[worst]!
    const order = this.candidates.filter((club) => this.barred[club] === 0 && gains[club]! > 0).sort((a, b) => gains[b]! - gains[a]!)
    let answer: 'none' | 'unknown' = 'none'
    let tried = 0
    for (const club of order) {
      const before = [...this.rests]
      this.take(club, 1)
      this.barred[club] = 1
      marks[club] = 1
      tried++
      const found = this.extend(marks, left - 1)
      if (found === 'found') return found
      marks[club] = 0
      this.take(club, -1)
      this.rests = before
      if (found === 'unknown') answer = found
      if (answer === 'unknown') break
    }
    for (const club of order.slice(0, tried)) this.barred[club] = 0
    return answer
  }

  /** The overrun furthest above nought, or that there is one which no choice takes away; undefined when none is left. */
  private mostOverrun(left: number): number | 'too much' | undefined {
    let [worst, most]: [number | undefined, number] = [undefined, 0]
    for (const [at, rest] of this.rests.entries()) {
      if (rest <= 0) continue
      if (rest > this.mostOff(this.gains[at]!, left)) return 'too much'
      if (rest > most) [worst, most] = [at, rest]
    }
    return worst
  }

  /** The largest gains of so many clubs together. */
  private mostOff(gains: Float64Array, left: number): number {
    const { candidates, barred, largest } = this
    let [sum, count] = [0, 0]
    for (const club of candidates) {
      const gain = gains[club]!
      if (barred[club] === 1 || gain <= 0 || (count === left && gain <= largest[count - 1]!)) continue
      if (count === left) sum -= largest[--count]!
      let at = count++
      for (; at > 0 && largest[at - 1]! < gain; at--) largest[at] = largest[at - 1]!
      largest[at] = gain
      sum += gain
    }
    return sum
  }

  /** Lets a club go, or with -1 takes that back. */
  private take(club: number, sign: 1 | -1): void {
    const size = this.barred.length
    for (const [at, { shared }] of this.overruns.entries()) {
      const gains = this.gains[at]!
      this.rests[at]! -= sign * gains[club]!
      for (const other of this.candidates) gains[other]! -= sign * shared[club * size + other]!
    }
  }
}
