import { askTable } from './ask-table.ts'
import { BATCH } from './batch.ts'
import { climb, type Ladder, newLadder } from './ladder.ts'
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
function rankBatch(standing: Standing, ladder: Ladder, ranked: Ranked): void {
  const { plan, clubs, shares } = standing
  const { places, points } = ranked
  const hasPlayOffs = plan.playOffs.length > 0
  for (let season = 0, offset = 0; season < BATCH; season++, offset += clubs.length) {
    standing.season = season
    climb(ladder, points, offset)
    // Nothing else asks who shares a place.
    if (hasPlayOffs) shares.fill(0)
    stepDown(standing, ladder, ranked, offset)
    if (!hasPlayOffs) continue
    for (const playOff of plan.playOffs) playOne(standing, playOff, points)
    placed(clubs, places, offset)
  }
}

/** Takes the clubs off the rungs, from the top, and gives them their places: most stand on a rung alone. */
function stepDown(standing: Standing, { first, next, occupied }: Ladder, ranked: Ranked, offset: number): void {
  const { clubs } = standing
  const { places } = ranked
  for (let word = 0, place = 0; word < occupied.length; word++) {
    let left = occupied[word]!
    occupied[word] = 0
    while (left !== 0) {
      const rung = (word << 5) + 31 - Math.clz32(left & -left)
      left &= left - 1
      const club = first[rung]!
      first[rung] = 0
      if (next[club] === 0) {
        places[offset + club - 1] = place
        clubs[place++] = club - 1
      } else place = partRung(standing, next, club, place, ranked, offset)
    }
  }
}

/** Parts the clubs on one rung, `last` the last to have come there, and gives them the places from `from` on; the next place. */
function partRung(standing: Standing, next: Uint8Array, last: number, from: number, { places, points }: Ranked, offset: number): number {
  const { clubs } = standing
  let to = from
  for (let club = last; club !== 0; club = next[club]!) clubs[to++] = club - 1
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
