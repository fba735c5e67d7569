import { matchesLeft, type PointsMark, type Season, settledSeason } from '../index.ts'
import { inPlayNotes } from './certainty-text.ts'
import type { Paint } from './paint.ts'
import type { LineAsked } from './points-lines.ts'
import { gridText } from './grid.ts'
import { counted, type Named } from './words.ts'
import { zoneKey } from './zone-words.ts'

/** The points a club needs for a place, and where it stands now. */
export interface ClubOfLine {
  readonly club: Named
  readonly position: number
  /** True for a club that shares its place now. */
  readonly shared: boolean
  readonly points: number
  readonly most: number
  readonly possibleFrom: PointsMark
  readonly enough: PointsMark
}

/** A place, the points it takes whoever has them, and of some clubs the points each of them needs. */
export interface LineOfPoints extends LineAsked {
  readonly possibleFrom: PointsMark
  readonly enough: PointsMark
  /** Absent where no club was asked for by itself. */
  readonly clubs?: readonly ClubOfLine[]
}

/** The lines in one table, or, where clubs were asked for, each with a table of its clubs; then what the columns mean. */
export function pointsText(season: Season, lines: readonly LineOfPoints[], paint: Paint): string {
  const byClub = lines.some(({ clubs }) => clubs !== undefined)
  const blocks = byClub ? lines.map((line) => lineText(season, line, paint)) : [summaryText(lines, paint)]
  return [...blocks, notesOf(season, lines, byClub).join('\n')].join('\n\n')
}

function summaryText(lines: readonly LineOfPoints[], paint: Paint): string {
  const rows = lines.map((line) => [
    zoneMark(line),
    line.name ?? '',
    placeText(line),
    markText(line.possibleFrom, paint),
    paint.strong(markText(line.enough, paint)),
  ])
  return grid(['', 'For', 'Place', 'Possible from', 'Enough'], rows, paint)
}

function lineText(season: Season, line: LineOfPoints, paint: Paint): string {
  const place = `place ${String(line.place)} or better`
  const title = line.name === undefined ? place : `${line.name}: ${place}`
  const rows = (line.clubs ?? []).map((own) => [
    `${String(own.position)}${own.shared ? '=' : ''}`,
    own.club.name,
    paint.strong(String(own.points)),
    String(own.most),
    markOfClub(own.possibleFrom, own, paint),
    markOfClub(own.enough, own, paint),
  ])
  return [
    paint.strong(title.charAt(0).toUpperCase() + title.slice(1)),
    `  ${whoever(line, isPlayed(season))}`,
    grid(['', 'Club', 'Pts', 'Most', 'Possible from', 'Enough'], rows, paint),
  ].join('\n')
}

/** "Whoever has 42 points is sure of it; nobody can have it with fewer than 31." */
function whoever({ enough, possibleFrom }: LineOfPoints, played: boolean): string {
  if (played && enough.points !== undefined && possibleFrom.points !== undefined) {
    return `It took ${counted(possibleFrom.points, 'point')}; ${String(enough.points)} would have been enough.`
  }
  const sure = enough.points === undefined ? undefined : `whoever has ${counted(enough.points, 'point')} is sure of it`
  const least = possibleFrom.openFrom ?? possibleFrom.points
  const possible = least === undefined ? undefined : `nobody can have it with fewer than ${String(least)}`
  const said = [sure, possible].filter((each) => each !== undefined).join('; ')
  return said === '' ? 'Not known: the search ended before it knew.' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function grid(head: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
  return gridText(head, rows, { left: [...head.keys()].filter((at) => ['Club', 'For'].includes(head[at] ?? '')), paint })
}

function zoneMark({ zone }: LineAsked): string {
  return zone === undefined ? '' : zoneKey(zone)
}

/** `6`; `6 (7)` where a cup may make it one place more. */
function placeText({ place, zone }: LineAsked): string {
  return zone?.conditionalPlace === undefined ? String(place) : `${String(place)} (${String(zone.conditionalPlace)})`
}

/** `42`; `40?-42` where only 42 is known and it may be as few as 40; `40?` where none is known; `-` where there is none. */
function markText({ points, openFrom }: PointsMark, paint: Paint): string {
  if (openFrom === undefined) return points === undefined ? '-' : String(points)
  return paint.open(`${String(openFrom)}?${points === undefined ? '' : `-${String(points)}`}`)
}

/** As {@link markText}, with how many more that is than the club has; `sure` where it has enough already. */
function markOfClub(mark: PointsMark, { points: now, enough }: ClubOfLine, paint: Paint): string {
  if (mark === enough && mark.points === now) return paint.good('sure')
  const text = markText(mark, paint)
  if (text === '-') return paint.faint(text)
  return mark.points === undefined || mark.points === now ? text : `${text} ${paint.faint(`(+${String(mark.points - now)})`)}`
}

function notesOf(season: Season, lines: readonly LineOfPoints[], byClub: boolean): string[] {
  const marks = lines.flatMap((line) => [line, ...(line.clubs ?? [])]).flatMap(({ enough, possibleFrom }) => [enough, possibleFrom])
  const clubs = lines.flatMap((line) => line.clubs ?? [])
  const none = (mark: PointsMark) => mark.points === undefined && mark.openFrom === undefined
  return [
    'Enough: with so many points the place is sure, whatever the others do and whatever the tie-breaks say.',
    'Possible from: with fewer the place is out of reach; with so many it can still be had, if the tie-breaks are kind.',
    ...(byClub && clubs.some(({ enough, possibleFrom }) => none(enough) || none(possibleFrom))
      ? ['-: not with any total the club can still reach.']
      : []),
    ...(marks.some(({ openFrom }) => openFrom !== undefined) ? ['With ? it may be as few as that: the search ended before it knew.'] : []),
    ...lines.flatMap(({ place, name = '', zone }) =>
      zone?.conditionalPlace === undefined
        ? []
        : [
            `Place ${String(zone.conditionalPlace)} leads to ${named(name)} too in some cases; the points are those for place ${String(place)}.`,
          ],
    ),
    ...(isPlayed(season) ? ['No match is left: possible is what the last club there has, enough one more than the first below it.'] : []),
    ...inPlayNotes(season),
  ].map((note) => `  ${note}`)
}

function isPlayed(season: Season): boolean {
  return matchesLeft(settledSeason(season)).length === 0
}

function named(name: string): string {
  return name.startsWith('the ') ? name : `the ${name}`
}
