import { type Checked, fail, type Instant, type MatchId, ok, type Problem } from '../../base/index.ts'
import {
  foldSeason,
  type Match,
  type Season,
  seasonOfGroup,
  type SeasonRequest,
  type SupposedScore,
  tableMatches,
  withoutResults,
  withScores,
} from '../../season/index.ts'
import type { SearchOptions } from '../types.ts'
import { Bounds } from './bounds.ts'
import { resultsIn, rulingsIn } from './rulings.ts'
import { State } from './state.ts'
import type { Ruling } from './types.ts'

/** What leads from one state of a season to the next: the matches of one kick-off, all to their end, or what was ruled at one instant. */
export type Step =
  { readonly kind: 'kick-off'; readonly at: Instant } | { readonly kind: 'ruling'; readonly at: Instant; readonly facts: readonly Ruling[] }

/** How far to search, and of what. */
export interface TimelineOptions extends SearchOptions {
  /** One group of the season, by its id, where groups stand side by side. */
  readonly group?: string
}

/** The season as far as rulings of a time go, with every result, also later ones. */
interface Epoch {
  readonly season: Season
  readonly bounds: Bounds
}

/**
 * A season kick-off by kick-off and ruling by ruling. State 0 is before the first match; step i leads from state i - 1 to state i. After a
 * kick-off all its matches count as over, whatever else was still on by then, and nothing that kicked off later counts.
 */
export class Timeline {
  /** The step that leads to each state; none to the first. */
  readonly steps: readonly (Step | undefined)[]
  private readonly rulings: ReadonlyMap<Instant, readonly Ruling[]>
  private readonly ends: ReadonlyMap<MatchId, Instant>
  private readonly epochs = new Map<number, Epoch>()
  private readonly states = new Map<string, State>()

  private constructor(
    private readonly request: SeasonRequest,
    private readonly whole: Season,
    private readonly options: TimelineOptions,
  ) {
    const kickOffs = [...new Set(tableMatches(whole).flatMap((match) => (wasPlayed(match) ? [match.kickOff] : [])))]
    const known = request.facts.filter((fact) => fact.at <= whole.asOf)
    this.rulings = new Map([...rulingsIn(known)].filter(([at]) => at >= (kickOffs[0] ?? '')))
    this.ends = resultsIn(known)
    const steps = [
      ...kickOffs.map((at): Step => ({ kind: 'kick-off', at })),
      ...[...this.rulings].map(([at, facts]): Step => ({ kind: 'ruling', at, facts })),
    ]
    // A ruling given at the very instant of a kick-off counts after it; sorting keeps the order of what is equal.
    this.steps = [undefined, ...steps.sort((a, b) => inTime(a.at, b.at))]
  }

  /** Problems: RULES_UNKNOWN, GROUP_UNKNOWN. */
  static of(request: SeasonRequest, options: TimelineOptions): Checked<Timeline, Problem> {
    const whole = folded(request, options)
    return whole.ok ? ok(new Timeline(request, whole.value, options)) : fail(whole.problem)
  }

  /** The index of the last state. */
  get last(): number {
    return this.steps.length - 1
  }

  /** The season after a step. */
  state(index: number): State {
    return this.kept(String(index), () => new State(this.seasonAt(index), this.sharing(index, index, index), this.options))
  }

  /** The matches of a kick-off whose results count from it on, in the order in which they ended. */
  matchesOf(index: number): readonly Match[] {
    const step = this.steps[index]
    if (step?.kind !== 'kick-off') return []
    return tableMatches(this.epochAt(index).season)
      .filter((match) => match.kickOff === step.at && match.status === 'played')
      .sort((a, b) => inTime(this.endOf(a.id), this.endOf(b.id)))
  }

  /** The season before a kick-off with the results of some of its matches. */
  stateWith(index: number, matches: readonly Match[]): State {
    const others = this.matchesOf(index).filter(({ id }) => !matches.some((each) => each.id === id))
    if (others.length === 0) return this.state(index)
    return this.kept(`${String(index)} but ${others.map(({ id }) => id).join(' ')}`, () => {
      return new State(withoutResults(this.seasonAt(index), others), this.sharing(index, index - 1, index), this.options)
    })
  }

  /** The season before a kick-off with a score that one of its matches had on the way. */
  stateSupposing(index: number, supposed: SupposedScore): State {
    const { match, score } = supposed
    return this.kept(`${String(index)} ${match} ${String(score.home)}-${String(score.away)}`, () => {
      const season = withScores(this.stateWith(index, []).season, [supposed])
      return new State(season, this.sharing(index, index - 1, Infinity), this.options)
    })
  }

  /** The final whistle, as the result on record says. */
  endOf(match: MatchId): Instant {
    return this.ends.get(match) ?? ''
  }

  private kept(key: string, make: () => State): State {
    const state = this.states.get(key) ?? make()
    this.states.set(key, state)
    return state
  }

  private sharing(index: number, from: number, to: number) {
    return { from, to, bounds: this.epochAt(index).bounds }
  }

  private seasonAt(index: number): Season {
    const { season } = this.epochAt(index)
    const kickOff = this.steps.slice(0, index + 1).findLast((step) => step?.kind === 'kick-off')?.at ?? ''
    const later = season.matches.filter((match) => match.status === 'live' || (match.status === 'played' && match.kickOff > kickOff))
    return withoutResults(season, later)
  }

  /** The facts of a state's time: all but the rulings given later. */
  private epochAt(index: number): Epoch {
    const given = [...this.rulings].filter(([at]) => at > (this.latestRuling(index) ?? ''))
    const kept = this.epochs.get(given.length)
    if (kept !== undefined) return kept
    const later = new Set(given.flatMap(([, facts]) => facts))
    const season =
      later.size === 0
        ? ok(this.whole)
        : folded({ ...this.request, facts: this.request.facts.filter((fact) => !later.has(fact)) }, this.options)
    const epoch = { season: season.ok ? season.value : this.whole, bounds: new Bounds(this.whole.clubs.length) }
    this.epochs.set(given.length, epoch)
    return epoch
  }

  private latestRuling(index: number): Instant | undefined {
    return this.steps.slice(0, index + 1).findLast((step) => step?.kind === 'ruling')?.at
  }
}

function folded(request: SeasonRequest, { group }: TimelineOptions): Checked<Season, Problem> {
  const season = foldSeason(request)
  return season.ok && group !== undefined ? seasonOfGroup(season.value, group) : season
}

function inTime(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Also a match whose result an award has replaced since, or that counts no more. */
function wasPlayed({ status, playedScore }: Match): boolean {
  return status === 'played' || playedScore !== undefined
}
