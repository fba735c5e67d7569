import { type CalendarDate, notice, type Place, problem, type SeasonLabel, textProblem } from '../../base/index.ts'
import { kickOffOf, type ListedMatch, MATCH_STATUSES, matchdayOf } from '../fixtures.ts'
import { ProblemList } from '../problems.ts'
import { calendarOf, nothingFound, resultFacts, severalSeasons } from '../results.ts'
import { seasonOfTitle, yearsOf } from '../season.ts'
import type { FeedContext, FeedFile, FeedReading } from '../types.ts'
import { dateOfHeader, type DateHeader, readDateHeader } from './dates.ts'
import { type MatchLine, readMatchLine, statusOf } from './line.ts'

/** The feed's name in `source`. */
export const SOURCE = 'football.txt'

/** Lines longer than this are no lines of the feed. */
const LONGEST_LINE = 500

/** What the lines so far have said that the next ones carry on from. */
interface Carried {
  season: SeasonLabel | undefined
  round: string | undefined
  date: CalendarDate | undefined
  time: string | undefined
  /** The year of the last date. */
  year: number | undefined
}

/** Reads openfootball's text: title, matchdays, dates, matches. */
export function read(files: readonly FeedFile[], context: FeedContext): FeedReading {
  const problems = new ProblemList()
  const read = files.map((file) => readFile(file, context, problems))
  const listed = read.flatMap((file) => file.matches)
  if (listed.length === 0 && problems.all().length === 0) problems.add(nothingFound(files, 'matches'))
  const seasons = new Set(read.flatMap((file) => file.season ?? []))
  const [titled] = seasons
  if (seasons.size > 1) problems.add(severalSeasons([...seasons]))
  const calendar = calendarOf(listed, titled, context, problems)
  return { competition: context.competition.id, season: calendar.season, facts: resultFacts(calendar, SOURCE), problems: problems.all() }
}

function readFile(file: FeedFile, context: FeedContext, problems: ProblemList) {
  const carried: Carried = { season: undefined, round: undefined, date: undefined, time: undefined, year: undefined }
  const unreadable = textProblem(file)
  if (unreadable !== undefined) {
    problems.add(unreadable)
    return { matches: [], season: undefined }
  }
  const matches = file.text.split('\n').flatMap((line, at) => {
    const place = { file: file.name, line: at + 1, column: line.length - line.trimStart().length + 1 }
    return readLine(line, place, carried, context, problems)
  })
  return { matches, season: carried.season }
}

function readLine(line: string, place: Place, carried: Carried, context: FeedContext, problems: ProblemList): ListedMatch[] {
  const text = line.length > LONGEST_LINE ? line : (line.split(' #')[0] ?? '').trim()
  if (text === '' || text.startsWith('#')) return []
  if (text.length > LONGEST_LINE) {
    problems.add(problem('SYNTAX', 'The line is too long for a match.', { place, expected: `at most ${String(LONGEST_LINE)} characters` }))
    return []
  }
  if (readHeading(text, carried)) return []
  const header = readDateHeader(text)
  if (header !== undefined) {
    startDate(header, text, place, carried, context, problems)
    return []
  }
  const match = readMatchLine(text)
  if (match !== undefined) return readMatch(match, place, carried, context, problems)
  problems.add(
    problem('SYNTAX', 'The line is neither a matchday, a date nor a match.', { place, found: text.slice(0, 80), expected: LINE }),
  )
  return []
}

const LINE = 'a line such as "20:45  Juventus  v Napoli  0-1 (0-0)"'

/** Takes in a title or a matchday; false when the line is neither. */
function readHeading(text: string, carried: Carried): boolean {
  if (text.startsWith('=')) {
    carried.season ??= seasonOfTitle(text)
    return true
  }
  const round = /^(?:[▪»•]\s*(.{1,100})|(Matchday \d{1,2}))$/.exec(text)
  if (round === null) return false
  carried.round = round[1] ?? round[2]
  carried.time = undefined
  return true
}

function startDate(header: DateHeader, text: string, place: Place, carried: Carried, context: FeedContext, problems: ProblemList): void {
  const date = dateOfHeader(header, yearsToTry(carried, context))
  carried.date = date
  carried.time = undefined
  carried.year = date === undefined ? carried.year : Number(date.slice(0, 4))
  if (date !== undefined) return
  problems.add(
    problem('FIELD_INVALID', 'The date cannot be read; the matches below it are left out.', {
      place,
      found: text.slice(0, 80),
      expected: 'a date with its weekday, such as Sat Aug 19 2017',
    }),
  )
}

function yearsToTry({ year, season }: Carried, context: FeedContext): number[] {
  const label = season ?? context.season
  const ofSeason = label === undefined ? [] : [yearsOf(label).first, yearsOf(label).last]
  return year === undefined ? ofSeason : [year, year + 1, year - 1]
}

function readMatch(match: MatchLine, place: Place, carried: Carried, context: FeedContext, problems: ProblemList): ListedMatch[] {
  if (carried.date === undefined) {
    problems.add(notice('FIELD_MISSING', 'The match has no date above it; it is left out.', { place }))
    return []
  }
  carried.time = match.time ?? carried.time
  const begins = kickOffOf(carried.date, carried.time, context.competition.timeZone)
  const status = match.mark === undefined ? undefined : statusOf(match.mark)
  if (begins !== undefined && (match.mark === undefined || status !== undefined)) {
    const { home, away, score, halfTime } = match
    return [{ ...begins, place, home, away, score, halfTime, status, round: carried.round, matchday: matchdayOf(carried.round) }]
  }
  const wrong =
    begins === undefined
      ? { what: 'time', found: carried.time, expected: 'a time such as 20:45' }
      : { what: 'mark', found: match.mark, expected: MATCH_STATUSES.join(', ') }
  problems.add(
    problem('FIELD_INVALID', `The match's ${wrong.what} cannot be read.`, { place, found: wrong.found ?? '', expected: wrong.expected }),
  )
  return []
}
