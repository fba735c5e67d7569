import fc from 'fast-check'
import type { Fact } from '../../facts/index.ts'

/** Clubs of the competition the arbitrary facts are of. */
export const CLUBS = ['juventus', 'napoli', 'roma', 'lazio'] as const

const club = fc.constantFrom(...CLUBS)
/** Ids that look like ids, and ids that try the shorthand's patience. */
const id = fc.oneof(
  fc.constantFrom('wyscout-1', 'wyscout-~2', '~3', '~~4', '~', 'wyscout-', 'desk-5', 'calendar', '__proto__', 'a-v-b/GoalScored.1'),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
)
const at = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`),
  fc.constantFrom('2018-04-22T18:45:00Z', '2018-02-31T99:99:99Z', '0000-00-00T00:00:00Z', '9999-12-31T23:59:59Z'),
)
const date = fc.constantFrom('2018-04-22', '2016-02-29')
const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const minute = fc.oneof(
  fc.record({ minute: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ minute: fc.integer({ min: 1, max: 120 }), added: fc.integer({ min: 1, max: 60 }) }),
)
const score = fc.record({ home: fc.nat(20), away: fc.nat(20) })

const said = { id, at, source: id }
const ofMatch = { ...said, match: fc.oneof(fc.constantFrom('juventus-v-napoli', 'roma-v-lazio'), id) }
const byPlayer = { ...ofMatch, club, player: id, minute }

type Arbitraries = Record<string, fc.Arbitrary<unknown>>

function factOf(kind: Fact['kind'], needed: Arbitraries, optional: Arbitraries = {}): fc.Arbitrary<Fact> {
  const all = { kind: fc.constant(kind), ...needed, ...optional }
  const requiredKeys = ['kind' as const, ...Object.keys(needed)] as 'kind'[]
  return fc.record(all, { requiredKeys }) as unknown as fc.Arbitrary<Fact>
}

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  factOf(
    'PlayerRegistered',
    { ...said, player: id, name: text, fullName: text },
    { birthDate: date, nationality: text, role: fc.constant('forward') },
  ),
  factOf(
    'FixtureScheduled',
    { ...ofMatch, home: club, away: club, kickOff: at, timeKnown: fc.boolean() },
    { matchday: fc.integer({ min: 1, max: 38 }), ground: text },
  ),
  factOf('FixtureMoved', { ...ofMatch, corrects: id, kickOff: at }, { reason: text }),
  factOf('MatchCancelled', ofMatch, { reason: text }),
  factOf('LineUpNamed', { ...ofMatch, club, starting: fc.array(id, { maxLength: 11 }), bench: fc.array(id, { maxLength: 12 }) }),
  factOf(
    'GoalScored',
    { ...ofMatch, club },
    { player: id, minute, ownGoal: fc.boolean(), penalty: fc.boolean(), from: fc.constant('corner'), assist: id },
  ),
  factOf('CardShown', { ...byPlayer, card: fc.constantFrom('yellow', 'second yellow', 'red') }),
  factOf('SubstitutionMade', { ...ofMatch, club, off: id, on: id, minute }),
  factOf('ShotTaken', { ...byPlayer, outcome: fc.constantFrom('saved', 'woodwork') }, { savedBy: id, penalty: fc.boolean() }),
  factOf('OffsideGiven', byPlayer),
  factOf('ResultRecorded', { ...ofMatch, score }, { halfTime: score }),
  factOf('MatchAwarded', { ...ofMatch, score }, { reason: text, corrects: id }),
  factOf('GoalAnnulled', { ...ofMatch, corrects: id }, { reason: text }),
  factOf('GoalRetimed', { ...ofMatch, corrects: id, minute }),
  factOf('GoalReattributed', { ...ofMatch, corrects: id, player: id }, { ownGoal: fc.boolean() }),
  factOf('PointsDeducted', { ...said, club, points: fc.integer({ min: 1, max: 30 }), reason: text }),
  factOf('TieSettled', { ...said, by: fc.constantFrom('PLAY_OFF', 'LOTS'), order: fc.array(id, { minLength: 2, maxLength: 4 }) }),
  factOf('CupFinalSet', { ...said, cup: id, clubs: fc.tuple(id, id), date }),
  factOf('CupWon', { ...said, cup: id, club: id }),
)

/** Facts of any kind, each with an id of its own; some ids are those a feed would give. */
export const anyFacts: fc.Arbitrary<Fact[]> = fc
  .array(fc.tuple(anyFact, fc.boolean()), { maxLength: 30 })
  .map((facts) => {
    const counts = new Map<string, number>()
    return facts.map(([fact, generated]) => {
      if (!generated || !('match' in fact)) return fact
      const key = `${fact.match}/${fact.kind}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return { ...fact, id: `${key}.${String(counts.get(key))}` }
    })
  })
  .map((facts) => [...new Map(facts.map((fact) => [fact.id, fact])).values()])
