import type { Rules } from '../../../src/index.ts'
import { comparePoints, type Part } from './part.ts'
import { rankLevel, type Slot } from './procedures.ts'

/** A slot and the place of its clubs. */
export interface Placed extends Slot {
  readonly place: number
}

/** Slots one after the other, from a place on. */
function inOrder(slots: readonly Slot[], firstPlace: number): Placed[] {
  return slots.map((slot, index) => ({ ...slot, place: firstPlace + slots.slice(0, index).flatMap(({ clubs }) => clubs).length }))
}

/** The clubs of a part in order of points, those level put in order by the rules. */
export function rankPart(part: Part): Placed[] {
  const slots: Slot[] = []
  let left = part.clubs
  let place = part.firstPlace
  while (left.length > 0) {
    const best = left.filter((club) => left.every((other) => comparePoints(part, club, other) >= 0))
    slots.push(...rankLevel(part, best, place))
    left = left.filter((club) => !best.includes(club))
    place += best.length
  }
  return inOrder(slots, part.firstPlace)
}

/** Two clubs as their play-off has put them, or sharing the place until it has. */
function playedOff(pair: readonly string[], part: Part): Slot[] {
  const outcome = part.ledger.settled.findLast(({ by, order }) => by === 'PLAY_OFF' && pair.every((club) => order.includes(club)))
  if (outcome === undefined) return [{ clubs: pair, undecided: 'PLAY_OFF' }]
  return outcome.order.filter((club) => pair.includes(club)).map((club) => ({ clubs: [club] }))
}

/** Every play-off of the rules in turn: two clubs level on points on its two places, and on no third, are parted by it alone. */
export function withPlayOffs(ranked: readonly Placed[], part: Part, playOffs: Rules['playOffs'] = []): Placed[] {
  let order = [...ranked]
  for (const {
    places: [upper, lower],
  } of playOffs) {
    const before = order.filter(({ place, clubs }) => place + clubs.length <= upper)
    const after = order.filter(({ place }) => place > lower)
    const between = order.filter((slot) => !before.includes(slot) && !after.includes(slot))
    const [one, two, ...more] = between.flatMap(({ clubs }) => clubs)
    // Both places, and no other.
    if (between[0]?.place !== upper) continue
    if (one === undefined || two === undefined || more.length > 0 || comparePoints(part, one, two) !== 0) continue
    order = inOrder([...before, ...playedOff([one, two], part), ...after], part.firstPlace)
  }
  return order
}
