import { type Random, seededRandom } from '../../base/index.ts'
import { AWAY_WIN, HOME_WIN } from '../league.ts'
import type { Box } from './box.ts'
import { type Ending, type Question, Reach, type Round } from './counterexample.ts'

/** Changes tried before an ending is given up, and for how many of them a match is left alone once changed. */
const CHANGES = 40
const REST = 4

/**
 * Makes an ending speak of more results: changes matches after the round until enough clubs are on the wrong side of the club asked about
 * on points alone, whatever combination of a box comes about. Finds such an ending where there are many; proves nothing where it finds none.
 */
export class Mender {
  private readonly reach: Reach
  private readonly random: Random = seededRandom(1929)
  /** Points are turned so that more is worse for the club asked about. */
  private readonly sign: number
  /** Points each club is short of being on the wrong side; only those of `targets` count. */
  private readonly short: Int32Array
  private readonly targets: Uint8Array
  private readonly changed: Int32Array

  constructor(
    private readonly round: Round,
    private readonly question: Question,
    /** How many clubs it takes on the wrong side, and how many points beyond the club asked about they have to be. */
    private readonly wanted: { readonly clubs: number; readonly by: number },
  ) {
    const { league } = round
    this.reach = new Reach(round)
    this.sign = question.sense === 'worst' ? 1 : -1
    this.short = new Int32Array(league.size + 1)
    this.targets = new Uint8Array(league.size + 1)
    this.changed = new Int32Array(league.open.length)
  }

  /** An ending as wanted, though some clubs need only be level; undefined where none was found. */
  mend({ outcomes, ...ending }: Ending, box: Box, level?: Uint8Array): Ending | undefined {
    const [later, points] = [ending.later.slice(), ending.points.slice()]
    this.worstFor(later, points)
    this.measure(points, box, level)
    this.changed.fill(-REST)
    for (let step = 0; step < CHANGES; step++) {
      const club = this.shortest()
      if (club < 0) return { outcomes, later, points }
      const change = this.bestChange(club, later, step)
      if (change === undefined) return undefined
      this.changed[change.match] = step
      this.set(change, later, points)
    }
    return undefined
  }

  /** The club's own later matches end as badly for the club as they can, seen from the end asked about. */
  private worstFor(later: Uint8Array, points: Int32Array): void {
    const { round, question, sign } = this
    for (const match of round.later[question.club] ?? []) {
      const isHome = round.league.home[match] === question.club
      this.set({ match, outcome: isHome === sign > 0 ? AWAY_WIN : HOME_WIN }, later, points)
    }
  }

  private measure(points: Int32Array, box: Box, level: Uint8Array | undefined): void {
    const { question, reach, short, sign, targets, wanted, round } = this
    const { least, most } = reach.set(box)
    const [near, far] = sign > 0 ? [least, most] : [most, least]
    const mark = sign * ((points[question.club] ?? 0) + (far[question.club] ?? 0))
    const others = [...round.league.clubs.keys()].filter((club) => club !== question.club)
    for (const club of others) {
      short[club] = mark + (level?.[club] === 1 ? 0 : wanted.by) - sign * ((points[club] ?? 0) + (near[club] ?? 0))
    }
    targets.fill(0)
    others.sort((a, b) => (short[a] ?? 0) - (short[b] ?? 0))
    for (const club of others.slice(0, wanted.clubs)) targets[club] = 1
  }

  /** A club that is short, the one most so for the most part; -1 where none is. */
  private shortest(): number {
    let [found, most] = [-1, 0]
    for (let club = 0; club < this.short.length; club++) {
      const own = this.costOf(club, 0) * (0.5 + this.random())
      if (own > most) [found, most] = [club, own]
    }
    return found
  }

  private costOf(club: number, gain: number): number {
    return this.targets[club] === 1 ? Math.max(0, (this.short[club] ?? 0) - gain) : 0
  }

  private bestChange(club: number, later: Uint8Array, step: number): Change | undefined {
    const { round, question, changed } = this
    const { home, away } = round.league
    let best: Change | undefined
    let least = Infinity
    for (const match of round.later[club] ?? []) {
      const [h, a] = [home[match] ?? 0, away[match] ?? 0]
      if (h === question.club || a === question.club || step - (changed[match] ?? 0) < REST) continue
      for (let outcome = 0; outcome < 3; outcome++) {
        if (outcome === later[match]) continue
        const gain = this.gainOf(outcome, later[match] ?? 0)
        const cost = this.costOf(h, gain.home) - this.costOf(h, 0) + this.costOf(a, gain.away) - this.costOf(a, 0) + this.random() * 0.3
        if (cost < least) [best, least] = [{ match, outcome }, cost]
      }
    }
    return best
  }

  /** What another outcome gives each side, turned. */
  private gainOf(outcome: number, before: number): { readonly home: number; readonly away: number } {
    const { homePoints, awayPoints } = this.round.league
    return {
      home: this.sign * ((homePoints[outcome] ?? 0) - (homePoints[before] ?? 0)),
      away: this.sign * ((awayPoints[outcome] ?? 0) - (awayPoints[before] ?? 0)),
    }
  }

  private set({ match, outcome }: Change, later: Uint8Array, points: Int32Array): void {
    const { round, short, sign } = this
    const gain = this.gainOf(outcome, later[match] ?? 0)
    const [h, a] = [round.league.home[match] ?? 0, round.league.away[match] ?? 0]
    points[h] = (points[h] ?? 0) + sign * gain.home
    points[a] = (points[a] ?? 0) + sign * gain.away
    short[h] = (short[h] ?? 0) - gain.home
    short[a] = (short[a] ?? 0) - gain.away
    later[match] = outcome
  }
}

/** A match after the round given another outcome. */
interface Change {
  readonly match: number
  readonly outcome: number
}
