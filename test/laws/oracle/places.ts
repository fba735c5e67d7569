import type { Fact, Rules } from '../../../src/index.ts'
import { ledgerOf } from './ledger.ts'
import { divisionOf } from './parts.ts'
import { type Placed, rankPart, withPlayOffs } from './ranking.ts'

/** A club's place, and where it is shared: with whom, and what would part them. */
export interface Placing {
  readonly place: number
  readonly undecided?: { readonly by: string; readonly with: readonly string[] }
}

/** The place of every club of a slot. */
function placingOf({ place, clubs, undecided }: Placed): Placing {
  return undecided === undefined ? { place } : { place, undecided: { by: undecided, with: [...clubs].sort() } }
}

/**
 * The places of a season's clubs under its rules, of all clubs or of one group of those that stand side by side: the second, independent
 * implementation, which shares no code with the product and prefers plainness to speed.
 */
export function placesByHand(rules: Rules, facts: readonly Fact[], group?: string): Record<string, Placing> {
  const { parts, kept } = divisionOf(rules, ledgerOf(facts), group)
  const placed = parts.flatMap((part) => (part.over ? withPlayOffs(rankPart(part), part, rules.playOffs) : rankPart(part)))
  return Object.fromEntries([...placed, ...kept].flatMap((slot) => slot.clubs.map((club) => [club, placingOf(slot)])))
}
