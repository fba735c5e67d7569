import { type ClosingRound, RESULTS } from './closing-round.ts'
import { placesAmong, pointsFor } from './level-clubs.ts'

/** The chances of places, and those together with each result of each match, in the order of both. All are laid out clubs by places. */
export interface PlacesByResult {
  readonly places: Float64Array
  readonly joint: readonly (readonly Float64Array[])[]
}

/**
 * Goes through all results of the open matches. Points follow from results; whom they leave level is put in order once for each way of
 * being level.
 */
export function placesByResult(round: ClosingRound): PlacesByResult {
  const blocks = new Blocks(round)
  blocks.goThrough(0, 1)
  const size = round.points.length
  return {
    places: placesFrom(blocks.found, 0, size),
    joint: round.open.map((_, m) => RESULTS.map((result) => placesFrom(blocks.found, columnOf(m, result), size))),
  }
}

/** One club, or clubs level on points, with the places they take. */
interface Block {
  readonly clubs: readonly number[]
  /** The first of their places, counted from 0. */
  readonly start: number
  /** The chances of their places among themselves: that of the i-th on the j-th stands at `i * n + j`. */
  readonly among: Float64Array
  /** The chance of the block: first of all, then together with each result of each match. */
  readonly chances: Float64Array
}

function columnOf(m: number, result: number): number {
  return 1 + RESULTS.length * m + result
}

function placesFrom(blocks: readonly Block[], column: number, size: number): Float64Array {
  const places = new Float64Array(size * size)
  for (const { clubs, start, among, chances } of blocks) {
    const [count, chance] = [clubs.length, chances[column]!]
    if (chance === 0) continue
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) places[clubs[i]! * size + start + j]! += chance * among[i * count + j]!
  }
  return places
}

const CERTAIN = Float64Array.of(1)

/** More points than lie between the first and the last of any league. */
const MOST_POINTS = 256

/** Every block that results lead to, with its chances. */
class Blocks {
  readonly found: Block[] = []
  private readonly round: ClosingRound
  private readonly size: number
  private readonly startMatters: boolean
  private readonly lowest: number
  /** What has come of the matches so far: the column of each one's result, and every club's points. */
  private readonly columns: Int32Array
  private readonly points: Int32Array
  /** Clubs, most points first, those level by index. */
  private readonly order: Int32Array
  /** The club by itself as a set, for keys: a power of 2. */
  private readonly setOf: Float64Array
  /** Blocks of one club, by club and place; blocks of more, and orders among them, by what they hang on. */
  private readonly single: (Block | undefined)[] = []
  private readonly level = new Map<number, Block>()
  private readonly among = new Map<number, Float64Array>()

  constructor(round: ClosingRound) {
    const { points, open, division, order } = round
    this.round = round
    this.size = points.length
    this.startMatters = division.season.rules.playOffs !== undefined || order.steps.some((step) => step.onlyIfItMatters === true)
    this.lowest = Math.min(...points)
    this.columns = new Int32Array(open.length)
    this.points = Int32Array.from(points)
    this.order = Int32Array.from(points.keys())
    this.setOf = Float64Array.from(points, (_, club) => 2 ** club)
  }

  /** Goes through the results of the matches from the m-th on; those before have theirs, and the chance of that is given. */
  goThrough(m: number, chance: number): void {
    const open = this.round.open[m]
    if (open === undefined) {
      this.add(chance)
      return
    }
    for (const result of RESULTS) {
      if (open.chances[result] === 0) continue
      const [atHome, away] = [pointsFor(this.round, open, open.home, result), pointsFor(this.round, open, open.away, result)]
      this.columns[m] = columnOf(m, result)
      this.points[open.home]! += atHome
      this.points[open.away]! += away
      this.goThrough(m + 1, chance * open.chances[result])
      this.points[open.home]! -= atHome
      this.points[open.away]! -= away
    }
  }

  /** Adds the chance of the results reached to that of each block they make. */
  private add(chance: number): void {
    const { size, points, order, columns } = this
    this.sort()
    for (let start = 0, end = 1; start < size; start = end++) {
      while (end < size && points[order[end]!] === points[order[start]!]) end++
      const { chances } = this.blockOf(start, end)
      chances[0]! += chance
      for (const column of columns) chances[column]! += chance
    }
  }

  /** Sorts by insertion: from one way to the next few clubs move. */
  private sort(): void {
    const { size, points, order } = this
    for (let i = 1; i < size; i++) {
      const club = order[i]!
      let at = i
      for (; at > 0; at--) {
        const before = order[at - 1]!
        const stays = points[before]! > points[club]! || (points[before] === points[club] && before < club)
        if (stays) break
        order[at] = before
      }
      order[at] = club
    }
  }

  private blockOf(start: number, end: number): Block {
    if (end === start + 1) return (this.single[this.order[start]! * this.size + start] ??= this.newBlock(start, end, CERTAIN))
    const key = this.keyOf(start, end)
    const keyOfBlock = key * this.size + start
    let block = this.level.get(keyOfBlock)
    if (block === undefined) {
      block = this.newBlock(start, end, this.amongOf(start, end, this.startMatters ? keyOfBlock : key))
      this.level.set(keyOfBlock, block)
    }
    return block
  }

  private newBlock(start: number, end: number, among: Float64Array): Block {
    const clubs = [...this.order.subarray(start, end)]
    const block = { clubs, start, among, chances: new Float64Array(columnOf(this.columns.length, 0)) }
    this.found.push(block)
    return block
  }

  /** Which clubs are level, and on what points. With the place, exact for up to 39 clubs. */
  private keyOf(start: number, end: number): number {
    let clubs = 0
    for (let at = start; at < end; at++) clubs += this.setOf[this.order[at]!]!
    return clubs * MOST_POINTS + this.points[this.order[start]!]! - this.lowest
  }

  private amongOf(start: number, end: number, key: number): Float64Array {
    let among = this.among.get(key)
    if (among === undefined) {
      const clubs = [...this.order.subarray(start, end)]
      among = placesAmong(this.round, { clubs, points: this.points[clubs[0]!]!, start })
      this.among.set(key, among)
    }
    return among
  }
}
