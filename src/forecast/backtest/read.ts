import {
  type Checked,
  type CsvRow,
  type CsvTable,
  fail,
  hasError,
  ok,
  parseDate,
  type Problem,
  problem,
  readRows,
  type TextFile,
  textProblem,
} from '../../base/index.ts'
import { chancesOfOdds } from '../scoring/market.ts'
import type { OddsOffered, ResultChances, Sides } from '../types.ts'
import { type ForecastedMatch, leagueResults, type LeagueResults } from './league-results.ts'

/** Names of the odds columns, best first: those of the close, else an average before the match. */
const CLOSE = 'closing'
const ODDS = [CLOSE, 'prematch']

/** The chances of the closing odds, among the forecasts of others. */
export const CLOSING_ODDS = 'closing odds'

/** Forecasters under the name their columns bear. */
const KNOWN: ReadonlyMap<string, string> = new Map([['spi', 'FiveThirtyEight']])

/**
 * Reads a table of results, a match a line under a header. Columns: `league`, `season`, `date` (2017-08-19), `home`, `away`, `home_goals`,
 * `away_goals`; where known `home_shots_on_target` and `away_shots_on_target`, decimal odds as `closing_home`, `closing_draw`,
 * `closing_away` (or `prematch_...`), and the chances others gave as `<name>_home`, `<name>_draw`, `<name>_away`.
 * Problems: those of the text and of CSV, FIELD_MISSING, FIELD_INVALID, CLUB_AGAINST_ITSELF and MATCH_REPEATED with their line,
 * DATE_OUTSIDE_SEASON where seasons of a league overlap, NOTHING_FOUND.
 */
export function readResultsTable(file: TextFile): Checked<readonly LeagueResults[]> {
  const unreadable = textProblem(file)
  if (unreadable !== undefined) return fail([unreadable])
  const table = readRows(file)
  if (!table.ok) return fail([table.problem])
  return readTable(file, table.value)
}

type Row = ForecastedMatch & { readonly league: string }

function readTable(file: TextFile, { rows, columns }: CsvTable): Checked<readonly LeagueResults[]> {
  const others = namesOfOthers(columns)
  const problems: Problem[] = []
  const leagues = new Map<string, ForecastedMatch[]>()
  const listed = new Set<string>()
  for (const row of rows) {
    const read = readRow(row, others)
    if (!read.ok) problems.push(read.problem)
    else if (listed.size === listed.add(keyOf(read.value)).size) problems.push(repeated(row))
    else {
      const { league, ...match } = read.value
      const known = leagues.get(league)
      if (known === undefined) leagues.set(league, [match])
      else known.push(match)
    }
    if (problems.length >= MOST_PROBLEMS) break
  }
  if (hasError(problems)) return fail(problems)
  const results = [...leagues].map(([league, matches]) => leagueResults(league, matches))
  const overlapping = results.flatMap((each) => overlapIn(file, each) ?? [])
  if (overlapping.length > 0) return fail(overlapping)
  if (results.length > 0) return ok(results)
  return fail([problem('NOTHING_FOUND', 'The table holds no matches.', { place: { file: file.name }, expected: 'a match a line' })])
}

function keyOf({ league, date, home, away }: Row): string {
  return JSON.stringify([league, date, home, away])
}

function repeated(row: CsvRow): Problem {
  return problem('MATCH_REPEATED', 'The match is listed twice.', { place: row.place('home'), expected: 'a match a line' })
}

/** Seasons of a league one of which begins before the other has ended: what is learnt of the one would tell of the other's future. */
function overlapIn(file: TextFile, { league, seasons }: LeagueResults): Problem | undefined {
  const labelled = [...seasons].sort((a, b) => (a.season < b.season ? -1 : 1))
  const at = labelled.findIndex(({ dates }, index) => (dates[0]?.[0]?.date ?? '') <= (labelled[index - 1]?.dates.at(-1)?.[0]?.date ?? ''))
  if (at <= 0) return undefined
  const [before, after] = [labelled[at - 1]?.season ?? '', labelled[at]?.season ?? '']
  return problem('DATE_OUTSIDE_SEASON', `${before} and ${after} of ${league} overlap.`, {
    place: { file: file.name },
    expected: 'a season’s matches all before those of the next',
  })
}

/** Enough to see what is wrong with a table. */
const MOST_PROBLEMS = 20

/** Whose chances the table gives: triples of columns that are no odds and not the matches' own. */
function namesOfOthers(columns: readonly string[]): string[] {
  return columns.flatMap((column) => {
    const [, name] = /^(.+)_draw$/.exec(column) ?? []
    return name === undefined || ODDS.includes(name) ? [] : [name]
  })
}

