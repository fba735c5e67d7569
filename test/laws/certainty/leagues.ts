import fc from 'fast-check'
import type { Fact } from '../../../src/facts/index.ts'
import type { Rules } from '../../../src/competition/index.ts'
import type { Season } from '../../../src/season/index.ts'
import { competitionOf, seasonOf } from '../../../src/season/season.fixture.ts'
import { smallRules } from './rules.ts'

/** A small league near its end, as facts. */
export interface NearTheEnd {
  readonly rules: Rules
  readonly facts: readonly Fact[]
  readonly [fc.toStringMethod]: () => string
}

const NAMES = ['alfa', 'bravo', 'charlie', 'delta', 'echo']
const MOST_MATCHES = 20
const MOST_OPEN = 4
const RULED = { source: 'test', at: '2018-01-01T00:00:00Z' }

export type Score = readonly [number, number]

/** How a match stands that is still to be played. */
type Off = 'MatchPostponed' | 'MatchAbandoned' | 'MatchCancelled' | undefined

interface Chance {
  readonly size: number
  /** Whether clubs meet twice. */
  readonly twice: boolean
  /** More scores than any league needs. */
  readonly scores: readonly Score[]
  /** Matches still to be played, by number. */
  readonly open: readonly { readonly match: number; readonly off: Off }[]
  readonly deductions: readonly { readonly club: number; readonly points: number }[]
  readonly awards: readonly { readonly match: number; readonly score: Score; readonly winner: 'home' | 'away' | 'neither' | undefined }[]
}

/** Few goals, so that clubs are often level. */
export const score: fc.Arbitrary<Score> = fc.oneof(
  { arbitrary: fc.constantFrom<Score>([0, 0], [1, 0], [0, 1], [1, 1]), weight: 4 },
  { arbitrary: fc.tuple(fc.nat(2), fc.nat(2)), weight: 1 },
)
const match = fc.nat(MOST_MATCHES - 1)
const club = fc.nat(NAMES.length - 1)
/** Something in one case of three. */
const seldom = <T>(arbitrary: fc.Arbitrary<T[]>) => fc.oneof({ arbitrary: fc.constant<T[]>([]), weight: 2 }, { arbitrary, weight: 1 })
const off: fc.Arbitrary<Off> = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 4 },
  { arbitrary: fc.constantFrom('MatchPostponed' as const, 'MatchAbandoned' as const, 'MatchCancelled' as const), weight: 1 },
)
const award = fc.record({
  match,
  score: fc.constantFrom<Score>([0, 0], [3, 0], [0, 3], [1, 0], [0, 2]),
  winner: fc.constantFrom(undefined, 'home' as const, 'away' as const, 'neither' as const),
})

const chances: fc.Arbitrary<Chance> = fc.record({
  size: fc.constantFrom(3, 4, 4, 5),
  twice: fc.boolean(),
  scores: fc.array(score, { minLength: MOST_MATCHES, maxLength: MOST_MATCHES }),
  open: fc.array(fc.record({ match, off }), { minLength: 1, maxLength: MOST_OPEN }),
  deductions: seldom(fc.array(fc.record({ club, points: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 2 })),
  awards: seldom(fc.array(award, { minLength: 1, maxLength: 2 })),
})

/** Every pair, at one ground or at both. */
function fixturesOf(clubs: readonly string[], twice: boolean): (readonly [string, string])[] {
  const once = clubs.flatMap((one, index) =>
    clubs.slice(index + 1).map((other, after): readonly [string, string] => (after % 2 === 0 ? [one, other] : [other, one])),
  )
  return twice ? [...once, ...once.map(([home, away]) => [away, home] as const)] : once
}

function factsOf({ size, twice, scores, open, deductions, awards }: Chance): Fact[] {
  const fixtures = fixturesOf(NAMES.slice(0, size), twice)
  const left = new Map(open.map((each) => [each.match % fixtures.length, each]))
  const awarded = new Map(awards.map((each) => [each.match % fixtures.length, each]))
  const matches = fixtures.flatMap(([home, away], number): Fact[] => {
    const [said, day] = [{ source: 'test', match: `${home}-${away}` }, dayOf(number)]
    const fixture = fixtureOf(home, away, number)
    const put = left.get(number)
    if (put !== undefined)
      return put.off === undefined ? [fixture] : [fixture, { ...said, id: `${said.match}/O`, kind: put.off, at: `${day}T19:00:00Z` }]
    const ruling = awarded.get(number)
    if (ruling === undefined) return [fixture, resultOf(said.match, scores[number] ?? [0, 0], `${day}T20:00:00Z`)]
    const [atHome, onTheRoad] = ruling.score
    const { winner } = ruling
    return [
      fixture,
      {
        ...RULED,
        ...said,
        id: `${said.match}/A`,
        kind: 'MatchAwarded',
        score: { home: atHome, away: onTheRoad },
        ...(winner && { winner }),
      },
    ]
  })
  const taken = deductions.map(({ club: number, points }, index): Fact => {
    return { ...RULED, id: `D${String(index)}`, kind: 'PointsDeducted', club: NAMES[number % size] ?? '', points, reason: 'test' }
  })
  return [...matches, ...taken]
}

function dayOf(number: number): string {
  return `2017-09-${String(number + 1).padStart(2, '0')}`
}

/** A match on the calendar, so many days into the season. */
export function fixtureOf(home: string, away: string, number: number): Fact {
  const id = `${home}-${away}`
  return {
    source: 'test',
    match: id,
    id: `${id}/F`,
    kind: 'FixtureScheduled',
    at: '2017-06-01T00:00:00Z',
    home,
    away,
    kickOff: `${dayOf(number)}T18:00:00Z`,
    timeKnown: true,
  }
}

/** The result of a match. */
export function resultOf(match: string, [home, away]: Score, at: string): Fact {
  return { source: 'test', match, id: `${match}/R`, kind: 'ResultRecorded', at, score: { home, away } }
}

/** A fact in short, for a counterexample. */
function short(fact: Fact): string {
  switch (fact.kind) {
    case 'FixtureScheduled':
      return `\n${fact.home} v ${fact.away}`
    case 'ResultRecorded':
      return ` ${String(fact.score.home)}-${String(fact.score.away)}`
    case 'MatchAwarded':
      return ` awarded ${String(fact.score.home)}-${String(fact.score.away)} ${fact.winner ?? ''}`
    case 'PointsDeducted':
      return `\n${fact.club} -${String(fact.points)}`
    default:
      return ` ${fact.kind}`
  }
}

/** Of four clubs, the matches of one round: the first against the second, the third against the fourth. */
const LAST_ROUND = [0, 5]

/** Leagues of three to five clubs under some rules, with one to four matches left, whichever they are; or of four with their last round. */
export function leaguesUnder(rules: Rules, { lastRound = false } = {}): fc.Arbitrary<NearTheEnd> {
  return chances.map((any) => {
    const chance = lastRound ? { ...any, size: 4, open: LAST_ROUND.map((number) => ({ match: number, off: undefined })) } : any
    const facts = factsOf(chance)
    const own = smallRules(rules, chance.size)
    const steps = own.order.final.map(({ code }) => code).join(' ')
    return { rules: own, facts, [fc.toStringMethod]: () => `${steps}${facts.map(short).join('')}` }
  })
}

/** The season of some facts. */
export function seasonWith(rules: Rules, facts: readonly Fact[]): Season {
  return seasonOf([], facts, competitionOf({ regimes: [rules] }))
}
