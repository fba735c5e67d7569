import { type Checked, ok } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { clubsText, type ForecastView, matchesText, notesText, pointsNeededText, positionsText } from '../forecast-text.ts'
import { forecasted, type ForecastingOptions, withForecastOptions } from '../forecasting.ts'
import { openOneTable } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { clubOf, headOf, titleOf } from '../words.ts'

interface ForecastCommandOptions extends ForecastingOptions {
  readonly positions?: boolean
  readonly matches?: boolean
}

/** `scudetto forecast`: how likely what is not yet certain is. */
export const addForecast: AddCommand = (program, answering) => {
  withForecastOptions(withSeasonOptions(program.command('forecast')))
    .description('how likely the title, Europe and relegation are for each club, and how the matches left may end')
    .option('--positions', 'add the chance of every place for every club')
    .option('--matches', 'show every match left, not only the next round')
    .addHelpText(
      'after',
      examples(
        'forecast --as-of 2018-04-22',
        'forecast --as-of 2018-04-22T20:31:00Z',
        'forecast --matchday 19 --positions',
        'forecast --as-of 2018-04-22 --seasons 1000000 --seed 7 --json',
      ),
    )
    .action((season: string | undefined, options: ForecastCommandOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: ForecastCommandOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const made = await forecasted(open.value, options)
  if (!made.ok) return made
  const { forecast, notices } = made.value
  const view = { season: open.value.season, forecast }
  return ok({
    json: { ...headOf(open.value), ...dataOf(view) },
    text: (paint) => [paint.strong(titleOf(open.value)), ...sections(view, options, paint)].join('\n\n'),
    notices: [...open.value.notices, ...notices],
  })
}

function sections(view: ForecastView, options: ForecastCommandOptions, paint: Paint): string[] {
  const { season, forecast } = view
  const next = new Set(forecast.next.matches.map(({ match }) => match))
  const matches = options.matches === true ? forecast.matches : forecast.matches.filter(({ match }) => next.has(match))
  const parts = [
    clubsText(view, paint),
    ...(options.positions === true ? [positionsText(view, paint)] : []),
    ...(matches.length === 0 ? [] : [matchesText(season, matches, paint)]),
    pointsNeededText(view, paint),
    notesText(view, paint),
  ]
  return parts.filter((part) => part !== '')
}

function dataOf({ season, forecast }: ForecastView) {
  const { model, seed, seasons, exact, zones, pointsNeeded } = forecast
  return {
    model,
    seed,
    seasons,
    exact,
    zones,
    clubs: forecast.clubs.map(({ club, ...own }) => ({ club: clubOf(season, club), ...own, proved: forecast.proved.get(club) })),
    matches: forecast.matches.map(({ home, away, ...match }) => ({ home: clubOf(season, home), away: clubOf(season, away), ...match })),
    pointsNeeded,
  }
}
