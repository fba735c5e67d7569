import { readFileSync } from 'node:fs'
import { bundledHistory, bundledSeason, competitionOf } from '../src/cli/catalogue.ts'
import { seasonsOfHistory } from '../src/cli/past-seasons.ts'
import { endOfDay, type Fact, findingsOf, type Findings, foldSeason, type Season, scudetto } from '../src/index.ts'

/** The bundled season's facts, and its season and findings as of any instant, for tests. */
const read = competitionOf('ita.serie-a')
const file = bundledSeason('ita.serie-a/2017-18')
const past = bundledHistory('ita.serie-a')
if (!read.ok || !file.ok || !past.ok) throw new Error('the bundled season cannot be read')

/** Serie A, with its rules, seasons and honours. */
export const serieA = read.value
/** Past results of Serie A. */
export const history = past.value
/** The ten seasons of Serie A before the bundled one, as a model learns them. */
export const pastSeasons = seasonsOfHistory(history)
  .filter(({ season }) => season < '2017-18')
  .slice(-10)
/** Every fact of the bundled season, in the order of its file. */
export const facts: readonly Fact[] = scudetto.read([file.value], { competition: serieA }).facts

/** The bundled season at the end of a day in Italy, or whole. */
export function seasonOn(date?: string, given: readonly Fact[] = facts): Season {
  const asOf = date === undefined ? {} : { asOf: endOfDay(date, serieA.timeZone) }
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts: given, ...asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

/** Its findings. */
export function findingsOn(date?: string, given: readonly Fact[] = facts): Findings {
  return findingsOf(seasonOn(date, given), history)
}

/** A golden folder's JSON file. */
export function golden(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`golden/${path}`, import.meta.url), 'utf8'))
}

/** Short names of a season's clubs. */
export function namesIn({ competition }: Season): (club: string) => string {
  return (club) => competition.clubs.find(({ id }) => id === club)?.name ?? club
}
