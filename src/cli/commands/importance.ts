import { type Checked, ok } from '../../index.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { forecasted, type ForecastingOptions, withForecastOptions } from '../forecasting.ts'
import type { ForecastView } from '../forecast-text.ts'
import { importanceText } from '../importance-text.ts'
import { openOneTable } from '../open-season.ts'
import type { Answer } from '../output.ts'
import { clubOf, headOf, titleOf } from '../words.ts'

interface ImportanceOptions extends ForecastingOptions {
  readonly all?: boolean
}

/** `scudetto importance`: which match of the next round matters most, and whose odds it moves. */
export const addImportance: AddCommand = (program, answering) => {
  withForecastOptions(withSeasonOptions(program.command('importance')))
    .description('which match of the next round moves the most odds, and what each of its results would make of them')
    .option('--all', 'name every chance a match moves, not only those it moves most')
    .addHelpText(
      'after',
      examples('importance --as-of 2018-04-22', 'importance --matchday 37 --all', 'importance --as-of 2018-04-22 --json'),
    )
    .action((season: string | undefined, options: ImportanceOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: ImportanceOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const made = await forecasted(open.value, options)
  if (!made.ok) return made
  const { forecast, notices } = made.value
  const view = { season: open.value.season, forecast }
  return ok({
    json: { ...headOf(open.value), ...dataOf(view) },
    text: (paint) => {
      const { matchday } = forecast.next
      const round = matchday === undefined ? 'the next matches' : `matchday ${String(matchday)}`
      return [paint.strong(`${titleOf(open.value)}: ${round}`), importanceText(view, options.all === true, paint), paint.faint(NOTE)].join(
        '\n\n',
      )
    },
    notices: [...open.value.notices, ...notices],
  })
}

const NOTE =
  '  How far a match moves the odds on average, of all clubs and zones together, in points of a hundred, with its standard error.\n' +
  '  Odds it moves by less than four standard errors are left out.'

function dataOf({ season, forecast }: ForecastView) {
  const { model, seed, seasons, exact, next } = forecast
  return {
    model,
    seed,
    seasons,
    exact,
    ...(next.matchday !== undefined && { matchday: next.matchday }),
    matches: next.matches.map(({ home, away, moves, ...match }) => ({
      home: clubOf(season, home),
      away: clubOf(season, away),
      ...match,
      moves: moves.map(({ club, ...move }) => ({ club: clubOf(season, club), ...move })),
    })),
  }
}
