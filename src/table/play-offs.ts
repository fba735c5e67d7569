import type { ClubId } from '../base/index.ts'
import type { PlayOff } from '../competition/index.ts'
import type { Season } from '../season/index.ts'
import type { Division } from './divisions.ts'
import type { Slot } from './rank.ts'
import type { Tie } from './types.ts'

/** A play-off between two neighbouring places comes before anything the order says: until it is in the log, neither club is ahead. */
export function applyPlayOffs(slots: readonly Slot[], playOffs: readonly PlayOff[], division: Division): Slot[] {
  return playOffs.reduce<Slot[]>((order, playOff) => applyPlayOff(order, playOff, division), [...slots])
}

function applyPlayOff(slots: Slot[], { places: [upper], status }: PlayOff, { firstPlace, season }: Division): Slot[] {
  const before = (index: number) => slots.slice(0, index).reduce((count, slot) => count + slot.clubs.length, firstPlace)
  const at = slots.findIndex((_, index) => before(index) === upper)
  // The two stand on slots of their own, or share one that nothing before the play-off parted.
  const span = slots[at]?.clubs.length === 2 ? 1 : 2
  const [a, b, ...more] = slots.slice(at, at + span).flatMap((slot) => slot.clubs)
  const tie = slots[at]?.tie
  if (at < 0 || a === undefined || b === undefined || more.length > 0 || !tie?.level.includes(b)) return slots
  return [...slots.slice(0, at), ...playedOff([a, b], { ...withoutOutcome(tie), status }, season), ...slots.slice(at + span)]
}

function playedOff(pair: readonly [ClubId, ClubId], tie: Tie, season: Season): Slot[] {
  const settled = season.settledTies.findLast(({ by, order }) => by === 'PLAY_OFF' && pair.every((club) => order.includes(club)))
  if (settled === undefined) return [{ clubs: pair, tie: { ...tie, undecided: { with: pair, by: 'PLAY_OFF' } } }]
  const inOrder = [...pair].sort((x, y) => settled.order.indexOf(x) - settled.order.indexOf(y))
  return inOrder.map((club) => ({ clubs: [club], tie: { ...tie, decidedBy: 'PLAY_OFF' } }))
}

function withoutOutcome({ decidedBy: _decidedBy, undecided: _undecided, ...tie }: Tie): Tie {
  return tie
}
