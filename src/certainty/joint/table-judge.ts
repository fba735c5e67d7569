import type { Season, SupposedScore } from '../../season/index.ts'
import type { Slot, StepTaken } from '../../table/index.ts'
import { type Goals, leastGoals, orderOfLevel } from '../completion.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import { confirmsJointly } from '../verify/joint.ts'
import type { WantedPlaces } from '../verify/joint-proof.ts'
import { scoresOf } from '../witness.ts'
import { Bounds } from './bounds.ts'
import { applyClaim } from './claim.ts'
import { GoalSearch, type Level } from './goals.ts'
import type { Judge } from './search.ts'

/** A club sure to be ahead of another it is level with. */
type Pair = readonly [number, number]

/** Judges outcomes by the table of the season they would make. */
export class TableJudge implements Judge {
  readonly taken: Int32Array | undefined
  private readonly goals: GoalSearch
  private readonly scratch: Bounds
  private readonly supposed: Bounds
  private readonly wanted: Bounds
  /** Where one winner is found after the other, the order of some hangs on that of others. */
  private readonly winnerByWinner: boolean

  constructor(
    private readonly season: Season,
    private readonly league: League,
    private readonly places: readonly WantedPlaces[],
    /** Scores for open matches of other divisions, so that the table is final. */
    private readonly elsewhere: readonly SupposedScore[],
  ) {
    this.goals = new GoalSearch(league, new Map(places.map(({ club, from, to }) => [league.clubs.indexOf(club), { from, to }])))
    ;[this.scratch, this.supposed, this.wanted] = [new Bounds(league), new Bounds(league), new Bounds(league)]
    applyClaim(this.wanted, league, { places })
    this.taken = league.steps[0]?.code === 'H2H_PTS' ? league.taken : undefined
    this.winnerByWinner = league.division.rules.partialSplit?.procedure === 'restart after each winner'
  }

  goalsFor(outcomes: Uint8Array): Goals | undefined {
    const { goals, season } = this
    const least = leastGoals(outcomes)
    const levels = goals.levelsOf(outcomes)
    // Where a play-off may join places, clubs off theirs by the order may still do.
    if ((season.rules.playOffs !== undefined || goals.off(least, levels) === 0) && this.confirms(least)) return least
    if (levels.length === 0 || this.isHopeless(outcomes)) return undefined
    const found = goals.improve(outcomes, levels)
    if (found === undefined || !this.confirms(found)) return undefined
    return goals.fewest(found, outcomes, (tried) => this.confirms(tried))
  }

  /** True where the outcomes alone put level clubs in an order they must not have. */
  private isHopeless(outcomes: Uint8Array): boolean {
    return this.suppose(outcomes) && this.refutes(this.supposed)
  }

  /** The case in which the matches end so; false where that cannot be. */
  private suppose(outcomes: Uint8Array): boolean {
    const { supposed, wanted } = this
    supposed.set(wanted)
    supposed.mask.set(outcomes.map((outcome) => 1 << outcome))
    return supposed.tighten()
  }

  inTheWay(outcomes: Uint8Array): readonly number[] {
    const { goals, supposed } = this
    const levels = goals.levelsOf(outcomes)
    const hopeless = this.suppose(outcomes)
      ? levels.find((level) => this.contradict(supposed, this.certainPairs(supposed, level)))
      : undefined
    if (hopeless !== undefined) return hopeless.clubs
    const least = leastGoals(outcomes)
    const [first] = levels.sort((a, b) => goals.off(least, [b]) - goals.off(least, [a]))
    return first?.clubs ?? []
  }

  refutes(bounds: Bounds): boolean {
    return this.contradict(
      bounds,
      this.levelIn(bounds).flatMap((level) => this.certainPairs(bounds, level)),
    )
  }

  /** True where clubs sure to be ahead of others leave some club no place. */
  private contradict(bounds: Bounds, pairs: readonly Pair[]): boolean {
    if (pairs.length === 0) return false
    const { scratch } = this
    scratch.set(bounds)
    for (let round = 0; round < this.league.size; round++) {
      for (const [ahead, behind] of pairs) {
        scratch.from[behind] = Math.max(scratch.from[behind]!, scratch.from[ahead]! + 1)
        scratch.to[ahead] = Math.min(scratch.to[ahead]!, scratch.to[behind]! - 1)
        if (scratch.from[behind] > scratch.to[behind]! || scratch.to[ahead] < scratch.from[ahead]!) return true
      }
      if (!scratch.tighten()) return true
    }
    return false
  }

  private confirms(goals: Goals): boolean {
    return confirmsJointly(this.season, this.places, [...scoresOf(this.league, goals), ...this.elsewhere])
  }

  /** Clubs known to be level, no other able to join them, whose matches with each other are known. */
  private levelIn({ lo, hi, mask }: Bounds): Level[] {
    const { league } = this
    const levels: Level[] = []
    for (let club = 0; club < league.size; club++) {
      const points = lo[club]!
      if (hi[club] !== points) continue
      const clubs: number[] = []
      let above = 0
      let loose = false
      for (let other = 0; other < league.size; other++) {
        if (lo[other]! > points) above++
        else if (hi[other]! >= points) {
          loose ||= lo[other] !== hi[other]
          clubs.push(other)
        }
      }
      if (loose || clubs.length < 2 || clubs[0] !== club) continue
      const inside = new Set(clubs)
      const known = league.open.every((_, m) => isKnown(mask[m]!) || !inside.has(league.home[m]!) || !inside.has(league.away[m]!))
      if (known) levels.push({ clubs, place: league.firstPlace + above })
    }
    return levels
  }

