import type { Competition } from '../../../src/competition/index.ts'
import type { Rule } from '../rule.ts'

type Regime = Competition['regimes'][number]

function waitsForZones({ order, phases = [] }: Regime): boolean {
  const orders = [order, ...phases.flatMap((phase) => phase.order ?? [])]
  return orders.some(({ final, inSeason }) => [...final, ...inSeason].some((step) => step.onlyIfItMatters === true))
}

export const zonesWhereOrderNeedsThem: Rule = {
  name: 'zones-where-order-needs-them',
  why: 'A step used only where it matters is never used without zones, since nothing then says which places lead apart.',
  check({ regimes }) {
    return regimes
      .filter((regime) => waitsForZones(regime) && (regime.zones ?? []).length === 0)
      .map(({ from }) => ({ where: `rules/${from}.json`, message: 'a step is onlyIfItMatters, and there are no zones' }))
  },
}
