import Table from 'cli-table3'
import { type Checked, fail, ok, type ScorerRow, scorers, type Season } from '../../index.ts'
import { wholeNumber } from '../arguments.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { BARE } from '../grid.ts'
import { clubOf, headOf, playerOf, titleOf } from '../words.ts'

interface ScorersOptions extends SeasonOptions {
  readonly limit: string
}

/** `scudetto scorers`: players by goals. */
export const addScorers: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('scorers'))
    .description('players by goals, own goals left out')
    .option('--limit <n>', 'the first n places', '20')
    .addHelpText('after', examples('scorers', 'scorers --as-of 2018-04-22 --limit 5 --json'))
    .action((season: string | undefined, options: ScorersOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: ScorersOptions): Promise<Checked<Answer>> {
  const limit = wholeNumber('--limit', options.limit, 1)
  if (!limit.ok) return fail([limit.problem])
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const rows = scorers(season).filter((row) => row.rank <= limit.value)
  return ok({
    json: { ...headOf(open.value), scorers: rows.map((row) => scorerData(season, row)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${rows.length === 0 ? 'The facts name no scorer.' : scorersText(season, rows, paint)}`,
    notices,
  })
}

function scorerData(season: Season, { rank, player, clubs, goals, penalties, matches }: ScorerRow) {
  const named = { player: playerOf(season, player), clubs: clubs.map((club) => clubOf(season, club)) }
  return { rank, ...named, goals, penalties, ...(matches !== undefined && { matches }) }
}

function scorersText(season: Season, rows: readonly ScorerRow[], paint: Paint): string {
  const head = ['', 'Player', 'Club', 'Goals', 'Pens', 'Matches'].map((title) => paint.faint(title))
  const grid = new Table({ ...BARE, head, colAligns: ['right', 'left', 'left', 'right', 'right', 'right'] })
  grid.push(
    ...rows.map(({ rank, player, clubs, goals, penalties, matches }) => [
      String(rank),
      playerOf(season, player).name,
      clubs.map((club) => clubOf(season, club).name).join(', '),
      paint.strong(String(goals)),
      penalties === 0 ? '' : String(penalties),
      matches === undefined ? '' : String(matches),
    ]),
  )
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
