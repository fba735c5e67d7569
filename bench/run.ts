/**
 * Times every question and prints the answers; `--write` also writes bench/RESULTS.md.
 *
 *     npm run bench -- [--write] [FOLDER of Wyscout's files]
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release, type } from 'node:os'
import { format } from 'prettier'
import { foldFacts } from './fold-season.ts'
import { importEvents } from './import-events.ts'
import { story } from './findings.ts'
import { answer, type Answer, inWords, type Question } from './question.ts'
import { readSeason } from './read-season.ts'
import { table } from './table.ts'

const given = process.argv.slice(2)
const write = given.includes('--write')
const folder = given.find((argument) => !argument.startsWith('--'))

/** The commit the figures are of, as the checkout says. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

function circumstances(): string[] {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return [
    `- commit: ${commit()}`,
    `- machine: ${model}, ${String(availableParallelism())} cores; Node ${process.versions.node}; ${type()} ${release()}, ${process.arch}`,
    `- command: \`npm run bench${write ? ' -- --write' : ''}\``,
    `- date: ${new Date().toISOString().slice(0, 10)}`,
  ]
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

function section({ title, note }: Question, answers: readonly Answer[]): string[] {
  const rows = answers.length === 0 ? [] : [`| ${HEAD.join(' | ')} |`, `|${' --- |'.repeat(HEAD.length)}`, ...answers.map(row)]
  return [`## ${title}`, '', note, ...(rows.length === 0 ? [] : ['', ...rows]), '']
}

const started = Date.now()
const lines = ['# Timings', '', ...circumstances(), '']
const missed: string[] = []
// The small questions first: after a season of events the heap is another one.
for (const question of [table, foldFacts, readSeason, story, importEvents(folder)]) {
  const answers = answer(question)
  const said = section(question, answers)
  console.log(said.join('\n'))
  lines.push(...said)
  missed.push(...answers.filter(({ under, ours }) => under !== undefined && ours.median >= under).map(({ name }) => name))
}
console.log(`${String(Math.round((Date.now() - started) / 1000))} seconds in all.`)
if (write) writeFileSync(new URL('RESULTS.md', import.meta.url), await format(lines.join('\n'), { parser: 'markdown' }))
if (missed.length > 0) {
  console.error(`Over the bound: ${missed.join('; ')}`)
  process.exitCode = 1
}
