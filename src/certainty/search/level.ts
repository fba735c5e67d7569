import type { Slot, StepTaken } from '../../table/index.ts'
import { addGoals, type Goals, leastGoals, orderOfLevel } from '../completion.ts'
import { AWAY_WIN, DRAW, type League } from '../league.ts'
import { type GoalBounds, NO_LIMIT, placeGoals, type Won } from './goal-flow.ts'

/** Which end of its range a club is looked at: for its best place level clubs should be behind it, for its worst ahead. */
export type Sense = 'best' | 'worst'

/** How clubs level on points come out, with goals chosen in favour of the answer looked for. */
export interface Judgement {
  /** Goals that give this order. */
  readonly goals: Goals
  /** Level clubs that are not where the answer wants them. */
  readonly bad: readonly number[]
}

/** How far the outcomes given are fixed: those of matches among level clubs, or every one a level club plays. */
export type Scope = 'among the level clubs' | 'of the level clubs'

/** Steps that look at the outcomes of matches alone, or at figures that matches do not change. */
const OF_OUTCOMES = new Set([
  'PTS',
  'H2H_PTS',
  'WINS',
  'AWAY_WINS',
  'POINTS_LOST',
  'UNROUNDED_PTS',
  'EARLIER_PLACE',
  'COEFFICIENT',
  'RANKING',
])

/** Orders clubs level on points under the real rules, with the open matches' outcomes given and their goals free. */
export class LevelJudge {
  /** A margin no other club can make up while it wins and loses by as little as it must. */
  private readonly spread: number
  /** More goals than any club has scored. */
  private readonly many: number
  private readonly countsGoals: boolean

  constructor(
    private readonly league: League,
    private readonly sense: Sense,
  ) {
    const differences = [...league.division.tallies.values()].map(({ goalsFor, goalsAgainst }) => goalsFor - goalsAgainst)
    const scored = [...league.division.tallies.values()].map(({ goalsFor }) => goalsFor)
    this.spread = 5 + Math.max(0, ...differences) - Math.min(0, ...differences) + league.open.length
    this.many = this.spread + Math.max(0, ...scored)
    this.countsGoals = league.steps.some(({ code }) => code === 'GF' || code === 'H2H_GF')
  }

  /** The order of a club and those level with it, from a place on, when the open matches end as given. */
  judge(asked: Asked): Judgement {
    const { club, others, outcomes } = asked
    const plain = this.firstGoals(club, outcomes)
    const first = this.judged(asked, plain)
    if (first.bad.length === 0) return first
    const goals = this.countsGoals ? this.withMany(club, plain) : plain
    const slots = this.orderWith(asked, goals)
    const bad = this.misplaced(asked, others, slots)
    const best = bad.length < first.bad.length ? { goals, bad } : first
    const movable = bad.filter((other) => !this.isDefinite(club, other, slots, outcomes))
    return movable.length === 0 ? best : this.withGoals(asked, best, { goals, slots, movable, least: bad.length - movable.length })
  }

  /**
   * True when no goals put all of some clubs where the answer wants them, the outcomes in scope being fixed: one is parted from the club
   * asked about by outcomes, or the goals they would need cannot be placed.
   */
  refutes(asked: Asked, required: readonly number[], scope: Scope): boolean {
    const { club, outcomes } = asked
    const slots = this.orderWith(asked, this.withMany(club, this.firstGoals(club, outcomes)))
    const seen = new Map(required.map((other) => [other, this.partingOf(club, other, slots, outcomes)]))
    const misplaced = new Set(this.misplaced(asked, required, slots))
    for (const [other, { step, open, all }] of seen) {
      const inScope = scope === 'of the level clubs' || all.every(({ code }) => code.startsWith('H2H_'))
      if (!open && step !== undefined && inScope && misplaced.has(other)) return true
    }
    const steps = [...seen].flatMap(([other, { step, open, all }]) => (open && step !== undefined ? [{ other, step, all }] : []))
    const [first] = steps
    if (first === undefined || (first.step.code !== 'H2H_GD' && first.step.code !== 'GD')) return false
    if (scope === 'among the level clubs' && !first.all.every(({ code }) => code.startsWith('H2H_'))) return false
    const together = steps.flatMap(({ other, step }) => (step.code === first.step.code && sameClubs(step, first.step) ? [other] : []))
    const { matches, bounds } = this.planOf(asked, first.step, together, () => 0)
    return placeGoals(matches, { ...bounds, through: bounds.through.fill(NO_LIMIT) }) === undefined
  }

