import { BATCH, type Batch, BLOCK, nextUnit, type Plan, type RandomState, randomState, blockSimulator } from '../simulation/index.ts'
import type { Preparation } from './prepare.ts'
import { branchIn, type CupAhead, type ZoneAhead } from './zones.ts'

/**
 * What came of simulated seasons, counted. Clubs, places (from 0), matches of the next round and cup-bound zones go by their number; the
 * sizes are those of {@link TallySizes}. Plain data: tallies of different blocks can be made on different threads and added up.
 */
export interface Tally {
  seasons: number
  /** Club, place. */
  readonly places: Uint32Array
  /** Club, points above the least. */
  readonly points: Uint32Array
  /** Points above the least, place: of all clubs together. */
  readonly placesByPoints: Uint32Array
  /** Match of the next round, result (home win, draw, away win). */
  readonly results: Uint32Array
  /** Match, result, club, place. */
  readonly placesGiven: Uint32Array
  /** Zone that hangs on a cup, club. */
  readonly zones: Uint32Array
  /** Match, result, zone, club. */
  readonly zonesGiven: Uint32Array
  /** Zone, points above the least: of all clubs together. */
  readonly zonesByPoints: Uint32Array
}

/** How many there are of what a tally counts. */
export interface TallySizes {
  readonly clubs: number
  readonly places: number
  /** The fewest points a club can end with, and how many totals there are from it on. */
  readonly leastPoints: number
  readonly totals: number
  readonly matches: number
  /** Zones that hang on a cup; the others are counted by their places. */
  readonly zones: readonly ZoneAhead[]
}

/** The sizes of a preparation's tallies. */
export function sizesOf({ clubs, lastPlace, leastPoints, mostPoints, next, zones }: Preparation): TallySizes {
  return {
    clubs: clubs.length,
    places: lastPlace,
    leastPoints,
    totals: mostPoints - leastPoints + 1,
    matches: next.length,
    zones: zones.zones.filter(({ fixed }) => !fixed),
  }
}

/** A tally of no seasons yet. */
export function emptyTally({ clubs, places, totals, matches, zones }: TallySizes): Tally {
  return {
    seasons: 0,
    places: new Uint32Array(clubs * places),
    points: new Uint32Array(clubs * totals),
    placesByPoints: new Uint32Array(totals * places),
    results: new Uint32Array(matches * 3),
    placesGiven: new Uint32Array(matches * 3 * clubs * places),
    zones: new Uint32Array(zones.length * clubs),
    zonesGiven: new Uint32Array(matches * 3 * zones.length * clubs),
    zonesByPoints: new Uint32Array(zones.length * totals),
  }
}

/** Adds a tally of the same sizes to another, and gives it. */
export function addTally(into: Tally, from: Tally): Tally {
  into.seasons += from.seasons
  for (const name of COUNTS) {
    const [sums, more] = [into[name], from[name]]
    for (let at = 0; at < sums.length; at++) sums[at]! += more[at]!
  }
  return into
}

const COUNTS = ['places', 'points', 'placesByPoints', 'results', 'placesGiven', 'zones', 'zonesGiven', 'zonesByPoints'] as const

/** Some of the seasons a seed gives. They come in blocks of 1,024, so that threads may share them out and still make the same ones. */
export interface SeasonsWanted {
  /** An unsigned 32-bit integer. */
  readonly seed: number
  readonly fromBlock: number
  /** How many from there on; the last block may not be used up. */
  readonly seasons: number
}

/** Simulates some seasons and counts what comes of them; `onProgress` is told how many are done. */
export function tallyOf(preparation: Preparation, wanted: SeasonsWanted, onProgress?: (seasons: number) => void): Tally {
  const { seed, fromBlock, seasons } = wanted
  const sizes = sizesOf(preparation)
  const tally = emptyTally(sizes)
  const made = new SeasonsOfBlock(preparation, sizes)
  for (let block = fromBlock; tally.seasons < seasons; block++) {
    made.simulate(seed, block)
    const used = Math.min(BLOCK, seasons - tally.seasons)
    count(tally, sizes, made, used)
    countGiven(tally, sizes, made, used)
    if (sizes.zones.length > 0) {
      countZones(tally, sizes, { seasons: made, used, cups: preparation.zones.cups, random: randomState(seed, block, 'cups') })
    }
    onProgress?.(tally.seasons)
  }
  return tally
}

/** A division on its way through the blocks. */
interface PartSimulated {
  readonly plan: Plan
  /** Where its clubs begin among those of the table. */
  readonly firstClub: number
  /** Where its open matches stand in the next round; -1 for those that do not. */
  readonly nextOf: Int32Array
  readonly simulate: ReturnType<typeof blockSimulator>
}

/** The seasons of a block, with all parts of the table side by side. */
class SeasonsOfBlock {
  /** Season s, club c at `s * clubs + c`: its place from 0, and its points above the least. */
  readonly places: Uint8Array
  readonly points: Int16Array
  /** Season s, match m of the next round at `s * matches + m`: 0 for a home win, 1 for a draw, 2 for an away win. */
  readonly results: Uint8Array
  private readonly sizes: TallySizes
  private readonly parts: readonly PartSimulated[]

