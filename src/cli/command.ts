import type { Command } from 'commander'
import type { Checked } from '../index.ts'
import { DEFAULT_SEASON } from './open-season.ts'
import type { Answer } from './output.ts'

/** Hands a command's answer to whoever prints it. */
export type Answering = (answer: Promise<Checked<Answer>>, options: { readonly json?: boolean }) => Promise<void>

/** A command: adds itself to the program, and answers through the function given. */
export type AddCommand = (program: Command, answering: Answering) => void

/** Options for commands that show a season. */
export function withSeasonOptions(command: Command): Command {
  return command
    .argument('[season]', `a season that comes with the package (${DEFAULT_SEASON} if none is named)`)
    .option('--from <file...>', 'read a feed’s files instead')
    .option('--competition <id>', 'the competition the files are of, e.g. ita.serie-a')
    .option('--season <label>', 'the season the files are of, e.g. 2017-18')
    .option('--as-of <instant>', 'as it was known then: a date (its end, where the league plays) or an instant')
    .option('--matchday <n>', 'as after matchday n: later matchdays are not counted')
    .option('--correct <file...>', 'facts entered by hand, one JSON object a line, after the feed’s own')
    .option('--no-decisions', 'leave out the rulings on file: points deducted, matches awarded, a season stopped')
    .option('--group <name>', 'one group or conference only, by its id or name')
    .option('--at-position <n>', 'as the log knew it after its first n facts')
    .option('--json', 'print JSON')
}

/** Examples for the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ scudetto ${line}`).join('\n')}\n`
}
