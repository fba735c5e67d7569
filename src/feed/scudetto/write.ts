import type { CompetitionId, Instant, MatchId, SeasonLabel } from '../../base/index.ts'
import type { Fact } from '../../facts/index.ts'
import { IdCounter } from './defaults.ts'
import { FORMAT, type Header } from './header.ts'
import { type Said, shorten } from './shorthand.ts'

/** A season to write down. */
export interface SeasonOfFacts {
  readonly competition: CompetitionId
  readonly season: SeasonLabel
  /** In the order of the log. */
  readonly facts: readonly Fact[]
}

type MatchFact = Extract<Fact, { match: string }>

/**
 * A season as text in the project's own format: JSON Lines, the header first, then the facts that belong to no match, then a line a match in
 * order of kick-off. Facts of one match stay in the order given, and so do those of none. `read` gives back the same facts.
 */
export function writeSeason({ competition, season, facts }: SeasonOfFacts): string {
  const header = headerOf(competition, season, facts)
  const ids = new IdCounter()
  const short = (fact: Fact, said: Said) => shorten(fact, said, ids.next(fact))
  const ofNoMatch = facts.filter((fact) => !('match' in fact)).map((fact) => ({ fact: short(fact, { header }) }))
  const ofMatches = byMatch(facts).map(({ id, from, facts }) => {
    const match = { id, epoch: Date.parse(from) }
    return { match: id, from, facts: facts.map((fact) => short(fact, { header, match })) }
  })
  return [header, ...ofNoMatch, ...ofMatches].map((line) => `${lineText(line)}\n`).join('')
}

/** The replacement character is escaped: bare in a file, it is the mark of bytes that were no text. */
function lineText(line: object): string {
  return JSON.stringify(line).replaceAll('\uFFFD', '\\ufffd')
}

function headerOf(competition: CompetitionId, season: SeasonLabel, facts: readonly Fact[]): Header {
  const source = commonest(facts.map((fact) => fact.source))
  const calendarAt = commonest(facts.map((fact) => fact.at))
  return {
    format: FORMAT,
    competition,
    season,
    ...(source !== undefined && { source, '~': `${source}-` }),
    ...(calendarAt && { calendarAt }),
  }
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<readonly [string, number] | undefined>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    undefined,
  )?.[0]
}

interface MatchFacts {
  readonly id: MatchId
  readonly from: Instant
  readonly facts: readonly MatchFact[]
}

function byMatch(facts: readonly Fact[]): MatchFacts[] {
  const groups = new Map<MatchId, MatchFact[]>()
  for (const fact of facts) {
    if (!('match' in fact)) continue
    const group = groups.get(fact.match)
    if (group === undefined) groups.set(fact.match, [fact])
    else group.push(fact)
  }
  return [...groups]
    .map(([id, group]) => ({ id, from: kickOffOf(group), facts: group }))
    .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1))
}

function kickOffOf(facts: readonly MatchFact[]): Instant {
  const fixture = facts.find((fact) => fact.kind === 'FixtureScheduled')
  return fixture?.kickOff ?? facts[0]?.at ?? ''
}
