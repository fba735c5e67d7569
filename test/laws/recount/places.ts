import type { FindingValues } from '../../../src/findings/index.ts'
import type { Night } from './night.ts'
import { type Standing, standingOf } from './standing.ts'
import { tableOn } from './table.ts'

/** The zones of 2017-18 as the season's profile words them: the Coppa Italia's winner moves those of the Europa League. */
const ZONES: readonly {
  readonly zone: string
  readonly name: string
  /** Places if the cup's winner finishes in the first six, and if not. */
  readonly placesIf: { readonly topSix: readonly number[]; readonly lower: readonly number[] }
  /** A winner from lower down joins it. */
  readonly winnerJoins?: true
}[] = [
  { zone: 'title', name: 'the title', placesIf: { topSix: [1], lower: [1] } },
  { zone: 'champions-league', name: 'the Champions League', placesIf: { topSix: [1, 2, 3, 4], lower: [1, 2, 3, 4] } },
  { zone: 'europa-league', name: 'the Europa League group stage', placesIf: { topSix: [5, 6], lower: [5] }, winnerJoins: true },
  { zone: 'europa-league-qualifying', name: 'Europa League qualifying', placesIf: { topSix: [7], lower: [6] } },
  { zone: 'relegation', name: 'the relegation zone', placesIf: { topSix: [18, 19, 20], lower: [18, 19, 20] } },
]

/** Places a club could still be given where it shares one. */
function possiblePlaces({ position, sharing }: Standing): number[] {
  return sharing.map((_, index) => position + index)
}

function isIn(row: Standing, zone: (typeof ZONES)[number], winner: string, table: readonly Standing[]): boolean {
  const topSix = standingOf(winner, table).position <= 6
  if (!topSix && zone.winnerJoins === true && winner === row.club) return true
  const places = topSix ? zone.placesIf.topSix : zone.placesIf.lower
  return possiblePlaces(row).every((place) => places.includes(place))
}

/** Every club in a zone, with the cup winners under which it is in it where that is not whoever wins. */
export function inZones(night: Night): FindingValues['in-zone'][] {
  const table = tableOn(night)
  const winners = night.cupWinner === undefined ? (night.finalists ?? table.map((row) => row.club)) : [night.cupWinner]
  return table.flatMap((row) =>
    ZONES.flatMap((zone) => {
      const under = winners.filter((winner) => isIn(row, zone, winner, table))
      if (under.length === 0) return []
      const when = under.length === winners.length ? {} : { when: { cup: 'ita.coppa-italia', winners: under } }
      return [{ club: row.club, position: row.position, zone: zone.zone, name: zone.name, ...when }]
    }),
  )
}

/** An edge of the table: the last place that leads somewhere, or the last safe one. */
export interface Edge {
  readonly zone: string
  readonly name: string
  readonly lastAbove: number
  readonly relegation: boolean
}

/** The edges of 2017-18: the seventh place leads to the Europa League for certain only once the cup's winner stands in the first six. */
export function edgesOn(night: Night, table: readonly Standing[]): Edge[] {
  const seventh = night.cupWinner !== undefined && standingOf(night.cupWinner, table).position <= 6
  return [
    { zone: 'title', name: 'the title', lastAbove: 1, relegation: false },
    { zone: 'champions-league', name: 'the Champions League', lastAbove: 4, relegation: false },
    { zone: 'europa-league', name: 'Europa League', lastAbove: seventh ? 7 : 6, relegation: false },
    { zone: 'relegation', name: 'the relegation zone', lastAbove: 17, relegation: true },
  ]
}

/** Where a club stands to an edge: above it, below it, or on a place shared across it. */
function sideOf(row: Standing, edge: Edge): 'above' | 'below' | 'across' {
  const possible = possiblePlaces(row)
  if (possible.every((place) => place <= edge.lastAbove)) return 'above'
  return possible.every((place) => place > edge.lastAbove) ? 'below' : 'across'
}

/** Points from a club to the first on the other side of an edge, and whether nobody shares a place across it. */
export function toEdge(row: Standing, edge: Edge, table: readonly Standing[]) {
  const above = table.indexOf(row) < edge.lastAbove
  const other = table[above ? edge.lastAbove : edge.lastAbove - 1]!
  return {
    above,
    other,
    points: Math.abs(row.points - other.points),
    parted: sideOf(row, edge) !== 'across' && sideOf(other, edge) !== 'across',
  }
}

/**
 * Points to each edge but the title's, up to nine. Nobody is in or out of places for which a place shared across their edge may still
 * count: such clubs are left out.
 */
export function zoneDistances(night: Night): FindingValues['zone-distance'][] {
  const table = tableOn(night)
  const edges = edgesOn(night, table).filter((edge) => edge.zone !== 'title')
  return table.flatMap((row) =>
    edges.flatMap((edge) => {
      const { above, other, points, parted } = toEdge(row, edge, table)
      if (points > 9 || !parted) return []
      const { zone, name, relegation, lastAbove } = edge
      const place = relegation ? lastAbove + 1 : lastAbove
      const side = above === relegation ? 'out' : 'in'
      return [{ club: row.club, zone, name, side, points, from: other.club, place, position: row.position, relegation }] as const
    }),
  )
}
