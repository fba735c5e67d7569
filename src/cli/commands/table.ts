import { type Checked, fail, ok, type Problem, problem } from '../../index.ts'
import { ifGiven, wholeNumber } from '../arguments.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { renderExplanation } from '../explain-text.ts'
import { explanationOf } from '../explain-view.ts'
import { groupTables } from '../group-tables.ts'
import { type OpenSeason, openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { renderGroups, renderTable } from '../table-text.ts'
import { type TablePart, tableView, type TableWish } from '../table-view.ts'
import { headOf } from '../words.ts'

interface TableOptions extends SeasonOptions {
  readonly home?: boolean
  readonly away?: boolean
  readonly last?: string
  readonly withoutDeductions?: boolean
  readonly whole?: boolean
  readonly explain?: string
}

/** `scudetto table`: the table under the official rules, as of any moment. */
export const addTable: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('table'))
    .description('the table under the official rules, as of any moment')
    .option('--home', 'home matches only')
    .option('--away', 'away matches only')
    .option('--last <n>', 'each club’s last n matches only')
    .option('--without-deductions', 'as if no points had been taken off')
    .option('--whole', 'one table of all clubs, also where a season has groups or conferences')
    .option('--explain <club>', 'why a club stands where it does, step by step')
    .addHelpText(
      'after',
      examples(
        'table',
        'table ita.serie-a/2017-18 --as-of 2018-04-22',
        'table --matchday 10 --json',
        'table --explain lazio',
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
  const { whole = false, withoutDeductions = false } = options
  const wish = { whole, withoutDeductions, ...(part.value && { part: part.value }) }
  return options.explain === undefined ? ok(tables(open.value, wish)) : explained(open.value, options.explain, wish)
}

function tables(open: OpenSeason, wish: TableWish): Answer {
  const { notices } = open
  const groups = wish.whole === true ? undefined : groupTables(open, wish)
  if (groups !== undefined) return { json: { ...headOf(open), ...groups.data }, text: (paint) => renderGroups(groups, paint), notices }
  const view = tableView(open, wish)
  return { json: { ...headOf(open), ...view.data }, text: (paint) => renderTable(view, paint), notices }
}

function explained(open: OpenSeason, club: string, wish: TableWish): Checked<Answer> {
  const explanation = explanationOf(open, club, wish)
  if (!explanation.ok) return fail([explanation.problem])
  const { title, data } = explanation.value
  return ok({ json: data, text: (paint) => renderExplanation({ title, data }, paint), notices: open.notices })
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
