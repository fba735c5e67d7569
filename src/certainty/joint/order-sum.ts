import type { Bounds } from './bounds.ts'

/**
 * The least that points weighed club by club can come to in any order a case allows, whatever the matches bring. Of the clubs on the
 * first r places those with the smallest weights are taken, for each r by itself, and then the points of the places that make the sum
 * least. So it is a bound, and exact where every club's place is known.
 */
export class OrderSum {
  /** After `least`: points for each club that come to that sum, as an order has them on the whole. */
  readonly points: Float64Array
  private readonly byWeight: Int32Array
  /** Whether a club is among the first r + 1, at r * size + club. */
  private readonly among: Uint8Array
  private readonly prefix: Float64Array
  private readonly placePoints: Float64Array
  private readonly values: Int32Array
  private readonly cost: Float64Array
  private readonly choice: Int32Array

  constructor(private readonly size: number) {
    this.points = new Float64Array(size)
    this.byWeight = new Int32Array(size)
    this.among = new Uint8Array(size * size)
    this.prefix = new Float64Array(size)
    this.placePoints = new Float64Array(size)
    this.values = new Int32Array(2 * size)
    this.cost = new Float64Array(2 * size)
    this.choice = new Int32Array(2 * size * size)
  }

  /** Forgets the order of weights looked at before, which settles between equal ones: the same question then has the same answer. */
  reset(): void {
    for (let club = 0; club < this.size; club++) this.byWeight[club] = club
  }

  least(weights: Float64Array, bounds: Bounds): number {
    const { size, prefix } = this
    this.sortByWeight(weights)
    for (let last = 0; last < size; last++) prefix[last] = this.leastOfFirst(last, weights, bounds)
    return this.leastOfPlaces(bounds)
  }

  /** Gives `points` after `least`. */
  spread(): void {
    const { size, points, among, placePoints } = this
    points.fill(placePoints[size - 1]!)
    for (let place = 0; place < size - 1; place++) {
      const step = placePoints[place]! - placePoints[place + 1]!
      if (step === 0) continue
      for (let club = 0; club < size; club++) if (among[place * size + club] === 1) points[club]! += step
    }
  }

  private sortByWeight(weights: Float64Array): void {
    const { byWeight } = this
    for (let at = 1; at < byWeight.length; at++) {
      const club = byWeight[at]!
      let to = at
      for (; to > 0 && weights[byWeight[to - 1]!]! > weights[club]!; to--) byWeight[to] = byWeight[to - 1]!
      byWeight[to] = club
    }
  }

  /** The least sum of weights of the clubs on the places up to one. */
  private leastOfFirst(last: number, weights: Float64Array, { from, to }: Bounds): number {
    const { size, among, byWeight } = this
    const row = last * size
    let [left, sum] = [last + 1, 0]
    for (let club = 0; club < size; club++) {
      const forced = to[club]! <= last
      among[row + club] = Number(forced)
      if (!forced) continue
      left--
      sum += weights[club]!
    }
    for (let at = 0; at < size && left > 0; at++) {
      const club = byWeight[at]!
      if (to[club]! <= last || from[club]! > last) continue
      among[row + club] = 1
      left--
      sum += weights[club]!
    }
    return sum
  }

  /** Points of the places, none more than of the place before, that make the weighed sum least. */
  private leastOfPlaces({ placeLo, placeHi }: Bounds): number {
    const { size, prefix, values, cost, choice, placePoints } = this
    const count = this.collect(placeLo, placeHi)
    cost.fill(0, 0, count)
    for (let place = 0; place < size; place++) {
      const weight = prefix[place]! - (place === 0 ? 0 : prefix[place - 1]!)
      let [best, from] = [Infinity, 0]
      for (let at = count - 1; at >= 0; at--) {
        if (place === 0) [best, from] = [0, at]
        else if (cost[at]! < best) [best, from] = [cost[at]!, at]
        const value = values[at]!
        choice[place * 2 * size + at] = from
        cost[at] = value < placeLo[place]! || value > placeHi[place]! ? Infinity : best + weight * value
      }
    }
    let at = 0
    for (let each = 1; each < count; each++) if (cost[each]! < cost[at]!) at = each
    const least = cost[at]!
    for (let place = size - 1; place >= 0; place--) {
      placePoints[place] = values[at]!
      at = choice[place * 2 * size + at]!
    }
    return least
  }

  private collect(placeLo: Int32Array, placeHi: Int32Array): number {
    const { size, values } = this
    values.set(placeLo)
    values.set(placeHi, size)
    values.sort()
    let count = 0
    for (const value of values) if (count === 0 || value !== values[count - 1]) values[count++] = value
    return count
  }
}
