import Table from 'cli-table3'
import { type Paint, paintFor } from './paint.ts'
import type { RowOfView, TableView, ZoneOfRow } from './table-view.ts'

/** A grid without lines, columns two spaces apart. */
export const BARE = {
  chars: Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
      'middle',
    ].map((part) => [part, '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
}

const COLUMNS = ['', 'Club', 'P', 'W', 'D', 'L', 'F', 'A', 'GD', 'Pts', '', ''] as const
const LEFT: readonly number[] = [1, 10, 11]

/** The table as people read it: rows, then what the letters stand for, then why clubs level on points stand as they do. */
export function renderTable(view: TableView, { colour }: { readonly colour: boolean }): string {
  const paint = paintFor(colour)
  const grid = new Table({
    ...BARE,
    head: COLUMNS.map((title) => paint.faint(title)),
    colAligns: COLUMNS.map((_, at) => (LEFT.includes(at) ? 'left' : 'right')),
  })
  grid.push(...view.data.rows.map((row) => cellsOf(row, view, paint)))
  const lines = grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
  const notes = [...liveNotesOf(view), ...legendOf(view), ...tieNotesOf(view)].map((note) => `  ${note}`)
  return [paint.strong(view.title), '', ...lines, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n')
}

function cellsOf(row: RowOfView, view: TableView, paint: Paint): string[] {
  const shared = view.data.rows.some((other) => other !== row && other.position === row.position)
  const { played, won, drawn, lost, goalsFor, goalsAgainst, goalDifference } = row
  return [
    `${String(row.position)}${shared ? '=' : ''}`,
    row.club.name,
    ...[played, won, drawn, lost, goalsFor, goalsAgainst].map(String),
    goalDifference > 0 ? `+${String(goalDifference)}` : String(goalDifference),
    `${paint.strong(String(row.points))}${row.deducted > 0 ? '*' : ''}`,
    arrow(row.movement, paint),
    row.zones.map((zone) => zoneMark(zone, paint)).join(' '),
  ]
}

function arrow(movement: number, paint: Paint): string {
  if (movement === 0) return ''
  return movement > 0 ? paint.good(`▲${String(movement)}`) : paint.bad(`▼${String(-movement)}`)
}

/** `CL`; `(EL)` where it depends on a cup. */
function zoneMark(zone: ZoneOfRow, paint: Paint): string {
  if (zone.when !== undefined) return paint.open(`(${zoneKey(zone)})`)
  return zone.kind === 'relegation' ? paint.bad(zoneKey(zone)) : paint.good(zoneKey(zone))
}

/** The initials of a zone's id: `champions-league` is CL. */
function zoneKey({ id }: ZoneOfRow): string {
  return id
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}

function liveNotesOf({ data }: TableView): string[] {
  return (data.live ?? []).map(
    ({ home, away, score }) => `In play, and counted as it stands: ${home.name} ${String(score.home)}-${String(score.away)} ${away.name}.`,
  )
}

function legendOf(view: TableView): string[] {
  const zones = view.data.rows.flatMap((row) => row.zones)
  const names = new Map(zones.map((zone) => [zoneKey(zone), zone.name]))
  const keys = [...names].map(([key, name]) => `${key} ${name}`).join(', ')
  const deducted = view.data.rows
    .filter((row) => row.deducted > 0)
    .map((row) => `* ${row.club.name}: ${String(row.deducted)} points deducted`)
  return [...(keys === '' ? [] : [keys]), ...deducted, ...conditionsOf(view)]
}

/** "(EL) Fiorentina if Milan win the Coppa Italia"; clubs under the same condition share a line. */
function conditionsOf(view: TableView): string[] {
  const clubs = new Map<string, string[]>()
  const conditional = view.data.rows.flatMap((row) => row.zones.map((zone) => ({ row, zone })))
  for (const { row, zone } of conditional) {
    if (zone.when === undefined) continue
    const key = JSON.stringify([zoneKey(zone), condition(zone.when, row, view)])
    clubs.set(key, [...(clubs.get(key) ?? []), row.club.name])
  }
  return [...clubs].map(([key, names]) => {
    const [zone, when] = JSON.parse(key) as [string, string]
    return `(${zone}) ${names.length > 3 ? `any of ${String(names.length)} clubs` : either(names)} ${when}`
  })
}

function condition({ cup, winners }: NonNullable<ZoneOfRow['when']>, row: RowOfView, view: TableView): string {
  const name = `the ${view.nameOfCup(cup)}`
  const others = view.data.rows.filter(({ club }) => !winners.includes(club.id))
  if (winners.length > 3 && others.length <= 3) return `unless ${either(others.map(({ club }) => club.name))} win ${name}`
  if (winners.length > 3) return `depending on who wins ${name}`
  const names = winners.map((id) => (id === row.club.id ? 'they' : view.nameOfClub(id)))
  return `if ${either(names)} win ${name}`
}

function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}

function tieNotesOf(view: TableView): string[] {
  const explained = view.data.rows.flatMap((row) => (row.explanation === undefined ? [] : [`${row.explanation}.`]))
  const assumed = view.data.rows.some((row) => row.assumed === true)
  return [
    ...new Set(explained),
    ...(assumed ? ['How level clubs are ordered is assumed: no official text was read; the rules file names its sources.'] : []),
  ]
}
