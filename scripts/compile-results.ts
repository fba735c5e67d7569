/**
 * Compiles the results of a season into the short form of the golden folders (test/compiled-results.ts).
 *
 *     npx tsx scripts/compile-results.ts es.1.json --competition esp.la-liga > test/golden/ties/<folder>/results.txt
 *     npx tsx scripts/compile-results.ts spain.csv --competition esp.la-liga --season 1995-96
 *     npx tsx scripts/compile-results.ts it.1.json --competition ita.serie-a --until "2017-04-24 20:45"
 *     npx tsx scripts/compile-results.ts it.1.json --competition ita.serie-a --matchday 37
 *
 * With --until, matches kicked off by that local time are over and all later ones still to be played; with --matchday, those of matchdays
 * up to it are over, whenever they were played.
 *
 * Reads any feed of the product, or a CSV with the columns date, season (first year), home, away, home_goals and away_goals.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { competitionOf } from '../src/cli/catalogue.ts'
import { type Competition, type Fact, type FeedFile, formatProblem, localTime, type Problem, readFeed } from '../src/index.ts'
import { writeResults } from '../test/compiled-results.ts'
import { seasonOfCsv } from '../test/results-csv.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { competition: { type: 'string' }, season: { type: 'string' }, until: { type: 'string' }, matchday: { type: 'string' } },
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

/** The facts without the results of matches that are still to be played. */
function asOf(facts: readonly Fact[], { timeZone }: Competition): Fact[] {
  const later = new Set(
    facts.flatMap((fact) => {
      if (fact.kind !== 'FixtureScheduled') return []
      const { date, time } = localTime(fact.kickOff, timeZone)
      const tooLate = values.until !== undefined && `${date} ${time}` > values.until
      return tooLate || (values.matchday !== undefined && (fact.matchday ?? 0) > Number(values.matchday)) ? [fact.match] : []
    }),
  )
  return facts.filter((fact) => fact.kind === 'FixtureScheduled' || !('match' in fact) || !later.has(fact.match))
}

function compile(path: string, competition: Competition, season: string | undefined): string {
  const reading = readFeed([fileOf(path, season)], { competition, ...(season !== undefined && { season }) })
  const errors = reading.problems.filter((problem) => problem.severity === 'error')
  return errors.length > 0 ? stop(errors) : writeResults(asOf(reading.facts, competition))
}

const [path = ''] = positionals
const competition = competitionOf(values.competition ?? '')
process.stdout.write(compile(path, competition.ok ? competition.value : stop(competition.problem), values.season))