  private certainPairs({ mask }: Bounds, { clubs, place }: Level): Pair[] {
    const { league } = this
    // A draw first: what is not known then counts for no goals.
    const outcomes = mask.map((own) => ((own & 2) !== 0 ? DRAW : (own & 1) !== 0 ? HOME_WIN : AWAY_WIN))
    const slots = orderOfLevel(league, leastGoals(outcomes), clubs, place)
    const firm = (step: StepTaken) => this.isFirm(step, mask)
    const allOrNothing = this.winnerByWinner || this.mayPlayOff(place, clubs.length)
    if (allOrNothing && !slots.every(({ tie }) => tie?.steps.every(firm))) return []
    const index = (id: string) => league.clubs.indexOf(id)
    const pairs: Pair[] = []
    for (const [at, { clubs: own }] of slots.entries()) {
      for (const { clubs: later, tie } of slots.slice(at + 1)) {
        for (const a of own) {
          for (const b of later) if (allOrNothing || this.partedFirmly(tie, a, b, mask)) pairs.push([index(a), index(b)])
        }
      }
    }
    const order = slots.flatMap(({ clubs: own }) => own)
    const joined = (this.season.rules.playOffs ?? []).map(({ places: [upper] }) => order.slice(upper - place, upper - place + 2).map(index))
    return pairs.filter(([a, b]) => !joined.some((two) => two[0] === a && two[1] === b))
  }

  /** True where a play-off may join two of the places of level clubs, whoever comes out on them. */
  private mayPlayOff(place: number, clubs: number): boolean {
    return this.season.rules.playOffs?.some(({ places: [upper, lower] }) => upper >= place && lower < place + clubs) === true
  }

  /** True where a is sure to be ahead of b: by a step no goals can change, or whose numbers can only move further apart. */
  private partedFirmly(tie: Slot['tie'], a: string, b: string, mask: Uint8Array): boolean {
    for (const step of tie?.steps ?? []) {
      if (!step.considered.includes(a) || !step.considered.includes(b)) return false
      if (!this.isFirm(step, mask)) return this.leastOf(step, a, mask) > this.mostOf(step, b, mask)
      if (step.parts?.some((part) => part.includes(a) !== part.includes(b)) === true) return true
    }
    return false
  }

  /** The least the number of a club can be, every win being by one goal so far. */
  private leastOf({ code, values, among }: StepTaken, id: string, mask: Uint8Array): number {
    const value = values?.get(id) ?? -Infinity
    const club = this.league.clubs.indexOf(id)
    const open = this.openWith(club, among)
    if (COUNTS_GOALS.has(code)) return open.every((m) => isKnown(mask[m]!)) ? value : -Infinity
    return COUNTS_DIFFERENCE.has(code) && open.every((m) => !this.mayLose(club, m, mask)) ? value : -Infinity
  }

  private mostOf({ code, values, among }: StepTaken, id: string, mask: Uint8Array): number {
    const value = values?.get(id) ?? Infinity
    const club = this.league.clubs.indexOf(id)
    const open = this.openWith(club, among)
    if (COUNTS_GOALS.has(code)) return open.length === 0 ? value : Infinity
    return COUNTS_DIFFERENCE.has(code) && open.every((m) => !this.mayWin(club, m, mask)) ? value : Infinity
  }

  /** A club's open matches that a step looks at. */
  private openWith(club: number, among: readonly string[] | undefined): number[] {
    const { league } = this
    const counts = (m: number) => among?.includes(league.clubs[league.home[m] === club ? league.away[m]! : league.home[m]!] ?? '') ?? true
    return [...league.openOf[club]!].filter(counts)
  }

  private mayWin(club: number, m: number, mask: Uint8Array): boolean {
    return (mask[m]! & (1 << (this.league.home[m] === club ? HOME_WIN : AWAY_WIN))) !== 0
  }

  private mayLose(club: number, m: number, mask: Uint8Array): boolean {
    return (mask[m]! & (1 << (this.league.home[m] === club ? AWAY_WIN : HOME_WIN))) !== 0
  }

  /** True for a step no goals, and no outcomes still unknown, can change. */
  private isFirm({ code, considered, among, passedOver }: StepTaken, mask: Uint8Array): boolean {
    if (passedOver !== undefined || FIRM.has(code)) return true
    const { league } = this
    const clubs = new Set((among ?? considered).map((id) => league.clubs.indexOf(id)))
    const touches = (m: number) => clubs.has(league.home[m]!) || clubs.has(league.away[m]!)
    if (code === 'WINS' || code === 'AWAY_WINS') return league.open.every((_, m) => isKnown(mask[m]!) || !touches(m))
    if (code === 'GD' || code === 'GF' || code === 'GOAL_AVERAGE') return league.open.every((_, m) => !touches(m))
    if (!code.startsWith('H2H_')) return false
    return league.open.every((_, m) => !clubs.has(league.home[m]!) || !clubs.has(league.away[m]!))
  }
}

const FIRM = new Set(['PTS', 'H2H_PTS', 'POINTS_LOST', 'UNROUNDED_PTS', 'EARLIER_PLACE', 'COEFFICIENT', 'RANKING'])

const COUNTS_DIFFERENCE = new Set(['GD', 'H2H_GD'])
const COUNTS_GOALS = new Set(['GF', 'H2H_GF', 'H2H_AWAY_GF'])

function isKnown(mask: number): boolean {
  return (mask & (mask - 1)) === 0
}
