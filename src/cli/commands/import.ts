import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import {
  type Checked,
  type Competition,
  fail,
  type FeedReading,
  formatProblem,
  hasError,
  ok,
  type Problem,
  problem,
  readFeed,
  writeSeason,
} from '../../index.ts'
import { ifGiven, seasonLabel } from '../arguments.ts'
import { competitionOf } from '../catalogue.ts'
import { type AddCommand, examples } from '../command.ts'
import { readFiles } from '../files.ts'
import type { Answer } from '../output.ts'

interface ImportOptions {
  readonly competition: string
  readonly season?: string
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `scudetto import`: a feed's files read, every problem listed, and the facts kept in the project's own format. */
export const addImport: AddCommand = (program, answering) => {
  program
    .command('import')
    .description('read a feed’s files, list every problem, and keep the facts')
    .argument('<file...>', 'files of one feed; .gz is unpacked')
    .requiredOption('--competition <id>', 'the competition the files are of, e.g. ita.serie-a')
    .option('--season <label>', 'the season the files are of, e.g. 2017-18; left out, the files must say it')
    .option('--out <file>', 'keep the facts in this file')
    .option('--force', 'write over the file if it is there')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples(
        'import it.1.json --competition ita.serie-a --season 2017-18',
        'import matches.json players.json events/*.gz --competition ita.serie-a --out season.jsonl',
      ),
    )
    .action((files: string[], options: ImportOptions) => answering(Promise.resolve(importFiles(files, options)), options))
}

function importFiles(paths: readonly string[], options: ImportOptions): Checked<Answer> {
  const label = ifGiven(options.season, (text) => seasonLabel('--season', text))
  if (!label.ok) return fail([label.problem])
  const refused = options.out === undefined ? undefined : refusal(options.out, options.force === true)
  if (refused !== undefined) return fail([refused])
  const competition = competitionOf(options.competition)
  if (!competition.ok) return competition
  const files = readFiles(paths)
  if (!files.ok) return files
  const reading = readFeed(files.value, { competition: competition.value, ...(label.value !== undefined && { season: label.value }) })
  if (hasError(reading.problems)) return fail(reading.problems)
  return keep(reading, competition.value, options.out)
}

function refusal(out: string, force: boolean): Problem | undefined {
  if (force || !existsSync(out)) return undefined
  return problem('ARGUMENT_INVALID', `${out} is there already.`, { expected: 'another name, or --force' })
}

function keep(reading: FeedReading, competition: Competition, out: string | undefined): Checked<Answer> {
  const { season, facts, problems } = reading
  if (season === undefined)
    return fail([problem('SEASON_UNKNOWN', 'The files do not say which season they are of.', { expected: '--season' })])
  const failed = out === undefined ? undefined : written(out, writeSeason({ competition: competition.id, season, facts }))
  if (failed !== undefined) return fail([failed])
  const counts = countsOf(facts)
  return ok({
    json: {
      season: `${competition.id}/${season}`,
      facts: facts.length,
      kinds: Object.fromEntries(counts),
      problems,
      ...(out !== undefined && { written: out }),
    },
    text: () => importText(`${competition.name} ${season}`, counts, reading, out),
  })
}

function countsOf(facts: FeedReading['facts']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** Writes beside the file and then moves it into place, so that nobody ever finds half of it. */
function written(out: string, text: string): Problem | undefined {
  const beside = `${out}.${String(process.pid)}.part`
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, out)
    return undefined
  } catch {
    rmSync(beside, { force: true })
    return problem('ARGUMENT_INVALID', `${out} cannot be written.`, { expected: 'the name of a file in a folder that can be written to' })
  }
}

function importText(name: string, counts: ReadonlyMap<string, number>, reading: FeedReading, out: string | undefined): string {
  const kinds = [...counts].map(([kind, count]) => `  ${String(count).padStart(6)} ${kind}`)
  const notices = reading.problems.map(formatProblem)
  const kept = out === undefined ? 'Nothing was kept; --out FILE keeps it.' : `Kept in ${out}.`
  return [`${name}: ${String(reading.facts.length)} facts`, ...kinds, ...(notices.length > 0 ? ['', ...notices] : []), '', kept].join('\n')
}
