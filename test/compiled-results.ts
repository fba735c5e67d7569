import { matchId } from '../src/base/index.ts'
import type { Fact } from '../src/index.ts'

/**
 * A season's results as almanacs list them, by home club in order of id, each with the clubs it received:
 *
 *     juventus: cagliari 3-0, napoli 0-1
 *     ## split
 *     ...
 *
 * A line `## phase` or `## phase/group` puts what follows into that phase. A match called off is `off`, one still to be played `open`. Dates
 * are left out: no order of a finished season asks for them, nor does what the matches left can still bring.
 */
export function writeResults(facts: readonly Fact[]): string {
  const fixtures = new Map(facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' ? [[fact.match, fact] as const] : [])))
  const scores = new Map(
    facts.flatMap((fact) => (fact.kind === 'ResultRecorded' || fact.kind === 'MatchAwarded' ? [[fact.match, fact.score] as const] : [])),
  )
  const calledOff = new Set(facts.flatMap((fact) => (fact.kind === 'MatchCancelled' ? [fact.match] : [])))
  const sections = new Map<string, Map<string, string[]>>()
  for (const { match, home, away, phase, group } of [...fixtures.values()].sort((a, b) => (a.match < b.match ? -1 : 1))) {
    const name = [phase, group].filter((part) => part !== undefined).join('/')
    const section = sections.get(name) ?? new Map<string, string[]>()
    const score = scores.get(match)
    const withoutScore = calledOff.has(match) ? 'off' : 'open'
    const result = score === undefined ? withoutScore : `${String(score.home)}-${String(score.away)}`
    section.set(home, [...(section.get(home) ?? []), `${away} ${result}`])
    sections.set(name, section)
  }
  return [...sections]
    .map(([name, lines]) => [...(name === '' ? [] : [`## ${name}`]), ...[...lines].map(([home, row]) => `${home}: ${row.join(', ')}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

const CALENDAR = '2000-01-01T00:00:00Z'
const PLAYED = '2000-02-01T00:00:00Z'
const KNOWN = '2000-02-01T02:00:00Z'

interface Place {
  readonly phase?: string
  readonly group?: string
}

/** The facts of a season written by {@link writeResults}; every match at the same hour of the same made-up day. */
export function readResults(text: string): Fact[] {
  let place: Place = {}
  const meetings = new Map<string, number>()
  return text.split('\n').flatMap((line) => {
    const heading = /^## ([^/]+)(?:\/(.+))?$/.exec(line)
    if (heading?.[1] !== undefined) place = { phase: heading[1], ...(heading[2] !== undefined && { group: heading[2] }) }
    const [, home, row] = /^([a-z0-9.-]+): (.+)$/.exec(line) ?? []
    if (home === undefined || row === undefined) return []
    return row.split(', ').flatMap((entry) => {
      const [away = '', result = ''] = entry.split(' ')
      const pair = matchId(home, away)
      const meeting = (meetings.get(pair) ?? 0) + 1
      meetings.set(pair, meeting)
      return matchFacts(matchId(home, away, meeting), { home, away, result, place })
    })
  })
}

interface Listed {
  readonly home: string
  readonly away: string
  readonly result: string
  readonly place: Place
}

function matchFacts(match: string, { home, away, result, place }: Listed): Fact[] {
  const said = { source: 'compiled results', match }
  const fixture: Fact = {
    ...said,
    kind: 'FixtureScheduled',
    id: `${match}/FixtureScheduled`,
    at: CALENDAR,
    home,
    away,
    kickOff: PLAYED,
    timeKnown: false,
    ...place,
  }
  if (result === 'open') return [fixture]
  if (result === 'off') return [fixture, { ...said, kind: 'MatchCancelled', id: `${match}/MatchCancelled`, at: PLAYED }]
  const [atHome = NaN, onTheRoad = NaN] = result.split('-').map(Number)
  return [fixture, { ...said, kind: 'ResultRecorded', id: `${match}/ResultRecorded`, at: KNOWN, score: { home: atHome, away: onTheRoad } }]
}
