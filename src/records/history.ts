import * as z from 'zod'
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

/** A result as the document has it: home and away are indexes of the season's clubs. */
export type ResultRow = readonly [date: CalendarDate, home: number, away: number, homeGoals: number, awayGoals: number]

/** A season of the document. Its rows become results only when two clubs are asked about: nobody asks about all of them. */
export interface PastSeason {
  readonly season: SeasonLabel
  readonly clubs: readonly ClubId[]
  readonly results: readonly ResultRow[]
}

/** The results of a competition's past seasons. */
export interface History {
  readonly competition: CompetitionId
  /** Where the results come from, and what is wrong with them. */
  readonly sources: readonly string[]
  /** Oldest first. */
  readonly seasons: readonly PastSeason[]
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
  return { competition, sources: [], seasons: [] }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_GOALS
}

/** Every month has these days; only the last few need a calendar, which is slow to ask thirty thousand times. */
const DAY_OF_EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

/** `days` keeps those already found to exist: they repeat from row to row. */
function isDay(value: unknown, days: Set<string>): value is CalendarDate {
  if (typeof value !== 'string') return false
  if (days.has(value)) return true
  if (!DAY_OF_EVERY_MONTH.test(value) && parseDate(value) === undefined) return false
  days.add(value)
  return true
}

function isRow(row: unknown, { clubs }: SeasonOnFile, days: Set<string>): row is ResultRow {
  if (!Array.isArray(row) || row.length !== 5) return false
  const values: readonly unknown[] = row
  const [home, away] = [values[1], values[2]]
  if (!isCount(home) || !isCount(away) || !isCount(values[3]) || !isCount(values[4]) || !isDay(values[0], days)) return false
  return home < clubs.length && away < clubs.length && clubs[home] !== clubs[away]
}

/** The season with its rows read, or the index of its first bad row. */
function readSeason(onFile: SeasonOnFile, days: Set<string>): PastSeason | number {
  const { season, clubs, results } = onFile
  const goodRow = (row: unknown): row is ResultRow => isRow(row, onFile, days)
  return results.every(goodRow) ? { season, clubs, results } : results.findIndex((row) => !goodRow(row))
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
  const document = HistorySchema.safeParse(json.value)
  if (!document.success) return fail(document.error.issues.map((issue) => invalid(issue.path.map(String).join('.'), issue.message)))
  const { competition, sources, seasons } = document.data
  const days = new Set<string>()
  const read = seasons.map((season) => readSeason(season, days))
  const problems = read.flatMap((bad, index) =>
    typeof bad === 'number' ? [invalid(`seasons.${String(index)}.results.${String(bad)}`, ROW)] : [],
  )
  if (problems.length > 0) return fail(problems)
  const inOrder = read.filter((season) => typeof season !== 'number').sort((a, b) => (a.season < b.season ? -1 : 1))
  return ok({ competition, sources, seasons: inOrder })
}

function invalid(path: string, expected: string): Problem {
  return problem('FIELD_INVALID', `${path === '' ? 'The history' : path} cannot be read.`, { place: { path }, expected })
}

/** The results between two clubs in a season on file, at either ground, oldest first. */
export function resultsBetween({ season, clubs, results }: PastSeason, a: ClubId, b: ClubId): PastResult[] {
  const [first, second] = [clubs.indexOf(a), clubs.indexOf(b)]
  if (first === -1 || second === -1) return []
  const rows = results.filter((row) => (row[1] === first && row[2] === second) || (row[1] === second && row[2] === first))
  return rows
    .toSorted((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0))
    .map(([date, homeIndex, , home, away], index, all) => {
      const meeting = all.slice(0, index + 1).filter((row) => row[1] === homeIndex).length
      const pair = homeIndex === first ? { home: a, away: b } : { home: b, away: a }
      return { season, date, ...pair, score: { home, away }, id: pastResultId(season, pair.home, pair.away, meeting) }
    })
}
