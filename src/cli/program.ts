import { Command, CommanderError } from 'commander'
import { version } from './catalogue.ts'
import { type AddCommand, type Answering, examples } from './command.ts'
import { addBacktest } from './commands/backtest.ts'
import { addCertainty } from './commands/certainty.ts'
import { addFindings } from './commands/findings.ts'
import { addFixtures } from './commands/fixtures.ts'
import { addForecast } from './commands/forecast.ts'
import { addImport } from './commands/import.ts'
import { addImportance } from './commands/importance.ts'
import { addMoments } from './commands/moments.ts'
import { addPoints } from './commands/points.ts'
import { addPossible } from './commands/possible.ts'
import { addReconcile } from './commands/reconcile.ts'
import { addRecords } from './commands/records.ts'
import { addResults } from './commands/results.ts'
import { addRoundUp } from './commands/round-up.ts'
import { addRules } from './commands/rules.ts'
import { addRunIn } from './commands/run-in.ts'
import { addScenarios } from './commands/scenarios.ts'
import { addScorers } from './commands/scorers.ts'
import { addTable } from './commands/table.ts'
import { type ExitCode, type Output, say } from './output.ts'

/** Every command, in the order of the help: a season shown first, then rules, then files read. A new command is one more line here. */
const COMMANDS: readonly AddCommand[] = [
  addTable,
  addResults,
  addFixtures,
  addScorers,
  addRecords,
  addRunIn,
  addCertainty,
  addPoints,
  addPossible,
  addScenarios,
  addMoments,
  addForecast,
  addImportance,
  addFindings,
  addRoundUp,
  addRules,
  addBacktest,
  addImport,
  addReconcile,
]

/** Runs one command line, says what there is to say, and gives the exit code. Never throws. */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const answering: Answering = async (answer, { json = false }) => {
    exitCode = say(await answer, output, json)
  }
  try {
    await programOf(output, answering).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    output.err(`scudetto: something went wrong that should not have: ${firstLine(error)}\n`)
    return 1
  }
}

function programOf(output: Output, answering: Answering): Command {
  const program = new Command('scudetto')
    .description('The league desk: a football league’s feed in; table, findings and round-up out.')
    .version(version())
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .addHelpText('after', examples('table --as-of 2018-04-22', 'round-up --as-of 2018-04-22', 'findings --as-of 2018-04-22', 'help table'))
  for (const add of COMMANDS) add(program, answering)
  return program
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}
