import { Option } from 'commander'
import { type Checked, fail, type Finding, FINDING_KINDS, findingsOf, ok } from '../../index.ts'
import { wholeNumber } from '../arguments.ts'
import { bundledHistory } from '../catalogue.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { type ForecastingOptions, oddsKnown, withForecastOptions } from '../forecasting.ts'
import { openOneTable } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { headOf, titleOf } from '../words.ts'

interface FindingsOptions extends ForecastingOptions {
  readonly odds?: boolean
  readonly limit?: string
  readonly kind?: string
}

/** People are shown this many; programs get them all. */
const SHOWN = 10

/** `scudetto findings`: what is worth saying, the most prominent first, with its evidence. */
export const addFindings: AddCommand = (program, answering) => {
  withForecastOptions(withSeasonOptions(program.command('findings')))
    .description('what is worth saying, most prominent first, each with its evidence')
    .option('--odds', 'add how likely the rest is, what the round made of it, and what the next one hangs on')
    .option('--limit <n>', `the first n (${String(SHOWN)}; all with --json)`)
    .addOption(new Option('--kind <kind>', 'only findings of a kind').choices(FINDING_KINDS))
    .addHelpText(
      'after',
      examples(
        'findings --as-of 2018-04-22',
        'findings --as-of 2018-04-22 --odds',
        'findings --as-of 2018-04-22 --kind decided-by',
        'findings --as-of 2018-04-22 --json',
      ),
    )
    .action((season: string | undefined, options: FindingsOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: FindingsOptions): Promise<Checked<Answer>> {
  const limit = options.limit === undefined ? undefined : wholeNumber('--limit', options.limit, 1)
  if (limit?.ok === false) return fail([limit.problem])
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const history = bundledHistory(season.competition.id)
  if (!history.ok) return history
  const odds = options.odds === true ? await oddsKnown(open.value, options) : ok(undefined)
  if (!odds.ok) return odds
  const findings = findingsOf(season, history.value, odds.value).all.filter(
    ({ kind }) => options.kind === undefined || kind === options.kind,
  )
  const chosen = (count: number) => findings.slice(0, limit?.value ?? count)
  return ok({
    json: { ...headOf(open.value), findings: chosen(findings.length) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${findings.length === 0 ? 'There is nothing to say.' : listed(chosen(SHOWN), findings.length, paint)}`,
    notices,
  })
}

function listed(findings: readonly Finding[], total: number, paint: Paint): string {
  const lines = findings.map(({ text, kind, prominence, evidence }) => {
    const facts = `${String(evidence.length)} ${evidence.length === 1 ? 'fact' : 'facts'}`
    return `${String(Math.round(prominence.score)).padStart(3)}  ${text}\n     ${paint.faint(`${kind}, ${facts}: ${evidence.slice(0, 2).join(', ')}${evidence.length > 2 ? ' …' : ''}`)}`
  })
  const more =
    total > findings.length
      ? `\n\n${paint.faint(`${String(total - findings.length)} more: --limit ${String(total)}, or --json for all with their evidence.`)}`
      : ''
  return `${lines.join('\n')}${more}`
}
