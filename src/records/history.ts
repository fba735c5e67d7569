import { z } from 'zod'
import {
  type CalendarDate,
  type Checked,
  type ClubId,
  type CompetitionId,
  fail,
  type FactId,
  matchId,
  ok,
  parseDate,
  type Problem,
  problem,
  type SeasonLabel,
} from '../base/index.ts'

/** A result of a season on file. */
export interface PastResult {
  readonly season: SeasonLabel
  readonly date: CalendarDate
  readonly home: ClubId
  readonly away: ClubId
  readonly score: { readonly home: number; readonly away: number }
  /** Its evidence, see {@link pastResultId}. */
  readonly id: FactId
}

/** The results of a competition's past seasons, oldest season first. */
export interface History {
  readonly competition: CompetitionId
  /** Where the results come from, and what is wrong with them. */
  readonly sources: readonly string[]
  /** Seasons with results on file, oldest first. */
  readonly seasons: readonly SeasonLabel[]
  readonly results: readonly PastResult[]
}

const Id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by hyphens or dots')

/** The rows are left to a loop of our own: one schema run for each of some thirty thousand would cost more than all the rest. */
const HistorySchema = z.strictObject({
  format: z.literal('scudetto-history/1'),
  competition: Id,
  sources: z.array(z.string()),
  seasons: z.array(
    z.strictObject({
      season: z.string().regex(/^\d{4}(?:-\d{2})?$/, 'a season such as 2017-18 or 2018'),
      clubs: z.array(Id),
      results: z.custom<readonly unknown[]>((value) => Array.isArray(value), 'a list of results'),
    }),
  ),
})

type SeasonOnFile = z.infer<typeof HistorySchema>['seasons'][number]

const MOST_GOALS = 200
const ROW = 'a result such as ["1929-10-06",0,5,3,2]: date, home and away as two different indexes of clubs, goals of each'

/** The evidence for a past result: `history/2016-17/juventus-v-napoli`; `meeting` counts the matches at this ground that season. */
export function pastResultId(season: SeasonLabel, home: ClubId, away: ClubId, meeting = 1): FactId {
  return `history/${season}/${matchId(home, away, meeting)}`
}

/** The history of a competition none is on file for. */
export function emptyHistory(competition: CompetitionId): History {
  return { competition, sources: [], seasons: [], results: [] }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_GOALS
}

/** Days repeat from row to row, and reading a date is the slow part: each is read once. */
function isDay(value: unknown, days: Set<string>): value is CalendarDate {
  if (typeof value !== 'string') return false
  if (days.has(value)) return true
  if (parseDate(value) === undefined) return false
  days.add(value)
  return true
}

function readRow(row: unknown, { season, clubs }: SeasonOnFile, days: Set<string>): Omit<PastResult, 'id'> | undefined {
  if (!Array.isArray(row) || row.length !== 5) return undefined
  const [date, homeIndex, awayIndex, homeGoals, awayGoals] = row as readonly unknown[]
  if (!isCount(homeIndex) || !isCount(awayIndex) || !isCount(homeGoals) || !isCount(awayGoals) || !isDay(date, days)) return undefined
  const [home, away] = [clubs[homeIndex], clubs[awayIndex]]
  if (home === undefined || away === undefined || home === away) return undefined
  return { season, date, home, away, score: { home: homeGoals, away: awayGoals } }
}

function readSeason(onFile: SeasonOnFile, days: Set<string>, into: PastResult[]): number | undefined {
  const meetings = new Map<string, number>()
  for (const [index, row] of onFile.results.entries()) {
    const result = readRow(row, onFile, days)
    if (result === undefined) return index
    const first = pastResultId(result.season, result.home, result.away)
    const meeting = (meetings.get(first) ?? 0) + 1
    meetings.set(first, meeting)
    into.push({ ...result, id: meeting === 1 ? first : pastResultId(result.season, result.home, result.away, meeting) })
  }
  return undefined
}

function readJson(text: string): Checked<unknown> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (error) {
    return fail([problem('SYNTAX', `The history is not JSON: ${String(error)}.`)])
  }
}

/**
 * Reads a document of past results, format `scudetto-history/1`.
 * Problems: SYNTAX; FIELD_INVALID with the path, for rows the first bad one of each season.
 */
export function parseHistory(text: string): Checked<History> {
  const json = readJson(text)
  if (!json.ok) return json
  const read = HistorySchema.safeParse(json.value)
  if (!read.success) return fail(read.error.issues.map((issue) => invalid(issue.path.map(String).join('.'), issue.message)))
  const { competition, sources, seasons } = read.data
  const results: PastResult[] = []
  const days = new Set<string>()
  const problems = seasons.flatMap((season, index) => {
    const bad = readSeason(season, days, results)
    return bad === undefined ? [] : [invalid(`seasons.${String(index)}.results.${String(bad)}`, ROW)]
  })
  if (problems.length > 0) return fail(problems)
  results.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return ok({ competition, sources, seasons: seasons.map((each) => each.season).sort(), results })
}

function invalid(path: string, expected: string): Problem {
  return problem('FIELD_INVALID', `${path === '' ? 'The history' : path} cannot be read.`, { place: { path }, expected })
}
