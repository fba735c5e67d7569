import fc from 'fast-check'
import type { Fact } from '../../../src/index.ts'
import { type Placing } from './places.ts'
import { NAMES, type SmallLeague } from './small.ts'

const FIGURES = ['RED_CARDS', 'YELLOW_CARDS', 'FAIR_PLAY', 'COEFFICIENT', 'RANKING'] as const
const MEANS = ['SHOOT_OUT', 'PLAY_OFF', 'LOTS'] as const
const OFFENCES = [['yellow'], ['yellow', 'second yellow'], ['red'], ['yellow', 'red']] as const
const AT = { at: '2018-06-01T00:00:00Z', source: 'test' }
/** Known from the start: a deduction in the middle of a season would have to say whether it moves a club over a cut behind it. */
const AT_FIRST = { ...AT, at: '2017-06-02T00:00:00Z' }

/** What a season has beside results, with clubs and matches by number. */
export interface Rulings {
  readonly deductions: readonly { readonly club: number; readonly points: number; readonly revised: number | undefined }[]
  /** For each of {@link FIGURES} what the organiser gives for each club, for some, or nothing. */
  readonly figures: readonly (readonly (number | undefined)[] | undefined)[]
  /** Outcomes nobody may have waited for. */
  readonly settled: readonly { readonly by: (typeof MEANS)[number]; readonly order: readonly number[] }[]
  /** The order in which clubs come out of every tie that waits for an outcome; none where ties are left open. */
  readonly outcomes: readonly number[] | undefined
  readonly lineUps: 'none' | 'all' | 'all but one'
  readonly cards: readonly { readonly match: number; readonly side: 'home' | 'away'; readonly offence: (typeof OFFENCES)[number] }[]
  readonly awards: readonly { readonly match: number; readonly winner: 'home' | 'away' | 'neither' | undefined }[]
  readonly calledOff: readonly number[]
  readonly expelled: number | undefined
  readonly stopped: 'points' | 'points per match' | undefined
}

const club = fc.nat(4)
const match = fc.nat(11)
/** Something in one case of eight. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 7 }, { arbitrary, weight: 1 })

const deductions = fc.array(
  fc.record({ club, points: fc.integer({ min: 1, max: 4 }), revised: fc.option(fc.nat(3), { nil: undefined, freq: 1 }) }),
  { maxLength: 2 },
)
const figuresOfClubs = fc.array(fc.option(fc.nat(2), { nil: undefined, freq: 20 }), { minLength: 12, maxLength: 12 })
const figures = fc.array(fc.option(figuresOfClubs, { nil: undefined, freq: 1 }), { minLength: FIGURES.length, maxLength: FIGURES.length })
const settled = fc.array(
  fc.record({ by: fc.constantFrom(...MEANS), order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 3 }) }),
  { maxLength: 4 },
)
const anyOrder = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length })
const cards = fc.uniqueArray(
  fc.record({ match, side: fc.constantFrom('home' as const, 'away' as const), offence: fc.constantFrom(...OFFENCES) }),
  { maxLength: 8, selector: ({ match, side }) => `${String(match)} ${side}` },
)

/** Whatever can be ruled. `plain` leaves out what takes matches or clubs from the season. */
export function rulings(plain: boolean): fc.Arbitrary<Rulings> {
  const nothing = fc.constant([])
  const winner = fc.constantFrom('home' as const, 'away' as const, 'neither' as const, undefined)
  return fc
    .record({
      deductions: fc.oneof(nothing, deductions),
      figures: fc.oneof(nothing, figures),
      settled: fc.oneof(nothing, settled),
      outcomes: fc.option(anyOrder, { nil: undefined, freq: 1 }),
      lineUps: fc.constantFrom('none' as const, 'all' as const, 'all' as const, 'all but one' as const),
      cards,
      awards: plain ? nothing : fc.oneof(nothing, fc.array(fc.record({ match, winner }), { maxLength: 1 })),
      calledOff: plain ? nothing : fc.oneof(nothing, nothing, fc.array(match, { maxLength: 1 })),
      expelled: plain ? fc.constant(undefined) : seldom(club),
      stopped: plain ? fc.constant(undefined) : seldom(fc.constantFrom('points' as const, 'points per match' as const)),
    })
    .map((ruled) => (ruled.settled.length > 0 ? { ...ruled, outcomes: undefined } : ruled))
}

