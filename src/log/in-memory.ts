import { type Checked, fail, type FactId, ok, type Problem } from '../base/index.ts'
import type { Fact } from '../facts/index.ts'
import { appendProblem } from './check.ts'
import { frozenCopy } from './frozen.ts'
import type { AppendOptions, Log, LoggedFact, ReadRange, SeasonKey } from './port.ts'

interface Stream {
  readonly facts: LoggedFact[]
  readonly ids: Set<FactId>
}

/** A log that lasts as long as the process: for the command line, for tests, and for trying things out. */
export function inMemoryLog(): Log {
  const streams = new Map<string, Stream>()

  const streamOf = ({ competition, season }: SeasonKey): Stream => {
    const key = JSON.stringify([competition, season])
    const stream = streams.get(key) ?? { facts: [], ids: new Set() }
    streams.set(key, stream)
    return stream
  }

  return {
    append: (key, facts, options) => Promise.resolve(append(streamOf(key), facts, options)),
    read: (key, range) => Promise.resolve(read(streamOf(key), range)),
    position: (key) => Promise.resolve(streamOf(key).facts.length),
  }
}

function append(stream: Stream, facts: readonly Fact[], options: AppendOptions): Checked<{ readonly position: number }, Problem> {
  const before = stream.facts.length
  const refused = appendProblem(facts, { position: before, has: (id) => stream.ids.has(id) }, options)
  if (refused !== undefined) return fail(refused)
  facts.forEach((fact, index) => {
    stream.ids.add(fact.id)
    stream.facts.push(Object.freeze({ position: before + index + 1, recordedAt: options.recordedAt, fact: frozenCopy(fact) }))
  })
  return ok({ position: stream.facts.length })
}

function read(stream: Stream, { after = 0, upTo = stream.facts.length }: ReadRange = {}): readonly LoggedFact[] {
  return stream.facts.slice(Math.max(0, after), Math.max(0, upTo))
}
