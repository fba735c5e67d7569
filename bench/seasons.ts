import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { competitionOf, decisionsFile } from '../src/cli/catalogue.ts'
import { decisionsFor, inOrderOfEffect } from '../src/cli/decisions.ts'
import { type Competition, type Fact, foldSeason, readFeed, type Season } from '../src/index.ts'
import { facts, serieA } from './bundled.ts'

// Seasons of other leagues, as of a matchday, from the results beside the checkout; what comes with the package where they are not there.

const BESIDE = fileURLToPath(new URL('../../shared/data/football.json', import.meta.url))
const FILES: Readonly<Record<string, string>> = {
  'ita.serie-a': 'it.1.json',
  'esp.la-liga': 'es.1.json',
  'eng.premier-league': 'en.1.json',
}

/** The facts of a season, read once. */
export interface League {
  readonly competition: Competition
  readonly label: string
  readonly facts: readonly Fact[]
}

/** A season's facts; undefined where they are neither beside the checkout nor in the package. */
export function leagueOf(id: string, label: string): League | undefined {
  const path = `${BESIDE}/${label}/${FILES[id] ?? ''}`
  if (!existsSync(path)) return id === 'ita.serie-a' && label === '2017-18' ? { competition: serieA, label, facts } : undefined
  const competition = competitionOf(id)
  if (!competition.ok) throw new Error(`${id} cannot be read`)
  const read = readFeed([{ name: path, text: readFileSync(path, 'utf8') }], { competition: competition.value, season: label })
  const decisions = decisionsFor(read.facts, decisionsFile(id, label))
  if (!decisions.ok) throw new Error(`the decisions of ${id} ${label} cannot be read`)
  return { competition: competition.value, label, facts: inOrderOfEffect(read.facts, decisions.value.facts) }
}

/** The season once a matchday has been played. */
export function afterMatchday({ competition, label, facts: all }: League, matchday: number): Season {
  const folded = foldSeason({ competition, season: label, facts: all, throughMatchday: matchday })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}
