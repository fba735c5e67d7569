import fc from 'fast-check'
import type { Rules } from '../../../src/index.ts'
import type { Step } from './part.ts'

type Order = Rules['order']
type Phase = NonNullable<Rules['phases']>[number]

const HEAD_TO_HEAD = ['H2H_PTS', 'H2H_GD', 'H2H_GF', 'H2H_AWAY_GF'] as const
const OVERALL = ['GD', 'GF', 'WINS', 'HOME_GD', 'HOME_GF', 'AWAY_GD', 'AWAY_GF', 'AWAY_WINS', 'POINTS_LOST'] as const
const OF_OPPONENTS = ['OPPONENTS_PTS', 'OPPONENTS_GD', 'OPPONENTS_GF'] as const
const OF_PHASES = ['PTS', 'UNROUNDED_PTS', 'EARLIER_PLACE'] as const
const GIVEN = ['RED_CARDS', 'YELLOW_CARDS', 'FAIR_PLAY', 'COEFFICIENT', 'RANKING'] as const
const SETTLED = ['SHOOT_OUT', 'PLAY_OFF', 'LOTS'] as const
const SAID = { status: 'assumed', source: 'made up for a test' } as const

const mostlyNot = fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 })
const clubsLevel = fc.constantFrom(undefined, undefined, undefined, undefined, { min: 2, max: 2 }, { min: 3 }, { min: 2, max: 3 })
const cards = { yellow: 1, secondYellow: 3, red: 3, yellowThenRed: 4 }

/** A step by some code, under no condition more often than not. */
function step(code: Step['code'], conditional: boolean): fc.Arbitrary<Step> {
  if (!conditional) return fc.constant({ code, ...SAID, ...(code === 'FAIR_PLAY' && { cards }) })
  return fc
    .record({ onceAllMet: mostlyNot, onlyIfItMatters: mostlyNot, afterDrawInLastMatch: mostlyNot, clubsLevel, weighed: fc.boolean() })
    .map(({ clubsLevel: level, weighed, ...conditions }) => ({
      code,
      ...SAID,
      ...Object.fromEntries(Object.entries(conditions).filter(([, isSet]) => isSet)),
      ...(level && { clubsLevel: level }),
      ...(code === 'FAIR_PLAY' && weighed && { cards }),
    }))
}

/** Codes of an order: one or two runs of head-to-head among a few others. */
const codes: fc.Arbitrary<Step['code'][]> = fc
  .tuple(
    fc.shuffledSubarray([...HEAD_TO_HEAD], { minLength: 1 }),
    fc.shuffledSubarray<Step['code']>([...OVERALL, ...OF_OPPONENTS, ...OF_PHASES], { maxLength: 2 }),
    fc.shuffledSubarray<Step['code']>([...GIVEN, ...SETTLED], { maxLength: 2 }),
    fc.nat(3),
    fc.nat(4),
    fc.nat(4),
  )
  .map(([direct, overall, known, cut, one, two]) => {
    const order: Step['code'][] = direct.slice(0, cut === 0 ? direct.length : cut)
    const later = direct.slice(order.length)
    order.splice(one, 0, ...overall)
    order.splice(two, 0, ...known)
    return [...order, ...later]
  })

const steps = fc.tuple(codes, fc.boolean()).chain(([all, conditional]) => fc.tuple(...all.map((code) => step(code, conditional))))

/** How partial splits go on: one of the four, or nothing said. */
const PROCEDURES = ['continue', 'reapply', 'restart', 'restart after each winner', undefined] as const

/** An order of level clubs nobody has ever thought of. */
const order: fc.Arbitrary<Order> = fc
  .record({ final: steps, inSeason: steps, procedure: fc.constantFrom(...PROCEDURES) })
  .map(({ procedure, ...both }) => ({ ...both, ...(procedure && { partialSplit: { procedure, ...SAID } }) }))

const carry = fc.constantFrom('nothing' as const, 'everything' as const, 'half the points' as const)
const ownOrder = fc.option(order, { nil: undefined, freq: 1 })

/** A phase of all clubs, or of groups side by side. */
const firstPhase: fc.Arbitrary<Phase> = fc.tuple(fc.boolean(), ownOrder).map(([groups, own]) => ({
  id: 'first',
  name: 'First phase',
  ...(groups && { groups: ['a', 'b'].map((id) => ({ id, name: `Group ${id}` })) }),
  ...(own && { order: own }),
}))

/** A phase of groups cut from the table before it; some clubs may be in none. */
const splitPhase: fc.Arbitrary<Phase> = fc
  .tuple(carry, fc.option(carry, { nil: undefined, freq: 1 }), ownOrder, fc.boolean())
  .map(([ofPhase, ofGroup, own, gap]) => ({
    id: 'split',
    name: 'Split',
    carry: ofPhase,
    groups: [
      { id: 'top', name: 'Top', places: [1, 6] as [number, number], ...(ofGroup && { carry: ofGroup }) },
      { id: 'bottom', name: 'Bottom', places: [gap ? 8 : 7, 12] as [number, number] },
    ],
    ...(own && { order: own }),
  }))

const knockOut: Phase = { id: 'cup', name: 'Knock-out', knockOut: true }

/** No phases, a table and then a knock-out, or a league that splits. */
const phases: fc.Arbitrary<Phase[] | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant(undefined),
  firstPhase.map((phase) => [phase, knockOut]),
  fc.tuple(firstPhase, splitPhase).map(([{ groups: _groups, ...first }, split]) => [first, split, knockOut]),
)

const playOffs = fc.subarray([[1, 2] as [number, number], [17, 18] as [number, number]], { maxLength: 2 })
const zonePlaces = fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 2 })

/** Rules nobody has ever thought of. */
export const madeUpRules: fc.Arbitrary<Rules> = fc
  .record({
    order,
    phases,
    playOffs: fc.oneof({ arbitrary: fc.constant<[number, number][]>([]), weight: 2 }, { arbitrary: playOffs, weight: 1 }),
    win: fc.constantFrom(2, 3),
    zonePlaces,
  })
  .map(({ order: own, phases: parts, playOffs: matches, win, zonePlaces: places }) => ({
    competition: 'ita.serie-a',
    from: '1898',
    points: { win, draw: 1, loss: 0 },
    order: own,
    zones: [{ id: 'zone', name: 'zone', kind: 'europe', branches: [{ places }], ...SAID }],
    ...(parts && { phases: parts }),
    ...(matches.length > 0 && { playOffs: matches.map((each) => ({ places: each, matches: 1, ...SAID })) }),
  }))
