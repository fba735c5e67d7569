import type { ClubId } from '../base/index.ts'
import type { OrderStep } from '../competition/index.ts'
import { outcomeOf } from '../season/index.ts'
import type { Division } from './divisions.ts'
import { groupsByValue } from './groups-by-value.ts'
import type { HeadToHead } from './head-to-head.ts'
import { placesLeadApart } from './matters.ts'
import { TIE_BREAKS } from './tie-breaks/index.ts'
import type { PassedOver, StepTaken } from './types.ts'

/** Clubs still level at a step, and where they stand. */
export interface StillLevel {
  readonly division: Division
  /** Every club level on points. */
  readonly level: readonly ClubId[]
  readonly clubs: readonly ClubId[]
  /** The first of the places they share. */
  readonly place: number
  readonly headToHead: HeadToHead
}

/** True for a step that looks only at matches among level clubs. */
export function isHeadToHead({ code }: OrderStep): boolean {
  return code.startsWith('H2H')
}

/** Takes one step of the rules. Without `parts` and `passedOver` in the answer, the data the step needs is not there. */
export function takeStep(step: OrderStep, still: StillLevel): StepTaken {
  const { code, status, source } = step
  const taken = { code, status, source, considered: still.clubs }
  const passedOver = reasonToPassOver(step, still)
  if (passedOver !== undefined) return { ...taken, passedOver }
  const among = isHeadToHead(step) ? { among: still.headToHead.clubs } : {}
  const values = valuesOf(step, still)
  if (values === undefined) return { ...taken, ...among }
  return { ...taken, ...among, values, parts: groupsByValue(still.clubs, (club) => values.get(club) ?? 0) }
}

function reasonToPassOver(step: OrderStep, still: StillLevel): PassedOver | undefined {
  const { clubs, division, place, headToHead } = still
  const { min, max = Infinity } = step.clubsLevel ?? { min: 2 }
  if (clubs.length < min || clubs.length > max) return 'not this many clubs'
  if (step.onceAllMet === true && !headToHead.complete) return 'not all met'
  if (step.onlyIfItMatters === true && !placesLeadApart(division.season, place, clubs.length)) return 'does not matter'
  if (step.afterDrawInLastMatch === true && (still.level.length !== 2 || !drewLastMatch(division, clubs)))
    return 'no draw in the last match'
  return undefined
}

/** True for two clubs whose last match was a draw with each other. */
function drewLastMatch({ matches }: Division, clubs: readonly ClubId[]): boolean {
  const [a, b] = clubs.map((club) => matches.findLast((match) => match.home === club || match.away === club))
  return clubs.length === 2 && a !== undefined && a === b && outcomeOf(a, 'home') === 'drawn'
}

function valuesOf(step: OrderStep, { clubs, division, level, headToHead }: StillLevel): ReadonlyMap<ClubId, number> | undefined {
  // Points are where the order begins: as a step they part nobody.
  if (step.code === 'PTS') return new Map(clubs.map((club) => [club, division.points.get(club) ?? 0]))
  const values = new Map<ClubId, number>()
  for (const club of clubs) {
    const value = TIE_BREAKS[step.code].valueOf(club, { division, level, clubs, headToHead, step })
    if (value === undefined) return undefined
    values.set(club, value)
  }
  return values
}
