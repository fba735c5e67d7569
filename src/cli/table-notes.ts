import { deductionText, expelledTexts, stoppedText } from './rulings.ts'
import type { RowOfView, TableView } from './table-view.ts'
import { counted, listed, pointsPerMatch } from './words.ts'
import { conditionsOf, zoneKey } from './zone-words.ts'

/** What stands under a table: matches in play, what the letters stand for, rulings, points brought along, and why level clubs stand as they do. */
export function notesOf(view: TableView): string[] {
  return [
    ...liveNotesOf(view),
    ...legendOf(view),
    ...rulingNotesOf(view),
    ...carriedNotesOf(view),
    ...averageNotesOf(view),
    ...tieNotesOf(view),
  ]
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
  return [...(keys === '' ? [] : [keys]), ...conditionsOf(view)]
}

function rulingNotesOf({ data, season }: TableView): string[] {
  const stopped = data.stopped === undefined ? undefined : stoppedText(season)
  const expelled = data.expelled === undefined ? [] : expelledTexts(season)
  return [...(stopped === undefined ? [] : [stopped]), ...expelled.map((text) => `${text}.`), ...deductionNotesOf({ data, season })]
}

function deductionNotesOf({ data, season }: Pick<TableView, 'data' | 'season'>): string[] {
  const deductions = data.deductions ?? []
  if (data.withoutDeductions !== true) {
    const marked = new Set(data.rows.flatMap(({ club, deducted }) => (deducted > 0 ? [club.id] : [])))
    return deductions.map((each) => `${marked.has(each.club.id) ? '* ' : ''}${deductionText(season, each)}.`)
  }
  const totals = data.rows.flatMap(({ club }) => {
    const points = deductions.reduce((sum, each) => (each.club.id === club.id ? sum + each.points : sum), 0)
    return points === 0 ? [] : [`${club.name} ${String(points)}`]
  })
  return [totals.length === 0 ? 'No points have been deducted.' : `Points deducted and not taken off here: ${listed(totals)}.`]
}

/** A note a part of the table: "Brought along, championship play-off: Genk 32 points, Antwerp 30 …". */
function carriedNotesOf({ data }: TableView): string[] {
  const parts = new Map<string, RowOfView[]>()
  for (const row of data.rows) {
    if (row.carried !== undefined) parts.set(row.group ?? '', [...(parts.get(row.group ?? '') ?? []), row])
  }
  return [...parts].map(([name, rows]) => {
    const points = rows.map(({ club, carried = 0 }, at) => `${club.name} ${at === 0 ? counted(carried, 'point') : String(carried)}`)
    return `Brought along${name === '' ? '' : `, ${name}`}: ${listed(points)}.`
  })
}

/** How many clubs at the bottom of the averages a table names. */
const LAST_AVERAGES = 6

/** The last of the averages, or what they lack. */
function averageNotesOf({ data, season }: TableView): string[] {
  const { averages } = season.rules
  if (averages === undefined || data.withoutDeductions === true) return []
  const over = `points per match over ${String(averages.seasons)} seasons`
  if (data.averages === undefined) return [`Relegation also goes by ${over}; not every season before is known for every club.`]
  const last = data.averages.slice(-LAST_AVERAGES).map(({ position, club, points, played }) => {
    const average = pointsPerMatch({ points, played })
    return `${String(position)} ${club.name} ${average} (${String(points)} in ${String(played)})`
  })
  return [`Last by ${over}: ${last.join(', ')}.`]
}

function tieNotesOf(view: TableView): string[] {
  const explained = view.data.rows.flatMap((row) => (row.explanation === undefined ? [] : [`${row.explanation}.`]))
  const assumed = view.data.rows.some((row) => row.assumed === true)
  return [
    ...new Set(explained),
    ...(assumed ? ['How level clubs are ordered is assumed: no official text was read; the rules file names its sources.'] : []),
  ]
}