  /**
   * Tries every margin of the few matches whose margin is free, as far as margins can tell clubs apart: goals under which no more than so
   * many clubs are on the wrong side, or that there are none; undefined where there are too many matches, or goals scored hang together
   * with more than margins.
   */
  everyMargin(asked: Asked, most: number): Goals | 'none' | undefined {
    const { league } = this
    const { club, others, outcomes } = asked
    const level = new Set(others)
    const free = league.open.flatMap((_, match) => {
      const [h, a] = [league.home[match]!, league.away[match]!]
      return outcomes[match] !== DRAW && h !== club && a !== club && (level.has(h) || level.has(a)) ? [match] : []
    })
    const reach = 2 * this.spreadAmong([club, ...others])
    if (reach ** free.length > MOST_MARGINS || !marginsTell(league)) return undefined
    const start = this.countsGoals ? this.withMany(club, this.firstGoals(club, outcomes)) : this.firstGoals(club, outcomes)
    for (let tried = 0; tried < reach ** free.length; tried++) {
      const goals = { home: start.home.slice(), away: start.away.slice() }
      for (const [at, match] of free.entries()) addGoals(goals, match, outcomes[match]!, Math.floor(tried / reach ** at) % reach)
      if (this.judged(asked, goals).bad.length <= most) return goals
    }
    return 'none'
  }

  /** More than what some clubs differ by in goal difference, overall or in their own matches. */
  private spreadAmong(clubs: readonly number[]): number {
    const { league } = this
    const width = league.size + 1
    const overall = clubs.map((club) => {
      const tally = league.division.tallies.get(league.clubs[club]!)
      return (tally?.goalsFor ?? 0) - (tally?.goalsAgainst ?? 0)
    })
    const own = clubs.map((club) => clubs.reduce((sum, other) => sum + league.lead[club * width + other]!, 0))
    const open = Math.max(...clubs.map((club) => league.openOf[club]!.length))
    return 2 + open + Math.max(...[overall, own].map((values) => Math.max(...values) - Math.min(...values)))
  }

  private orderWith({ club, others, place }: Asked, goals: Goals): Slot[] {
    return orderOfLevel(this.league, goals, [club, ...others], place)
  }

  private judged(asked: Asked, goals: Goals): Judgement {
    return { goals, bad: this.misplaced(asked, asked.others, this.orderWith(asked, goals)) }
  }

  /** Many goals for both sides wherever goals scored serve the answer: in the club's own matches at best, in all others at worst. */
  private withMany(club: number, goals: Goals): Goals {
    const { league, sense, many } = this
    const serves = league.open.map((_, match) => (league.home[match] === club || league.away[match] === club) === (sense === 'best'))
    const add = (side: Int32Array) => side.map((scored, match) => (serves[match] === true ? scored + many : scored))
    return { home: add(goals.home), away: add(goals.away) }
  }

  /** Every match won by a goal, but those whose margin serves the answer won by a landslide: the club's own victories, or defeats. */
  firstGoals(club: number, outcomes: Uint8Array): Goals {
    const goals = leastGoals(outcomes)
    for (const match of this.league.openOf[club]!) {
      if (this.serves(club, match, outcomes)) addGoals(goals, match, outcomes[match]!, this.spread)
    }
    return goals
  }

  private serves(club: number, match: number, outcomes: Uint8Array): boolean {
    const won = (outcomes[match] === AWAY_WIN) === (this.league.away[match] === club)
    return outcomes[match] !== DRAW && won === (this.sense === 'best')
  }

  /** Level clubs on the wrong side; those that share the place of the club asked about are on neither, unless it is to be its own. */
  private misplaced({ club, strict = false }: Asked, others: readonly number[], slots: readonly Slot[]): number[] {
    const at = (index: number) => slots.findIndex(({ clubs }) => clubs.includes(this.league.clubs[index]!))
    const own = at(club)
    return others.filter((other) => {
      const ahead = at(other) - own
      return (strict && ahead === 0) || (this.sense === 'best' ? ahead < 0 : ahead > 0)
    })
  }

