import { notice, type Place, problem, type Problem, textProblem } from '../../base/index.ts'
import { type Fact, readFact } from '../../facts/index.ts'
import { parseJson, readShape } from '../json.ts'
import { ProblemList, PROBLEMS_PER_FILE } from '../problems.ts'
import type { FeedContext, FeedFile, FeedReading } from '../types.ts'
import { IdCounter } from './defaults.ts'
import { FactLineSchema, type Header, HeaderSchema, MatchLineSchema } from './header.ts'
import { objectionsTo } from './objections.ts'
import { inOrderOfTime } from './order.ts'
import { lengthen, type Said } from './shorthand.ts'

/** Everything gathered while the lines of some files are read. */
interface Reading {
  readonly context: FeedContext
  readonly problems: ProblemList
  readonly facts: Fact[]
  readonly ids: Set<string>
  readonly counter: IdCounter
}

/** Longer than any match's line by far, and short enough to say at once where it stops being JSON. */
const LONGEST_LINE = 1_000_000

/** One line, and where it stands. */
interface Line {
  readonly file: string
  readonly number: number
  readonly text: string
  readonly last: boolean
}

/**
 * Reads seasons in the project's own format, every fact exactly as it was written.
 * Problems, each with its line: SYNTAX, FEED_TRUNCATED, FIELD_MISSING, FIELD_INVALID, CLUB_UNKNOWN, FACT_REPEATED; such facts are left out.
 */
export function read(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const reading: Reading = { context, problems: new ProblemList(), facts: [], ids: new Set(), counter: new IdCounter() }
  const headers = files.map((file) => readFile(file, reading))
  const season = context.season ?? headers.find((header) => header !== undefined)?.season
  return { competition: context.competition.id, season, facts: inOrderOfTime(reading.facts), problems: reading.problems.all() }
}

function readFile(file: FeedFile, reading: Reading): Header | undefined {
  const unreadable = textProblem(file)
  if (unreadable !== undefined) {
    reading.problems.add(unreadable)
    return undefined
  }
  const texts = file.text.trimEnd().split('\n')
  const lines = texts.map((text, at): Line => ({ file: file.name, number: at + 1, text, last: at + 1 === texts.length }))
  const [first, ...rest] = lines
  const header = first && readHeader(first, reading)
  if (header === undefined) return undefined
  readLines(rest, header, reading)
  return header
}

/** A file with this many lines that are not JSON is something else, and not read to its end. */
function readLines(lines: readonly Line[], header: Header, reading: Reading): void {
  let broken = 0
  for (const line of lines) {
    if (line.text.trim() === '') continue
    if (!readLine(line, header, reading)) broken += 1
    if (broken < PROBLEMS_PER_FILE) continue
    reading.problems.add(notice('SYNTAX', 'Too many lines are not JSON; the rest is not read.', { place: placeOf(line) }))
    return
  }
}

function readHeader(line: Line, { context, problems }: Reading): Header | undefined {
  const value = valueOf(line, problems)
  if (value === undefined) return undefined
  const place = placeOf(line)
  const header = readShape(HeaderSchema, value, place)
  if (!header.ok) {
    for (const each of header.problem) problems.add(each)
    return undefined
  }
  const wanted = { competition: context.competition.id, season: context.season ?? header.value.season }
  for (const key of ['competition', 'season'] as const) {
    const found = header.value[key]
    if (found === wanted[key]) continue
    problems.add(
      problem('FIELD_INVALID', `The file is of another ${key}.`, { place: { ...place, path: key }, expected: wanted[key], found }),
    )
    return undefined
  }
  return header.value
}

function valueOf(line: Line, problems: ProblemList): unknown {
  if (line.text.length > LONGEST_LINE) {
    problems.add(problem('SYNTAX', 'The line is too long to be of a season.', { place: placeOf(line), expected: 'a line a match' }))
    return undefined
  }
  const json = parseJson({ name: line.file, text: line.text })
  if (json.ok) return json.value ?? null
  const place = { ...json.problem.place, line: line.number }
  problems.add(line.last ? { ...json.problem, place } : { ...json.problem, code: 'SYNTAX', message: 'The line is not JSON.', place })
  return undefined
}

/** False when the line is not JSON at all. */
function readLine(line: Line, header: Header, reading: Reading): boolean {
  const value = valueOf(line, reading.problems)
  if (value === undefined) return false
  const ofMatch = typeof value === 'object' && value !== null && 'match' in value
  const shape = ofMatch ? readShape(MatchLineSchema, value, placeOf(line)) : readShape(FactLineSchema, value, placeOf(line))
  if (!shape.ok) {
    for (const each of shape.problem) reading.problems.add(each)
  } else if ('fact' in shape.value) {
    addAll(takeFact(shape.value.fact, { header }, reading), line, 'fact', reading)
  } else {
    const said: Said = { header, match: { id: shape.value.match, epoch: Date.parse(shape.value.from) } }
    shape.value.facts.forEach((fact, at) => {
      addAll(takeFact(fact, said, reading), line, `facts[${String(at)}]`, reading)
    })
  }
  return true
}

/** Restores one fact and keeps it, or says what is wrong with it, at paths inside it. */
function takeFact(short: unknown, said: Said, { context, counter, facts, ids }: Reading): readonly Problem[] {
  const long = isObject(short) ? lengthen(short, said) : undefined
  if (long === undefined)
    return [problem('FIELD_INVALID', 'This is no fact.', { expected: 'a kind with its time, such as {"GoalScored":5580,…}' })]
  const defaultId = counter.next(long)
  long.id ??= defaultId
  const read = readFact(long)
  if (!read.ok) return read.problem
  const problems = objectionsTo(read.value, ids, context.competition)
  if (problems.length > 0) return problems
  ids.add(read.value.id)
  facts.push(read.value)
  return problems
}

function addAll(found: readonly Problem[], line: Line, path: string, { problems }: Reading): void {
  for (const each of found) {
    const below = each.place?.path ?? ''
    problems.add({ ...each, place: { ...placeOf(line), path: below === '' ? path : `${path}.${below}` } })
  }
}

function placeOf({ file, number }: Line): Place {
  return { file, line: number }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
