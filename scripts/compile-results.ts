/**
 * Compiles the results of a season into the short form of the golden folders (test/compiled-results.ts).
 *
 *     npx tsx scripts/compile-results.ts es.1.json --competition esp.la-liga > test/golden/ties/<folder>/results.txt
 *     npx tsx scripts/compile-results.ts spain.csv --competition esp.la-liga --season 1995-96
 *
 * Reads any feed of the product, or a CSV with the columns date, season (first year), home, away, home_goals and away_goals.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { competitionOf } from '../src/cli/catalogue.ts'
import { type Competition, type FeedFile, formatProblem, type Problem, readFeed } from '../src/index.ts'
import { writeResults } from '../test/compiled-results.ts'
import { seasonOfCsv } from '../test/results-csv.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { competition: { type: 'string' }, season: { type: 'string' } },
})

function stop(problems: readonly Problem[]): never {
  throw new Error(problems.map(formatProblem).join('\n'))
}

function fileOf(path: string, season: string | undefined): FeedFile {
  const text = readFileSync(path, 'utf8')
  if (!path.endsWith('.csv') || !text.startsWith('date,season')) return { name: path, text }
  if (season === undefined) throw new Error('A CSV of many seasons needs --season.')
  return { name: `${season}.json`, text: seasonOfCsv(text, season) }
}

function compile(path: string, competition: Competition, season: string | undefined): string {
  const reading = readFeed([fileOf(path, season)], { competition, ...(season !== undefined && { season }) })
  const errors = reading.problems.filter((problem) => problem.severity === 'error')
  return errors.length > 0 ? stop(errors) : writeResults(reading.facts)
}

const [path = ''] = positionals
const competition = competitionOf(values.competition ?? '')
process.stdout.write(compile(path, competition.ok ? competition.value : stop(competition.problem), values.season))
