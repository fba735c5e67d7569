import { Option } from 'commander'
import {
  type Checked,
  composeRoundUp,
  fail,
  findingsOf,
  ok,
  problem,
  type RoundUp,
  toDocument,
  toHtml,
  toMarkdown,
  toText,
} from '../../index.ts'
import { bundledHistory } from '../catalogue.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { renderTable } from '../table-text.ts'
import { tableView } from '../table-view.ts'

interface RoundUpOptions extends SeasonOptions {
  readonly format: 'text' | 'markdown' | 'html'
  readonly table?: boolean
  readonly hint?: boolean
}

const FORMATS: Readonly<Record<RoundUpOptions['format'], (roundUp: RoundUp) => string>> = {
  text: (roundUp) => toText(roundUp),
  markdown: toMarkdown,
  html: toHtml,
}

const HINT = 'Another day: npm start -- --as-of 2018-05-20. Every command: node dist/scudetto.js --help'

/** `scudetto round-up`: the article. */
export const addRoundUp: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('round-up'))
    .description('the round-up, written from the findings; --json gives every sentence with its evidence')
    .addOption(new Option('--format <format>', 'how it is written').choices(Object.keys(FORMATS)).default('text'))
    .option('--table', 'print the table above it')
    .addOption(new Option('--hint', 'say how to ask for another day').hideHelp())
    .addHelpText(
      'after',
      examples('round-up --as-of 2018-04-22', 'round-up --as-of 2018-04-22 --format html', 'round-up --as-of 2018-04-22 --json'),
    )
    .action((season: string | undefined, options: RoundUpOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: RoundUpOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const history = bundledHistory(season.competition.id)
  if (!history.ok) return history
  const findings = findingsOf(season, history.value)
  const roundUp = composeRoundUp(findings)
  if (roundUp === undefined)
    return fail([problem('NOTHING_FOUND', 'Nothing has been played yet, so there is nothing to write.', { expected: 'a later --as-of' })])
  return ok({
    json: toDocument(roundUp, findings.all),
    text: (paint) => {
      const table = options.table === true ? `${renderTable(tableView(open.value), paint)}\n\n` : ''
      return `${table}${FORMATS[options.format](roundUp).trimEnd()}${options.hint === true ? `\n\n${paint.faint(HINT)}` : ''}`
    },
    notices,
  })
}
