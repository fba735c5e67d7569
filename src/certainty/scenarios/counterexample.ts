import type { Goals } from '../completion.ts'
import type { League } from '../league.ts'
import type { Sense } from '../search/level.ts'
import { type Box, isSingle } from './box.ts'

/** What is asked of a round: when is it settled that a club no longer finishes on a place or beyond it, towards one end of the table? */
export interface Question {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** The matches of a round within a league. */
export interface Round {
  readonly league: League
  /** The round's matches, by their index among the open matches of the league. */
  readonly matches: readonly number[]
  /** Each club's open matches after the round, as indices. */
  readonly later: readonly (readonly number[])[]
}

/** One way the season can end: the round's matches, and each club's points without them. */
export interface Ending {
  readonly outcomes: Uint8Array
  /** The outcome of every open match of the league; those of the round count for nothing here. */
  readonly later: Uint8Array
  readonly points: Int32Array
}

/** An ending in which the club does come to the place: the round's outcomes alone did not settle it. */
export interface Counterexample extends Ending {
  /** Set where the ending was found for this question, so that it holds though tie-breaks may be what brings the club there. */
  readonly holds: boolean
  /** The goals of every open match, likewise. */
  readonly goals?: Goals
}

/** Points each club takes from a round's matches at least and at most, under a box. */
export class Reach {
  readonly least: Int32Array
  readonly most: Int32Array

  constructor(private readonly round: Round) {
    ;[this.least, this.most] = [new Int32Array(round.league.size + 1), new Int32Array(round.league.size + 1)]
  }

  set(box: Box): this {
    const { round, least, most } = this
    const { home, away, homePoints, awayPoints } = round.league
    least.fill(0)
    most.fill(0)
    for (const [at, match] of round.matches.entries()) {
      const mask = box[at] ?? 0
      add(least, most, { club: home[match] ?? 0, points: homePoints, mask })
      add(least, most, { club: away[match] ?? 0, points: awayPoints, mask })
    }
    return this
  }
}

interface Share {
  readonly club: number
  readonly points: Int32Array
  readonly mask: number
}

function add(least: Int32Array, most: Int32Array, { club, points, mask }: Share): void {
  let [low, high] = [Infinity, -Infinity]
  for (let outcome = 0; outcome < 3; outcome++) {
    if ((mask & (1 << outcome)) === 0) continue
    low = Math.min(low, points[outcome] ?? 0)
    high = Math.max(high, points[outcome] ?? 0)
  }
  least[club] = (least[club] ?? 0) + low
  most[club] = (most[club] ?? 0) + high
}

/** Steps that look beyond the matches of the level clubs: with them an ending decided by tie-breaks says nothing of any other. */
const FAR_SIGHTED = new Set(['OPPONENTS_PTS', 'OPPONENTS_GD', 'OPPONENTS_GF'])

/** Says which results of a round an ending rules out as settling a question. */
export class Refuter {
  /** What it takes: so many clubs beyond the club asked about by so many points, or more. */
  readonly wanted: { readonly clubs: number; readonly by: number }
  private readonly reach: Reach
  /** +1 where clubs above count against the club, -1 where those below do. */
  private readonly sign: number
  private readonly nearSighted: boolean

  constructor(
    private readonly round: Round,
    private readonly question: Question,
    hasPlayOff: boolean,
  ) {
    const { league, later } = round
    const { club, sense, place } = question
    this.reach = new Reach(round)
    const above = place - league.firstPlace
    this.sign = sense === 'worst' ? 1 : -1
    const [first] = league.steps
    const byGoals = first?.code === 'GD' && first.clubsLevel === undefined && first.onlyIfItMatters !== true && first.onceAllMet !== true
    // Level clubs count against a club that has a match left later, which it may win or lose by any margin.
    const levelCounts = byGoals && (later[club]?.length ?? 0) > 0 && !hasPlayOff
    this.wanted = { clubs: sense === 'worst' ? above : league.size - 1 - above, by: levelCounts ? 0 : 1 }
    this.nearSighted = !hasPlayOff && league.steps.every(({ code, onlyIfItMatters }) => !FAR_SIGHTED.has(code) && onlyIfItMatters !== true)
  }

  /** True where points alone bring the club to the place, so that the table need not be asked. */
  shows(ending: Ending): boolean {
    this.reach.set(ending.outcomes.map((outcome) => 1 << outcome))
    return this.countBeyond(ending) >= this.wanted.clubs
  }

  /** True where no combination of a box settles it. */
  refutesAll(example: Counterexample, box: Box): boolean {
    this.reach.set(box)
    return this.countBeyond(example) >= this.wanted.clubs || this.repeatsTie(example, box)
  }

