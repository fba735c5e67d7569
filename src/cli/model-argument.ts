import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  baseRates,
  checkModel,
  type Checked,
  dixonColes,
  fail,
  type ForecastModel,
  hasError,
  ok,
  type Problem,
  problem,
  ratings,
} from '../index.ts'
import { bundledHistory } from './catalogue.ts'
import { seasonsOfHistory } from './past-seasons.ts'

/** The models that come with the package. */
const MODELS: readonly ForecastModel[] = [ratings(), dixonColes, baseRates]

/** A model, and what is worth knowing of it. */
export interface ChosenModel {
  readonly model: ForecastModel
  readonly notices: readonly Problem[]
}

/** What `--model` takes, for the help. */
export const MODEL_HELP = `${MODELS.map(({ name }) => idOf(name)).join(', ')}, or a JavaScript file whose default export is a model`

/**
 * The model an option names: one of the package's, or a file's default export, which is checked against the package's own results first.
 * Problems: ARGUMENT_INVALID, FILE_UNREADABLE, MODEL_INVALID.
 */
export async function modelArgument(text: string | undefined): Promise<Checked<ChosenModel>> {
  const own = MODELS.find(({ name }) => idOf(name) === (text ?? 'ratings'))
  if (own !== undefined) return ok({ model: own, notices: [] })
  if (!/\.[cm]?js$/.test(text ?? '')) {
    return fail([problem('ARGUMENT_INVALID', `--model cannot be "${(text ?? '').slice(0, 80)}".`, { expected: MODEL_HELP })])
  }
  return modelOfFile(text ?? '')
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}

async function modelOfFile(path: string): Promise<Checked<ChosenModel>> {
  const loaded = await load(path)
  if (!loaded.ok) return loaded
  const history = bundledHistory('ita.serie-a')
  if (!history.ok) return history
  // Enough to see clubs come and go; a model is asked tens of thousands of times here.
  const problems = checkModel(loaded.value, seasonsOfHistory(history.value).slice(-3))
  return hasError(problems) ? fail(problems) : ok({ model: loaded.value, notices: problems })
}

async function load(path: string): Promise<Checked<ForecastModel>> {
  try {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown }
    const model = module.default
    if (typeof model === 'object' && model !== null) return ok(model as ForecastModel)
    return fail([problem('MODEL_INVALID', 'The file has no model.', { place: { file: path }, expected: 'a model as default export' })])
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
    return fail([
      problem('FILE_UNREADABLE', `The model cannot be loaded: ${reason}.`, { place: { file: path }, expected: 'a JavaScript module' }),
    ])
  }
}
