/**
 * Checks the data of every competition on file:
 *
 *     npx tsx competitions/lint/run.ts
 */
import { formatProblem } from '../../src/base/index.ts'
import { competitionIds, loadCompetition, loadHistory } from './load.ts'
import { RULES } from './rules/index.ts'

/** Files that cannot be read are the first problem of all; no rule is run on them. */
const PARSES = 'every-file-parses'

function linesFor(id: string): string[] {
  const read = loadCompetition(id)
  if (!read.ok) return read.problem.map((each) => `${id}/${formatProblem(each)} [${PARSES}]`)
  if (read.value.id !== id) return [`${id}/competition.json: its id is ${read.value.id}, not the folder's name [${PARSES}]`]
  const history = loadHistory(id)
  return RULES.flatMap((rule) => rule.check(read.value, history).map(({ where, message }) => `${id}/${where}: ${message} [${rule.name}]`))
}

function main(): void {
  const ids = competitionIds()
  const lines = ids.flatMap(linesFor)
  const summary = `${String(ids.length)} competitions, ${String(RULES.length + 1)} rules, ${String(lines.length)} problems`
  process.stdout.write(`${[...lines, summary].join('\n')}\n`)
  process.exitCode = lines.length === 0 ? 0 : 1
}

main()
