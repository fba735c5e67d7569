import type { Finding, Rule } from '../rule.ts'

export const regimesStartInOrder: Rule = {
  name: 'regimes-start-in-order',
  why: 'The rules of a season are those of the last regime that began by then; two with one start, or none by the first season, leave that open.',
  check(competition) {
    const starts = competition.regimes.map((rules) => rules.from)
    const findings = starts.flatMap((from, index): Finding[] => {
      const before = starts[index - 1]
      if (before === undefined || before < from) return []
      return [{ where: `rules/${from}.json`, message: `it starts in ${from}, no later than the regime before it (${before})` }]
    })
    const first = starts[0]
    const early = competition.seasons.filter(({ season }) => first === undefined || season < first)
    return [...findings, ...early.map(({ season }) => ({ where: `seasons/${season}.json`, message: 'no regime has begun by then' }))]
  },
}
