import { type Checked, fail, ok, problem } from '../base/index.ts'
import { type Fact, FactSchema } from './schema.ts'

/**
 * Reads a value somebody sent as a fact.
 * Problems: FIELD_INVALID at the value's path, with what was expected there.
 */
export function readFact(value: unknown): Checked<Fact> {
  const read = FactSchema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail(
    read.error.issues.map((issue) => {
      const path = issue.path.map(String).join('.')
      return problem('FIELD_INVALID', `${path === '' ? 'The fact' : path} cannot be read.`, {
        place: { path },
        expected: issue.message.replace(/^Invalid (?:input: expected|discriminator value\. Expected) /, ''),
      })
    }),
  )
}
