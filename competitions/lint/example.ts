import { formatProblem } from '../../src/base/index.ts'
import type { Competition } from '../../src/competition/index.ts'
import { loadCompetition, loadHistory } from './load.ts'
import type { History } from './rule.ts'

/** A fresh copy of Serie A as it is on file, with its regimes since 2005-06, for tests to break. */
export function serieA(): Competition {
  const read = loadCompetition('ita.serie-a')
  if (!read.ok) throw new Error(read.problem.map(formatProblem).join('\n'))
  return { ...read.value, regimes: read.value.regimes.filter((rules) => rules.from >= '2005-06') }
}

/** The history of Serie A as it is on file. */
export function serieAHistory(): History {
  const history = loadHistory('ita.serie-a')
  if (history === undefined) throw new Error('Serie A has no history on file.')
  return history
}

/** An element a test is sure of. */
export function the<T>(element: T | undefined): T {
  if (element === undefined) throw new Error('The example no longer has this element.')
  return element
}
