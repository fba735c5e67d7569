/**
 * Times every question and prints the answers; `--write` also writes them into bench/RESULTS.md. `--only` times those named alone, and leaves
 * the others' figures there as they are.
 *
 *     npm run bench -- [--write] [--only NAME,NAME] [FOLDER of Wyscout's files]
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release, type } from 'node:os'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { foldFacts } from './fold-season.ts'
import { importEvents } from './import-events.ts'
import { story } from './findings.ts'
import { certainty } from './certainty.ts'
import { certaintySeasons } from './certainty-seasons.ts'
import { dixonColes } from './dixon-coles.ts'
import { firstCall } from './first-call.ts'
import { lastRounds } from './last-round.ts'
import { positions } from './positions.ts'
import { answer, type Answer, inWords, type Question } from './question.ts'
import { readSeason } from './read-season.ts'
import { refresh } from './refresh.ts'
import { scenarios } from './scenarios.ts'
import { simulatedSeasons } from './simulation.ts'
import { table } from './table.ts'

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false }, only: { type: 'string' } },
  allowPositionals: true,
})
const { write } = values

/** Every question by its name, made when its turn comes. The small ones first: after a season of events the heap is another one. */
const QUESTIONS: Readonly<Record<string, () => Question | Promise<Question>>> = {
  table: () => table,
  fold: () => foldFacts,
  read: () => readSeason,
  findings: () => story,
  certainty,
  'first-call': firstCall,
  seasons: certaintySeasons,
  scenarios,
  positions,
  'last-round': lastRounds,
  refresh,
  'dixon-coles': dixonColes,
  simulation: simulatedSeasons,
  import: () => importEvents(positionals[0]),
}
const only = values.only?.split(',') ?? Object.keys(QUESTIONS)
const unknown = only.filter((name) => QUESTIONS[name] === undefined)
if (unknown.length > 0) {
  console.error(`No question ${unknown.join(', ')}. There are: ${Object.keys(QUESTIONS).join(', ')}.`)
  process.exit(2)
}

/** The commit the figures are of, as the checkout says. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

/** Under what the figures of this run were taken: said under each question, since not all are asked in one run. */
function circumstances(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return [
    `commit ${commit()}`,
    `${model}, ${String(availableParallelism())} cores`,
    `Node ${process.versions.node}`,
    `${type()} ${release()}, ${process.arch}`,
    `\`npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}\``,
    new Date().toISOString().slice(0, 10),
  ].join('; ')
}

function row({ name, peer, ours, theirs, under }: Answer): string {
  const bound = under === undefined ? '' : ours.median < under ? ` (under ${inWords(under)})` : ` (**not under ${inWords(under)}**)`
  const cells = [
    name,
    `${inWords(ours.median)}${bound}`,
    inWords(ours.p99),
    peer,
    inWords(theirs.median),
    inWords(theirs.p99),
    `${String(Number((ours.median / theirs.median).toPrecision(3)))} times the peer`,
    `${String(ours.runs)} and ${String(theirs.runs)}`,
  ]
  return `| ${cells.join(' | ')} |`
}

const HEAD = ['what', 'median', '99th percentile', 'peer', "peer's median", "peer's 99th percentile", 'ratio of medians', 'runs of each']

function section({ title, note, figures }: Question, answers: readonly Answer[]): string[] {
  const rows = answers.length === 0 ? [] : ['', ...headed(HEAD, answers.map(row))]
  const more =
    figures === undefined
      ? []
      : [
          '',
          ...headed(
            figures.head,
            figures.rows.map((cells) => `| ${cells.join(' | ')} |`),
          ),
        ]
  return [`## ${title}`, '', `_${circumstances()}_`, '', note, ...rows, ...more, '']
}

function headed(head: readonly string[], rows: readonly string[]): string[] {
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows]
}

const started = Date.now()
const RESULTS = new URL('RESULTS.md', import.meta.url)
/** The sections there are, by their titles; a question asked again replaces its own. */
const sections = new Map(
  readFileSync(RESULTS, 'utf8')
    .split(/\n(?=## )/)
    .slice(1)
    .map((text) => [text.split('\n')[0] ?? '', text]),
)
const missed: string[] = []
for (const [name, make] of Object.entries(QUESTIONS)) {
  if (!only.includes(name)) continue
  const question = await make()
  const answers = answer(question)
  const said = section(question, answers)
  console.log(said.join('\n'))
  sections.set(said[0] ?? '', said.join('\n'))
  missed.push(...answers.filter(({ under, ours }) => under !== undefined && ours.median >= under).map(({ name }) => name))
}
console.log(`${String(Math.round((Date.now() - started) / 1000))} seconds in all.`)
if (write) writeFileSync(RESULTS, await format(['# Timings', ...sections.values()].join('\n\n'), { parser: 'markdown' }))
if (missed.length > 0) {
  console.error(`Over the bound: ${missed.join('; ')}`)
  process.exitCode = 1
}
