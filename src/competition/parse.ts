import type { z } from 'zod'
import { type Checked, fail, ok, type Problem, problem } from '../base/index.ts'
import { CompetitionSchema, HonoursSchema, RulesSchema, SeasonSchema } from './schema.ts'
import type { Competition } from './types.ts'

/** One file of a competition's folder: its path inside the folder, e.g. `rules/2005-06.json`, and its text. */
export interface CompetitionFile {
  readonly path: string
  readonly text: string
}

type Read<S extends z.ZodType> = Checked<z.infer<S>>

function readJson<S extends z.ZodType>(schema: S, file: CompetitionFile): Read<S> {
  let value: unknown
  try {
    value = JSON.parse(file.text)
  } catch (error) {
    return fail([problem('SYNTAX', `${file.path} is not JSON: ${String(error)}.`, { place: { file: file.path } })])
  }
  const read = schema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail(
    read.error.issues.map((issue) =>
      problem('FIELD_INVALID', issue.message, { place: { file: file.path, path: issue.path.map(String).join('.') } }),
    ),
  )
}

/**
 * Reads a competition from the files of its folder: `competition.json`, `rules/*.json`, `seasons/*.json`, `honours.json`.
 * Problems: SYNTAX, FIELD_INVALID, FIELD_MISSING with file and path; all of them, not just the first.
 */
export function parseCompetition(files: readonly CompetitionFile[]): Checked<Competition> {
  const problems: Problem[] = []
  const readAll = <S extends z.ZodType>(schema: S, wanted: (path: string) => boolean): z.infer<S>[] =>
    files
      .filter((file) => wanted(file.path))
      .flatMap((file) => {
        const read = readJson(schema, file)
        if (read.ok) return [read.value]
        problems.push(...read.problem)
        return []
      })

  const profile = readAll(CompetitionSchema, (path) => path === 'competition.json')[0]
  const regimes = readAll(RulesSchema, (path) => path.startsWith('rules/')).sort((a, b) => (a.from < b.from ? -1 : 1))
  const seasons = readAll(SeasonSchema, (path) => path.startsWith('seasons/')).sort((a, b) => (a.season < b.season ? -1 : 1))
  const honours = readAll(HonoursSchema, (path) => path === 'honours.json')[0]
  if (profile === undefined && problems.length === 0) {
    problems.push(problem('FIELD_MISSING', 'The folder has no competition.json.', { expected: 'competition.json' }))
  }
  if (profile === undefined || problems.length > 0) return fail(problems)
  return ok({ ...profile, regimes, seasons, ...(honours === undefined ? {} : { honours }) })
}
