import {
  type CalibrationBin,
  calibrationBins,
  type Difference,
  differenceBetween,
  judgedOf,
  type Mean,
  pairedOf,
  type Prediction,
  type Summary,
  summaryOf,
} from '../index.ts'
import { gridText } from './grid.ts'
import type { Paint } from './paint.ts'
import type { PlacesAtMoment } from './places-backtest.ts'

/** What a backtest found. */
export interface BacktestView {
  /** The model judged, and those of ours it is held against. */
  readonly model: string
  readonly references: readonly string[]
  readonly predictions: readonly Prediction[]
  readonly places?: readonly PlacesAtMoment[]
}

interface Judgement {
  readonly name: string
  readonly summary: Summary
  /** The model less this forecaster, over the matches both forecast; absent for the model itself. */
  readonly modelLess?: Difference
}

interface SeasonJudgement {
  readonly season: string
  readonly matches: number
  readonly rps: number
  readonly logLoss: number
  /** The model less the reference. */
  readonly modelLess: Mean
}

/** The model, its references and the others the data has, the model first. */
function judgements({ model, references, predictions }: BacktestView): Judgement[] {
  const others = [...new Set(predictions.flatMap(({ by }) => Object.keys(by)))].filter(
    (name) => name !== model && !references.includes(name),
  )
  return [model, ...references, ...others].map((name) => ({
    name,
    summary: summaryOf(judgedOf(predictions, name)),
    ...(name !== model && { modelLess: differenceBetween(...pairedOf(predictions, model, name)) }),
  }))
}

function seasonJudgements({ model, references, predictions }: BacktestView): SeasonJudgement[] {
  const seasons = [...new Set(predictions.map(({ season }) => season))].sort()
  const reference = references[0] ?? model
  return seasons.map((season) => {
    const own = predictions.filter((each) => each.season === season)
    const { matches, rps, logLoss } = summaryOf(judgedOf(own, model))
    return { season, matches, rps: rps.mean, logLoss: logLoss.mean, modelLess: differenceBetween(...pairedOf(own, model, reference)).rps }
  })
}

/** All of it as data. */
export function backtestData(view: BacktestView) {
  const { model, predictions, places } = view
  return {
    model,
    matches: predictions.length,
    leagues: [...new Set(predictions.map(({ league }) => league))],
    forecasters: judgements(view),
    seasons: seasonJudgements(view),
    calibration: calibrationBins(judgedOf(predictions, model)),
    ...(places && { places }),
  }
}

/** All of it for people. */
export function backtestText(view: BacktestView, paint: Paint): string {
  const { model, references, predictions, places } = view
  const all = judgements(view)
  const [first, last] = [predictions[0]?.season ?? '', predictions.reduce((latest, { season }) => (season > latest ? season : latest), '')]
  const leagues = [...new Set(predictions.map(({ league }) => league))]
  return [
    paint.strong(
      `${String(predictions.length)} matches of ${leagues.join(', ')}, ${first} to ${last}, each forecast from earlier dates alone`,
    ),
    summaryText(all, paint),
    differencesText(model, all, paint),
    `${paint.strong(`Calibration of ${model}`)}\n${calibrationText(calibrationBins(judgedOf(predictions, model)))}`,
    seasonsText(references[0] ?? model, seasonJudgements(view), paint),
    ...(places === undefined ? [] : [placesText(places, paint)]),
    paint.faint(NOTES),
  ].join('\n\n')
}

const NOTES = [
  '  RPS: half the sum of the squared errors of both cumulative chances. Log loss: natural. ECE: expected calibration error in ten bins.',
  '  T: the temperature that would have served best; above 1 the forecasts were too sure. In brackets: standard errors.',
].join('\n')

function summaryText(all: readonly Judgement[], paint: Paint): string {
  return gridText(
    ['', 'matches', 'RPS', 'log loss', 'Brier', 'ECE', 'T'],
    all.map(({ name, summary: { matches, rps, logLoss, brier, calibrationError, temperature } }) => [
      name,
      String(matches),
      withError(rps),
      withError(logLoss),
      withError(brier),
      calibrationError.toFixed(4),
      temperature.toFixed(3),
    ]),
    { left: [0], paint },
  )
}

function differencesText(model: string, all: readonly Judgement[], paint: Paint): string {
  const rows = all.flatMap(({ name, modelLess }) =>
    modelLess === undefined ? [] : [[name, String(modelLess.matches), signed(modelLess.rps), signed(modelLess.logLoss)]],
  )
  return gridText([`${model} less`, 'matches', 'RPS', 'log loss'], rows, { left: [0], paint })
}

const BAR = 40

/** A line a bin: what was forecast as `o`, what came as `x` (`*` where they meet), on a line from 0 to 100 %. */
function calibrationText(bins: readonly CalibrationBin[]): string {
  return bins
    .map(({ from, chances, forecast, observed, standardError }) => {
      const line = Array.from<string>({ length: BAR + 1 }).fill('·')
      const [said, came] = [Math.round(forecast * BAR), Math.round(observed * BAR)]
      line[said] = 'o'
      line[came] = said === came ? '*' : 'x'
      const figures = `${percentage(forecast)} said, ${percentage(observed)} came (± ${percentage(standardError).trim()})`
      return `  ${String(Math.round(from * 100)).padStart(3)} %+ ${line.join('')} ${figures} of ${String(chances)}`
    })
    .join('\n')
}

function percentage(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7)
}

function seasonsText(reference: string, seasons: readonly SeasonJudgement[], paint: Paint): string {
  const rows = seasons.map(({ season, matches, rps, logLoss, modelLess }) => [
    season,
    String(matches),
    rps.toFixed(4),
    logLoss.toFixed(4),
    signed(modelLess),
  ])
  return gridText(['season', 'matches', 'RPS', 'log loss', `RPS less ${reference}'s`], rows, { left: [0], paint })
}

/** Forecasts of final places. */
export function placesText(places: readonly PlacesAtMoment[], paint: Paint): string {
  const rows = places.map(({ moment, seasons, rps, slope }) => [moment, String(seasons), withError(rps), slope.toFixed(2)])
  return gridText(['final places', 'seasons', 'RPS', 'slope'], rows, { left: [0], paint })
}

function withError({ mean, standardError }: Mean): string {
  return `${mean.toFixed(4)} (${standardError.toFixed(4)})`
}

function signed({ mean, standardError }: Mean): string {
  return `${mean < 0 ? '-' : '+'}${Math.abs(mean).toFixed(4)} (${standardError.toFixed(4)})`
}
