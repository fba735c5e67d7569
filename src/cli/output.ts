import { type Checked, formatProblem, type Problem } from '../index.ts'
import { type Paint, paintFor } from './paint.ts'

/** Where a command's words go. */
export interface Output {
  readonly colour: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What a command has to say: data for programs, text for people, and what was noticed on the way. */
export interface Answer {
  readonly json: unknown
  readonly text: (paint: Paint) => string
  readonly notices?: readonly Problem[]
}

/** 0 fine, 1 something wrong with the input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** How many notices people are shown before the rest is only counted. */
const NOTICES_SHOWN = 5

/** The process's own streams. Colour is for terminals, and not for those who set NO_COLOR. A reader who stops early ends the program. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  const noColour = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== ''
  return {
    colour: process.stdout.isTTY && !noColour,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  }
}

/** Says an answer, or what is wrong, and gives the exit code. */
export function say(answer: Checked<Answer>, output: Output, json: boolean): ExitCode {
  if (!answer.ok) return sayProblems(answer.problem, output, json)
  if (json) output.out(`${JSON.stringify(answer.value.json, null, 2)}\n`)
  else {
    output.out(`${answer.value.text(paintFor(output.colour)).trimEnd()}\n`)
    sayNotices(answer.value.notices ?? [], output)
  }
  return 0
}

/** Problems go where people look for them; programs find them as JSON where they look for the answer. */
function sayProblems(problems: readonly Problem[], output: Output, json: boolean): ExitCode {
  if (json) output.out(`${JSON.stringify({ problems }, null, 2)}\n`)
  else for (const each of problems) output.err(`${formatProblem(each)}\n`)
  return problems.some((each) => each.code === 'ARGUMENT_INVALID') ? 2 : 1
}

function sayNotices(notices: readonly Problem[], output: Output): void {
  for (const each of notices.slice(0, NOTICES_SHOWN)) output.err(`${formatProblem(each)}\n`)
  const more = notices.length - NOTICES_SHOWN
  if (more > 0) output.err(`${String(more)} more notices; "scudetto import" lists them all.\n`)
}