function readRow(row: CsvRow, others: readonly string[]): Checked<Row, Problem> {
  const bad = REQUIRED.find(([column, isGood]) => !isGood(row.cell(column) ?? ''))
  if (bad !== undefined) return fail(badCell(row, bad[0], bad[2]))
  const cell = (column: string) => row.cell(column) ?? ''
  if (cell('home') === cell('away')) {
    return fail(problem('CLUB_AGAINST_ITSELF', 'A club plays itself.', { place: row.place('away'), expected: 'two clubs' }))
  }
  const optional = readOptional(row, others)
  if (!optional.ok) return optional
  return ok({
    league: cell('league'),
    season: cell('season'),
    date: cell('date'),
    home: cell('home'),
    away: cell('away'),
    score: { home: Number(cell('home_goals')), away: Number(cell('away_goals')) },
    ...optional.value,
  })
}

const isGiven = (text: string) => text !== ''
const isDecimal = (text: string) => /^\d+(?:\.\d+)?$/.test(text)
const isCount = (text: string) => /^\d{1,2}$/.test(text)

const REQUIRED: readonly (readonly [column: string, isGood: (text: string) => boolean, expected: string])[] = [
  ['league', isGiven, 'the league, e.g. ita.serie-a'],
  ['season', (text) => /^\d{4}(?:-\d{2})?$/.test(text), 'a season such as 2017-18'],
  ['date', (text) => parseDate(text) !== undefined, 'a date such as 2017-08-19'],
  ['home', isGiven, 'a club'],
  ['away', isGiven, 'a club'],
  ['home_goals', isCount, 'goals from 0 to 99'],
  ['away_goals', isCount, 'goals from 0 to 99'],
]

function badCell(row: CsvRow, column: string, expected: string): Problem {
  const found = (row.cell(column) ?? '').slice(0, 80)
  return problem(found === '' ? 'FIELD_MISSING' : 'FIELD_INVALID', `${column} ${found === '' ? 'is missing' : 'cannot be read'}.`, {
    place: row.place(column),
    ...(found !== '' && { found }),
    expected,
  })
}

type Optional = Pick<ForecastedMatch, 'shotsOnTarget' | 'odds' | 'forecasts'>

function readOptional(row: CsvRow, others: readonly string[]): Checked<Optional, Problem> {
  const shots = numbersIn(row, ['home_shots_on_target', 'away_shots_on_target'], isCount, 'shots on target from 0 to 99')
  if (!shots.ok) return shots
  const odds = readOdds(row)
  if (!odds.ok) return odds
  const forecasts = readForecasts(row, others)
  if (!forecasts.ok) return forecasts
  const [home, away] = shots.value ?? []
  const closing = odds.value?.name === CLOSE ? { [CLOSING_ODDS]: chancesOfOdds(odds.value.odds) } : {}
  const given = { ...forecasts.value, ...closing }
  return ok({
    ...(home !== undefined && away !== undefined && { shotsOnTarget: { home, away } satisfies Sides }),
    ...(odds.value !== undefined && { odds: odds.value.odds }),
    ...(Object.keys(given).length > 0 && { forecasts: given }),
  })
}

function readOdds(row: CsvRow): Checked<{ readonly name: string; readonly odds: OddsOffered } | undefined, Problem> {
  for (const name of ODDS) {
    const read = numbersIn(
      row,
      tripleOf(name),
      (text) => isDecimal(text) && Number(text) > 1 && Number(text) <= 10_000,
      'decimal odds above 1',
    )
    if (!read.ok) return read
    const [home, draw, away] = read.value ?? []
    if (home !== undefined && draw !== undefined && away !== undefined) return ok({ name, odds: { home, draw, away } })
  }
  return ok(undefined)
}

function readForecasts(row: CsvRow, others: readonly string[]): Checked<Record<string, ResultChances>, Problem> {
  // A file may name a forecaster `__proto__`: entries keep the name, assignment would not.
  const forecasts: [name: string, ResultChances][] = []
  for (const name of others) {
    const read = numbersIn(
      row,
      tripleOf(name),
      (text) => isDecimal(text) && Number(text) > 0 && Number(text) < 1,
      'a chance between 0 and 1',
    )
    if (!read.ok) return read
    const [home, draw, away] = read.value ?? []
    if (home === undefined || draw === undefined || away === undefined) continue
    const sum = home + draw + away
    if (Math.abs(sum - 1) > 0.02) return fail(badCell(row, `${name}_home`, 'chances that sum to 1'))
    forecasts.push([KNOWN.get(name) ?? name, { homeWin: home / sum, draw: draw / sum, awayWin: away / sum }])
  }
  return ok(Object.fromEntries(forecasts))
}

function tripleOf(name: string): string[] {
  return ['home', 'draw', 'away'].map((side) => `${name}_${side}`)
}

/** The numbers in some columns; undefined where all are empty. */
function numbersIn(
  row: CsvRow,
  columns: readonly string[],
  isGood: (text: string) => boolean,
  expected: string,
): Checked<number[] | undefined, Problem> {
  const cells = columns.map((column) => row.cell(column) ?? '')
  if (cells.every((cell) => cell === '')) return ok(undefined)
  const bad = columns.find((_, at) => !isGood(cells[at] ?? ''))
  return bad === undefined ? ok(cells.map(Number)) : fail(badCell(row, bad, expected))
}
