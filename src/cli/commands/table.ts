import { type Checked, fail, ok, type Problem, problem } from '../../index.ts'
import { ifGiven, wholeNumber } from '../arguments.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { renderTable } from '../table-text.ts'
import { type TablePart, tableView } from '../table-view.ts'

interface TableOptions extends SeasonOptions {
  readonly home?: boolean
  readonly away?: boolean
  readonly last?: string
}

/** `scudetto table`: the table under the official rules, as of any moment. */
export const addTable: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('table'))
    .description('the table under the official rules, as of any moment')
    .option('--home', 'home matches only')
    .option('--away', 'away matches only')
    .option('--last <n>', 'each club’s last n matches only')
    .addHelpText(
      'after',
      examples(
        'table',
        'table ita.serie-a/2017-18 --as-of 2018-04-22',
        'table --matchday 10 --json',
        'table --from it.1.json --competition ita.serie-a',
      ),
    )
    .action((season: string | undefined, options: TableOptions) => answering(table(season, options), options))
}

async function table(argument: string | undefined, options: TableOptions): Promise<Checked<Answer>> {
  const part = partOf(options)
  if (!part.ok) return fail([part.problem])
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const view = tableView(open.value, part.value)
  return ok({ json: view.data, text: (paint) => renderTable(view, paint), notices: open.value.notices })
}

function partOf({ home, away, last }: TableOptions): Checked<TablePart | undefined, Problem> {
  if (home === true && away === true)
    return fail(problem('ARGUMENT_INVALID', '--home and --away leave no match between them.', { expected: 'one of them' }))
  const count = ifGiven(last, (text) => wholeNumber('--last', text, 1))
  if (!count.ok) return count
  if (home !== true && away !== true && count.value === undefined) return ok(undefined)
  const side = home === true ? ('home' as const) : ('away' as const)
  return ok({ ...((home ?? away) === true && { side }), ...(count.value !== undefined && { last: count.value }) })
}