  /** The step that parted a club from another, and the first before it whose values goals still to come can change. */
  private partingOf(club: number, other: number, slots: readonly Slot[], outcomes: Uint8Array): Parting {
    if (this.league.division.rules.partialSplit?.procedure === 'restart after each winner') return { open: true, all: [] }
    const [own, theirs] = [this.league.clubs[club]!, this.league.clubs[other]!]
    const steps = slots.find(({ clubs }) => clubs.includes(theirs))?.tie?.steps ?? []
    const all: StepTaken[] = []
    let settled = true
    for (const step of steps) {
      if (!step.considered.includes(own) || !step.considered.includes(theirs)) break
      if (this.hangsOnPlace(step)) return { open: true, all }
      // What a step among some clubs says hangs on who else is still level, which goals may change as well.
      if (!settled && this.hangsOnOthers(step)) return { open: true, all }
      if (step.values === undefined) continue
      all.push(step)
      if (!this.isFixed(step, club, other, outcomes)) return { step, open: true, all }
      const others = step.considered.map((id) => this.league.clubs.indexOf(id)).filter((each) => each !== club)
      settled &&= others.every((each) => this.isFixed(step, club, each, outcomes, true))
      const apart = step.parts?.find((part) => part.includes(theirs))?.includes(own) !== true
      if (apart) return { step, open: false, all }
    }
    return { open: true, all }
  }

  /** True where the rules take a step only for places that lead apart: the place is not known here. */
  private hangsOnPlace({ code, passedOver }: StepTaken): boolean {
    if (passedOver === 'does not matter' || passedOver === 'no draw in the last match') return true
    return this.league.steps.some((step) => step.code === code && (step.onlyIfItMatters === true || step.afterDrawInLastMatch === true))
  }

  private hangsOnOthers({ code, among, passedOver }: StepTaken): boolean {
    // Where those still level begin again, every later step hangs on who they are.
    if ((this.league.division.rules.partialSplit?.procedure ?? 'continue') !== 'continue') return true
    const conditional = this.league.steps.some((step) => step.code === code && (step.clubsLevel !== undefined || step.onceAllMet === true))
    return among !== undefined || passedOver !== undefined || conditional
  }

  /** True where the other club is parted from the club asked about by what no goals can change. */
  private isDefinite(club: number, other: number, slots: readonly Slot[], outcomes: Uint8Array): boolean {
    const { step, open } = this.partingOf(club, other, slots, outcomes)
    return step !== undefined && !open
  }

  /**
   * True for a step at which the other club cannot come out better for the answer, whatever the goals of open matches, the club asked
   * about having its landslides already; with `constant`, at which it can come out in no other way at all.
   */
  private isFixed({ code, among }: StepTaken, club: number, other: number, outcomes: Uint8Array, constant = false): boolean {
    if (OF_OUTCOMES.has(code)) return true
    const { league } = this
    const clubs = among === undefined ? undefined : new Set(among.map((id) => league.clubs.indexOf(id)))
    const counts = (match: number) => clubs === undefined || (clubs.has(league.home[match]!) && clubs.has(league.away[match]!))
    const against = (match: number) => league.home[match] === club || league.away[match] === club
    const counted = [...league.openOf[other]!].filter((match) => counts(match) && !against(match))
    const drawn = (match: number) => outcomes[match] === DRAW
    switch (code) {
      case 'H2H_GD':
      case 'GD':
        return counted.every(drawn)
      // For a worst place a club that still plays another could score as it likes; for a best one it scores nothing in a draw.
      case 'H2H_GF':
      case 'GF':
        return this.sense === 'best' && !constant ? counted.every(drawn) : counted.length === 0
      default:
        return counted.length === 0 && league.openOf[club]!.every((match) => !counts(match))
    }
  }

