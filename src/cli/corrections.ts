import { type Checked, type Fact, fail, type FeedFile, ok, problem, readFact } from '../index.ts'
import { readFiles } from './files.ts'

/**
 * Facts a desk enters by hand, one JSON object a line: a goal annulled, a fixture moved, points deducted.
 * Problems: those of the files, SYNTAX and FIELD_INVALID with file and line. All of them, and no fact, when there is any.
 */
export function readCorrections(paths: readonly string[]): Checked<readonly Fact[]> {
  const files = readFiles(paths)
  return files.ok ? factsIn(files.value) : files
}

/**
 * The facts of files that have one JSON object a line.
 * Problems: SYNTAX and FIELD_INVALID with file and line. All of them, and no fact, when there is any.
 */
export function factsIn(files: readonly FeedFile[]): Checked<readonly Fact[]> {
  const read = files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, { file: name, line: index + 1 })])),
  )
  const problems = read.flatMap((each) => (each.ok ? [] : each.problem))
  return problems.length > 0 ? fail(problems) : ok(read.flatMap((each) => (each.ok ? [each.value] : [])))
}

function readLine(line: string, place: { readonly file: string; readonly line: number }): Checked<Fact> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return fail([problem('SYNTAX', 'The line is not JSON.', { place, expected: 'one fact a line, e.g. {"kind":"GoalAnnulled", ...}' })])
  }
  const fact = readFact(value)
  return fact.ok
    ? fact
    : fail(fact.problem.map((each) => ({ ...each, place: { ...place, ...(each.place?.path !== undefined && { path: each.place.path }) } })))
}
