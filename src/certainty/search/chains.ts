import type { Relaxation } from './relaxation.ts'

/** What a chain works on: the outcomes as they are, and what they break. */
export interface Mendable {
  readonly outcome: Uint8Array
  readonly taken: Int32Array
  readonly takenMeeting: Int32Array
  excess(club: number, taken: number): number
  excessMeeting(club: number, taken: number): number
  change(match: number, outcome: number): void
}

/** Points a club on the way of a chain may lack, or have too many of, at most: a match moves no more. */
const MOST = 3
const DEBTS = 2 * MOST + 1

/**
 * Mends a broken bound by a chain of matches: one is given another outcome for the club that needs it, the club on its other side makes
 * up for that in another match, and so on, until one has points to spare. Shortest chains first.
 */
export class Chains {
  private readonly queue: Int32Array
  private readonly seen: Uint8Array
  /** How each state was come to: the state before, the match changed and its new outcome. */
  private readonly before: Int32Array
  private readonly by: Int32Array
  private readonly to: Uint8Array

  constructor(private readonly relaxation: Relaxation) {
    const states = relaxation.lo.length * DEBTS
    ;[this.queue, this.before, this.by] = [new Int32Array(states), new Int32Array(states), new Int32Array(states)]
    ;[this.seen, this.to] = [new Uint8Array(states), new Uint8Array(states)]
  }

  /** Looks for a chain that mends a club's bound and breaks none; makes its changes and says whether there was one. */
  mend(state: Mendable, club: number): boolean {
    const debt = this.debtOf(state, club, state.taken[club]!)
    if (debt === 0 || Math.abs(debt) > MOST) return false
    const { queue, seen } = this
    seen.fill(0)
    const start = club * DEBTS + debt + MOST
    queue[0] = start
    seen[start] = 1
    this.before[start] = -1
    let length = 1
    for (let at = 0; at < length; at++) {
      const next = this.expand(state, queue[at]!, length)
      if (next < 0) return this.apply(state, -next - 1, club)
      length = next
    }
    return false
  }

  /** Positive for points a club lacks, negative for points it has too many. */
  private debtOf(state: Mendable, club: number, taken: number): number {
    const broken = state.excess(club, taken)
    return broken === 0 ? 0 : taken < this.relaxation.lo[club]! ? Math.ceil(broken) : -Math.ceil(broken)
  }

  /** Queues what follows from a state; gives the new length of the queue, or the last state of a chain as -1 - state. */
  private expand(state: Mendable, from: number, length: number): number {
    const { relaxation, queue, seen } = this
    const { league, mask } = relaxation
    const [club, debt] = [Math.floor(from / DEBTS), (from % DEBTS) - MOST]
    for (const match of league.openOf[club]!) {
      if (this.isOnWay(from, match)) continue
      const now = state.outcome[match]!
      const home = league.home[match] === club
      const [own, theirs] = home ? [league.homePoints, league.awayPoints] : [league.awayPoints, league.homePoints]
      const other = home ? league.away[match]! : league.home[match]!
      for (let outcome = 0; outcome < 3; outcome++) {
        if (outcome === now || (mask[match]! & (1 << outcome)) === 0) continue
        const gain = own[outcome]! - own[now]!
        if (debt > 0 ? gain < debt : gain > debt) continue
        if (!this.keepsMeeting(state, [club, other], [gain, theirs[outcome]! - theirs[now]!])) continue
        if (this.debtOf(state, club, state.taken[club]! + this.lent(state, from, club) + gain) !== 0) continue
        const next = other * DEBTS + this.debtAfter(state, from, other, theirs[outcome]! - theirs[now]!) + MOST
        if (next < other * DEBTS || next >= (other + 1) * DEBTS || seen[next] === 1) continue
        seen[next] = 1
        this.before[next] = from
        this.by[next] = match
        this.to[next] = outcome
        if (next === other * DEBTS + MOST) return -next - 1
        queue[length++] = next
      }
    }
    return length
  }

  /** What a club owes once it has gained so much in a match, on top of what the chain has taken from it already. */
  private debtAfter(state: Mendable, from: number, club: number, gain: number): number {
    const debt = this.debtOf(state, club, state.taken[club]! + this.lent(state, from, club) + gain)
    return Math.abs(debt) > MOST ? 2 * DEBTS : debt
  }

  /** Points the matches changed on the way to a state have given a club, or taken from it. */
  private lent({ outcome }: Mendable, from: number, club: number): number {
    const { league } = this.relaxation
    let sum = 0
    for (let at = from; this.before[at] !== -1; at = this.before[at]!) {
      const match = this.by[at]!
      if (league.home[match] === club) sum += league.homePoints[this.to[at]!]! - league.homePoints[outcome[match]!]!
      else if (league.away[match] === club) sum += league.awayPoints[this.to[at]!]! - league.awayPoints[outcome[match]!]!
    }
    return sum
  }

  private isOnWay(from: number, match: number): boolean {
    for (let at = from; this.before[at] !== -1; at = this.before[at]!) if (this.by[at] === match) return true
    return false
  }

  /** True when a change leaves the bounds on head-to-head of both clubs no more broken than they are. */
  private keepsMeeting(state: Mendable, clubs: readonly [number, number], gains: readonly [number, number]): boolean {
    const { among, meetings } = this.relaxation
    if (!meetings || among[clubs[0]] === 0 || among[clubs[1]] === 0) return true
    return clubs.every((club, at) => {
      const now = state.takenMeeting[club]!
      return state.excessMeeting(club, now + gains[at]!) <= state.excessMeeting(club, now)
    })
  }

  private apply(state: Mendable, last: number, club: number): boolean {
    for (let at = last; this.before[at] !== -1; at = this.before[at]!) state.change(this.by[at]!, this.to[at]!)
    return state.excess(club, state.taken[club]!) === 0
  }
}
