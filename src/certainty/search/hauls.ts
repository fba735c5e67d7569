import { AWAY_WIN, DRAW, HOME_WIN } from '../league.ts'
import type { Relaxation } from './relaxation.ts'

/** Victories of so many matches fit into the bits of a number. */
const MOST_MATCHES = 30

/**
 * How many victories and draws each club can have while it keeps its bounds on points. Of as many draws only the fewest and the most
 * victories: what weighs most is among these.
 */
export class Hauls {
  /** How many hauls are known of each club, and at club * width + each what they are. */
  readonly count: Int32Array
  readonly points: Int32Array
  readonly draws: Int32Array
  readonly width: number
  /** With so many draws, the possible numbers of victories as bits. */
  private readonly won: Int32Array

  constructor(private readonly relaxation: Relaxation) {
    const { openOf } = relaxation.league
    const clubs = relaxation.lo.length
    const most = Math.max(0, ...openOf.map(({ length }) => length))
    this.width = 2 * (most + 1)
    this.count = new Int32Array(clubs)
    ;[this.points, this.draws] = [new Int32Array(clubs * this.width), new Int32Array(clubs * this.width)]
    this.won = new Int32Array(most + 2)
  }

  /** Works out the hauls of a club. There are none where it has too many matches left to tell. */
  of(club: number): void {
    const { relaxation, won, points, draws, width } = this
    const { league, lo, hi } = relaxation
    const matches = league.openOf[club]!.length
    this.count[club] = 0
    if (matches > MOST_MATCHES) return
    this.playAll(club)
    const [win, draw, loss] = league.homePoints
    for (let drawn = 0; drawn <= matches; drawn++) {
      let [fewest, largest] = [-1, -1]
      for (let victories = 0; victories <= matches - drawn; victories++) {
        if ((won[drawn]! & (1 << victories)) === 0) continue
        const taken = victories * win! + drawn * draw! + (matches - victories - drawn) * loss!
        if (taken < lo[club]! || taken > hi[club]!) continue
        if (fewest < 0) fewest = taken
        largest = taken
      }
      if (fewest < 0) continue
      for (const taken of fewest === largest ? [fewest] : [fewest, largest]) {
        const at = club * width + this.count[club]++
        points[at] = taken
        draws[at] = drawn
      }
    }
  }

  /** The victories possible with each number of draws, whatever the bounds. */
  private playAll(club: number): void {
    const { relaxation, won } = this
    const { league, mask } = relaxation
    won.fill(0)
    won[0] = 1
    let played = 0
    for (const m of league.openOf[club]!) {
      const [own, home] = [mask[m]!, league.home[m] === club]
      const victory = (own & (1 << (home ? HOME_WIN : AWAY_WIN))) !== 0
      const defeat = (own & (1 << (home ? AWAY_WIN : HOME_WIN))) !== 0
      const draw = (own & (1 << DRAW)) !== 0
      played++
      for (let drawn = played; drawn >= 0; drawn--) {
        const before = won[drawn]!
        won[drawn] = (victory ? before << 1 : 0) | (defeat ? before : 0) | (draw && drawn > 0 ? won[drawn - 1]! : 0)
      }
    }
  }

  /** Which haul of a club weighs most, by its place among them: points and draws have a weight each. */
  heaviest(club: number, ofPoints: number, ofDraws: number): number {
    const { points, draws, width, count } = this
    const from = club * width
    let [found, most] = [from, -Infinity]
    for (let at = from; at < from + count[club]!; at++) {
      const weight = ofPoints * points[at]! + ofDraws * draws[at]!
      if (weight > most) [found, most] = [at, weight]
    }
    return found
  }
}
