import { type Checked, fail, type HonestForecast, ok } from '../../index.ts'
import { invalidArgument } from '../arguments.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { clubsText, type ForecastView, matchesText, notesText, pointsNeededText, positionsText } from '../forecast-text.ts'
import { forecasted, type ForecastingOptions, timelined, withForecastOptions } from '../forecasting.ts'
import { openOneTable, type OpenSeason } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { timelineData, timelineText, type ZoneTimeline } from '../timeline-text.ts'
import { clubOf, headOf, titleOf } from '../words.ts'

interface ForecastCommandOptions extends ForecastingOptions {
  readonly positions?: boolean
  readonly matches?: boolean
  readonly timeline?: string
}

/** `scudetto forecast`: how likely what is not yet certain is. */
export const addForecast: AddCommand = (program, answering) => {
  withForecastOptions(withSeasonOptions(program.command('forecast')))
    .description('how likely the title, Europe and relegation are for each club, and how the matches left may end')
    .option('--positions', 'add the chance of every place for every club')
    .option('--matches', 'show every match left, not only the next round')
    .option('--timeline <zone>', 'add how the chances of a zone, by its id, moved from matchday to matchday')
    .addHelpText(
      'after',
      examples(
        'forecast --as-of 2018-04-22',
        'forecast --as-of 2018-04-22T20:31:00Z',
        'forecast --matchday 19 --positions',
        'forecast --as-of 2018-04-22 --timeline title',
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
  const { season } = open.value
  const timeline = options.timeline === undefined ? ok(undefined) : await timelineWanted(open.value, forecast, options.timeline, options)
  if (!timeline.ok) return timeline
  const view: ForecastView = { season, forecast, ...(timeline.value && { timeline: timeline.value }) }
  return ok({
    json: { ...headOf(open.value), ...dataOf(view) },
    text: (paint) => [paint.strong(titleOf(open.value)), ...sections(view, options, paint)].join('\n\n'),
    notices: [...open.value.notices, ...notices],
  })
}

/** Problem besides those of forecasts: ARGUMENT_INVALID for a zone the season does not have. */
async function timelineWanted(
  open: OpenSeason,
  { zones }: HonestForecast,
  zone: string,
  options: ForecastingOptions,
): Promise<Checked<ZoneTimeline>> {
  const ids = zones.map(({ id }) => id)
  if (!ids.includes(zone)) return fail([invalidArgument('--timeline', zone, `a zone of the season: ${ids.join(', ')}`)])
  const points = await timelined(open, options)
  return points.ok ? ok({ zone, points: points.value }) : points
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
    timelineText(view, paint),
    notesText(view, paint),
  ]
  return parts.filter((part) => part !== '')
}

function dataOf({ season, forecast, timeline }: ForecastView) {
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
    ...(timeline && { timeline: timelineData(season, timeline) }),
  }
}
