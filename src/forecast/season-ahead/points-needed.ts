import type { Preparation } from './prepare.ts'
import { sizesOf, type Tally, type TallySizes } from './tally.ts'

/** How sure points are asked to be, in percent. */
const SHARES = [75, 90, 99] as const

/** The points with which a zone was reached, or a feared one avoided, whatever the club. */
export interface PointsNeeded {
  readonly zone: string
  /** True for a zone clubs want to stay out of: the points are those that kept them out. */
  readonly avoid: boolean
  /** The fewest points with which, and with any more, at least so many in a hundred clubs did; absent where none was enough. */
  readonly points: Readonly<Partial<Record<(typeof SHARES)[number], number>>>
}

/** Totals fewer clubs ended on say nothing. */
const FEWEST_SEEN = 100

/** The points needed for each zone, from every club of every simulated season. */
export function pointsNeeded(preparation: Preparation, tally: Tally): PointsNeeded[] {
  const sizes = sizesOf(preparation)
  return preparation.zones.zones.map(({ id, kind, fixed, branches }) => {
    const avoid = kind === 'relegation'
    const cupZone = sizes.zones.findIndex((zone) => zone.id === id)
    const inZone = (total: number) =>
      fixed
        ? (branches[0]?.places ?? []).reduce(
            (sum, place) => sum + (place <= sizes.places ? tally.placesByPoints[total * sizes.places + place - 1]! : 0),
            0,
          )
        : tally.zonesByPoints[cupZone * sizes.totals + total]!
    const reached = (share: number) =>
      fewestFor(sizes, tally, (total, all) => (avoid ? all - inZone(total) : inZone(total)) >= (share / 100) * all)
    const points = SHARES.flatMap((share) => {
      const found = reached(share)
      return found === undefined ? [] : [[share, found] as const]
    })
    return { zone: id, avoid, points: Object.fromEntries(points) }
  })
}

/** The fewest points that are enough, and from which on every total is. */
function fewestFor(
  { places, totals, leastPoints }: TallySizes,
  tally: Tally,
  isEnough: (total: number, all: number) => boolean,
): number | undefined {
  let fewest: number | undefined
  for (let total = totals - 1; total >= 0; total--) {
    let all = 0
    for (let place = 0; place < places; place++) all += tally.placesByPoints[total * places + place]!
    if (all < FEWEST_SEEN) continue
    if (!isEnough(total, all)) break
    fewest = leastPoints + total
  }
  return fewest
}
