import { type Checked, type Fact, type FeedFile, ok, type Problem, problem, type ProblemCode } from '../index.ts'
import { factsIn } from './corrections.ts'

/** What the authorities decided of a season, as far as it is to be added to what a feed says. */
export interface Decisions {
  readonly facts: readonly Fact[]
  /** Decisions on file that the feed has no use for, and why. */
  readonly notices: readonly Problem[]
}

const NONE: Decisions = { facts: [], notices: [] }

/**
 * The decisions of a file that a feed's facts do not have already. One of a match or a fact the feed lacks is left out, with a notice: the
 * feed may be of part of a season.
 * Problems: SYNTAX and FIELD_INVALID with file and line.
 */
export function decisionsFor(feed: readonly Fact[], file: FeedFile | undefined): Checked<Decisions> {
  if (file === undefined) return ok(NONE)
  const read = factsIn([file])
  if (!read.ok) return read
  const known: Known = { ids: new Set(feed.map((fact) => fact.id)), matches: new Set(feed.flatMap(fixtureOf)) }
  const facts: Fact[] = []
  const notices: Problem[] = []
  for (const fact of read.value) {
    if (known.ids.has(fact.id) || feed.some((each) => saysTheSame(each, fact))) continue
    const objection = objectionTo(fact, known, file)
    if (objection !== undefined) notices.push(objection)
    else {
      facts.push(fact)
      known.ids.add(fact.id)
      for (const match of fixtureOf(fact)) known.matches.add(match)
    }
  }
  return ok({ facts, notices })
}

interface Known {
  readonly ids: Set<string>
  readonly matches: Set<string>
}

function fixtureOf(fact: Fact): readonly string[] {
  return fact.kind === 'FixtureScheduled' ? [fact.match] : []
}

/** True of two facts that differ at most in their names, their sources and the reasons they give. */
function saysTheSame(one: Fact, other: Fact): boolean {
  return one.kind === other.kind && one.at === other.at && content(one) === content(other)
}

function content(fact: Fact): string {
  const { id: _id, source: _source, ...said } = fact
  const named = Object.entries(said).filter(([key]) => key !== 'reason')
  return JSON.stringify(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function objectionTo(fact: Fact, { ids, matches }: Known, { name }: FeedFile): Problem | undefined {
  const leftOut = (code: ProblemCode, missing: string) =>
    problem(code, `${fact.id} is about ${missing}, which the feed does not have; it is left out.`, {
      severity: 'notice',
      place: { file: name },
      found: missing,
    })
  if ('match' in fact && fact.kind !== 'FixtureScheduled' && !matches.has(fact.match)) return leftOut('MATCH_UNKNOWN', fact.match)
  if ('corrects' in fact && fact.corrects !== undefined && !ids.has(fact.corrects)) return leftOut('FACT_UNKNOWN', fact.corrects)
  return undefined
}

const REARRANGING: ReadonlySet<Fact['kind']> = new Set([
  'FixtureMoved',
  'MatchPostponed',
  'MatchAbandoned',
  'MatchResumed',
  'MatchCancelled',
])

/**
 * A feed's facts and the decisions in the order they are applied: the feed's first, but a match is put off or broken off before the
 * feed's result of it, since nothing of the kind can be done to a match that has one.
 */
export function inOrderOfEffect(feed: readonly Fact[], decisions: readonly Fact[]): readonly Fact[] {
  const waiting = new Set(decisions)
  const taken = (match: string) => {
    const due = [...waiting].filter((fact) => REARRANGING.has(fact.kind) && 'match' in fact && fact.match === match)
    for (const fact of due) waiting.delete(fact)
    return due
  }
  const applied = feed.flatMap((fact) =>
    waiting.size > 0 && (fact.kind === 'ResultRecorded' || fact.kind === 'MatchAwarded') ? [...taken(fact.match), fact] : [fact],
  )
  return [...applied, ...waiting]
}
