import type { Finding, Rule } from '../rule.ts'

export const everyRegimeHasPoints: Rule = {
  name: 'every-regime-has-points',
  why: 'Without a regime, or with a win worth no more than a draw, there is no table to speak of.',
  check(competition) {
    if (competition.regimes.length === 0) return [{ where: 'rules/', message: 'there is no regime on file' }]
    return competition.regimes.flatMap(({ from, points: { win, draw, loss } }): Finding[] => {
      if (win > draw && draw > loss && loss >= 0) return []
      const message = `a win, a draw and a loss are worth ${String(win)}, ${String(draw)} and ${String(loss)}`
      return [{ where: `rules/${from}.json`, message }]
    })
  },
}
