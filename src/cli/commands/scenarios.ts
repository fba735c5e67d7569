import Table from 'cli-table3'
import {
  type Checked,
  fail,
  ok,
  type Problem,
  type Scenario,
  scenarioInWords,
  scenarioNames,
  type ScenarioNames,
  type ScenarioOptions,
  type Scenarios,
  scenariosOf,
  type Season,
} from '../../index.ts'
import { ifGiven, invalidArgument, wholeNumber } from '../arguments.ts'
import { clubWanted } from '../clubs.ts'
import { type AddCommand, examples, withSeasonOptions } from '../command.ts'
import { type OpenSeason, openOneTable, type SeasonOptions } from '../open-season.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { BARE } from '../grid.ts'
import { clubOf, headOf, titleOf, whenPlayed } from '../words.ts'

interface ScenariosOptions extends SeasonOptions {
  readonly club?: readonly string[]
  readonly zone?: readonly string[]
  readonly top?: string
  readonly truthTable?: boolean
}

/** `scudetto scenarios`: what the next round can settle, and under which results. */
export const addScenarios: AddCommand = (program, answering) => {
  withSeasonOptions(program.command('scenarios'))
    .description('what the next round can settle, and under which results')
    .option('--club <name...>', 'only these clubs, by id or name, e.g. juventus Napoli')
    .option('--zone <id...>', 'only these zones, by id, e.g. title relegation')
    .option('--top <n>', 'instead of zones: to finish among the first n')
    .option('--truth-table', 'add every way the matches that matter can end')
    .addHelpText(
      'after',
      examples(
        'scenarios --matchday 36',
        'scenarios --as-of 2018-04-22 --zone relegation',
        'scenarios --matchday 36 --club juventus --truth-table',
        'scenarios --matchday 36 --json',
      ),
    )
    .action((season: string | undefined, options: ScenariosOptions) => answering(answer(season, options), options))
}

async function answer(argument: string | undefined, options: ScenariosOptions): Promise<Checked<Answer>> {
  const open = await openOneTable(argument, options)
  if (!open.ok) return open
  const { season, notices } = open.value
  const asked = askedOf(season, options)
  if (!asked.ok) return asked
  const scenarios = scenariosOf(season, asked.value)
  const names = scenarioNames(season, (id) => clubOf(season, id).name)
  return ok({
    json: {
      ...headOf(open.value),
      ...(scenarios.matchday !== undefined && { matchday: scenarios.matchday }),
      matches: matchesData(season, scenarios),
      scenarios: scenarios.scenarios.map((scenario) => scenarioData(season, scenario, names)),
    },
    text: (paint) => asText(open.value, scenarios, { names, paint, withTable: options.truthTable === true }),
    notices,
  })
}

/** What the options ask for. Problems: CLUB_UNKNOWN, ARGUMENT_INVALID. */
function askedOf(season: Season, { club: names, zone: zones, top }: ScenariosOptions): Checked<ScenarioOptions> {
  const clubs = names?.map((name) => clubWanted(season, name)) ?? []
  const ids = season.zones.map(({ id }) => id)
  const first = ifGiven(top, (text) => wholeNumber('--top', text, 1))
  const problems = [
    ...clubs.flatMap((club): Problem[] => (club.ok ? [] : [club.problem])),
    ...(zones ?? []).flatMap((zone) =>
      ids.includes(zone) ? [] : [invalidArgument('--zone', zone, ids.join(', ') || 'no zone: the season has none')],
    ),
    ...(first.ok ? [] : [first.problem]),
  ]
  if (problems.length > 0 || !first.ok) return fail(problems)
  return ok({
    ...(names && { clubs: clubs.flatMap((club) => (club.ok ? [club.value.id] : [])) }),
    ...(zones && { zones }),
    ...(first.value !== undefined && { top: first.value }),
  })
}

function matchesData(season: Season, { matches }: Scenarios) {
  return season.matches
    .filter(({ id }) => matches.includes(id))
    .map(({ id, kickOff, timeKnown, home, away }) => ({ id, kickOff, timeKnown, home: clubOf(season, home), away: clubOf(season, away) }))
}

function scenarioData(season: Season, scenario: Scenario, names: ScenarioNames) {
  return { ...scenario, club: clubOf(season, scenario.club), words: scenarioInWords(scenario, names) }
}

interface Manner {
  readonly names: ScenarioNames
  readonly paint: Paint
  readonly withTable: boolean
}

function asText(open: OpenSeason, { matchday, matches, scenarios }: Scenarios, manner: Manner): string {
  const { season } = open
  const { paint } = manner
  if (matches.length === 0) return `${paint.strong(titleOf(open))}\n\nNo match is left.`
  const round = matchday === undefined ? 'The next matches' : `Matchday ${String(matchday)}`
  const fixtures = season.matches.filter(({ id }) => matches.includes(id))
  const lines = fixtures.map(
    (match) => `  ${whenPlayed(season, match)}  ${clubOf(season, match.home).name} v ${clubOf(season, match.away).name}`,
  )
  const head = `${paint.strong(titleOf(open))}\n\n${paint.strong(round)}\n${paint.faint(lines.join('\n'))}`
  if (scenarios.length === 0) return `${head}\n\nNothing can be settled in it.`
  return [head, ...sections(scenarios, manner)].join('\n\n')
}

/** A part for each zone, under its name. */
function sections(scenarios: readonly Scenario[], manner: Manner): string[] {
  const names = [...new Set(scenarios.map(({ target }) => target.name))]
  return names.map((name) => {
    const own = scenarios.filter(({ target }) => target.name === name)
    return [manner.paint.strong(capital(name)), ...own.map((scenario) => scenarioText(scenario, manner))].join('\n')
  })
}

function scenarioText(scenario: Scenario, { names, withTable }: Manner): string {
  const { sentence, items = [] } = scenarioInWords(scenario, names)
  const said = [`  ${sentence}`, ...items.map((item) => `    - ${item}`)].join('\n')
  return withTable && scenario.truthTable !== undefined ? `${said}\n${tableText(scenario, names)}` : said
}

function tableText({ matches, truthTable = [] }: Scenario, { club, sidesOf }: ScenarioNames): string {
  const titles = matches.map((id) => {
    const sides = sidesOf(id)
    return sides === undefined ? id : `${club(sides.home)} v ${club(sides.away)}`
  })
  const grid = new Table({ ...BARE, colAligns: [] })
  grid.push(['', ...titles, ''], ...truthTable.map(({ outcomes, verdict }) => ['', ...outcomes, verdict]))
  return grid
    .toString()
    .split('\n')
    .map((line) => `    ${line.trim()}`)
    .join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
