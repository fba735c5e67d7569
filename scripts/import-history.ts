/**
 * Turns a file of results of Serie A since 1929-30 into the bundled history: clubs by id, one season to a line.
 *
 *     npx tsx scripts/import-history.ts italy.csv seasons/ita.serie-a/history.json
 *
 * The file has the columns date, season (first year), home, away, home_goals and away_goals, as engsoccerdata keeps them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { formatProblem, parseDate } from '../src/base/index.ts'
import { clubNamed, parseCompetition } from '../src/competition/index.ts'
import type { Competition } from '../src/competition/index.ts'

interface Row {
  readonly date: string
  readonly season: string
  readonly home: string
  readonly away: string
  readonly home_goals: string
  readonly away_goals: string
}

/** A result as the history keeps it: date, home and away as indexes of the season's clubs, home goals, away goals. */
type Result = readonly [string, number, number, number, number]

interface Match {
  readonly date: string
  readonly home: string
  readonly away: string
  readonly goals: readonly [number, number]
}

const SOURCES = [
  'Results compiled from engsoccerdata (facts only): https://github.com/jalapic/engsoccerdata',
  'The last round of 1946-47, filed there under 1947-48, is back in its season; its date, 1947-08-06, is kept as found',
  '1945-46: the two groups and the final round together; 1947-48: 40 of the 420 matches are missing there; title and relegation play-offs are left out there',
  'Home and away of one of two matches are swapped there: Novara and Pro Patria 1952-53, Bologna and Cagliari 1965-66, Torino and Juventus 1965-66; kept as found',
]

/** The first season whose opening day lies after the summer that the last round of 1946-47 ran into. */
const OPENING_OF_1947 = '1947-09-01'

function competitionAt(folder: string): Competition {
  const read = parseCompetition([{ path: 'competition.json', text: readFileSync(`${folder}/competition.json`, 'utf8') }])
  if (!read.ok) throw new Error(read.problem.map(formatProblem).join('\n'))
  return read.value
}

function firstYear(row: Row): number {
  const filedUnder = Number(row.season)
  return filedUnder === 1947 && row.date < OPENING_OF_1947 ? 1946 : filedUnder
}

function labelOf(year: number): string {
  return `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`
}

function goalsOf(text: string, line: number): number {
  if (!/^\d{1,2}$/.test(text)) throw new Error(`Line ${String(line)}: "${text}" is no number of goals.`)
  return Number(text)
}

function matchOf(row: Row, line: number, competition: Competition): Match {
  if (parseDate(row.date) === undefined) throw new Error(`Line ${String(line)}: "${row.date}" is no date.`)
  const idOf = (name: string): string => {
    const club = clubNamed(competition, name, { line })
    if (!club.ok) throw new Error(formatProblem(club.problem))
    return club.value.id
  }
  return {
    date: row.date,
    home: idOf(row.home),
    away: idOf(row.away),
    goals: [goalsOf(row.home_goals, line), goalsOf(row.away_goals, line)],
  }
}

function byDateThenHome(a: Match, b: Match): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  if (a.home !== b.home) return a.home < b.home ? -1 : 1
  return a.away < b.away ? -1 : 1
}

function seasonLine(year: number, matches: readonly Match[]): string {
  const clubs = [...new Set(matches.flatMap((match) => [match.home, match.away]))].sort()
  const indexOf = new Map(clubs.map((club, index) => [club, index]))
  const results = [...matches].sort(byDateThenHome).map((match): Result => {
    return [match.date, indexOf.get(match.home) ?? -1, indexOf.get(match.away) ?? -1, ...match.goals]
  })
  return JSON.stringify({ season: labelOf(year), clubs, results })
}

function historyText(rows: readonly Row[], competition: Competition): string {
  const seasons = new Map<number, Match[]>()
  rows.forEach((row, index) => {
    const year = firstYear(row)
    const matches = seasons.get(year) ?? []
    matches.push(matchOf(row, index + 2, competition))
    seasons.set(year, matches)
  })
  const lines = [...seasons].sort(([a], [b]) => a - b).map(([year, matches]) => seasonLine(year, matches))
  const head = `"format":"scudetto-history/1",\n"competition":${JSON.stringify(competition.id)},\n"sources":${JSON.stringify(SOURCES)}`
  return `{${head},\n"seasons":[\n${lines.join(',\n')}\n]}\n`
}

function main(): void {
  const [csv, out] = process.argv.slice(2)
  if (csv === undefined || out === undefined) throw new Error('Usage: npx tsx scripts/import-history.ts CSV OUT')
  const rows = parse<Row>(readFileSync(csv, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, trim: true })
  const text = historyText(rows, competitionAt('competitions/ita.serie-a'))
  writeFileSync(out, text)
  process.stdout.write(`${out}: ${String(rows.length)} results, ${String(Buffer.byteLength(text))} bytes\n`)
}

main()
