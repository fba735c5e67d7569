import fc from 'fast-check'
import type { Fact, Rules } from '../../../src/index.ts'
import { type Placing, placesByHand } from './places.ts'
import { ofMatch, ofTheSeason, outcomesOf, rulings, type Rulings } from './rulings.ts'
import { NAMES, type SmallLeague, smallLeague } from './small.ts'

/** A season as a list of facts. Those of one bundle belong together; the order of the bundles means nothing. */
export interface Told {
  readonly rules: Rules
  readonly bundles: readonly (readonly Fact[])[]
  /** Groups that stand side by side. */
  readonly groups: readonly string[]
  readonly [fc.toStringMethod]: () => string
}

/** A match on the calendar. */
interface Fixture {
  readonly id: string
  readonly home: string
  readonly away: string
  readonly phase?: string | undefined
  readonly group?: string | undefined
}

type Score = readonly [number, number]

/** What a season is made of, whatever its rules. */
interface Chance {
  readonly size: number
  /** Whether clubs meet twice. */
  readonly twice: boolean
  /** Scores of the first phase and of the later ones, more than any league needs; none for a match still to be played. */
  readonly scores: readonly (Score | undefined)[]
  readonly laterScores: readonly (Score | undefined)[]
  /** When the matches of the later phases come on the calendar. */
  readonly later: 'not yet' | 'once the phase before is complete' | 'at once'
  /** Pairs of clubs by number, who meet outside their groups or in a knock-out. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly rulings: Rulings
}

const MOST = 60
/** Few goals, so that clubs are often level. */
const score: fc.Arbitrary<Score> = fc.oneof(
  { arbitrary: fc.constantFrom<Score>([0, 0], [1, 0], [0, 1], [1, 1]), weight: 3 },
  { arbitrary: fc.tuple(fc.nat(2), fc.nat(2)), weight: 1 },
)
const allPlayed = fc.array(score, { minLength: MOST, maxLength: MOST })
const underWay = fc.array(fc.option(score, { nil: undefined, freq: 4 }), { minLength: MOST, maxLength: MOST })
/** A few matches into the season, when whole groups of clubs are level on everything. */
const early = fc.array(fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: score, weight: 1 }), {
  minLength: MOST,
  maxLength: MOST,
})
const anyScores = fc.oneof({ arbitrary: allPlayed, weight: 3 }, { arbitrary: underWay, weight: 1 }, { arbitrary: early, weight: 1 })

/** How far a law lets chance go. */
interface Limits {
  /** Nothing but results, deductions and figures given: no club expelled, no match awarded or called off, no season stopped. */
  readonly plain?: boolean
  /** Some matches are still to be played. */
  readonly unfinished?: boolean
}

/** Whatever can become of a season. */
function chances({ plain = false, unfinished = false }: Limits = {}): fc.Arbitrary<Chance> {
  const scores = unfinished ? fc.oneof(allPlayed, underWay, early) : anyScores
  return fc.record({
    size: fc.constantFrom(4, 4, 5),
    twice: fc.boolean(),
    scores,
    laterScores: unfinished ? fc.oneof(underWay, early) : anyScores,
    later: fc.constantFrom(
      'not yet',
      'once the phase before is complete',
      'once the phase before is complete',
      plain ? 'not yet' : 'at once',
    ),
    pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    rulings: rulings(plain),
  })
}

/** Every pair of some clubs, once or at home and away. */
function meetings(clubs: readonly string[], twice: boolean): (readonly [string, string])[] {
  return clubs.flatMap((one, index) =>
    clubs.slice(index + 1).flatMap((other, after) => {
      const [home, away] = after % 2 === 0 ? [one, other] : [other, one]
      return twice ? [[home, away] as const, [away, home] as const] : [[home, away] as const]
    }),
  )
}

/** The matches of the first phase: of all clubs, or group by group and, where the rules name the clubs of each group, a few across. */
function firstFixtures({ rules, clubs, groups, firstPhase }: SmallLeague, { twice, pairs }: Chance): Fixture[] {
  const phase = firstPhase
  if (groups.length === 0) {
    return meetings(clubs, twice && clubs.length < 6).map(([home, away], index) => ({ id: `m${String(index)}`, home, away, phase }))
  }
  const inGroups = groups.flatMap((group) => meetings(group.clubs, twice).map(([home, away]) => ({ home, away, phase, group: group.id })))
  const named = rules.phases?.some((each) => each.groups?.some((group) => group.clubs !== undefined)) === true
  const [one, two] = groups
  const across = named && two !== undefined ? pairs.map(([a, b]) => ({ home: one?.clubs[a] ?? '', away: two.clubs[b] ?? '', phase })) : []
  return [...inGroups, ...across].map((fixture, index) => ({ id: `m${String(index)}`, ...fixture }))
}

/** The matches of a phase that follows a table: among the clubs on each group's places, shared places given out as it comes. */
function laterFixtures(places: Readonly<Record<string, number>>, { phase, places: parts }: SmallLeague['splits'][number]): Fixture[] {
  const clubs = Object.keys(places).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  return parts
    .flatMap(([first, last]) => meetings(clubs.slice(first - 1, last), false))
    .map(([home, away], index) => ({ id: `${phase}${String(index)}`, home, away, phase }))
}

