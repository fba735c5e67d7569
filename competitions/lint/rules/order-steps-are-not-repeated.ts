import type { OrderStep } from '../../../src/competition/index.ts'
import type { Finding, Rule } from '../rule.ts'

/** The same step again helps only if the first was limited to another number of clubs. */
function repeats(steps: readonly OrderStep[]): string[] {
  const seen = new Set<string>()
  return steps.flatMap((step) => {
    const key = `${step.code}/${step.clubsLevel === undefined ? 'any' : JSON.stringify(step.clubsLevel)}`
    const repeated = seen.has(key) || seen.has(`${step.code}/any`)
    seen.add(key)
    return repeated ? [step.code] : []
  })
}

export const orderStepsAreNotRepeated: Rule = {
  name: 'order-steps-are-not-repeated',
  why: 'A step that already failed to part the clubs cannot part them later; a second one is a slip for some other step.',
  check(competition) {
    return competition.regimes.flatMap((rules) =>
      (['final', 'inSeason'] as const).flatMap((list) =>
        repeats(rules.order[list]).map((code): Finding => ({ where: `rules/${rules.from}.json: ${list}`, message: `${code} is repeated` })),
      ),
    )
  },
}
