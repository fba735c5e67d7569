import type { FindingContext } from '../kind.ts'

/** Before this many matches a best attack says nothing. */
const MATCHES_BEFORE_SAYING = 5

/** The clubs with the most or fewest goals of one sort, all that are level. */
export function extremeOf(
  { table, evidenceOf }: FindingContext,
  goals: 'goalsFor' | 'goalsAgainst',
  extreme: (...values: number[]) => number,
) {
  const rows = table.rows.filter((row) => row.played >= MATCHES_BEFORE_SAYING)
  const best = extreme(...rows.map((row) => row[goals]))
  const clubs = rows.filter((row) => row[goals] === best).map((row) => row.club)
  // Where points are brought along, rows count the matches of different phases.
  if (clubs.length === 0 || table.rows.some((row) => row.carried !== undefined)) return []
  return [{ key: clubs.join('/'), subject: { clubs }, evidence: clubs.flatMap(evidenceOf), freshness: 0.3, value: { clubs, goals: best } }]
}
