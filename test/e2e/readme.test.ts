import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOnce, scudetto } from './scudetto.ts'

const folder = mkdtempSync(join(tmpdir(), 'scudetto-'))
const text = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')

/** A command README shows with its output, `…` standing for what was cut. */
interface Shown {
  readonly command: string
  readonly lines: readonly string[]
}

/** The indented blocks that begin with a prompt; those of files a reader would bring are left out. */
const shown: Shown[] = text
  .split(/\n(?! {4}|\n)/)
  .flatMap((part) => part.split(/\n(?= {4}\$ )/).slice(1))
  .map((block) => block.split('\n').map((line) => line.slice(4)))
  .map(([command = '', ...lines]) => ({
    command: command.replace('$ scudetto ', ''),
    lines: lines.filter((line) => line.trim() !== '' && !line.includes('…') && line.trim() !== '…'),
  }))
  .filter(({ command }) => !/--from|^import|^reconcile/.test(command))

beforeAll(() => {
  buildOnce()
  const correction = /^ {4}(\{"kind":"GoalAnnulled".*\})$/m.exec(text)?.[1] ?? ''
  writeFileSync(join(folder, 'annulled.jsonl'), `${correction}\n`)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('what README shows is what the commands print', () => {
  test('there is something to check', () => {
    expect(shown.length).toBeGreaterThanOrEqual(5)
    expect(shown.every(({ lines }) => lines.length > 0)).toBe(true)
  })

  test.each(shown)('$command', async ({ command, lines }) => {
    const { out } = await scudetto(...command.replace('annulled.jsonl', join(folder, 'annulled.jsonl')).split(' '))
    const printed = new Set(out.split('\n').map((line) => line.trimEnd()))
    expect(lines.filter((line) => !printed.has(line.trimEnd()))).toEqual([])
  })
})
