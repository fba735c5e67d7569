import {
  type Checked,
  type Competition,
  detectFeed,
  type Disagreement,
  fail,
  type FeedFile,
  hasError,
  type NamedReading,
  ok,
  type Problem,
  problem,
  readFeed,
  reconcile,
} from '../../index.ts'
import { ifGiven, seasonLabel } from '../arguments.ts'
import { competitionOf } from '../catalogue.ts'
import { type AddCommand, examples } from '../command.ts'
import { readFiles } from '../files.ts'
import type { Answer } from '../output.ts'

interface ReconcileOptions {
  readonly competition: string
  readonly season?: string
  readonly json?: boolean
}

/** Feeds whose files only make sense together. */
const OF_MANY_FILES: ReadonlySet<string> = new Set(['wyscout'])

/** `scudetto reconcile`: what several sources say of the same season, where they differ. */
export const addReconcile: AddCommand = (program, answering) => {
  program
    .command('reconcile')
    .description('compare what several sources say of one season, and print where they differ')
    .argument('<file...>', 'files of the sources; .gz is unpacked')
    .requiredOption('--competition <id>', 'the competition the files are of, e.g. ita.serie-a')
    .option('--season <label>', 'the season the files are of, e.g. 2017-18; left out, the files must say it')
    .option('--json', 'print JSON')
    .addHelpText('after', examples('reconcile it.1.json 1-seriea.txt I1.csv --competition ita.serie-a --season 2017-18'))
    .action((files: string[], options: ReconcileOptions) => answering(Promise.resolve(compare(files, options)), options))
}

function compare(paths: readonly string[], options: ReconcileOptions): Checked<Answer> {
  const label = ifGiven(options.season, (text) => seasonLabel('--season', text))
  if (!label.ok) return fail([label.problem])
  const competition = competitionOf(options.competition)
  if (!competition.ok) return competition
  const files = readFiles(paths)
  if (!files.ok) return files
  const readings = readingsOf(files.value, competition.value, label.value)
  return readings.ok ? answerOf(readings.value, competition.value) : readings
}

/** One reading a source: a file, or all files of a feed that needs them together. */
function readingsOf(files: readonly FeedFile[], competition: Competition, season: string | undefined): Checked<readonly NamedReading[]> {
  const sources = new Map<string, FeedFile[]>()
  const problems: Problem[] = []
  for (const file of files) {
    const feed = detectFeed(file)
    if (!feed.ok) problems.push(feed.problem)
    else {
      const name = OF_MANY_FILES.has(feed.value.id) ? feed.value.id : file.name
      sources.set(name, [...(sources.get(name) ?? []), file])
    }
  }
  const context = { competition, ...(season !== undefined && { season }) }
  const readings = [...sources].map(([name, of]) => ({ name, reading: readFeed(of, context) }))
  problems.push(...readings.flatMap(({ reading }) => reading.problems), ...incomparable(readings))
  return hasError(problems) ? fail(problems) : ok(readings)
}

function incomparable(readings: readonly NamedReading[]): Problem[] {
  const seasons = [...new Set(readings.map(({ reading }) => reading.season))]
  if (seasons.length > 1)
    return [problem('ARGUMENT_INVALID', `The files are of different seasons: ${seasons.join(', ')}.`, { expected: 'files of one season' })]
  return readings.length > 1
    ? []
    : [problem('ARGUMENT_INVALID', 'There is nothing to compare with.', { expected: 'files of two sources or more' })]
}

function answerOf(readings: readonly NamedReading[], competition: Competition): Checked<Answer> {
  const { compared, disagreements } = reconcile(readings, competition)
  const sources = readings.map(({ name }) => name)
  const season = `${competition.id}/${readings[0]?.reading.season ?? ''}`
  return ok({
    json: { season, sources, compared, disagreements },
    text: () => [...disagreements.map(line), '', summary(compared, disagreements.length)].join('\n').trim(),
  })
}

function line({ match, field, values }: Disagreement): string {
  return `${match}, ${field}: ${values.map(({ source, value }) => `${value} (${source})`).join(' or ')}`
}

function summary(compared: number, disagreements: number): string {
  return `${String(compared)} matches compared, ${disagreements === 0 ? 'no' : String(disagreements)} disagreement${disagreements === 1 ? '' : 's'}.`
}
