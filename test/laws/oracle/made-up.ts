import fc from 'fast-check'
import type { Rules } from '../../../src/index.ts'
import type { Step } from './part.ts'

type Order = Rules['order']
type Phase = NonNullable<Rules['phases']>[number]

const HEAD_TO_HEAD = ['H2H_PTS', 'H2H_GD', 'H2H_GF', 'H2H_AWAY_GF'] as const
const OVERALL = ['GD', 'GF', 'GOAL_AVERAGE', 'WINS', 'HOME_GD', 'HOME_GF', 'AWAY_GD', 'AWAY_GF', 'AWAY_WINS', 'POINTS_LOST'] as const
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
function codes(others: readonly Step['code'][]): fc.Arbitrary<Step['code'][]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...HEAD_TO_HEAD], { minLength: 1 }),
      fc.shuffledSubarray([...others], { maxLength: 2 }),
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
}

/** How partial splits go on: one of the four, or nothing said. */
const PROCEDURES = ['continue', 'reapply', 'restart', 'restart after each winner', undefined] as const

/** An order of level clubs nobody has ever thought of, with some of the codes that are not head-to-head. */
function orderOf(others: readonly Step['code'][]): fc.Arbitrary<Order> {
  const steps = fc.tuple(codes(others), fc.boolean()).chain(([all, conditional]) => fc.tuple(...all.map((code) => step(code, conditional))))
  return fc
    .record({ final: steps, inSeason: steps, procedure: fc.constantFrom(...PROCEDURES) })
    .map(({ procedure, ...both }) => ({ ...both, ...(procedure && { partialSplit: { procedure, ...SAID } }) }))
}

const anyOrder = orderOf([...OVERALL, ...OF_OPPONENTS, ...OF_PHASES])
/** Of a league in parts: whether opponents from another part are counted with all their matches is nowhere said. */
const orderOfParts = orderOf([...OVERALL, ...OF_PHASES])
const carry = fc.constantFrom('nothing' as const, 'everything' as const, 'half the points' as const)
const ownOrder = fc.option(orderOfParts, { nil: undefined, freq: 1 })
const playOffs = fc.subarray([[1, 2] as [number, number], [17, 18] as [number, number]], { maxLength: 2 })
const KNOCK_OUT: Phase = { id: 'cup', name: 'Knock-out', knockOut: true }

/** The parts of rules that say how a season is divided. */
type Division = Pick<Rules, 'order' | 'phases'> & { readonly playOffs?: readonly [number, number][] }

/** One table, perhaps with a knock-out after it. */
const oneTable: fc.Arbitrary<Division> = fc
  .record({ order: anyOrder, playOffs: fc.oneof(fc.constant<[number, number][]>([]), playOffs), cup: fc.boolean() })
  .map(({ cup, ...rules }) => ({ ...rules, ...(cup && { phases: [{ id: 'first', name: 'First phase' }, KNOCK_OUT] }) }))

/** Groups side by side, whose clubs the rules name or the fixtures. */
const groupsAbreast: fc.Arbitrary<Division> = fc.tuple(orderOfParts, ownOrder, fc.boolean()).map(([order, own, named]) => {
  const groups = ['a', 'b'].map((id) => ({ id, name: `Group ${id}`, ...(named && { clubs: [id] }) }))
  return { order, phases: [{ id: 'first', name: 'First phase', groups, ...(own && { order: own }) }, KNOCK_OUT] }
})

/** A table, and groups cut from it; some clubs may be in none. Whether a play-off is played before the split is nowhere said. */
const split: fc.Arbitrary<Division> = fc
  .record({ order: orderOfParts, first: ownOrder, second: ownOrder, carry, ofTop: fc.option(carry, { nil: undefined }), gap: fc.boolean() })
  .map(({ order, first, second, ofTop, gap, carry: ofPhase }) => {
    const top = { id: 'top', name: 'Top', places: [1, 6] as [number, number], ...(ofTop && { carry: ofTop }) }
    const bottom = { id: 'bottom', name: 'Bottom', places: [gap ? 8 : 7, 12] as [number, number] }
    const regular = { id: 'first', name: 'First phase', ...(first && { order: first }) }
    const parts = { id: 'split', name: 'Split', carry: ofPhase, groups: [top, bottom], ...(second && { order: second }) }
    return { order, phases: [regular, parts, KNOCK_OUT] }
  })

const zonePlaces = fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 2 })

/** Rules nobody has ever thought of. */
export const madeUpRules: fc.Arbitrary<Rules> = fc
  .record({ division: fc.oneof(oneTable, oneTable, groupsAbreast, split), win: fc.constantFrom(2, 3), zonePlaces })
  .map(({ division: { playOffs: matches = [], ...division }, win, zonePlaces: places }) => ({
    competition: 'ita.serie-a',
    from: '1898',
    points: { win, draw: 1, loss: 0 },
    ...division,
    zones: [{ id: 'zone', name: 'zone', kind: 'europe', branches: [{ places }], ...SAID }],
    ...(matches.length > 0 && { playOffs: matches.map((each) => ({ places: each, matches: 1, ...SAID })) }),
  }))