/** The facts of a season that are of no match, in bundles whose order means nothing. */
export function ofTheSeason({ rules, clubs }: SmallLeague, { deductions, figures, settled, expelled, stopped }: Rulings): Fact[][] {
  const name = (number: number) => clubs[number % clubs.length] ?? ''
  const taken = deductions.map(({ club, points, revised }, index): Fact[] => {
    const id = `deduction.${String(index)}`
    const imposed: Fact = { ...AT_FIRST, id, kind: 'PointsDeducted', club: name(club), points, reason: 'test' }
    if (revised === undefined) return [imposed]
    return [imposed, { ...AT_FIRST, id: `${id}.revised`, kind: 'DeductionRevised', corrects: id, points: revised, reason: 'test' }]
  })
  const given = figures.flatMap((values = [], figure) =>
    clubs.flatMap((each, index): Fact[][] => {
      const [code, value] = [FIGURES[figure], values[index]]
      return code === undefined || value === undefined
        ? []
        : [[{ ...AT, id: `${code}.${each}`, kind: 'TieBreakValueGiven', code, club: each, value }]]
    }),
  )
  // The last outcome counts, so these keep their order.
  const outcomes = settled
    .filter(({ order }) => order.every((club) => club < clubs.length))
    .map(({ by, order }, index): Fact => ({ ...AT, id: `settled.${String(index)}`, kind: 'TieSettled', by, order: order.map(name) }))
  const out: Fact[] = expelled === undefined ? [] : [{ ...AT, id: 'out', kind: 'ClubExpelled', club: name(expelled), reason: 'test' }]
  // Whether a play-off is due between clubs level on points per match but not on points, or the other way round, is left open.
  const ranking = rules.playOffs === undefined ? stopped : 'points'
  const end: Fact[] =
    stopped === undefined || ranking === undefined ? [] : [{ ...AT, id: 'end', kind: 'SeasonStopped', ranking, reason: 'test' }]
  return [...taken, ...given, outcomes, out, end].filter((bundle) => bundle.length > 0)
}

/** A match with what was ruled of it: line-ups and cards, an award, or that it is off. */
export function ofMatch(facts: readonly Fact[], number: number, { lineUps, cards, awards, calledOff }: Rulings): Fact[] {
  const [fixture] = facts
  if (fixture?.kind !== 'FixtureScheduled') return [...facts]
  const { match, home, away } = fixture
  const said = { ...AT, match }
  if (facts.length === 1) return calledOff.includes(number) ? [fixture, { ...said, id: `${match}/O`, kind: 'MatchCancelled' }] : [fixture]
  const named = lineUps === 'none' ? [] : lineUps === 'all' || number > 0 ? [home, away] : [home]
  const shown = cards.filter((card) => card.match === number)
  const award = awards.find((each) => each.match === number)
  return [
    ...facts,
    ...named.map((club): Fact => ({ ...said, id: `${match}/L.${club}`, kind: 'LineUpNamed', club, starting: ['one', 'two'], bench: [] })),
    ...shown.flatMap(({ side, offence }) =>
      offence.map((card, index): Fact => {
        const id = `${match}/C.${side}.${String(index)}`
        return { ...said, id, kind: 'CardShown', club: fixture[side], player: 'one', minute: { minute: 10 + index }, card }
      }),
    ),
    ...(award === undefined ? [] : [awardOf(match, award.winner)]),
  ]
}

/** An award: goalless with a winner, or three to nil for the home side. */
function awardOf(match: string, winner: 'home' | 'away' | 'neither' | undefined): Fact {
  const score = { home: winner === undefined ? 3 : 0, away: 0 }
  return { ...AT, match, id: `${match}/A`, kind: 'MatchAwarded', score, ...(winner !== undefined && { winner }) }
}

/** The outcome of every tie that waits for one. */
export function outcomesOf(places: readonly Placing[], { outcomes }: Rulings): Fact[][] {
  if (outcomes === undefined) return []
  const waiting = places.flatMap(({ place, undecided }) => (undecided === undefined ? [] : [{ place, ...undecided }]))
  const ties = [...new Map(waiting.map((tie) => [`${tie.by} ${tie.with.join(' ')}`, tie])).values()]
  return ties.flatMap((tie): Fact[][] => {
    const by = MEANS.find((means) => means === tie.by)
    const order = outcomes.flatMap((club) => tie.with.filter((each) => each === NAMES[club]))
    return by === undefined ? [] : [[{ ...AT, id: `outcome.${order.join('.')}`, kind: 'TieSettled', by, order }]]
  })
}
