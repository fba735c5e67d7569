import type { ClubId } from '../../base/index.ts'
import type { OrderStep } from '../../competition/index.ts'
import { type Division, type Tally, TIE_BREAKS } from '../../table/index.ts'

/**
 * How a club's numbers at the steps of goals are spread over what its own match can bring: a tree with a level for each such step, in
 * their order. A branch has the chance of all the numbers on the way to it.
 */
export interface Spread {
  readonly chance: number
  /** By the number at the next step of goals; none after the last. */
  readonly next: ReadonlyMap<number, Spread>
}

/** A club's tally as it may be, and the chance of it. */
export interface PossibleTally {
  readonly tally: Tally
  readonly chance: number
}

interface Growing extends Spread {
  chance: number
  readonly next: Map<number, Growing>
}

/** Spreads a club's numbers over some tallies. */
export function spreadOver(division: Division, club: ClubId, steps: readonly OrderStep[], tallies: readonly PossibleTally[]): Spread {
  const root: Growing = { chance: 0, next: new Map() }
  for (const { tally, chance } of tallies) {
    if (chance === 0) continue
    root.chance += chance
    let at = root
    for (const step of steps) {
      const number = numberAt(step, division, club, tally)
      const branch = at.next.get(number) ?? { chance: 0, next: new Map() }
      branch.chance += chance
      at.next.set(number, branch)
      at = branch
    }
  }
  return root
}

/** The table's own number for a club with such a tally at a step of goals, which looks at nothing else. */
function numberAt(step: OrderStep, division: Division, club: ClubId, tally: Tally): number {
  if (step.code === 'PTS') return 0
  const alone = { clubs: [club], matches: [], tallies: new Map(), complete: true }
  const context = { division: { ...division, tallies: new Map([[club, tally]]) }, level: [club], clubs: [club], headToHead: alone, step }
  return TIE_BREAKS[step.code].valueOf(club, context) ?? 0
}
