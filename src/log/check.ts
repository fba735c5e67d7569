import { type FactId, type Problem, problem } from '../base/index.ts'
import type { Fact } from '../facts/index.ts'
import type { AppendOptions } from './port.ts'

/** What a store must know of its stream to judge an append. */
export interface StreamState {
  readonly position: number
  readonly has: (id: FactId) => boolean
}

/** Why facts may not be appended, the same in every store; undefined when they may. */
export function appendProblem(facts: readonly Fact[], stream: StreamState, { expectedPosition }: AppendOptions): Problem | undefined {
  if (expectedPosition !== undefined && expectedPosition !== stream.position) return movedOn(expectedPosition, stream.position)
  const earlier = new Set<FactId>()
  const known = (id: FactId): boolean => earlier.has(id) || stream.has(id)
  for (const fact of facts) {
    if (known(fact.id))
      return problem('FACT_REPEATED', `The fact ${fact.id} is in the log already; nothing was appended.`, { found: fact.id })
    if ('corrects' in fact && fact.corrects !== undefined && !known(fact.corrects)) return uncorrectable(fact.id, fact.corrects)
    earlier.add(fact.id)
  }
  return undefined
}

function movedOn(expected: number, position: number): Problem {
  return problem('LOG_MOVED_ON', 'Others have written to the log since it was read; nothing was appended.', {
    expected: `position ${String(expected)}`,
    found: `position ${String(position)}`,
  })
}

function uncorrectable(id: FactId, corrects: FactId): Problem {
  return problem('FACT_UNKNOWN', `${id} corrects a fact that is not in the log; nothing was appended.`, {
    found: corrects,
    expected: 'the id of a fact in the log',
  })
}
