import type { ClubId } from '../base/index.ts'
import type { Season } from '../season/index.ts'
import { tableOf } from './table.ts'

/** A club's points and matches of one season. */
export interface SeasonRecord {
  readonly season: string
  readonly points: number
  readonly played: number
}

/** A club in a table of averages; clubs with the same average share a position. */
export interface AverageRow {
  readonly position: number
  readonly club: ClubId
  /** Over all the seasons counted. */
  readonly points: number
  readonly played: number
  /** The seasons counted, oldest first, this one last; those outside the division have no matches. */
  readonly seasons: readonly SeasonRecord[]
}

/**
 * The table of points per match over this season and those before it, best first: what decides relegation where the rules have
 * `averages`. Averages are compared as fractions, so no rounding makes or breaks a tie. Earlier seasons come from `PastSeasonGiven` facts,
 * one for each club and season, with no matches for a club that was not in the division. Undefined where the rules have no averages, or a
 * season of a club is missing: one left out would pass for a club that had just come up.
 */
export function averagesOf(season: Season): readonly AverageRow[] | undefined {
  const { averages } = season.rules
  if (averages === undefined) return undefined
  const earlier = averages.seasons - 1
  const rows = tableOf(season).rows.map(({ club, points, played }) => {
    const seasons = [...pastSeasonsOf(season, club, earlier), { season: season.label, points, played }]
    return { club, seasons, points: sum(seasons.map((each) => each.points)), played: sum(seasons.map((each) => each.played)) }
  })
  if (rows.some((row) => row.seasons.length <= earlier)) return undefined
  const ordered = rows.sort((a, b) => ahead(b, a) || (a.club < b.club ? -1 : 1))
  return ordered.map((row) => ({ position: 1 + ordered.filter((other) => ahead(other, row) > 0).length, ...row }))
}

function pastSeasonsOf(season: Season, club: ClubId, count: number): SeasonRecord[] {
  // Given twice, the later figure counts: a correction is a new fact.
  const given = new Map(
    season.pastSeasons.flatMap((fact) => (fact.club === club && fact.season < season.label ? [[fact.season, fact] as const] : [])),
  )
  return [...given.values()]
    .map(({ season: label, points, played }) => ({ season: label, points, played }))
    .sort((a, b) => (a.season < b.season ? -1 : 1))
    .slice(-count)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

interface Fraction {
  readonly points: number
  readonly played: number
}

/** Above nought where the first has more points per match, compared without dividing. A club that has not played has none. */
function ahead(a: Fraction, b: Fraction): number {
  return a.points * Math.max(b.played, 1) - b.points * Math.max(a.played, 1)
}
