import {
  averageOpponentPlace,
  type Checked,
  ok,
  type Row,
  runIn,
  type RunInMatch,
  type Season,
  type Table as Standings,
  tableOf,
} from '../../index.ts'
import Table from 'cli-table3'
import { clubsWanted } from '../clubs.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { BARE } from '../grid.ts'
import { clubOf, headOf, titleOf, whenPlayed } from '../words.ts'

interface RunInOptions extends SeasonOptions {
  readonly club?: readonly string[]
}

/** `scudetto run-in`: the matches left, and where the opponents stand. */
export const addRunIn: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('run-in'))
    .description('each club’s matches left, and where its opponents stand')
    .option('--club <name...>', 'only these clubs, by id or name, e.g. juventus Napoli')
    .addHelpText(
      'after',
      examples('run-in --as-of 2018-04-22', 'run-in --as-of 2018-04-22 --club juventus napoli', 'run-in --as-of 2018-04-22 --json'),
    )
    .action((season: string | undefined, options: RunInOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: RunInOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const table = tableOf(season)
  const rows = rowsWanted(season, table, options.club)
  if (!rows.ok) return rows
  const runIns = rows.value.map((row) => ({ row, matches: runIn(season, table, row.club) }))
  return ok({
    json: { ...headOf(open.value), clubs: runIns.map(({ row, matches }) => clubData(season, row, matches)) },
    text: (paint) =>
      `${paint.strong(titleOf(open.value))}\n\n${runIns.map(({ row, matches }) => runInText(season, row, matches, paint)).join('\n\n')}`,
    notices,
  })
}

/** The rows of the clubs asked for, or of all, in the order of the table. */
function rowsWanted(season: Season, table: Standings, names: readonly string[] | undefined): Checked<readonly Row[]> {
  if (names === undefined) return ok(table.rows)
  const clubs = clubsWanted(season, names)
  return clubs.ok ? ok(table.rows.filter((row) => clubs.value.includes(row.club))) : clubs
}

function clubData(season: Season, row: Row, matches: readonly RunInMatch[]) {
  const average = averageOpponentPlace(matches)
  return {
    club: clubOf(season, row.club),
    position: row.position,
    points: row.points,
    matches: matches.map((match) => matchData(season, match)),
    ...(average !== undefined && { averageOpponentPosition: average }),
  }
}

function matchData(season: Season, { match, side, opponent, opponentPosition, opponentPoints }: RunInMatch) {
  const { id, matchday, kickOff, timeKnown } = match
  const when = { id, ...(matchday !== undefined && { matchday }), kickOff, timeKnown }
  return { ...when, side, opponent: clubOf(season, opponent), opponentPosition, opponentPoints }
}

function runInText(season: Season, row: Row, matches: readonly RunInMatch[], paint: Paint): string {
  const title = `${paint.strong(clubOf(season, row.club).name)}, place ${String(row.position)}, ${String(row.points)} points`
  if (matches.length === 0) return `${title}: ${season.matches.length === 0 ? 'no fixture is known yet' : 'no match is left'}.`
  const grid = new Table({ ...BARE, colAligns: ['right', 'left', 'left', 'left', 'left'] })
  grid.push(
    ...matches.map(({ match, side, opponent, opponentPosition, opponentPoints }) => [
      match.matchday === undefined ? '' : String(match.matchday),
      whenPlayed(season, match),
      clubOf(season, opponent).name,
      side,
      paint.faint(`place ${String(opponentPosition)}, ${String(opponentPoints)} points`),
    ]),
  )
  const lines = grid.toString().split('\n')
  return [title, ...lines.map((line) => line.trimEnd())].join('\n')
}
