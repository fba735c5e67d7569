import { parseDate, type Place, problem, textProblem } from '../../base/index.ts'
import type { Score } from '../../facts/index.ts'
import { kickOffOf, MATCH_STATUSES, matchdayOf, type MatchStatus } from '../fixtures.ts'
import { parseJson, readShape, withLines } from '../json.ts'
import { ProblemList } from '../problems.ts'
import { calendarOf, nothingFound, resultFacts, severalSeasons } from '../results.ts'
import { seasonOfTitle } from '../season.ts'
import type { FeedContext, FeedFile, FeedReading } from '../types.ts'
import { goalFacts } from './goals.ts'
import { type MatchWithGoals, SOURCE } from './match.ts'
import { FileShape, type MatchRow, MatchShape } from './shapes.ts'

interface Row {
  readonly value: unknown
  readonly place: Place
  readonly round?: string | undefined
}

/** Reads openfootball's JSON: fixtures, results, and goals where a file has them. */
export function read(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const problems = new ProblemList()
  const opened = files.map((file) => openFile(file, problems))
  const listed = opened.flatMap((file) => file.rows.flatMap((row) => readRow(row, context, problems)))
  if (listed.length === 0 && problems.all().length === 0) problems.add(nothingFound(files, 'matches'))
  const seasons = new Set(opened.flatMap((file) => seasonOfTitle(file.title) ?? []))
  const [titled] = seasons
  if (seasons.size > 1) problems.add(severalSeasons([...seasons]))
  const calendar = calendarOf(listed, titled, context, problems)
  const facts = goalFacts(calendar, resultFacts(calendar, SOURCE), problems)
  return { competition: context.competition.id, season: calendar.season, facts, problems: withLines(files, problems.all()) }
}

function openFile(file: FeedFile, problems: ProblemList): { readonly title: string; readonly rows: readonly Row[] } {
  const none = { title: '', rows: [] }
  const unreadable = textProblem(file)
  const json = unreadable === undefined ? parseJson(file) : { ok: false as const, problem: unreadable }
  if (!json.ok) {
    problems.add(json.problem)
    return none
  }
  const shape = readShape(FileShape, json.value, { file: file.name })
  if (!shape.ok) {
    problems.add(problem('NOTHING_FOUND', 'The file has no list of matches.', { place: { file: file.name }, expected: '{"matches": […]}' }))
    return none
  }
  return { title: shape.value.name ?? '', rows: rowsOf(shape.value, file.name) }
}

type FileValue = { matches: unknown[] } | { rounds: { name?: string | undefined; matches: unknown[] }[] }

function rowsOf(value: FileValue, file: string): Row[] {
  if ('matches' in value) return value.matches.map((match, at) => ({ value: match, place: { file, path: `matches[${String(at)}]` } }))
  return value.rounds.flatMap((round, n) =>
    round.matches.map((match, at) => ({
      value: match,
      place: { file, path: `rounds[${String(n)}].matches[${String(at)}]` },
      round: round.name,
    })),
  )
}

function readRow(row: Row, context: FeedContext, problems: ProblemList): MatchWithGoals[] {
  const shape = readShape(MatchShape, row.value, row.place)
  if (!shape.ok) {
    for (const each of shape.problem) problems.add(each)
    return []
  }
  const match = shape.value
  const date = parseDate(match.date)
  const begins = date === undefined ? undefined : kickOffOf(date, match.time, context.competition.timeZone)
  if (begins === undefined) {
    const path = `${row.place.path ?? ''}.${date === undefined ? 'date' : 'time'}`
    problems.add(problem('FIELD_INVALID', `${path} cannot be read.`, { place: { ...row.place, path }, expected: '2017-08-19 or 20:45' }))
    return []
  }
  const status = readStatus(match, row.place, problems)
  if (status === 'unknown') return []
  return [{ ...begins, ...detailsOf(match, row), status }]
}

function detailsOf(match: MatchRow, row: Row) {
  const round = match.round ?? row.round
  const ground = match.ground?.trim()
  return {
    place: row.place,
    home: match.team1,
    away: match.team2,
    round: match.stage === undefined ? round : `${match.stage}: ${round ?? ''}`,
    labels: [match.stage, match.group, round].filter((label) => label !== undefined),
    matchday: matchdayOf(round),
    ground: ground === '' ? undefined : ground,
    score: scoreOf(match.score?.et ?? match.score?.ft ?? olderScore(match)),
    halfTime: scoreOf(match.score?.ht),
    goals: match.goals1 === undefined && match.goals2 === undefined ? undefined : { home: match.goals1 ?? [], away: match.goals2 ?? [] },
  }
}

function readStatus(match: MatchRow, place: Place, problems: ProblemList): MatchStatus | undefined | 'unknown' {
  if (match.status === undefined) return undefined
  const known = MATCH_STATUSES.find((status) => status === match.status?.toLowerCase())
  if (known !== undefined) return known
  problems.add(
    problem('FIELD_INVALID', 'The status of the match is not known.', {
      place: { ...place, path: `${place.path ?? ''}.status` },
      found: match.status,
      expected: MATCH_STATUSES.join(', '),
    }),
  )
  return 'unknown'
}

function olderScore({ score1, score2 }: MatchRow): [number, number] | undefined {
  return typeof score1 === 'number' && typeof score2 === 'number' ? [score1, score2] : undefined
}

function scoreOf(pair: readonly [number, number] | undefined): Score | undefined {
  return pair === undefined ? undefined : { home: pair[0], away: pair[1] }
}
