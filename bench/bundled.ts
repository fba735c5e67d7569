import { bundledHistory, bundledSeason, competitionOf } from '../src/cli/catalogue.ts'
import { endOfDay, type Fact, foldSeason, scudetto, type Season } from '../src/index.ts'

/** The season that comes with the package, its facts, and past results, for every question. */
const [competition, read, past] = [competitionOf('ita.serie-a'), bundledSeason('ita.serie-a/2017-18'), bundledHistory('ita.serie-a')]
if (!competition.ok || !read.ok || !past.ok) throw new Error('the bundled season cannot be read')

export const serieA = competition.value
export const file = read.value
export const history = past.value
export const facts: readonly Fact[] = scudetto.read([file], { competition: serieA }).facts

/** A night with clubs level on points at both ends of the table. */
export const NIGHT = endOfDay('2018-04-22', serieA.timeZone)

/** The season folded, whole or as of an instant. */
export function fold(asOf?: string): Season {
  const season = foldSeason({ competition: serieA, season: '2017-18', facts, ...(asOf !== undefined && { asOf }) })
  if (!season.ok) throw new Error(season.problem.message)
  return season.value
}

/** The file's lines through the parser of the platform alone: nothing checked, nothing built. */
export function parseLines(): readonly unknown[] {
  return file.text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]))
}
