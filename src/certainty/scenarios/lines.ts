import type { ClubId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import type { Season } from '../../season/index.ts'
import type { ScenarioTarget } from './types.ts'

/** Places at one end of the table that something hangs on. */
export type Block = Omit<ScenarioTarget, 'kind'>

/** The first and last place still possible for a club, where they are known. */
export type SpanOf = (club: ClubId) => { readonly best: number; readonly worst: number } | undefined

/**
 * The places each zone's line cuts off: a sought zone with all that are better, a feared one with all that are worse. Zones are left out
 * whose places hang on a cup or a spot still open, or on where a cup's winner finishes; so are zones of a table of averages.
 */
export function blocksOf(season: Season, places: number, spanOf: SpanOf): Block[] {
  const zones = season.zones.filter((zone) => zone.table === undefined)
  const down = new Set(zones.flatMap(({ kind, id, leadsTo }) => (kind === 'relegation' ? [leadsTo ?? id] : [])))
  const isFeared = ({ kind, id, leadsTo }: Zone) => kind === 'relegation' || (kind === 'play-off' && down.has(leadsTo ?? id))
  const hasPlayOff = zones.some((zone) => zone.kind === 'play-off' && isFeared(zone))
  return zones.flatMap((zone): Block[] => {
    const own = placesOf(season, zone, spanOf)
    if (own === undefined || own.length === 0) return []
    const { id, name, kind } = zone
    const [first, last] = [Math.min(...own), Math.max(...own)]
    const span = isFeared(zone) ? { from: first, to: places } : { from: 1, to: last }
    const beyond = isFeared(zone) ? last < places : first > 1
    const direct = kind === 'relegation' && hasPlayOff
    return [{ zone: id, name, zoneKind: kind, places: span, ...(beyond && { beyond }), ...(direct && { direct }) }]
  })
}

type Condition = NonNullable<Zone['branches'][number]['when']>[number]

/** The places of a zone; undefined while they hang on something open. */
function placesOf(season: Season, { branches }: Zone, spanOf: SpanOf): readonly number[] | undefined {
  for (const { when = [], places } of branches) {
    const answers = when.map((condition) => isMet(season, condition, spanOf))
    if (answers.includes(false)) continue
    return answers.includes(undefined) ? undefined : places
  }
  return undefined
}

/** Whether a condition holds; undefined while it may or may not. */
function isMet(season: Season, condition: Condition, spanOf: SpanOf): boolean | undefined {
  const winnerOf = (id: string) => season.cups.find((cup) => cup.id === id)?.winner
  if ('spot' in condition) {
    const granted = season.spots.find(({ id }) => id === condition.spot)?.granted
    return granted === undefined ? undefined : granted === condition.granted
  }
  const winner = winnerOf(condition.cup)
  if (winner === undefined) return undefined
  if ('alsoWins' in condition) {
    const other = winnerOf(condition.alsoWins)
    return other === undefined ? undefined : other === winner
  }
  const { from, to } = condition.winnerFinishes
  const last = season.clubs.length
  const span = season.clubs.includes(winner) ? spanOf(winner) : { best: last, worst: last }
  if (span === undefined) return undefined
  if (span.best >= from && span.worst <= to) return true
  return span.worst < from || span.best > to ? false : undefined
}
