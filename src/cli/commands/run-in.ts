import {
  averageOpponentPlace,
  type Checked,
  clubById,
  clubNamed,
  fail,
  ok,
  runIn,
  type RunInMatch,
  type Season,
  tableOf,
} from '../../index.ts'
import Table from 'cli-table3'
import { type AddCommand, examples, givenSeason, withSeasonOptions } from '../command.ts'
import { openSeason, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { BARE } from '../table-text.ts'
import { clubOf, shortKickOff, titleOf } from '../words.ts'

/** `scudetto run-in`: a club's matches left, and where its opponents stand. */
export const addRunIn: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('run-in').argument('<club>', 'the club’s id or name, e.g. juventus'))
    .description('a club’s matches left, and where its opponents stand')
    .addHelpText('after', examples('run-in juventus --as-of 2018-04-22', 'run-in Napoli ita.serie-a/2017-18 --as-of 2018-04-22 --json'))
    .action((club: string, season: string, options: SeasonOptions) =>
      answering(answer(club, givenSeason(season, options), options), options),
    )
}

async function answer(name: string, argument: string | undefined, options: SeasonOptions): Promise<Checked<Answer>> {
  const open = await openSeason(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const known = clubById(season.competition, name)
  const club = known === undefined ? clubNamed(season.competition, name, {}) : ok(known)
  if (!club.ok) return fail([club.problem])
  const table = tableOf(season)
  const row = table.rows.find((each) => each.club === club.value.id)
  const matches = runIn(season, table, club.value.id)
  const average = averageOpponentPlace(matches)
  return ok({
    json: {
      season: open.value.name,
      asOf: season.asOf,
      club: clubOf(season, club.value.id),
      ...(row && { position: row.position, points: row.points }),
      matches: matches.map((match) => matchOf(season, match)),
      ...(average !== undefined && { averageOpponentPosition: average }),
    },
    text: (paint) => `${paint.strong(`${club.value.name}: ${titleOf(open.value)}`)}\n\n${runInText(season, matches, paint)}`,
    notices,
  })
}

function matchOf(season: Season, { match, side, opponent, opponentPosition, opponentPoints }: RunInMatch) {
  const { id, matchday, kickOff, timeKnown } = match
  const when = { id, ...(matchday !== undefined && { matchday }), kickOff, timeKnown }
  return { ...when, side, opponent: clubOf(season, opponent), opponentPosition, opponentPoints }
}

function runInText(season: Season, matches: readonly RunInMatch[], paint: Paint): string {
  if (matches.length === 0) return 'No match is left.'
  const head = ['', 'Kick-off', 'Opponent', '', 'Place', 'Pts'].map((title) => paint.faint(title))
  const grid = new Table({ ...BARE, head, colAligns: ['right', 'left', 'left', 'left', 'right', 'right'] })
  grid.push(
    ...matches.map(({ match, side, opponent, opponentPosition, opponentPoints }) => [
      match.matchday === undefined ? '' : String(match.matchday),
      shortKickOff(season, match),
      clubOf(season, opponent).name,
      side,
      String(opponentPosition),
      String(opponentPoints),
    ]),
  )
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
