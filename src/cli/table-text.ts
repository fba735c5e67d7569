import Table from 'cli-table3'
import { BARE } from './grid.ts'
import type { GroupTables } from './group-tables.ts'
import type { Paint } from './paint.ts'
import { notesOf } from './table-notes.ts'
import type { RowOfView, TableView, ZoneOfRow } from './table-view.ts'
import { listed, pointsPerMatch } from './words.ts'
import { zoneKey } from './zone-words.ts'

const COLUMNS = ['', 'Club', 'P', 'W', 'D', 'L', 'F', 'A', 'GD', 'Pts', 'PPM', '', ''] as const
const LEFT: readonly string[] = ['Club', '']
/** Points per match, shown only where they decide. */
const PPM = COLUMNS.indexOf('PPM')

/** The table as people read it: rows, then what the letters stand for, then why clubs level on points stand as they do. */
export function renderTable(view: TableView, paint: Paint): string {
  const [{ head, parts } = NOTHING] = gridOf([view], paint)
  const notes = notesOf(view)
  return [paint.strong(view.title), '', head, ...parted(parts, paint), ...indented(notes), ''].join('\n')
}

/** Tables side by side, one under the other, each under its name; what would be said under several is said once at the end. */
export function renderGroups({ title, tables, data }: GroupTables, paint: Paint): string {
  const notes = tables.map(notesOf)
  const several = new Set(notes.flat().filter((note) => notes.filter((each) => each.includes(note)).length > 1))
  const blocks = gridOf(tables, paint).flatMap(({ head, parts }, at) => [
    paint.strong(tables[at]?.title ?? ''),
    head,
    ...parted(parts, paint),
    ...indented((notes[at] ?? []).filter((note) => !several.has(note))),
    '',
  ])
  const ungrouped = (data.ungrouped ?? []).map(({ name }) => name)
  const rest = [...several, ...(ungrouped.length > 0 ? [`In no group: ${listed(ungrouped)}.`] : [])]
  return [paint.strong(title), '', ...blocks, ...rest.map((note) => `  ${note}`), ''].join('\n')
}

function indented(notes: readonly string[]): string[] {
  return notes.length === 0 ? [] : ['', ...notes.map((note) => `  ${note}`)]
}

/** The lines of a table: its head, and its rows by the part of the table they are in. */
interface GridOfTable {
  readonly head: string
  readonly parts: readonly { readonly name: string | undefined; readonly lines: readonly string[] }[]
}

const NOTHING: GridOfTable = { head: '', parts: [] }

/** The lines of tables, their columns of one width. */
function gridOf(views: readonly TableView[], paint: Paint): GridOfTable[] {
  const columns = COLUMNS.filter((_, at) => at !== PPM || views.some(({ data }) => data.rankedBy === 'points per match'))
  const grid = new Table({
    ...BARE,
    head: columns.map((title) => paint.faint(title)),
    colAligns: columns.map((title, at) => (at > 0 && LEFT.includes(title) ? 'left' : 'right')),
  })
  for (const view of views) {
    grid.push(...view.data.rows.map((row) => cellsOf(row, view, paint).filter((_, at) => at !== PPM || columns.includes('PPM'))))
  }
  const [head = '', ...lines] = grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
  let at = 0
  return views.map(({ data: { rows } }) => {
    const own = lines.slice(at, at + rows.length)
    at += rows.length
    const names = [...new Set(rows.map((row) => row.group))]
    return { head, parts: names.map((name) => ({ name, lines: own.filter((_, index) => rows[index]?.group === name) })) }
  })
}

/** The rows of a table, those of a divided one under the names of its parts. */
function parted(parts: GridOfTable['parts'], paint: Paint): string[] {
  if (parts.length < 2) return parts.flatMap(({ lines }) => lines)
  return parts.flatMap(({ name, lines }, at) => [
    ...(at === 0 ? [] : ['']),
    ...(name === undefined ? [] : [paint.faint(`    ${name}`)]),
    ...lines,
  ])
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
    pointsPerMatch(row),
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
