import {
  backtest,
  baseRates,
  type Checked,
  dixonColes,
  fail,
  type ForecastModel,
  type LeagueResults,
  ok,
  readResultsTable,
} from '../../index.ts'
import { ifGiven, invalidArgument, seasonLabel } from '../arguments.ts'
import { barsText, measureBars } from '../backtest-bars.ts'
import { backtestData, backtestText, type BacktestView } from '../backtest-text.ts'
import { bundledHistory } from '../catalogue.ts'
import { type AddCommand, examples } from '../command.ts'
import { readFiles } from '../files.ts'
import { MODEL_HELP, modelArgument } from '../model-argument.ts'
import type { Answer } from '../output.ts'
import { seasonsOfHistory } from '../past-seasons.ts'
import { placesBacktest } from '../places-backtest.ts'

interface BacktestOptions {
  readonly league?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly model?: string
  readonly places?: boolean
  readonly bars?: boolean
  readonly json?: boolean
}

/** The competition whose results come with the package. */
const BUNDLED = 'ita.serie-a'
/** Seasons judged where none are named. */
const SEASONS_JUDGED = 10

/** `scudetto backtest`: how good the forecasts have been. */
export const addBacktest: AddCommand = (program, answering) => {
  program
    .command('backtest')
    .description('how good forecasts of past matches were, each made from earlier dates alone, held against other forecasters')
    .argument('[file]', 'a table of results, CSV, a match a line (Serie A’s, which come with the package, if none is named)')
    .option('--league <id...>', 'only these leagues of the file')
    .option('--from <season>', 'judge from this season on; earlier ones are learnt from (the last ten if none is named)')
    .option('--to <season>', 'judge up to this season')
    .option('--model <name>', `${MODEL_HELP} (ratings if none is named)`)
    .option('--places', 'judge forecasts of final places too: seasons simulated at four moments of each')
    .option('--bars', 'measure the bars the model was built to, on a table with the five leagues they are set for')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `${COLUMNS}${examples('backtest', 'backtest --from 2012-13 --places', 'backtest results.csv --league eng.premier-league --model ./my-model.js')}`,
    )
    .action((file: string | undefined, options: BacktestOptions) => answering(answer(file, options), options))
}

const COLUMNS = `
Columns: league, season, date (2017-08-19), home, away, home_goals, away_goals; where known home_shots_on_target,
away_shots_on_target, closing_home, closing_draw, closing_away (decimal odds; or prematch_...), and the chances
other forecasters gave, as NAME_home, NAME_draw, NAME_away.
`

async function answer(file: string | undefined, options: BacktestOptions): Promise<Checked<Answer>> {
  const span = spanOf(options)
  if (!span.ok) return span
  const results = resultsOf(file, options.league)
  if (!results.ok) return results
  if (options.bars === true) return barsAnswer(results.value)
  const chosen = await modelArgument(options.model)
  if (!chosen.ok) return chosen
  const { model, notices } = chosen.value
  const from = span.value.from ?? firstJudged(results.value, span.value.to)
  const seasons = { from, ...(span.value.to !== undefined && { to: span.value.to }) }
  const predictions = backtest(results.value, withReferences(model), seasons)
  if (predictions.length === 0) return fail([invalidArgument('--from', from, 'seasons that the results have')])
  const places = options.places === true ? placesBacktest(results.value, { model, ...seasons }) : undefined
  const view: BacktestView = {
    model: model.name,
    references: withReferences(model)
      .slice(1)
      .map(({ name }) => name),
    predictions,
    ...(places && { places }),
  }
  return ok({ json: backtestData(view), text: (paint) => backtestText(view, paint), notices })
}

/** The model, and those it is held against. */
function withReferences(model: ForecastModel): ForecastModel[] {
  return [model, ...[dixonColes, baseRates].filter(({ name }) => name !== model.name)]
}

function barsAnswer(results: readonly LeagueResults[]): Checked<Answer> {
  const bars = measureBars(results)
  if (!bars.ok) return fail([bars.problem])
  return ok({ json: { bars: bars.value }, text: (paint) => barsText(bars.value, paint) })
}

function spanOf(options: BacktestOptions): Checked<{ readonly from?: string; readonly to?: string }> {
  const from = ifGiven(options.from, (text) => seasonLabel('--from', text))
  const to = ifGiven(options.to, (text) => seasonLabel('--to', text))
  if (!from.ok) return fail([from.problem])
  if (!to.ok) return fail([to.problem])
  return ok({ ...(from.value !== undefined && { from: from.value }), ...(to.value !== undefined && { to: to.value }) })
}

function resultsOf(file: string | undefined, leagues: readonly string[] | undefined): Checked<readonly LeagueResults[]> {
  const all = file === undefined ? bundledResults() : resultsInFile(file)
  if (!all.ok || leagues === undefined) return all
  const known = all.value.map(({ league }) => league)
  const missing = leagues.find((league) => !known.includes(league))
  if (missing !== undefined) return fail([invalidArgument('--league', missing, `one of ${known.join(', ')}`)])
  return ok(all.value.filter(({ league }) => leagues.includes(league)))
}

function bundledResults(): Checked<readonly LeagueResults[]> {
  const history = bundledHistory(BUNDLED)
  return history.ok ? ok([{ league: BUNDLED, seasons: seasonsOfHistory(history.value) }]) : history
}

function resultsInFile(path: string): Checked<readonly LeagueResults[]> {
  const files = readFiles([path])
  const [file] = files.ok ? files.value : []
  if (!files.ok || file === undefined) return files.ok ? ok([]) : files
  return readResultsTable(file)
}

/** The first of the last so many seasons up to one. */
function firstJudged(results: readonly LeagueResults[], to: string | undefined): string {
  const labels = [...new Set(results.flatMap(({ seasons }) => seasons.map(({ season }) => season)))].sort()
  const upTo = labels.filter((label) => to === undefined || label <= to)
  return upTo.at(-SEASONS_JUDGED) ?? upTo[0] ?? ''
}
