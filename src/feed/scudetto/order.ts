import type { Instant } from '../../base/index.ts'
import type { Fact } from '../../facts/index.ts'

/**
 * Facts grouped by match, put back into the order in which they became true, so that a position of the log is a moment of the season.
 * A match's own facts keep their order, whatever their times: a correction must come after what it corrects.
 */
export function inOrderOfTime(facts: readonly Fact[]): Fact[] {
  const latest = new Map<string, Instant>()
  return facts
    .map((fact) => {
      const group = 'match' in fact ? fact.match : ''
      const before = latest.get(group) ?? ''
      const at = fact.at > before ? fact.at : before
      latest.set(group, at)
      return { fact, at }
    })
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ fact }) => fact)
}
