import { lastRoundOf } from '../last-round/index.ts'
import { type Season, settledSeason } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import type { ResultChances } from '../types.ts'
import { type Odds, oddsOf } from './odds.ts'
import type { Preparation } from './prepare.ts'
import { sizesOf, type Tally, type TallySizes } from './tally.ts'

/** The results of a match in the order tallies count them. */
export const RESULTS = ['homeWin', 'draw', 'awayWin'] as const satisfies readonly (keyof ResultChances)[]

/** A match of the next round, by its number there, and one of its results: 0 to 2, see {@link RESULTS}. */
export interface Given {
  readonly match: number
  readonly result: number
}

/** What may come of a season: the odds of places and zones, of all seasons or of those in which a match of the next round ends so. */
export interface Outcome {
  /** True where places are worked out, not counted. */
  readonly exact: boolean
  /** Clubs by number, places from 0. */
  readonly place: (club: number, place: number, given?: Given) => Odds
  /** Zones by their number in the preparation. */
  readonly zone: (zone: number, club: number, given?: Given) => Odds
  /** The chance of a result in the next round. */
  readonly result: (given: Given) => Odds
}

/** The outcome counted in simulated seasons. */
export function simulatedOutcome(preparation: Preparation, tally: Tally): Outcome {
  const sizes = sizesOf(preparation)
  const rowOf = ({ match, result }: Given) => match * 3 + result
  const seasonsOf = (given: Given | undefined) => (given === undefined ? tally.seasons : tally.results[rowOf(given)]!)
  const place = (club: number, at: number, given?: Given) => {
    const cell = club * sizes.places + at
    const count = given === undefined ? tally.places[cell]! : tally.placesGiven[rowOf(given) * sizes.clubs * sizes.places + cell]!
    return oddsOf(count, seasonsOf(given))
  }
  const cupZone = (zone: number, club: number, given?: Given) => {
    const cell = zone * sizes.clubs + club
    const count = given === undefined ? tally.zones[cell]! : tally.zonesGiven[rowOf(given) * sizes.zones.length * sizes.clubs + cell]!
    return oddsOf(count, seasonsOf(given))
  }
  return {
    exact: false,
    place,
    zone: (zone, club, given) => {
      const places = fixedPlaces(preparation, zone)
      if (places === undefined) return cupZone(cupZoneAt(preparation, sizes, zone), club, given)
      const count = places.reduce((sum, at) => sum + place(club, at - 1, given).chance, 0) * seasonsOf(given)
      return oddsOf(Math.round(count), seasonsOf(given))
    },
    result: (given) => oddsOf(tally.results[rowOf(given)]!, tally.seasons),
  }
}

/** The places of a zone that hangs on nothing; undefined for one that hangs on a cup. */
function fixedPlaces({ zones, lastPlace }: Preparation, zone: number): readonly number[] | undefined {
  const { fixed = true, branches = [] } = zones.zones[zone] ?? {}
  return fixed ? (branches[0]?.places ?? []).filter((place) => place <= lastPlace) : undefined
}

function cupZoneAt({ zones }: Preparation, sizes: TallySizes, zone: number): number {
  return sizes.zones.findIndex(({ id }) => id === zones.zones[zone]?.id)
}

/**
 * The outcome worked out, where every division is in its last round and its order allows it; zones that hang on a cup are still counted.
 * Undefined elsewhere.
 */
export function exactOutcome(asKnown: Season, preparation: Preparation, counted: Outcome): Outcome | undefined {
  const { matches, clubs, next } = preparation
  const chances = new Map(matches.map((match) => [match.id, match.chances]))
  if (matches.length === 0) return undefined
  const rounds = divisionsIn(settledSeason(asKnown)).parts.map((division) => lastRoundOf(division, ({ id }) => chances.get(id) ?? NONE))
  const parts = rounds.flatMap((round) => (round.ok ? [round.value] : []))
  if (parts.length < rounds.length) return undefined
  const partOf = clubs.map((club) => parts.findIndex((part) => part.clubs.includes(club)))
  const chanceOf = (club: number, at: number, given?: Given): number => {
    const part = parts[partOf[club] ?? -1]
    if (part === undefined) return 0
    const [own, place, size] = [part.clubs.indexOf(clubs[club] ?? ''), at - part.firstPlace + 1, part.clubs.length]
    if (place < 0 || place >= size) return 0
    const id = given && matches[next[given.match] ?? -1]?.id
    const depending = part.dependingOn.find(({ match }) => match.id === id)
    const places = given === undefined || depending === undefined ? part.places : depending[RESULTS[given.result] ?? 'draw'].places
    return places?.[own * size + place] ?? 0
  }
  const sure = (chance: number): Odds => ({ chance, standardError: 0 })
  return {
    exact: true,
    place: (club, place, given) => sure(chanceOf(club, place, given)),
    zone: (zone, club, given) => {
      const places = fixedPlaces(preparation, zone)
      if (places === undefined) return counted.zone(zone, club, given)
      return sure(
        Math.min(
          1,
          places.reduce((sum, at) => sum + chanceOf(club, at - 1, given), 0),
        ),
      )
    },
    result: ({ match, result }) => {
      const depending = parts.flatMap((part) => part.dependingOn).find((each) => each.match.id === matches[next[match] ?? -1]?.id)
      return sure(depending?.[RESULTS[result] ?? 'draw'].chance ?? 0)
    },
  }
}

const NONE = new Float64Array(0)
