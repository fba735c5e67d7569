import { BATCH } from './batch.ts'
import { openOf } from './open-matches.ts'
import type { Plan } from './plan.ts'

// Points are added up for four seasons at once, a byte each in one word: a score is a byte already, with the goals at home in its upper half
// and those away in its lower. So long as a byte holds a club's points no season runs over into the next.
const WORDS = BATCH / 4
const HALVES = 0x0f0f0f0f
const TOPS = 0x80808080 | 0
const MOST_IN_BYTE = 255

/** Adds up the points of every club in each season of a batch: season s, club c at `s * clubs + c`. */
export type AddPoints = () => void

/** What adds up the points for some scores. */
export function pointsAdded(plan: Plan, scores: Uint8Array, points: Int16Array): AddPoints {
  const size = plan.clubs.length
  const words = new Int32Array(scores.buffer, scores.byteOffset, scores.length / 4)
  // One more for the clubs outside the division.
  const won = new Uint8Array((size + 1) * BATCH)
  const wonWords = new Int32Array(won.buffer)
  const atOnce = Math.max(1, Math.floor(MOST_IN_BYTE / Math.max(1, plan.order.points.win)))
  const mostOpen = Math.max(0, ...plan.clubs.map((_, club) => openOf(plan, club)))
  const parts = mostOpen <= atOnce ? [plan.home.length] : partsOf(plan.home.length, atOnce)
  return () => {
    let from = 0
    for (const to of parts) {
      won.fill(0)
      addMatches(plan, words, wonWords, from, to)
      if (from === 0) begin(won, points, plan.order.points.soFar)
      else takeOver(won, points, size)
      from = to
    }
  }
}

/** The ends of parts of so many matches. */
function partsOf(matches: number, atOnce: number): number[] {
  return Array.from({ length: Math.ceil(matches / atOnce) }, (_, part) => Math.min(matches, (part + 1) * atOnce))
}

/**
 * Adds the points of some matches. With the top bit of each byte set, a side's goals less the other's leave it set where they are not fewer:
 * both sides have a draw's points there, and the winner what a win is worth beyond.
 */
function addMatches({ home, away, order: { points } }: Plan, scores: Int32Array, won: Int32Array, from: number, to: number): void {
  const forDraw = points.draw - points.loss
  const forWin = points.win - points.draw
  for (let match = from, at = from * WORDS; match < to; match++) {
    let own = home[match]! * WORDS
    let other = away[match]! * WORDS
    for (const end = at + WORDS; at < end; at++, own++, other++) {
      const four = scores[at]!
      const goalsHome = (four >>> 4) & HALVES
      const goalsAway = four & HALVES
      const notLost = (((goalsHome | TOPS) - goalsAway) & TOPS) >>> 7
      const notWon = (((goalsAway | TOPS) - goalsHome) & TOPS) >>> 7
      const drawn = notLost & notWon
      won[own] = (won[own]! + Math.imul(notLost, forDraw) + Math.imul(notLost ^ drawn, forWin)) | 0
      won[other] = (won[other]! + Math.imul(notWon, forDraw) + Math.imul(notWon ^ drawn, forWin)) | 0
    }
  }
}

/** Begins each season with the points so far and those won in the first matches. */
function begin(won: Uint8Array, points: Int16Array, soFar: Int16Array): void {
  const size = soFar.length
  for (let club = 0, at = 0; club < size; club++) {
    const before = soFar[club]!
    for (let place = club; place < points.length; place += size, at++) points[place] = before + won[at]!
  }
}

/** Adds the points won to those of each season. */
function takeOver(won: Uint8Array, points: Int16Array, size: number): void {
  for (let club = 0, at = 0; club < size; club++) {
    for (let place = club; place < points.length; place += size, at++) points[place] = points[place]! + won[at]!
  }
}
