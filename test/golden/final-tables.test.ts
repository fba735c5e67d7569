import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { competitionOf, decisionsFile } from '../../src/cli/catalogue.ts'
import { decisionsFor, inOrderOfEffect } from '../../src/cli/decisions.ts'
import {
  clubNamed,
  type Competition,
  foldSeason,
  groupsOf,
  readFeed,
  type Row,
  type Season,
  seasonOfGroup,
  tableOf,
} from '../../src/index.ts'
import { seasonOfCsv } from '../results-csv.ts'

/**
 * The final tables the leagues published, season by season, against the tables made from the shared results and the decisions on file.
 * Each file names where the published table was read; clubs are written as the results write them.
 */
const DATA = new URL('../../../shared/data/', import.meta.url)
const TABLES = new URL('./final-tables/', import.meta.url)

/** Where the results of a competition are: a file a season, or a file of many seasons. */
const RESULTS: Readonly<Record<string, { readonly json?: string; readonly csv?: string }>> = {
  'ita.serie-a': { json: 'it.1' },
  'eng.premier-league': { json: 'en.1' },
  'esp.la-liga': { json: 'es.1' },
  'ger.bundesliga': { json: 'de.1' },
  'fra.ligue-1': { json: 'fr.1' },
  'ned.eredivisie': { json: 'nl.1', csv: 'netherlands-1990-2021' },
  'por.primeira-liga': { json: 'pt.1', csv: 'portugal-1994-2021' },
  'bel.pro-league': { json: 'be.1', csv: 'belgium-1995-2022' },
  'bra.serie-a': { json: 'br.1' },
  'arg.primera-division': { json: 'ar.1' },
  'usa.mls': { csv: 'mls-1996-2016' },
  'uefa.champions-league': { json: 'uefa.cl' },
  // The files of single seasons end before the split, but for the season that ended there.
  'sco.premiership': { json: 'sco.1', csv: 'scotland-1994-2021' },
}
const BEFORE_THE_SPLIT = new Set(['sco.premiership/2018-19', 'sco.premiership/2020-21'])

const Order = z.array(z.tuple([z.string(), z.int()])).min(2)
const Published = z.strictObject({
  source: z.string().min(20),
  order: Order.optional(),
  /** Groups side by side, by their names. */
  groups: z.record(z.string(), Order).optional(),
  /** `regular`, and the parts of the table after a split, by any name. */
  phases: z.record(z.string(), Order).optional(),
})
type Standing = readonly (readonly [string, number])[]

const SEASONS = readdirSync(TABLES).flatMap((id) =>
  readdirSync(new URL(`${id}/`, TABLES)).map((name) => ({ id, season: name.replace('.json', '') })),
)

function found(id: string): Competition {
  const competition = competitionOf(id)
  if (!competition.ok) throw new Error(`${id} is not on file`)
  return competition.value
}

/** The text of a season's results, as openfootball writes them. */
function resultsOf(id: string, season: string): string {
  if (id === 'fifa.world-cup') return readFileSync(new URL(`football.json/worldcup/${season}/worldcup.json`, DATA), 'utf8')
  const { json, csv } = RESULTS[id] ?? {}
  const file = new URL(`football.json/${season}/${json ?? 'none'}.json`, DATA)
  if (existsSync(file) && !BEFORE_THE_SPLIT.has(`${id}/${season}`)) return readFileSync(file, 'utf8')
  return seasonOfCsv(readFileSync(new URL(`results/${csv ?? 'none'}.csv`, DATA), 'utf8'), season)
}

function seasonOf(id: string, label: string): Season {
  const competition = found(id)
  const { facts, problems } = readFeed([{ name: `${label}.json`, text: resultsOf(id, label) }], { competition, season: label })
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
  const decisions = decisionsFor(facts, decisionsFile(id, label))
  if (!decisions.ok) throw new Error(`the decisions of ${id} ${label} cannot be read`)
  const folded = foldSeason({ competition, season: label, facts: inOrderOfEffect(facts, decisions.value.facts) })
  if (!folded.ok) throw new Error(folded.problem.message)
  expect(folded.value.problems).toEqual([])
  return folded.value
}

/** A published standing with clubs by their ids. */
function byId(id: string, standing: Standing): (readonly [string, number])[] {
  return standing.map(([name, points]) => {
    const club = clubNamed(found(id), name, {})
    return [club.ok ? club.value.id : name, points]
  })
}

const standingOf = (rows: readonly Row[]) => rows.map((row) => [row.club, row.points])

/** A table that agrees by chance, because clubs that share a place happen to be listed as published, does not agree. */
function expectDecided(rows: readonly Row[]): void {
  const open = rows.flatMap(({ club, tie }) => (tie?.undecided === undefined ? [] : [`${club} (${tie.undecided.by})`]))
  expect(open).toEqual([])
}

/** The season when its first phase was over: without the fixtures of later ones. */
function regularSeason(season: Season): Season {
  const first = season.rules.phases?.[0]?.id
  return { ...season, matches: season.matches.filter((match) => match.phase === undefined || match.phase === first) }
}

function expectGroups(id: string, season: Season, groups: Readonly<Record<string, Standing>>): void {
  for (const published of Object.values(groups)) {
    const standing = byId(id, published)
    const group = groupsOf(season).find((each) => each.clubs.includes(standing[0]?.[0] ?? ''))
    const own = seasonOfGroup(season, group?.id ?? 'none')
    if (!own.ok) throw new Error(own.problem.message)
    expect(standingOf(tableOf(own.value).rows)).toEqual(standing)
    expectDecided(tableOf(own.value).rows)
  }
}

function expectPhases(id: string, season: Season, phases: Readonly<Record<string, Standing>>): void {
  for (const [name, published] of Object.entries(phases)) {
    const standing = byId(id, published)
    const clubs = new Set(standing.map(([club]) => club))
    const { rows } = tableOf(name === 'regular' ? regularSeason(season) : season)
    const own = rows.filter((row) => clubs.has(row.club))
    expect(standingOf(own)).toEqual(standing)
    expectDecided(own)
  }
}

describe.skipIf(!existsSync(DATA))('the table is the one the league published', () => {
  it.each(SEASONS)('$id $season', ({ id, season: label }) => {
    const published = Published.parse(JSON.parse(readFileSync(new URL(`${id}/${label}.json`, TABLES), 'utf8')))
    const season = seasonOf(id, label)
    expect(published.order ?? published.groups ?? published.phases).toBeDefined()
    if (published.order) {
      expect(standingOf(tableOf(season).rows)).toEqual(byId(id, published.order))
      expectDecided(tableOf(season).rows)
    }
    if (published.groups) expectGroups(id, season, published.groups)
    if (published.phases) expectPhases(id, season, published.phases)
  })
})