  constructor(preparation: Preparation, sizes: TallySizes) {
    this.sizes = sizes
    this.places = new Uint8Array(BLOCK * sizes.clubs)
    this.points = new Int16Array(BLOCK * sizes.clubs)
    this.results = new Uint8Array(BLOCK * sizes.matches)
    const next = preparation.next.map((at) => preparation.matches[at]?.id ?? '')
    let firstClub = 0
    this.parts = preparation.parts.map(({ plan, source }) => {
      const part = {
        plan,
        firstClub,
        nextOf: Int32Array.from(plan.matches, (id) => next.indexOf(id)),
        simulate: blockSimulator(plan, source),
      }
      firstClub += plan.clubs.length
      return part
    })
  }

  simulate(seed: number, block: number): void {
    for (const part of this.parts) {
      part.simulate(seed, block, (batch) => {
        this.takePlaces(part, batch)
        this.takeResults(part, batch)
      })
    }
  }

  private takePlaces({ plan, firstClub }: PartSimulated, { first, places, points }: Batch): void {
    const size = plan.clubs.length
    const { clubs, leastPoints } = this.sizes
    for (let season = 0; season < BATCH; season++) {
      const to = (first + season) * clubs + firstClub
      for (let club = 0; club < size; club++) {
        this.places[to + club] = places[season * size + club]! + plan.firstPlace - 1
        this.points[to + club] = points[season * size + club]! - leastPoints
      }
    }
  }

  private takeResults({ nextOf }: PartSimulated, { first, scores }: Batch): void {
    const { matches } = this.sizes
    for (let match = 0; match < nextOf.length; match++) {
      const next = nextOf[match]!
      if (next < 0) continue
      for (let season = 0; season < BATCH; season++) {
        const score = scores[match * BATCH + season]!
        const [home, away] = [score >> 4, score & 15]
        this.results[(first + season) * matches + next] = home > away ? 0 : home === away ? 1 : 2
      }
    }
  }
}

function count(tally: Tally, { clubs, places, totals }: TallySizes, made: SeasonsOfBlock, used: number): void {
  tally.seasons += used
  const { places: placeOf, points: pointsOf } = made
  const { places: byPlace, points: byPoints, placesByPoints } = tally
  for (let season = 0, at = 0; season < used; season++) {
    for (let club = 0; club < clubs; club++, at++) {
      const [place, points] = [placeOf[at]!, pointsOf[at]!]
      byPlace[club * places + place]!++
      byPoints[club * totals + points]!++
      placesByPoints[points * places + place]!++
    }
  }
}

/** Places by the results of the next round. */
function countGiven({ results, placesGiven }: Tally, { clubs, places, matches }: TallySizes, made: SeasonsOfBlock, used: number): void {
  const { places: placeOf, results: resultOf } = made
  for (let season = 0, result = 0; season < used; season++) {
    const from = season * clubs
    for (let match = 0; match < matches; match++, result++) {
      const row = match * 3 + resultOf[result]!
      results[row]!++
      for (let club = 0, at = row * clubs * places; club < clubs; club++, at += places) placesGiven[at + placeOf[from + club]!]!++
    }
  }
}

interface ZoneCounting {
  readonly seasons: SeasonsOfBlock
  readonly used: number
  readonly cups: readonly CupAhead[]
  readonly random: RandomState
}

/** Zones that hang on a cup: its winner is drawn for each season, and decides with the table which places lead there. */
function countZones(tally: Tally, sizes: TallySizes, { seasons, used, cups, random }: ZoneCounting): void {
  const winners = new Int32Array(cups.length)
  for (let season = 0; season < used; season++) {
    for (const [cup, { chances }] of cups.entries()) winners[cup] = drawn(chances, nextUnit(random))
    for (const zone of sizes.zones.keys()) countZone(tally, sizes, { seasons, season, zone, winners })
  }
}

/** Whom a number from 0 to 1 falls on; -1 for somebody from elsewhere. */
function drawn(chances: Float64Array, at: number): number {
  let sum = 0
  for (let club = 0; club < chances.length; club++) {
    sum += chances[club]!
    if (at < sum) return club
  }
  return -1
}

interface OneZone {
  readonly seasons: SeasonsOfBlock
  readonly season: number
  readonly zone: number
  readonly winners: Int32Array
}

function countZone(tally: Tally, sizes: TallySizes, { seasons, season, zone, winners }: OneZone): void {
  const { clubs, places, totals, matches, zones } = sizes
  const from = season * clubs
  // A winner from elsewhere stands behind everybody.
  const branch = branchIn(zones[zone]!, winners, (club) => (club < 0 ? places : seasons.places[from + club]! + 1))
  if (branch === undefined) return
  const joining = branch.joins === undefined ? -1 : winners[branch.joins]!
  for (let club = 0; club < clubs; club++) {
    if (club !== joining && !branch.places.includes(seasons.places[from + club]! + 1)) continue
    tally.zones[zone * clubs + club]!++
    tally.zonesByPoints[zone * totals + seasons.points[from + club]!]!++
    for (let match = 0; match < matches; match++) {
      const row = match * 3 + seasons.results[season * matches + match]!
      tally.zonesGiven[(row * zones.length + zone) * clubs + club]!++
    }
  }
}
