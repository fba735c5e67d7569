import type { ClubId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import type { Season } from '../../season/index.ts'
import { cupChances, type CupContext } from './cups.ts'

/** A cup whose winner moves places, with the chance of each club to win it. */
export interface CupAhead {
  readonly id: string
  readonly chances: Float64Array
}

type Condition =
  | { readonly cup: number; readonly from: number; readonly to: number }
  | { readonly cup: number; readonly alsoWins: number }
  /** A spot from outside the league: met or not. */
  | { readonly met: boolean }

interface Branch {
  readonly when: readonly Condition[]
  readonly places: readonly number[]
  /** The cup whose winner is in the zone too. */
  readonly joins?: number
}

/** A zone, its cups by number. */
export interface ZoneAhead {
  readonly id: string
  readonly name: string
  readonly kind: Zone['kind']
  readonly branches: readonly Branch[]
  /** Set where its places are always the same. */
  readonly fixed: boolean
}

/** The zones of a season's own table and the cups they hang on. */
export interface ZonesAhead {
  readonly zones: readonly ZoneAhead[]
  readonly cups: readonly CupAhead[]
}

/**
 * The zones as they are to be counted in simulated seasons. A spot from outside the league that nobody has granted yet is taken as not
 * granted. Zones of a table of averages are left out. `clubs` are those of the table, as they are numbered.
 */
export function zonesAhead(context: CupContext, clubs: readonly ClubId[]): ZonesAhead {
  const { season } = context
  const zones = season.zones.filter((zone) => zone.table === undefined)
  const ids = [...new Set(zones.flatMap(cupsOf))]
  const numbers = new Map(ids.map((id, at) => [id, at]))
  return {
    zones: zones.map((zone) => zoneAhead(season, zone, numbers)),
    cups: ids.map((id) => ({ id, chances: cupChances(context, id, clubs) })),
  }
}

function cupsOf({ branches }: Zone): string[] {
  return branches.flatMap(({ when = [], joins }) => [
    ...when.flatMap((condition) =>
      'spot' in condition ? [] : 'alsoWins' in condition ? [condition.cup, condition.alsoWins] : [condition.cup],
    ),
    ...(joins === undefined ? [] : [joins]),
  ])
}

function zoneAhead(season: Season, { id, name, kind, branches }: Zone, cups: ReadonlyMap<string, number>): ZoneAhead {
  const numberOf = (cup: string) => cups.get(cup) ?? 0
  const conditionOf = (condition: NonNullable<Zone['branches'][number]['when']>[number]): Condition => {
    if ('spot' in condition) {
      const granted = season.spots.find((spot) => spot.id === condition.spot)?.granted ?? false
      return { met: granted === condition.granted }
    }
    if ('alsoWins' in condition) return { cup: numberOf(condition.cup), alsoWins: numberOf(condition.alsoWins) }
    return { cup: numberOf(condition.cup), ...condition.winnerFinishes }
  }
  const ahead = branches
    .map(({ when = [], places, joins }) => ({
      when: when.map(conditionOf),
      places,
      ...(joins !== undefined && { joins: numberOf(joins) }),
    }))
    .filter(({ when }) => !when.some((condition) => 'met' in condition && !condition.met))
  const first = ahead[0]
  const fixed = first === undefined || (first.joins === undefined && first.when.every((condition) => 'met' in condition))
  return { id, name, kind, branches: fixed ? ahead.slice(0, 1) : ahead, fixed }
}

/** The clubs of a zone in one season: `placeOf` gives a club's place from 1 by its number, `winners` each cup's winner, -1 from elsewhere. */
export function branchIn({ branches }: ZoneAhead, winners: Int32Array, placeOf: (club: number) => number): Branch | undefined {
  return branches.find(({ when }) => when.every((condition) => isMet(condition, winners, placeOf)))
}

function isMet(condition: Condition, winners: Int32Array, placeOf: (club: number) => number): boolean {
  if ('met' in condition) return condition.met
  const winner = winners[condition.cup] ?? -1
  if ('alsoWins' in condition) return winner >= 0 && winner === winners[condition.alsoWins]
  const place = placeOf(winner)
  return place >= condition.from && place <= condition.to
}
