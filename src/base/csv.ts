import { type CsvError, parse } from 'csv-parse/browser/esm/sync'
import * as z from 'zod'
import { type Checked, fail, ok } from './checked.ts'
import { type Place, type Problem, problem } from './problem.ts'
import type { TextFile } from './text.ts'

/** One line of the file after its header: cells by column name, and where each stands. */
export interface CsvRow {
  readonly cell: (column: string) => string | undefined
  readonly place: (column?: string) => Place
  /** Cells the row has, of those the header names. */
  readonly width: number
}

/** A file's rows, and the columns its header names. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** What the CSV parser gives with `info` and `raw` on: the cells, their text as it stood, and the line the record ends on. */
const RecordsShape = z.array(z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }))

/**
 * The rows of a CSV file under its header line.
 * Problem: SYNTAX, with the line.
 */
export function readRows(file: TextFile): Checked<CsvTable, Problem> {
  try {
    const records = RecordsShape.parse(
      parse(file.text, { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
    )
    const [header, ...rows] = records
    const columns = header?.record ?? []
    return ok({ columns, rows: rows.map((row) => csvRow(file, columns, row)) })
  } catch (error) {
    return fail(csvProblem(file, error as Partial<CsvError>))
  }
}

function csvProblem(file: TextFile, error: Partial<CsvError>): Problem {
  const line = typeof error.lines === 'number' ? { line: error.lines } : {}
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED'
  const message = unclosed ? 'The file stops inside a quoted cell.' : 'The file is not CSV.'
  return problem(unclosed ? 'FEED_TRUNCATED' : 'SYNTAX', message, {
    place: { file: file.name, ...line },
    expected: 'comma-separated values',
  })
}

function csvRow(file: TextFile, columns: readonly string[], { record, raw, info }: z.infer<typeof RecordsShape>[number]): CsvRow {
  return {
    cell: (column) => record[columns.indexOf(column)],
    place: (column) => ({
      file: file.name,
      line: info.lines,
      ...(column === undefined ? {} : columnPlace(columns.indexOf(column), raw, column)),
    }),
    width: record.length,
  }
}

/** The column a cell begins in; not said for lines with quoted cells, where counting commas would mislead. */
function columnPlace(at: number, raw: string, path: string): Place {
  if (at < 0 || raw.includes('"')) return { path }
  const before = raw.split(',').slice(0, at)
  return { path, column: before.reduce((sum, cell) => sum + cell.length + 1, 1) }
}
