import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { competitionOf } from '../../src/cli/catalogue.ts'
import { clubNamed, type Competition, type Fact, foldSeason, readFact, readFeed, type Season, tableOf } from '../../src/index.ts'

/**
 * The final tables the leagues published, season by season, against the tables made from the shared results. Each file names where the
 * published table was read; clubs are written as the results write them.
 */
const DATA = new URL('../../../shared/data/football.json/', import.meta.url)
const TABLES = new URL('./final-tables/', import.meta.url)
const FILES: Readonly<Record<string, string>> = {
  'ita.serie-a': 'it.1',
  'eng.premier-league': 'en.1',
  'esp.la-liga': 'es.1',
  'ger.bundesliga': 'de.1',
  'fra.ligue-1': 'fr.1',
}
const Published = z.strictObject({
  source: z.string().min(20),
  order: z.array(z.tuple([z.string(), z.int()])),
})

const SEASONS = Object.keys(FILES).flatMap((id) =>
  readdirSync(new URL(`${id}/`, TABLES)).map((name) => ({ id, season: name.replace('.json', '') })),
)

function found(id: string): Competition {
  const competition = competitionOf(id)
  if (!competition.ok) throw new Error(`${id} is not on file`)
  return competition.value
}

function decisionsOn(id: string, season: string): Fact[] {
  const file = new URL(`../../competitions/${id}/decisions/${season}.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const fact = readFact(JSON.parse(line))
    return fact.ok ? [fact.value] : []
  })
}

function seasonOf(id: string, label: string): Season {
  const competition = found(id)
  const name = `${label}/${FILES[id] ?? ''}.json`
  const { facts } = readFeed([{ name, text: readFileSync(new URL(name, DATA), 'utf8') }], { competition, season: label })
  const inOrder = [...facts, ...decisionsOn(id, label)].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  const folded = foldSeason({ competition, season: label, facts: inOrder })
  if (!folded.ok) throw new Error(folded.problem.message)
  expect(folded.value.problems).toEqual([])
  return folded.value
}

describe.skipIf(!existsSync(DATA))('the table is the one the league published', () => {
  it.each(SEASONS)('$id $season', ({ id, season }) => {
    const { order } = Published.parse(JSON.parse(readFileSync(new URL(`${id}/${season}.json`, TABLES), 'utf8')))
    const { rows } = tableOf(seasonOf(id, season))
    const idOf = (name: string) => {
      const club = clubNamed(found(id), name, {})
      return club.ok ? club.value.id : name
    }
    expect(rows.map((row) => [row.club, row.points])).toEqual(order.map(([name, points]) => [idOf(name), points]))
  })
})
