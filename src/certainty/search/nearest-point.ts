/**
 * The point nearest to the origin in the hull of points that are found one by one (Wolfe, 1976). Keeps the few points it is made of,
 * each with its share.
 */
export class NearestPoint {
  /** The nearest point of the hull so far. */
  readonly at: Float64Array
  /** Share of each point kept, in the order kept. */
  readonly shares: number[] = []
  private readonly points: Float64Array[] = []
  private readonly products: number[][] = []
  private readonly factor = new Factor()
  /** The keys points were added under, in the order kept. */
  readonly keys: number[] = []

  constructor(dimensions: number) {
    this.at = new Float64Array(dimensions)
  }

  reset(): void {
    this.points.length = 0
    this.products.length = 0
    this.factor.cut(0)
    this.shares.length = 0
    this.keys.length = 0
    this.at.fill(0)
  }

  get norm(): number {
    return product(this.at, this.at)
  }

  /** Adds a point and moves to the nearest of the larger hull. False when that is no nearer: figures have run out of digits. */
  add(point: Float64Array, key: number): boolean {
    const before = this.points.length === 0 ? Infinity : this.norm
    this.products.push([])
    this.points.push(point.slice())
    this.keys.push(key)
    const last = this.points.length - 1
    for (let each = 0; each <= last; each++) {
      const value = product(this.points[each]!, point)
      this.products[last]![each] = value
      this.products[each]![last] = value
    }
    this.shares.push(last === 0 ? 1 : 0)
    this.settle()
    this.move()
    return this.norm < before - 1e-12
  }

  /** Brings the shares to those of the nearest point of the hull: where the nearest of the plane lies outside, points are let go. */
  private settle(): void {
    for (let rounds = this.points.length + 1; rounds > 0; rounds--) {
      const wished = this.factor.nearestOfPlane(this.products)
      if (wished === undefined) {
        this.drop(this.points.length - 1)
        return
      }
      let step = 1
      for (const [each, wish] of wished.entries()) {
        const share = this.shares[each]!
        if (wish < 1e-10 && share > wish) step = Math.min(step, share / (share - wish))
      }
      for (const [each, wish] of wished.entries()) this.shares[each]! += step * (wish - this.shares[each]!)
      if (step === 1) return
      for (let each = this.points.length - 1; each >= 0; each--) if (this.shares[each]! <= 1e-10) this.drop(each)
    }
  }

  private drop(each: number): void {
    if (this.points.length === 1) return
    this.points.splice(each, 1)
    this.keys.splice(each, 1)
    this.shares.splice(each, 1)
    this.products.splice(each, 1)
    for (const row of this.products) row.splice(each, 1)
    this.factor.cut(each)
  }

  private move(): void {
    const { at, points, shares } = this
    const whole = shares.reduce((sum, share) => sum + share, 0)
    at.fill(0)
    for (const [each, point] of points.entries()) {
      const share = shares[each]! / whole
      shares[each] = share
      for (let d = 0; d < at.length; d++) at[d]! += share * point[d]!
    }
  }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!
  return sum
}

/** The first rows of a factor of the products with one added to each, kept as long as the points stay. */
class Factor {
  private readonly rows: Float64Array[] = []

  /** Forgets the rows from one on: a point was let go. */
  cut(from: number): void {
    if (this.rows.length > from) this.rows.length = from
  }

  /**
   * Shares, some perhaps negative, of the point nearest to the origin in the plane through some points, from their products; undefined
   * where they do not span one.
   */
  nearestOfPlane(products: readonly (readonly number[])[]): number[] | undefined {
    const { rows } = this
    const size = products.length
    // Cholesky: the products with one added are definite where the points span a plane. Then one right side of ones.
    for (let row = rows.length; row < size; row++) {
      const own = this.rowOf(products[row]!, row)
      if (own === undefined) return undefined
      rows.push(own)
    }
    const forward = new Float64Array(size)
    for (let row = 0; row < size; row++) {
      const own = rows[row]!
      let sum = 1
      for (let each = 0; each < row; each++) sum -= own[each]! * forward[each]!
      forward[row] = sum / own[row]!
    }
    const shares = new Array<number>(size).fill(0)
    let whole = 0
    for (let row = size - 1; row >= 0; row--) {
      let sum = forward[row]!
      for (let each = row + 1; each < size; each++) sum -= rows[each]![row]! * shares[each]!
      shares[row] = sum / rows[row]![row]!
      whole += shares[row]!
    }
    return shares.map((share) => share / whole)
  }

  private rowOf(products: readonly number[], row: number): Float64Array | undefined {
    const own = new Float64Array(row + 1)
    for (let column = 0; column <= row; column++) {
      const other = column === row ? own : this.rows[column]!
      let sum = products[column]! + 1
      for (let each = 0; each < column; each++) sum -= own[each]! * other[each]!
      if (column < row) own[column] = sum / other[column]!
      else if (sum <= 1e-9 * (products[row]! + 1)) return undefined
      else own[column] = Math.sqrt(sum)
    }
    return own
  }
}
