import type { Order, OrderStep, TieBreakCode } from '../../competition/index.ts'

/** Tie-breaks whose number hangs on the goals of a club's own match, whoever is level with it. */
const OWN_GOALS: ReadonlySet<TieBreakCode> = new Set(['GD', 'GF', 'GOAL_AVERAGE', 'HOME_GD', 'HOME_GF', 'AWAY_GD', 'AWAY_GF'])

/** True for a step whose number only the club's own score tells. All others are known once results, and scores among level clubs, are. */
export function looksAtOwnGoals({ code }: OrderStep): boolean {
  return OWN_GOALS.has(code)
}

/** The final order of level clubs, with the steps that look at a club's own goals counted apart. */
export interface FinalOrder {
  readonly steps: readonly OrderStep[]
  readonly partialSplit: Order['partialSplit']
  /** Those left level by a step that parts others begin again at the first step. */
  readonly restarts: boolean
  /** The steps that look at a club's own goals. */
  readonly goalSteps: readonly OrderStep[]
  /** For each step its index among those, or -1. */
  readonly goalStepAt: readonly number[]
}

/** The final order of some rules. */
export function finalOrderOf({ final, partialSplit }: Order): FinalOrder {
  const goalSteps = final.filter(looksAtOwnGoals)
  return {
    steps: final,
    partialSplit,
    restarts: partialSplit?.procedure === 'restart',
    goalSteps,
    goalStepAt: final.map((step) => goalSteps.indexOf(step)),
  }
}