  /** Chooses the goals of the other open matches, where they decide. */
  private withGoals(asked: Asked, first: Judgement, { goals, slots, movable, least }: Movable): Judgement {
    const { club, outcomes } = asked
    let best = first
    const step = this.partingOf(club, movable[0]!, slots, outcomes).step
    if (step === undefined) return best
    const tied = step.considered.map((id) => this.league.clubs.indexOf(id)).filter((each) => each !== club)
    for (const plan of this.plansFor(asked, step, tied)) {
      for (const start of this.countsGoals ? [this.firstGoals(club, outcomes), goals] : [goals]) {
        const placed = this.placed(start, plan)
        if (placed === undefined) continue
        const judged = this.judged(asked, placed)
        if (judged.bad.length < best.bad.length) best = judged
        if (best.bad.length <= least) return best
      }
    }
    return best
  }

  /**
   * Ways to place goals at a step: all tied clubs strictly on the right side, then some or all of them just level with the club asked
   * about, then without one of them.
   */
  private *plansFor(asked: Asked, step: StepTaken, tied: readonly number[]): Generator<Plan> {
    const mixed = tied.length > 1 && tied.length < 6 ? 1 << tied.length : 0
    yield this.planOf(asked, step, tied, () => 1)
    yield this.planOf(asked, step, tied, () => 0)
    for (let strict = 1; strict < mixed - 1; strict++) yield this.planOf(asked, step, tied, (at) => (strict >> at) & 1)
    if (tied.length < 2 || tied.length > 7) return
    for (const left of tied) {
      const others = tied.filter((each) => each !== left)
      for (const slack of [1, 0]) yield this.planOf(asked, step, others, () => slack)
    }
  }

  /** Matches and bounds under which clubs are on the right side by a step, each by so many goals: one, or none where level will do. */
  private planOf(asked: Asked, { code, among }: StepTaken, clubs: readonly number[], strictFor: (at: number) => number): Plan {
    const { league, sense } = this
    const set = among === undefined ? undefined : new Set(among.map((id) => league.clubs.indexOf(id)))
    const inside = (match: number) => set === undefined || (set.has(league.home[match]!) && set.has(league.away[match]!))
    const { club, outcomes } = asked
    const matches: (Won & { readonly at: number })[] = []
    for (let at = 0; at < outcomes.length; at++) {
      const [h, a] = [league.home[at]!, league.away[at]!]
      if (outcomes[at] === DRAW || h === club || a === club || !inside(at)) continue
      const [winner, loser] = outcomes[at] === AWAY_WIN ? [a, h] : [h, a]
      matches.push(sense === 'best' ? { at, winner, loser } : { at, winner: loser, loser: winner })
    }
    const flip = sense === 'best' ? 1 : -1
    const mark = flip * this.standing(club, code, set, asked)
    const numbers = (value: number) => new Int32Array(league.size + 1).fill(value)
    const bounds: GoalBounds = { need: numbers(0), slack: numbers(NO_LIMIT), through: numbers(NO_LIMIT) }
    for (const [at, each] of clubs.entries()) {
      const strict = strictFor(at)
      const over = flip * this.standing(each, code, set, asked) - (mark - strict)
      bounds.need[each] = Math.max(0, over)
      bounds.slack[each] = Math.max(0, -over)
      if (strict === 0 && code === 'GD' && sense === 'best')
        bounds.through[each] = Math.max(0, this.scored(club, asked) - this.scored(each, asked))
    }
    return { matches, bounds, outside: set === undefined ? [] : clubs.flatMap((each) => this.outsideOf(each, set, outcomes)) }
  }

  /** Goal difference of a club, overall or among some clubs, when every other open match is won by a goal. */
  private standing(club: number, code: string, set: ReadonlySet<number> | undefined, { outcomes, club: asked }: Asked): number {
    const { league } = this
    const width = league.size + 1
    let sum = 0
    if (set === undefined || code === 'GD') {
      const tally = league.division.tallies.get(league.clubs[club]!)
      sum = (tally?.goalsFor ?? 0) - (tally?.goalsAgainst ?? 0)
    } else for (const other of set) sum += league.lead[club * width + other]!
    for (const match of league.openOf[club]!) {
      const [h, a] = [league.home[match]!, league.away[match]!]
      if (outcomes[match] === DRAW || (set !== undefined && !(set.has(h) && set.has(a)))) continue
      const won = (outcomes[match] === AWAY_WIN) === (a === club)
      const margin = (h === asked || a === asked) && this.serves(asked, match, outcomes) ? 1 + this.spread : 1
      sum += won ? margin : -margin
    }
    return sum
  }

