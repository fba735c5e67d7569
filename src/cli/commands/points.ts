import {
  type Checked,
  fail,
  ok,
  pointsFor,
  pointsForPlace,
  type PointsMark,
  type Problem,
  type Row,
  type Season,
  settledSeason,
  tableOf,
} from '../../index.ts'
import { clubsWanted } from '../clubs.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { type LineAsked, linesAsked, type PlaceWish, whyNone } from '../points-lines.ts'
import { type ClubOfLine, type LineOfPoints, pointsText } from '../points-text.ts'
import { clubOf, headOf, titleOf } from '../words.ts'

interface PointsOptions extends SeasonOptions, PlaceWish {
  readonly club?: readonly string[]
}

/** `scudetto points`: the points that are enough for a place, and those with which it can still be had. */
export const addPoints: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('points'))
    .description('the points that are enough for the title, for Europe or to stay up, and the fewest that still can be')
    .option('--place <n>', 'this place or a better one, club by club (all clubs take up to a minute before the last ten rounds)')
    .option('--zone <id>', 'the line of this zone, by id, e.g. champions-league; relegation is about staying up')
    .option('--club <name...>', 'only these clubs, by id or name, e.g. cagliari Crotone; without a place, for every line')
    .addHelpText(
      'after',
      examples(
        'points --as-of 2018-04-22',
        'points --as-of 2018-04-22 --zone relegation',
        'points --matchday 36 --place 4 --club inter lazio',
        'points --as-of 2018-04-22 --json',
      ),
    )
    .action((season: string | undefined, options: PointsOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: PointsOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const clubs = options.club === undefined ? ok(undefined) : clubsWanted(season, options.club)
  if (!clubs.ok) return clubs
  const asked = linesAsked(season, options)
  if (!asked.ok) return fail([asked.problem])
  const byClub = clubs.value !== undefined || options.place !== undefined || options.zone !== undefined
  const lines = season.matches.length === 0 ? ok([]) : pointsOf(season, asked.value, byClub ? (clubs.value ?? season.clubs) : undefined)
  if (!lines.ok) return lines
  return ok({
    json: { ...headOf(open.value), lines: lines.value.map(lineData) },
    text: (paint) => {
      const title = paint.strong(titleOf(open.value))
      if (season.matches.length === 0) return `${title}\n\nNo fixture is known yet.`
      if (lines.value.length === 0) return `${title}\n\nNo zone has a line: ${whyNone(season)}. --place asks for a place by its number.`
      return `${title}\n\n${pointsText(season, lines.value, paint)}`
    },
    notices,
  })
}

/** Each line with its points. Problems: those of the engine; of several lines only where no line can be asked. */
function pointsOf(season: Season, asked: readonly LineAsked[], clubs: Season['clubs'] | undefined): Checked<readonly LineOfPoints[]> {
  const found = asked.map((line) => pointsOfLine(season, line, clubs))
  const lines = found.flatMap((each) => (each.ok ? [each.value] : []))
  const problems = found.flatMap((each): readonly Problem[] => (each.ok ? [] : each.problem))
  return lines.length === 0 && problems.length > 0 ? fail(problems) : ok(lines)
}

function pointsOfLine(season: Season, line: LineAsked, clubs: Season['clubs'] | undefined): Checked<LineOfPoints> {
  const whoever = pointsForPlace(season, line.place)
  if (!whoever.ok) return whoever
  const { enough, possibleFrom } = whoever.value
  if (clubs === undefined) return ok({ ...line, enough, possibleFrom })
  const { rows } = tableOf(settledSeason(season))
  const own = rows.filter(({ club }) => clubs.includes(club)).map((row) => clubOfLine(season, row, { place: line.place, rows }))
  const problems = own.flatMap((each): readonly Problem[] => (each.ok ? [] : each.problem))
  if (problems.length > 0) return fail(problems)
  return ok({ ...line, enough, possibleFrom, clubs: own.flatMap((each) => (each.ok ? [each.value] : [])) })
}

interface Around {
  readonly place: number
  readonly rows: readonly Row[]
}

function clubOfLine(season: Season, { club, position }: Row, { place, rows }: Around): Checked<ClubOfLine> {
  const found = pointsFor(season, club, place)
  if (!found.ok) return found
  const { points, most, possibleFrom, enough } = found.value
  const shared = rows.filter((row) => row.position === position).length > 1
  return ok({ club: clubOf(season, club), position, shared, points, most, possibleFrom, enough })
}

function lineData({ place, zone, possibleFrom, enough, clubs }: LineOfPoints) {
  return {
    ...(zone && { zone: { id: zone.id, name: zone.name, kind: zone.kind } }),
    place,
    ...(zone?.conditionalPlace !== undefined && { conditionalPlace: zone.conditionalPlace }),
    possibleFrom: markData(possibleFrom),
    enough: markData(enough),
    ...(clubs && {
      clubs: clubs.map(({ club, position, points, most, ...own }) => ({
        club,
        position,
        points,
        most,
        possibleFrom: markData(own.possibleFrom),
        enough: markData(own.enough),
      })),
    }),
  }
}

/** The total alone: what shows it is as long as a season. */
function markData({ points, openFrom }: PointsMark) {
  return { ...(points !== undefined && { points }), ...(openFrom !== undefined && { openFrom }) }
}
