import {
  type Checked,
  fail,
  ok,
  type Problem,
  problem,
  type Season,
  settledSeason,
  type Table,
  tableOf,
  type ZoneLine,
  zoneLines,
} from '../index.ts'
import { ifGiven, invalidArgument, wholeNumber } from './arguments.ts'
import { lastPhaseToCome } from './words.ts'

/** A place points are asked for: that place or a better one. */
export interface LineAsked {
  readonly place: number
  /** The zone whose line it is, where it was not named by its number. */
  readonly zone?: ZoneLine
  /** What clubs on the right side of the line have: "the title", "staying up". */
  readonly name?: string
}

/** Which places are asked for: one by its number, one as the line of a zone, or without either the line of every zone. */
export interface PlaceWish {
  readonly place?: string
  readonly zone?: string
}

/**
 * The places asked for. The line of relegation is the last place that stays up, clear of a play-off where there is one; of a sought zone
 * the last place that leads there however cups end. Before the last phase of a season no zone has a line.
 * Problems: ARGUMENT_INVALID for both at once, a place or a zone there is not, and the last place of all, which nobody can miss.
 */
export function linesAsked(season: Season, { place, zone }: PlaceWish): Checked<readonly LineAsked[], Problem> {
  if (place !== undefined && zone !== undefined)
    return fail(problem('ARGUMENT_INVALID', '--place and --zone ask for two places.', { expected: 'one of them' }))
  const table = tableOf(settledSeason(season))
  const number = ifGiven(place, (text) => wholeNumber('--place', text, 1))
  if (!number.ok) return number
  if (number.value !== undefined) return placeAsked(table, number.value)
  const lines = linesOf(season, table)
  if (zone === undefined) return ok(lines)
  const own = lines.filter((line) => line.zone !== undefined && membersOf(season, line.zone).some(({ id }) => id === zone))
  return own.length > 0 ? ok(own) : fail(noSuchZone(season, zone, lines))
}

function placeAsked(table: Table, place: number): Checked<readonly LineAsked[], Problem> {
  if (!isLast(table, place)) return ok([{ place }])
  return fail(
    problem('ARGUMENT_INVALID', `Nobody can finish below place ${String(place)}.`, {
      expected: 'a place some clubs can miss',
      found: String(place),
    }),
  )
}

/** True of the last place of a table, and of each part of a divided one. */
function isLast({ rows }: Table, place: number): boolean {
  const own = rows[place - 1]
  return place === rows.length || (own !== undefined && rows[place]?.group !== own.group)
}

function linesOf(season: Season, table: Table): LineAsked[] {
  if (lastPhaseToCome(season) !== undefined) return []
  return zoneLines(season, table)
    .map((zone): LineAsked & { readonly zone: ZoneLine } =>
      zone.kind === 'relegation'
        ? { place: zone.place - 1, zone, name: `staying up${hasPlayOff(season, zone) ? ' without a play-off' : ''}` }
        : { place: zone.place, zone, name: zone.name },
    )
    .filter(({ place }) => place >= 1 && !isLast(table, place))
}

/** The zones that share a line: those that lead to the same thing. */
function membersOf({ zones }: Season, line: ZoneLine): Season['zones'] {
  const own = zones.find(({ id }) => id === line.id)
  return zones.filter((zone) => zone.table === undefined && (zone.leadsTo ?? zone.id) === (own?.leadsTo ?? line.id))
}

function hasPlayOff(season: Season, line: ZoneLine): boolean {
  return membersOf(season, line).some(({ kind }) => kind === 'play-off')
}

function noSuchZone(season: Season, zone: string, lines: readonly LineAsked[]): Problem {
  const known = lines.flatMap((line) => (line.zone === undefined ? [] : membersOf(season, line.zone).map(({ id }) => id)))
  return invalidArgument('--zone', zone, known.join(', ') || `no zone: ${whyNone(season)}`)
}

/** Why no zone of a season has a line. */
export function whyNone(season: Season): string {
  const last = lastPhaseToCome(season)
  return last === undefined ? 'this table has none' : `what places lead to is only settled in the last phase, ${last.name}`
}
