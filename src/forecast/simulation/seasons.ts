import { askTable } from './ask-table.ts'
import { BATCH } from './batch.ts'
import { type Ladder, newLadder } from './ladder.ts'
import { partLevel } from './level-clubs.ts'
import type { FinalOrder, Plan } from './plan.ts'
import type { PlannedPlayOff } from './play-offs.ts'
import { pointsAdded } from './points.ts'
import { nextBelow, type RandomState } from './random.ts'
import { drawLots, newStanding, type Standing } from './standing.ts'

/** Where the places and points of a batch go, see `Batch`. */
export interface Ranked {
  readonly places: Uint8Array
  readonly points: Int16Array
}

/** Ranks every season of a batch of scores; `lots` decides what the rules leave to chance. */
export type RankSeasons = (lots: RandomState) => void

/** What ranks the seasons of a plan whose scores stand in `scores`. */
export function seasonsRanked(plan: Plan, scores: Uint8Array, ranked: Ranked): RankSeasons {
  return plan.final === undefined ? rankedByScores(plan, scores, ranked) : rankedAlready(plan, plan.final, ranked)
}

/** Seasons without a match left: only what is shared is drawn. */
function rankedAlready(plan: Plan, { clubs, shares, points }: FinalOrder, ranked: Ranked): RankSeasons {
  const size = clubs.length
  const standing = newStanding(plan, new Uint8Array(0))
  return (lots) => {
    standing.lots.set(lots)
    for (let season = 0; season < BATCH; season++) {
      standing.clubs.set(clubs)
      for (let from = 0, to = 1; from < size; from = to++) {
        while (shares[to] === 1) to++
        drawLots(standing, from, to)
      }
      ranked.points.set(points, season * size)
      placed(standing.clubs, ranked.places, season * size)
    }
    lots.set(standing.lots)
  }
}

function rankedByScores(plan: Plan, scores: Uint8Array, ranked: Ranked): RankSeasons {
  const standing = newStanding(plan, scores)
  const ladder = newLadder(plan)
  const addPoints = pointsAdded(plan, scores, ranked.points)
  return (lots) => {
    standing.lots.set(lots)
    addPoints()
    rankBatch(standing, ladder, ranked)
    lots.set(standing.lots)
  }
}

/** Ranks every season of a batch from its points. */
function rankBatch(standing: Standing, ladder: Ladder, { places, points }: Ranked): void {
  const { plan, clubs, shares } = standing
  const { highest, first, next, occupied } = ladder
  const size = clubs.length
  for (let season = 0, offset = 0; season < BATCH; season++, offset += size) {
    standing.season = season
    for (let club = 1, at = offset; club <= size; club++, at++) {
      const rung = highest - points[at]!
      next[club] = first[rung]!
      first[rung] = club
      occupied[rung >> 5] = occupied[rung >> 5]! | (1 << (rung & 31))
    }
    if (plan.playOffs.length > 0) shares.fill(0)
    let place = 0
    for (let word = 0; word < occupied.length; word++) {
      let left = occupied[word]!
      occupied[word] = 0
      while (left !== 0) {
        const rung = (word << 5) + 31 - Math.clz32(left & -left)
        left &= left - 1
        const club = first[rung]!
        first[rung] = 0
        if (next[club] === 0) {
          clubs[place] = club - 1
          places[offset + club - 1] = place
          place++
        } else place = partRung(standing, next, club, place, offset, places, points)
      }
    }
    for (const playOff of plan.playOffs) playOne(standing, playOff, points)
    if (plan.playOffs.length > 0) placed(clubs, places, offset)
  }
}

function partRung(
  standing: Standing,
  next: Uint8Array,
  top: number,
  from: number,
  offset: number,
  places: Uint8Array,
  points: Int16Array,
): number {
  const { clubs } = standing
  let to = from
  for (let club = top; club !== 0; club = next[club]!) clubs[to++] = club - 1
  if (!partLevel(standing, from, to)) askTable(standing, from, to, points.subarray(offset, offset + clubs.length))
  for (let place = from; place < to; place++) places[offset + clubs[place]!] = place
  return to
}

/** Turns the clubs by place into the places by club. */
function placed(clubs: Uint8Array, places: Uint8Array, offset: number): void {
  for (let place = 0; place < clubs.length; place++) places[offset + clubs[place]!] = place
}

/** Decides between the clubs on two places by a play-off, if they are level on points and either stand alone or share just these places. */
function playOne({ clubs, shares, lots, season }: Standing, { upper, won }: PlannedPlayOff, points: Int16Array): void {
  const size = clubs.length
  const above = clubs[upper]!
  const below = clubs[upper + 1]!
  if (shares[upper] === 1 || shares[upper + 2] === 1 || points[season * size + above] !== points[season * size + below]) return
  const isKnown = won[above * size + below] === 1 || won[below * size + above] === 1
  const isTurned = isKnown ? won[below * size + above] === 1 : nextBelow(lots, 2) === 1
  clubs[upper] = isTurned ? below : above
  clubs[upper + 1] = isTurned ? above : below
  shares[upper + 1] = isKnown ? 0 : 1
}
