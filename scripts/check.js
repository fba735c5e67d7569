/**
 * Every check, cheap ones first, each named as it starts; stops at the first that fails. The last line is `N passed, N failed`: the
 * checks before the tests count one each, the tests each for themselves. What a check says is shown only when it fails.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'scudetto-check-'))
const report = join(folder, 'tests.json')

/** Names and commands, in the order they run. */
const CHECKS = [
  ['format', 'prettier --check --log-level warn .'],
  ['lint', 'eslint --max-warnings 0 .'],
  ['types', 'tsc -p tsconfig.json'],
  ['types of the engine, without Node or a browser', 'tsc -p tsconfig.engine.json'],
  ['no any in the engine', 'type-coverage -p tsconfig.engine.json --at-least 99.9 --strict --ignore-non-null-assertion'],
  ['import walls', 'depcruise src --config .dependency-cruiser.cjs'],
  ['dead code', 'knip --no-progress'],
  ['competition data', 'tsx competitions/lint/run.ts'],
  ['coverage of the feeds as documented', 'tsx scripts/feed-coverage.ts'],
  ['coverage of the rules as documented', 'tsx scripts/rules-coverage.ts'],
  ['rarity as counted', 'tsx scripts/count-rarity.ts'],
  ['public surface', 'tsx scripts/api-surface.ts'],
  ['engine bundle without server input', 'node scripts/engine-bundle.js'],
  ['build', 'node scripts/build.js'],
]
const TESTS = [
  'unit, law, golden, contract and end-to-end tests',
  `vitest run --reporter=default --reporter=json --outputFile.json=${report}`,
]

let passed = 0

for (const [name, command] of CHECKS) {
  const started = Date.now()
  const { status, stdout, stderr } = run(command, 'pipe')
  if (status !== 0) {
    console.log(`FAILED ${name}: ${command}\n${stdout}${stderr}`)
    finish(passed, 1)
  }
  passed++
  console.log(`ok ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}
console.log(TESTS[0])
const { status } = run(TESTS[1], 'inherit')
const counts = countTests()
finish(passed + counts.passed, counts.failed + (status !== 0 && counts.failed === 0 ? 1 : 0))

/** Runs a tool of node_modules/.bin, or node itself. */
function run(command, stdio) {
  const path = `${join(process.cwd(), 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  return spawnSync(command, { shell: true, encoding: 'utf8', stdio, maxBuffer: 1 << 28, env: { ...process.env, PATH: path } })
}

/** What the tests' report says; nothing passed when there is none. Only tests of the shared data may be skipped, and it is said. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    if (numPendingTests > 0) console.log(`${numPendingTests} tests skipped: the shared data beside the checkout is not there`)
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function finish(good, bad) {
  rmSync(folder, { recursive: true, force: true })
  console.log(`${good} passed, ${bad} failed`)
  process.exit(bad === 0 ? 0 : 1)
}
