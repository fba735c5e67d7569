import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** Where the real feeds are, for the tests that need them; they are not part of the project. */
export const DATA = join(ROOT, '..', 'shared', 'data')

/** True where the real feeds are at hand. */
export const HAS_DATA = existsSync(DATA)

/** What a command line came to. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Builds the command line as it ships. */
export function buildOnce(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.js')])
}

/** Runs a command line in a shell's place, without a terminal. */
export function scudetto(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'dist', 'scudetto.js'), ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err })
    })
  })
}

/** The JSON a command line prints. */
export async function json<T>(...args: readonly string[]): Promise<T> {
  const { out } = await scudetto(...args, '--json')
  return JSON.parse(out) as T
}
