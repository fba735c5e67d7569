import type { Rules } from '../../../src/index.ts'
import type { Game, Ledger } from './ledger.ts'
import { playedOf } from './ledger.ts'
import { pointsWon, sidesOf } from './sums.ts'

/** One step of an order. */
export type Step = Rules['order']['final'][number]

/** What a step can be settled by. */
export type Code = Step['code']

/** How a partial split goes on. */
export type Procedure = NonNullable<Rules['order']['partialSplit']>['procedure']

/** Clubs ranked among themselves: a whole league, a group, or one part of a league that has split. */
export interface Part {
  readonly clubs: readonly string[]
  /** The best place there is to be had in it. */
  readonly firstPlace: number
  /** The matches on the calendar that count here once they have a score. */
  readonly games: readonly Game[]
  /** What is taken off in this part. */
  readonly deducted: ReadonlyMap<string, number>
  /** Points the clubs start on. */
  readonly brought: ReadonlyMap<string, number>
  /** Clubs that were given half a point when their points were halved. */
  readonly rounded: readonly string[]
  /** Places in the phase before, where there was one. */
  readonly earlier: ReadonlyMap<string, number> | undefined
  /** Whether the final order is in force. */
  readonly over: boolean
  /** The order in force. */
  readonly steps: readonly Step[]
  readonly procedure: Procedure
  readonly points: Rules['points']
  readonly zones: NonNullable<Rules['zones']>
  readonly ledger: Ledger
}

/** The points of a club in a part: won, brought along, less those taken off. */
export function pointsIn(part: Part, club: string): number {
  const won = pointsWon(sidesOf(club, playedOf(part.games)), part.points)
  return won + (part.brought.get(club) ?? 0) - (part.deducted.get(club) ?? 0)
}

/** Below nought, nought or above it, as a club is behind, level with or ahead of another on points, or on points per match. */
export function comparePoints(part: Part, club: string, other: string): number {
  const [own, others] = [pointsIn(part, club), pointsIn(part, other)]
  if (part.ledger.stopped !== 'points per match') return own - others
  const matchesOf = (each: string) => sidesOf(each, playedOf(part.games)).length
  // Cross multiplication compares the two fractions exactly; a club without a match stands at nought.
  const [a, b] = [matchesOf(club) === 0 ? 0 : own, matchesOf(other) === 0 ? 0 : others]
  return a * Math.max(1, matchesOf(other)) - b * Math.max(1, matchesOf(club))
}
