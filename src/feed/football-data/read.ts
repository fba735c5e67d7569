import { type CalendarDate, type CsvRow, type CsvTable, parseDate, problem, readRows, textProblem } from '../../base/index.ts'
import type { Score } from '../../facts/index.ts'
import { type KickOff, kickOffOf, type ListedMatch } from '../fixtures.ts'
import { ProblemList } from '../problems.ts'
import { calendarOf, nothingFound, resultFacts } from '../results.ts'
import type { FeedContext, FeedFile, FeedReading } from '../types.ts'

/** The feed's name in `source`. */
export const SOURCE = 'football-data'

/** The zone of the Time column, whatever the league. */
const ZONE_OF_TIMES = 'Europe/London'

/** Goals a side may have; the facts allow no more. */
const MOST_GOALS = 200

/** Reads football-data.co.uk's CSV: results and half-time scores, one file a division and season. */
export function read(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const problems = new ProblemList()
  const listed = files.flatMap((file) => readFile(file, context, problems))
  if (listed.length === 0 && problems.all().length === 0) problems.add(nothingFound(files, 'matches'))
  const calendar = calendarOf(listed, undefined, context, problems)
  return { competition: context.competition.id, season: calendar.season, facts: resultFacts(calendar, SOURCE), problems: problems.all() }
}

function readFile(file: FeedFile, context: FeedContext, problems: ProblemList): ListedMatch[] {
  const unreadable = textProblem(file)
  const table = unreadable === undefined ? readRows(file) : { ok: false as const, problem: unreadable }
  if (table.ok) return readTable(table.value, context, problems)
  problems.add(table.problem)
  return []
}

function readTable(table: CsvTable, context: FeedContext, problems: ProblemList): ListedMatch[] {
  return table.rows.flatMap((row, at) => {
    if (row.width < table.columns.length && at === table.rows.length - 1) {
      problems.add(
        problem('FEED_TRUNCATED', 'The last line stops before its end.', {
          place: row.place(),
          expected: `${String(table.columns.length)} cells`,
        }),
      )
      return []
    }
    return isBlank(row) ? [] : readRow(row, context, problems)
  })
}

/** Some seasons end in lines of commas. */
function isBlank(row: CsvRow): boolean {
  return ['Date', 'HomeTeam', 'AwayTeam', 'FTHG'].every((column) => (row.cell(column) ?? '') === '')
}

function readRow(row: CsvRow, context: FeedContext, problems: ProblemList): ListedMatch[] {
  const [home, away] = [row.cell('HomeTeam') ?? '', row.cell('AwayTeam') ?? '']
  const begins = kickOffOfRow(row, context)
  const score = scoreOf(row, 'FTHG', 'FTAG')
  const halfTime = scoreOf(row, 'HTHG', 'HTAG')
  const bad = home === '' ? 'HomeTeam' : away === '' ? 'AwayTeam' : begins === undefined ? 'Date' : (score.bad ?? halfTime.bad)
  if (bad === undefined && begins !== undefined) {
    return [{ ...begins, place: row.place('HomeTeam'), home, away, score: score.value, halfTime: halfTime.value }]
  }
  const found = (row.cell(bad ?? '') ?? '').slice(0, 80)
  const missing = found === ''
  problems.add(
    problem(missing ? 'FIELD_MISSING' : 'FIELD_INVALID', `${bad ?? 'The line'} ${missing ? 'is missing' : 'cannot be read'}.`, {
      place: row.place(bad),
      found,
      expected: EXPECTED[bad ?? ''] ?? `goals from 0 to ${String(MOST_GOALS)}, of both sides`,
    }),
  )
  return []
}

const EXPECTED: Readonly<Record<string, string>> = {
  HomeTeam: 'a club',
  AwayTeam: 'a club',
  Date: 'a date such as 19/08/17, a time such as 17:00',
}

function kickOffOfRow(row: CsvRow, context: FeedContext): KickOff | undefined {
  const date = dateOf(row.cell('Date') ?? '')
  const time = row.cell('Time') ?? ''
  if (date === undefined) return undefined
  return time === '' ? kickOffOf(date, undefined, context.competition.timeZone) : kickOffOf(date, time, ZONE_OF_TIMES)
}

/** `19/08/17` or `19/08/2017`; two digits are of this century from 00 to 92, since the files begin in 1993. */
function dateOf(text: string): CalendarDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})$/.exec(text) ?? []
  const century = year.length === 4 ? '' : Number(year) >= 93 ? '19' : '20'
  return parseDate(`${century}${year}-${month}-${day}`)
}

interface ReadScore {
  readonly value: Score | undefined
  /** The column that could not be read. */
  readonly bad?: string
}

function scoreOf(row: CsvRow, homeColumn: string, awayColumn: string): ReadScore {
  const cells = [row.cell(homeColumn) ?? '', row.cell(awayColumn) ?? '']
  if (cells.every((cell) => cell === '')) return { value: undefined }
  const bad = [homeColumn, awayColumn].find((_, at) => !isGoals(cells[at] ?? ''))
  return bad === undefined ? { value: { home: Number(cells[0]), away: Number(cells[1]) } } : { value: undefined, bad }
}

function isGoals(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_GOALS
}