  private scored(club: number, { outcomes }: Asked): number {
    const { league } = this
    let sum = league.division.tallies.get(league.clubs[club]!)?.goalsFor ?? 0
    for (const match of league.openOf[club]!)
      if (outcomes[match] !== DRAW && (outcomes[match] === AWAY_WIN) === (league.away[match] === club)) sum++
    return sum
  }

  /** Open matches of a club against clubs it is not compared with, which it may lose, or win, by as much as helps. */
  private outsideOf(club: number, set: ReadonlySet<number>, outcomes: Uint8Array): number[] {
    const { league, sense } = this
    return [...league.openOf[club]!].filter((match) => {
      const away = league.away[match] === club
      const other = away ? league.home[match]! : league.away[match]!
      const won = (outcomes[match] === AWAY_WIN) === away
      return !set.has(other) && outcomes[match] !== DRAW && won === (sense === 'worst')
    })
  }

  /** The goals with those of a plan added; undefined when they cannot be placed. */
  private placed(goals: Goals, { matches, bounds, outside }: Plan): Goals | undefined {
    const more = placeGoals(matches, bounds)
    if (more === undefined) return undefined
    const next = { home: goals.home.slice(), away: goals.away.slice() }
    const add = (at: number, count: number) => {
      addGoals(next, at, next.home[at]! > next.away[at]! ? 0 : AWAY_WIN, count)
    }
    for (const [index, { at }] of matches.entries()) if (more[index]! > 0) add(at, more[index]!)
    for (const at of outside) add(at, this.spread)
    return next
  }
}

/** The step that parted two clubs, or the first whose values goals still to come can change; and every step up to it. */
interface Parting {
  readonly step?: StepTaken
  readonly open: boolean
  readonly all: readonly StepTaken[]
}

/** Sets of margins tried at most. */
const MOST_MARGINS = 20_000

/** Codes whose values follow from outcomes and margins, and goals scored. */
const OF_MARGINS = new Set([...OF_OUTCOMES, 'H2H_GD', 'H2H_GF', 'GD', 'GF', 'FAIR_PLAY'])
const OUTSIDE = new Set(['PLAY_OFF', 'LOTS', 'SHOOT_OUT'])

/** True for rules in which margins are all there is to choose: once goals scored are looked at, nothing hangs on who else is level, nor anything on the place. */
function marginsTell({ steps, division }: League): boolean {
  const procedure = division.rules.partialSplit?.procedure ?? 'continue'
  if (procedure === 'restart after each winner') return false
  // Where those still level are looked at anew, more goals for some may keep others level, or part them.
  if (procedure !== 'continue' && steps.some(({ code }) => code === 'GF' || code === 'H2H_GF')) return false
  const own = steps.filter(({ code }) => !OUTSIDE.has(code))
  const scored = own.findIndex(({ code }) => code === 'GF' || code === 'H2H_GF')
  const after = scored < 0 ? [] : own.slice(scored)
  return (
    own.every((step) => OF_MARGINS.has(step.code) && step.onlyIfItMatters !== true && step.afterDrawInLastMatch !== true) &&
    after.every(
      (step) => step.clubsLevel === undefined && step.onceAllMet !== true && (step.code === 'H2H_GF' || !step.code.startsWith('H2H_')),
    )
  )
}

function sameClubs({ among: a }: StepTaken, { among: b }: StepTaken): boolean {
  return a?.length === b?.length && (a ?? []).every((club) => b?.includes(club) === true)
}

/** A club, those level with it, how the open matches end, and the first place they share. */
export interface Asked {
  readonly club: number
  readonly others: readonly number[]
  readonly outcomes: Uint8Array
  readonly place: number
  /** A club that shares the place counts as on the wrong side: a play-off is between two places, each a club's own. */
  readonly strict?: boolean
}

/** What stands against the answer though goals might help, with the goals and the order it was seen in. */
interface Movable {
  readonly goals: Goals
  readonly slots: readonly Slot[]
  readonly movable: readonly number[]
  /** How many clubs stand against it whatever the goals. */
  readonly least: number
}

interface Plan {
  readonly matches: readonly (Won & { readonly at: number })[]
  readonly bounds: GoalBounds
  /** Matches to be won by a landslide besides. */
  readonly outside: readonly number[]
}
