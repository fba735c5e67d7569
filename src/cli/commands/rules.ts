import Table from 'cli-table3'
import { type Checked, type Competition, fail, ok, type Problem, problem, type Rules, rulesFor } from '../../index.ts'
import { seasonLabel } from '../arguments.ts'
import { competitionIds, competitionOf } from '../catalogue.ts'
import { type AddCommand, examples } from '../command.ts'
import type { Answer } from '../output.ts'
import type { Paint } from '../paint.ts'
import { renderRules, verifiedText } from '../rules-text.ts'
import { rulesView, verifiedOf } from '../rules-view.ts'
import { BARE } from '../grid.ts'

interface RulesOptions {
  readonly season?: string
  readonly json?: boolean
}

/** `scudetto rules`: the competitions on file; or the rules of one, with where each was read. */
export const addRules: AddCommand = (program, answering) => {
  program
    .command('rules')
    .description('the competitions on file; of one, its rules with where each was read')
    .argument('[competition]', 'its id, e.g. ita.serie-a')
    .option('--season <label>', 'the rules in force in that season, e.g. 2017-18 (the newest if none is named)')
    .option('--json', 'print JSON')
    .addHelpText('after', examples('rules', 'rules ita.serie-a --season 2017-18', 'rules ger.bundesliga --json'))
    .action((competition: string | undefined, options: RulesOptions) => answering(Promise.resolve(rules(competition, options)), options))
}

function rules(id: string | undefined, { season }: RulesOptions): Checked<Answer> {
  const label = season === undefined ? undefined : seasonLabel('--season', season)
  if (label?.ok === false) return fail([label.problem])
  if (id === undefined && season !== undefined)
    return fail([problem('ARGUMENT_INVALID', '--season needs a competition.', { expected: 'rules ita.serie-a --season 2017-18' })])
  return id === undefined ? everyCompetition() : ofCompetition(id, label?.value)
}

function ofCompetition(id: string, season: string | undefined): Checked<Answer> {
  const competition = competitionOf(id)
  if (!competition.ok) return competition
  const regime = season === undefined ? newest(competition.value) : rulesFor(competition.value, season)
  if (!regime.ok) return fail([regime.problem])
  const view = rulesView(competition.value, regime.value, season)
  return ok({ json: view, text: (paint) => renderRules(view, paint) })
}

function newest({ name, regimes }: Competition): Checked<Rules, Problem> {
  const regime = regimes.at(-1)
  return regime === undefined ? fail(problem('RULES_UNKNOWN', `No rules of ${name} are on file.`)) : ok(regime)
}

function everyCompetition(): Checked<Answer> {
  const read = competitionIds().map(competitionOf)
  const problems = read.flatMap((each) => (each.ok ? [] : each.problem))
  if (problems.length > 0) return fail(problems)
  const competitions = read.flatMap((each) => (each.ok ? [inShort(each.value)] : []))
  return ok({ json: { competitions }, text: (paint) => listText(competitions, paint) })
}

function inShort({ id, name, regimes }: Competition) {
  return { id, name, regimes: regimes.map((regime) => ({ from: regime.from, ...verifiedOf(regime) })) }
}

function listText(competitions: readonly ReturnType<typeof inShort>[], paint: Paint): string {
  const grid = new Table({ ...BARE, head: ['Competition', '', 'Rules from', ''].map((title) => paint.faint(title)) })
  for (const { id, name, regimes } of competitions) {
    if (regimes.length === 0) grid.push([id, name, '', 'no rules on file'])
    else grid.push(...regimes.map((regime, at) => [...(at === 0 ? [id, name] : ['', '']), regime.from, verifiedText(regime)]))
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
