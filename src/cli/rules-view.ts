import { type Competition, type Order, type OrderStep, type Phase, type Rules, seasonProfile, zonesUsed } from '../index.ts'
import { nameOfTieBreak, type Named } from './words.ts'

/** Anything of a rules file that has a source. */
export interface Sourced {
  readonly status: 'verified' | 'assumed'
  readonly source: string
  readonly article?: string | undefined
  readonly note?: string | undefined
}

/** How many of a regime's rules of order were read in an official text. */
export interface Verified {
  readonly rules: number
  readonly verified: number
}

/** A step of an order with its name in words. */
export interface StepOfRules extends OrderStep {
  readonly name: string
}

/** The orders of a regime or of one of its phases. */
export interface OrderOfRules {
  readonly final: readonly StepOfRules[]
  readonly inSeason: readonly StepOfRules[]
  /** True where both orders are the same. */
  readonly same: boolean
  readonly partialSplit?: NonNullable<Order['partialSplit']>
}

/** A phase, with its order in words where it has one of its own. */
export interface PhaseOfRules extends Omit<Phase, 'order'> {
  readonly order?: OrderOfRules
}

/** A regime as programs read it. */
export interface RulesView {
  readonly competition: Named
  /** The season it was asked for, if one was. */
  readonly season?: string
  readonly from: string
  /** The first season of the next regime. */
  readonly until?: string
  readonly verified: Verified
  readonly points: Rules['points']
  readonly order: OrderOfRules
  readonly playOffs: NonNullable<Rules['playOffs']>
  readonly phases: readonly PhaseOfRules[]
  readonly averages?: NonNullable<Rules['averages']>
  /** Those of the season's own file, or else of the regime. */
  readonly zones: NonNullable<Rules['zones']>
  readonly leftOut: NonNullable<Rules['leftOut']>
  readonly notes: readonly string[]
}

/** A regime of a competition, with the zones of a season where one is asked for. */
export function rulesView(competition: Competition, rules: Rules, season: string | undefined): RulesView {
  const { id, name, regimes } = competition
  const until = regimes[regimes.indexOf(rules) + 1]?.from
  const own = season === undefined ? undefined : seasonProfile(competition, season)
  return {
    competition: { id, name },
    ...(season !== undefined && { season }),
    from: rules.from,
    ...(until !== undefined && { until }),
    verified: verifiedOf(rules),
    points: rules.points,
    order: orderOf(rules.order),
    playOffs: rules.playOffs ?? [],
    phases: (rules.phases ?? []).map(({ order, ...phase }) => ({ ...phase, ...(order && { order: orderOf(order) }) })),
    ...(rules.averages && { averages: rules.averages }),
    zones: own?.zones ?? (season === undefined ? (rules.zones ?? []) : [...zonesUsed(rules, season)]),
    leftOut: rules.leftOut ?? [],
    notes: rules.notes ?? [],
  }
}

function orderOf({ final, inSeason, partialSplit }: Order): OrderOfRules {
  const same = JSON.stringify(final) === JSON.stringify(inSeason)
  return { final: final.map(named), inSeason: inSeason.map(named), same, ...(partialSplit && { partialSplit }) }
}

function named(step: OrderStep): StepOfRules {
  return { ...step, name: nameOfTieBreak(step.code) }
}

/** How much of a regime's order was read in an official text: steps, procedures, play-offs and averages, one rule each. Zones say theirs apart. */
export function verifiedOf({ order, phases = [], playOffs = [], averages }: Rules): Verified {
  const orders = [order, ...phases.flatMap((phase) => phase.order ?? [])]
  const rules: Sourced[] = [
    ...orders.flatMap(({ final, inSeason, partialSplit }) => [...final, ...inSeason, ...(partialSplit ? [partialSplit] : [])]),
    ...playOffs,
    ...(averages ? [averages] : []),
  ]
  return { rules: rules.length, verified: rules.filter(({ status }) => status === 'verified').length }
}
