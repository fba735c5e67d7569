import type { League } from '../league.ts'

/** Steps that settle clubs level outside the table: whoever they favour, the clubs share their place until then. */
const OUTSIDE = new Set(['PLAY_OFF', 'LOTS', 'SHOOT_OUT'])

/**
 * True where level clubs never stand in the way of a club: goal difference comes first and it has a match left to win, or lose, by any
 * margin; or what comes first is settled outside the table.
 */
export function levelIsGood(league: League, anyMargin: boolean): boolean {
  const [first] = league.steps
  if (first === undefined) return true
  if (first.clubsLevel !== undefined || first.onceAllMet === true || first.afterDrawInLastMatch === true) return false
  return OUTSIDE.has(first.code) || (differenceFirst(league) && anyMargin)
}

/** True where goal difference is the first thing level clubs are parted by. */
export function differenceFirst({ steps: [first] }: League): boolean {
  return first?.code === 'GD' && isPlain(first)
}

/** True for a step taken whenever it is come to. */
export function isPlain(step: League['steps'][number]): boolean {
  const { clubsLevel, onceAllMet, onlyIfItMatters, afterDrawInLastMatch } = step
  return clubsLevel === undefined && onceAllMet !== true && onlyIfItMatters !== true && afterDrawInLastMatch !== true
}

/** True where head-to-head points are the first thing so many level clubs are parted by. Where only the best is found before all begin again, they part no others. */
export function meetingsFirst({ steps, division }: League, level: number): boolean {
  const [first] = steps
  if (division.rules.partialSplit?.procedure === 'restart after each winner') return false
  if (first?.code !== 'H2H_PTS' || first.onlyIfItMatters === true || first.afterDrawInLastMatch === true) return false
  const { min, max = Infinity } = first.clubsLevel ?? { min: 2 }
  return level >= min && max === Infinity
}