/** The facts of each match, kicked off one day after the other. */
function bundlesOf(fixtures: readonly Fixture[], scores: readonly (Score | undefined)[], firstDay: number): Fact[][] {
  return fixtures.map(({ id, home, away, phase, group }, index) => {
    const day = new Date(Date.UTC(2017, 6, 1 + firstDay + index)).toISOString().slice(0, 10)
    const said = { source: 'test', match: id }
    const where = { ...(phase !== undefined && { phase }), ...(group !== undefined && { group }) }
    const kickOff = `${day}T18:00:00Z`
    const fixture: Fact = {
      ...said,
      id: `${id}/F`,
      kind: 'FixtureScheduled',
      at: '2017-06-01T00:00:00Z',
      home,
      away,
      kickOff,
      timeKnown: true,
      ...where,
    }
    const result = scores[index]
    return result === undefined ? [fixture] : [fixture, resultOf(id, result, `${day}T20:00:00Z`)]
  })
}

/** The result of a match. */
export function resultOf(match: string, [home, away]: Score, at: string): Fact {
  return { source: 'test', match, id: `${match}/R`, kind: 'ResultRecorded', at, score: { home, away } }
}

/** Matches of a knock-out, which no table counts. */
function knockOuts({ knockOuts: [phase] }: SmallLeague, { pairs }: Chance): Fixture[] {
  if (phase === undefined) return []
  const drawn = pairs.map(([a, b], index) => ({ id: `cup${String(index)}`, home: NAMES[a] ?? '', away: NAMES[3 - b] ?? '', phase }))
  return drawn.filter(({ home, away }) => home !== away)
}

/** The places before a phase begins, as far as the matches go. */
function placesBefore({ rules }: SmallLeague, phase: string, facts: readonly Fact[]): Record<string, number> {
  const phases = rules.phases ?? []
  const before = phases.slice(
    0,
    phases.findIndex(({ id }) => id === phase),
  )
  return Object.fromEntries(Object.entries(placesByHand({ ...rules, phases: before }, facts)).map(([club, { place }]) => [club, place]))
}

const LEFT_OUT = [
  'status',
  'source',
  'note',
  'article',
  'sources',
  'at',
  'id',
  'timeKnown',
  'reason',
  'venue',
  'name',
  'labels',
  'matchdays',
]

/** A value without what the order does not ask for. */
function short(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (LEFT_OUT.includes(key) ? undefined : part))
}

/** A bundle in short: a match and its score, then anything else. */
function line([first, ...more]: readonly Fact[]): string {
  if (first?.kind !== 'FixtureScheduled') return short([first, ...more])
  const { home, away, phase = '', group = '' } = first
  const results = more.map((fact) =>
    fact.kind === 'ResultRecorded' ? `${String(fact.score.home)}-${String(fact.score.away)}` : short(fact),
  )
  return `${home} ${away} ${results.join(' ')} ${phase} ${group}`
}

/** The rules and the facts in short, for a counterexample. */
function shown({ order, playOffs, phases, zones, points }: Rules, bundles: readonly (readonly Fact[])[]): string {
  return [short({ points, order, playOffs, phases, zones }), ...bundles.map(line)].join('\n')
}

/** A season of a small league under some rules, as chance will have it. */
function tell(rules: Rules, chance: Chance): Told {
  const league = smallLeague(rules, chance.size)
  const ruled = ofTheSeason(league, chance.rulings)
  const matches: Fact[][] = []
  const add = (fixtures: readonly Fixture[], scores: Chance['scores']) => {
    const bundles = bundlesOf(fixtures, scores, matches.length)
    matches.push(...bundles.map((bundle, index) => ofMatch(bundle, matches.length + index, chance.rulings)))
  }
  add(firstFixtures(league, chance), chance.scores)
  for (const split of league.splits) {
    const complete = matches.every((bundle) => bundle.some((fact) => fact.kind === 'ResultRecorded'))
    if (chance.later === 'not yet' || (!complete && chance.later !== 'at once')) break
    add(laterFixtures(placesBefore(league, split.phase, [...matches, ...ruled].flat()), split), chance.laterScores)
  }
  add(knockOuts(league, chance), chance.laterScores)
  const groups = league.groups.map(({ id }) => id)
  const known = [...matches, ...ruled]
  const tables = (groups.length === 0 ? [undefined] : groups).map((group) => placesByHand(league.rules, known.flat(), group))
  const bundles = [...known, ...outcomesOf(tables.flatMap(Object.values<Placing>), chance.rulings)]
  return { rules: league.rules, bundles, groups, [fc.toStringMethod]: () => shown(league.rules, bundles) }
}

/** Seasons of a small league under some rules. */
export function seasonsUnder(rules: Rules, limits?: Limits): fc.Arbitrary<Told> {
  return chances(limits).map((chance) => tell(rules, chance))
}