  /** True where some combination of a box is known not to settle it. It may miss one. */
  refutesOne(example: Counterexample, box: Box): boolean {
    if (example.holds && isIn(example.outcomes, box)) return true
    return this.refutesAll(example, this.worstIn(box, example))
  }

  /** The matches of a round whose outcome an ending hangs on, the one to split first: those of the club, then those of clubs it needs. */
  splitFor(example: Counterexample, box: Box): number {
    const { league, matches } = this.round
    const open = [...matches.keys()].filter((at) => !isSingle(box[at] ?? 0))
    const sides = (at: number) => [league.home[matches[at] ?? 0] ?? 0, league.away[matches[at] ?? 0] ?? 0]
    const own = open.find((at) => sides(at).includes(this.question.club))
    if (own !== undefined) return own
    this.reach.set(box)
    const needed = new Set([...league.clubs.keys()].filter((club) => this.isNeeded(example, club)))
    let [best, most] = [open[0] ?? -1, 0]
    for (const at of open) {
      const count = sides(at).filter((club) => needed.has(club)).length
      if (count > most) [best, most] = [at, count]
    }
    return best
  }

  /** Clubs sure to end up on the wrong side of the club on points, whatever combination of the box comes about. */
  private countBeyond({ points }: Ending): number {
    const mark = this.farthest(points, this.question.club)
    let count = 0
    for (let club = 0; club < this.round.league.size; club++) {
      if (club === this.question.club) continue
      if (this.nearest(points, club) - mark >= this.wanted.by) count++
    }
    return count
  }

  /** Points, turned so that more is worse for the club asked about: the least another can be beyond it, and the most. */
  private nearest(points: Int32Array, club: number): number {
    const { least, most } = this.reach
    const own = (this.sign > 0 ? least[club] : most[club]) ?? 0
    return this.sign * ((points[club] ?? 0) + own)
  }

  private farthest(points: Int32Array, club: number): number {
    const { least, most } = this.reach
    const own = (this.sign > 0 ? most[club] : least[club]) ?? 0
    return this.sign * ((points[club] ?? 0) + own)
  }

  /** A club that may be beyond the club asked about, or level with it, but need not be. */
  private isNeeded({ points }: Ending, club: number): boolean {
    const { question } = this
    if (club === question.club) return false
    return (
      this.farthest(points, club) >= this.nearest(points, question.club) &&
      this.nearest(points, club) <= this.farthest(points, question.club)
    )
  }

  /**
   * True where the ending holds by tie-breaks and nothing they look at can differ: the club and those level with it end the round as in it,
   * and each other club stays on its side of them.
   */
  private repeatsTie({ holds, outcomes, points }: Counterexample, box: Box): boolean {
    if (!holds || !this.nearSighted) return false
    const { round, question, reach } = this
    const { league, matches } = round
    const own = (points[question.club] ?? 0) + (reach.least[question.club] ?? 0)
    const fixed = new Uint8Array(league.size + 1)
    for (let club = 0; club < league.size; club++) {
      const [low, high] = [(points[club] ?? 0) + (reach.least[club] ?? 0), (points[club] ?? 0) + (reach.most[club] ?? 0)]
      if (low <= own && own <= high) fixed[club] = 1
    }
    const total = points.slice()
    for (const [at, match] of matches.entries()) {
      const outcome = outcomes[at] ?? 0
      const [h, a] = [league.home[match] ?? 0, league.away[match] ?? 0]
      total[h] = (total[h] ?? 0) + (league.homePoints[outcome] ?? 0)
      total[a] = (total[a] ?? 0) + (league.awayPoints[outcome] ?? 0)
      if ((fixed[h] === 1 || fixed[a] === 1) && box[at] !== 1 << outcome) return false
    }
    return [...league.clubs.keys()].every((club) => {
      const low = (points[club] ?? 0) + (reach.least[club] ?? 0)
      return fixed[club] === 1 || Math.sign(low - own) === Math.sign((total[club] ?? 0) - own)
    })
  }

  /** The combination of a box that is likeliest to be ruled out: the club's own result at its worst, the others as in the ending. */
  worstIn(box: Box, { outcomes }: Ending): Box {
    const { league, matches } = this.round
    return box.map((mask, at) => {
      const match = matches[at] ?? 0
      const isHome = league.home[match] === this.question.club
      if (isHome || league.away[match] === this.question.club) return firstOf(mask, isHome === this.sign < 0 ? [0, 1, 2] : [2, 1, 0])
      return firstOf(mask, [outcomes[at] ?? 1, 1, 0, 2])
    })
  }
}

function firstOf(mask: number, wish: readonly number[]): number {
  return 1 << (wish.find((outcome) => (mask & (1 << outcome)) !== 0) ?? 1)
}

function isIn(outcomes: Uint8Array, box: Box): boolean {
  return outcomes.every((outcome, at) => ((box[at] ?? 0) & (1 << outcome)) !== 0)
}
