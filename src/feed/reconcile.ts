import { localTime, type MatchId, notice, plainName, type Problem } from '../base/index.ts'
import type { Competition } from '../competition/index.ts'
import type { Fact, FactOf, Score } from '../facts/index.ts'
import type { FeedReading } from './types.ts'

/** A reading under the name it is quoted by. */
export interface NamedReading {
  readonly name: string
  readonly reading: FeedReading
}

/** One thing of one match that sources say differently. A value of `missing` stands for a match a source does not list. */
export interface Disagreement {
  readonly match: MatchId
  readonly field: string
  readonly values: readonly { readonly source: string; readonly value: string }[]
}

/** All disagreements, by match and then by field; `compared` counts the matches that at least two sources list. */
export interface Reconciliation {
  readonly compared: number
  readonly disagreements: readonly Disagreement[]
}

/** A match by the fields that are compared, as text. A field the source does not know is undefined. */
type Said = ReadonlyMap<string, string | undefined>

/** The fields in the order they are reported. */
const FIELDS = ['kick-off date', 'kick-off time', 'matchday', 'outcome', 'score', 'half-time score', 'scorers']

/**
 * Compares what several sources say of the same season, match by match. It prefers none of them: it only says where they differ.
 * Scorers are compared by the last word of their names, since some feeds give a surname alone.
 */
export function reconcile(readings: readonly NamedReading[], { timeZone }: Pick<Competition, 'timeZone'>): Reconciliation {
  const sources = readings.map(({ name, reading }) => ({ name, matches: matchesOf(reading, timeZone) }))
  const ids = [...new Set(sources.flatMap(({ matches }) => [...matches.keys()]))].sort()
  const listed = ids.map((id) => ({ id, said: sources.map(({ name, matches }) => ({ source: name, match: matches.get(id) })) }))
  return {
    compared: listed.filter(({ said }) => said.filter(({ match }) => match !== undefined).length > 1).length,
    disagreements: readings.length < 2 ? [] : listed.flatMap(({ id, said }) => disagreementsOn(id, said)),
  }
}

/** The disagreements as notices, one each. */
export function asProblems(disagreements: readonly Disagreement[]): Problem[] {
  return disagreements.map(({ match, field, values }) => {
    const all = values.map(({ source, value }) => `${source} says ${value}`).join(', ')
    return notice('SOURCES_DISAGREE', `${match}, ${field}: ${all}.`)
  })
}

type SaidBy = readonly { readonly source: string; readonly match: Said | undefined }[]

function disagreementsOn(match: MatchId, said: SaidBy): Disagreement[] {
  const missing = said.some((each) => each.match === undefined)
  const presence = {
    match,
    field: 'match',
    values: said.map((each) => ({ source: each.source, value: each.match === undefined ? 'missing' : 'listed' })),
  }
  return [...(missing ? [presence] : []), ...FIELDS.flatMap((field) => fieldDisagreement(match, field, said))]
}

function fieldDisagreement(match: MatchId, field: string, said: SaidBy): Disagreement[] {
  const values = said.flatMap(({ source, match: of }) => {
    const value = of?.get(field)
    return value === undefined ? [] : [{ source, value }]
  })
  return new Set(values.map(({ value }) => value)).size > 1 ? [{ match, field, values }] : []
}

function matchesOf({ facts }: FeedReading, zone: string): Map<MatchId, Said> {
  const names = new Map(facts.flatMap((fact) => (fact.kind === 'PlayerRegistered' ? [[fact.player, fact.name] as const] : [])))
  const outcomes = new Map(facts.flatMap((fact) => (isOutcome(fact) ? [[fact.match, fact] as const] : [])))
  const goals = new Map<MatchId, FactOf<'GoalScored'>[]>()
  for (const fact of facts) if (fact.kind === 'GoalScored') goals.set(fact.match, [...(goals.get(fact.match) ?? []), fact])
  const fixtures = facts.filter((fact) => fact.kind === 'FixtureScheduled')
  return new Map(
    fixtures.map((fixture) => [
      fixture.match,
      new Map([
        ...fixtureFields(fixture, zone),
        ...outcomeFields(outcomes.get(fixture.match)),
        ['scorers', scorers(goals.get(fixture.match), names)],
      ]),
    ]),
  )
}

type Field = readonly [string, string | undefined]
type Outcome = FactOf<'ResultRecorded'> | FactOf<'MatchAwarded'> | FactOf<'MatchCancelled'>

function isOutcome(fact: Fact): fact is Outcome {
  return fact.kind === 'ResultRecorded' || fact.kind === 'MatchAwarded' || fact.kind === 'MatchCancelled'
}

function fixtureFields(fixture: FactOf<'FixtureScheduled'>, zone: string): Field[] {
  const { date, time } = localTime(fixture.kickOff, zone)
  return [
    ['kick-off date', date],
    ['kick-off time', fixture.timeKnown ? time : undefined],
    ['matchday', fixture.matchday === undefined ? undefined : String(fixture.matchday)],
  ]
}

function outcomeFields(outcome: Outcome | undefined): Field[] {
  if (outcome === undefined) return []
  if (outcome.kind === 'MatchCancelled') return [['outcome', 'cancelled']]
  const halfTime = outcome.kind === 'ResultRecorded' ? outcome.halfTime : undefined
  return [
    ['outcome', outcome.kind === 'MatchAwarded' ? 'awarded' : 'played'],
    ['score', scoreText(outcome.score)],
    ['half-time score', halfTime === undefined ? undefined : scoreText(halfTime)],
  ]
}

function scoreText({ home, away }: Score): string {
  return `${String(home)}-${String(away)}`
}

/** Scorers with their goals, in the order of names; undefined when the source gives no goals, or one without its scorer. */
function scorers(goals: readonly FactOf<'GoalScored'>[] | undefined, names: ReadonlyMap<string, string>): string | undefined {
  if (goals === undefined || goals.some(({ player }) => player === undefined || !names.has(player))) return undefined
  const tally = new Map<string, number>()
  for (const { player = '', ownGoal } of goals) {
    const name = `${
      plainName(names.get(player) ?? '')
        .split(' ')
        .at(-1) ?? ''
    }${ownGoal === true ? ' (own goal)' : ''}`
    tally.set(name, (tally.get(name) ?? 0) + 1)
  }
  return [...tally]
    .map(([name, count]) => (count === 1 ? name : `${name} ${String(count)}`))
    .sort()
    .join(', ')
}
