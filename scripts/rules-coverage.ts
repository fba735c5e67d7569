import { readFileSync, writeFileSync } from 'node:fs'
import { competitionIds, competitionOf } from '../src/cli/catalogue.ts'
import { type Competition, formatProblem, type OrderStep, type Rules, TIE_BREAKS } from '../src/index.ts'

/**
 * Every rule of order on file against what is done with it, kept in docs/rules.md; fails when the file differs from the data and the
 * registry of tie-breaks. `--write` brings it up to date.
 */
const FILE = 'docs/rules.md'

type Code = keyof typeof TIE_BREAKS

/** What is done about a step, by where its number comes from. */
const DONE: Readonly<Record<(typeof TIE_BREAKS)[Code]['basis'], readonly [done: string, why: string]>> = {
  scores: ['yes', ''],
  cards: ['if the cards are known', 'from a feed that sends them, or a figure the organiser gives; else the clubs are undecided'],
  given: ['if it is given', 'worked out elsewhere and entered as `TieBreakValueGiven`; else the clubs are undecided'],
  outcome: ['as an outcome', 'undecided until `TieSettled` is entered'],
}

function competitions(): Competition[] {
  return competitionIds().map((id) => {
    const competition = competitionOf(id)
    if (!competition.ok) throw new Error(competition.problem.map(formatProblem).join('\n'))
    return competition.value
  })
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`
}

function conditionsOf({ onceAllMet, clubsLevel, onlyIfItMatters, afterDrawInLastMatch }: OrderStep): string {
  const { min, max } = clubsLevel ?? {}
  const count = max === min ? `${String(min)} clubs only` : `${String(min)}${max === undefined ? ' or more' : ` to ${String(max)}`} clubs`
  const conditions = [
    onceAllMet === true ? 'once all have met' : '',
    clubsLevel === undefined ? '' : count,
    onlyIfItMatters === true ? 'only if it matters' : '',
    afterDrawInLastMatch === true ? 'after a draw in the last match' : '',
  ].filter((condition) => condition !== '')
  return conditions.length === 0 ? '' : ` (${conditions.join(', ')})`
}

function stepRow(list: string, step: OrderStep): string {
  const [done, why] = step.code === 'PTS' ? ['yes', 'parts nobody: level clubs share the place'] : DONE[TIE_BREAKS[step.code].basis]
  return row(list, step.article ?? '', `${step.code}${conditionsOf(step)}`, done, why, step.status)
}

function regimeTable({ from, order, leftOut = [] }: Rules): string[] {
  const steps = (list: string, of: readonly OrderStep[]) => of.map((step) => stepRow(list, step))
  const split = order.partialSplit
  return [
    `**From ${from}**`,
    '',
    row('order', 'article', 'rule', 'done', 'why, or why not', 'status'),
    row('---', '---', '---', '---', '---', '---'),
    ...steps('final', order.final),
    ...steps('in season', order.inSeason),
    ...(split === undefined
      ? []
      : [row('both', split.article ?? '', `where a step parts some of the clubs: ${split.procedure}`, 'yes', '', split.status)]),
    ...leftOut.map(({ rule, why }) => row('', '', rule, 'no', why, '')),
    '',
  ]
}

function usedBy(code: Code, all: readonly Competition[]): string {
  const uses = ({ regimes }: Competition) =>
    regimes.some(({ order, phases = [] }) =>
      [order, ...phases.flatMap((phase) => phase.order ?? [])].some(({ final, inSeason }) =>
        [...final, ...inSeason].some((step) => step.code === code),
      ),
    )
  return all
    .filter(uses)
    .map(({ name, country }) => (country === undefined ? name : `${name} (${country.name})`))
    .join(', ')
}

function documentOf(all: readonly Competition[]): string {
  const codes = Object.values(TIE_BREAKS).map(({ code, name, basis }) => row(code, name, basis, usedBy(code as Code, all)))
  return [
    '# Rules of order, and what is done with them',
    '',
    'Written from `competitions/*/rules` and `src/table/tie-breaks` by `npx tsx scripts/rules-coverage.ts --write`.',
    '',
    '## Tie-breaks',
    '',
    row('code', 'name', 'from', 'used by'),
    row('---', '---', '---', '---'),
    ...codes,
    '',
    ...all.flatMap(({ name, country, regimes }) => [
      `## ${country === undefined ? name : `${name}, ${country.name}`}`,
      '',
      ...regimes.flatMap((regime) => regimeTable(regime)),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

const all = competitions()
const unused = Object.keys(TIE_BREAKS).filter((code) => usedBy(code as Code, all) === '')
if (unused.length > 0) console.log(`no regime uses ${unused.join(', ')}`)
const document = documentOf(all)
if (process.argv.includes('--write')) writeFileSync(FILE, document)
const same = readFileSync(FILE, 'utf8') === document
if (!same) console.log(`${FILE} differs from the rules on file`)
process.exit(same && unused.length === 0 ? 0 : 1)
