import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseCompetition } from '../competition/index.ts'
import { readFact } from '../facts/index.ts'
import type { FeedFile } from './index.ts'
import { readFeed, reconcile } from './index.ts'

/** Whole seasons of the providers' own files; they are not part of the project, and without them only the bundled cases run. */
const DATA = new URL('../../../shared/data/', import.meta.url)
const SERIE_A = new URL('../../competitions/ita.serie-a/', import.meta.url)
const present = existsSync(DATA) && existsSync(new URL('competition.json', SERIE_A))

function open(path: string): FeedFile {
  const bytes = readFileSync(new URL(path, DATA))
  return { name: path, text: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString() }
}

function serieA() {
  const paths = readdirSync(SERIE_A, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const read = parseCompetition(paths.map((path) => ({ path, text: readFileSync(new URL(path, SERIE_A), 'utf8') })))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

function filesOf2017(): Record<string, FeedFile[]> {
  const folder = 'wyscout/serie-a-2017-18'
  const events = readdirSync(new URL(`${folder}/events`, DATA)).map((name) => open(`${folder}/events/${name}`))
  return {
    'football.json': [open('football.json/2017-18/it.1.json')],
    'football.txt': [open('football.txt/2017-18/1-seriea.txt')],
    'football-data': [open('football-data.co.uk/I1-2017-18.csv')],
    wyscout: [...['matches', 'players', 'teams'].map((name) => open(`${folder}/${name}.json`)), ...events],
  }
}

describe.skipIf(!present)('Serie A 2017-18 in four feeds', () => {
  const competition = present ? serieA() : undefined
  const readings = Object.entries(present && competition ? filesOf2017() : {}).map(([name, files]) => ({
    name,
    reading: readFeed(files, { competition: competition! }),
  }))
  const wyscout = readings.at(-1)?.reading

  it.each(readings)('$name gives 380 matches with their results', ({ reading }) => {
    expect(reading.season).toBe('2017-18')
    expect(reading.problems.filter((each) => each.severity === 'error')).toEqual([])
    expect(reading.facts.filter((fact) => fact.kind === 'FixtureScheduled')).toHaveLength(380)
    expect(reading.facts.filter((fact) => fact.kind === 'ResultRecorded')).toHaveLength(380)
    expect(new Set(reading.facts.map((fact) => fact.id)).size).toBe(reading.facts.length)
  })

  it('gives facts that the facts themselves accept', () => {
    const refused = readings.flatMap(({ reading }) => reading.facts.filter((fact) => !readFact(fact).ok))
    expect(refused).toEqual([])
  })

  it('agrees everywhere but on two kick-offs, which openfootball has an hour later than Wyscout', () => {
    const { compared, disagreements } = reconcile(readings, { timeZone: 'Europe/Rome' })
    expect(compared).toBe(380)
    const values = [
      { source: 'football.json', value: '20:45' },
      { source: 'football.txt', value: '20:45' },
      { source: 'wyscout', value: '19:45' },
    ]
    expect(disagreements).toEqual([
      { match: 'spal-v-chievo', field: 'kick-off time', values },
      { match: 'verona-v-sassuolo', field: 'kick-off time', values },
    ])
  })

  it('counts every goal, and the two top scorers have 29 each', () => {
    const goals = (wyscout?.facts ?? []).filter((fact) => fact.kind === 'GoalScored')
    expect(goals).toHaveLength(1017)
    expect(goals.filter((goal) => goal.ownGoal)).toHaveLength(37)
    const names = new Map(
      (wyscout?.facts ?? []).flatMap((fact) => (fact.kind === 'PlayerRegistered' ? [[fact.player, fact.name] as const] : [])),
    )
    const own = goals.filter((goal) => goal.ownGoal !== true).map((goal) => names.get(goal.player ?? ''))
    expect(own.filter((name) => name === 'Mauro Icardi')).toHaveLength(29)
    expect(own.filter((name) => name === 'Ciro Immobile')).toHaveLength(29)
  })

  it('knows the goals of one evening by their minutes', () => {
    const evening = (wyscout?.facts ?? []).filter((fact) => fact.kind === 'GoalScored' && fact.at.startsWith('2018-04-22'))
    const of = (match: string) =>
      evening.flatMap((fact) => (fact.kind === 'GoalScored' && fact.match === match ? [fact.minute?.minute] : []))
    expect(of('juventus-v-napoli')).toEqual([90])
    expect(of('chievo-v-inter')).toEqual([50, 61, 90])
    expect(of('lazio-v-sampdoria').slice(-2)).toEqual([85, 88])
  })

  it('leaves out only what the feed does not say', () => {
    const known = {
      // Changes of Atalanta-Roma, Lazio-SPAL and Sampdoria-Milan whose player coming on is number 0; three players not in players.json.
      PLAYER_UNKNOWN: 9,
      // A shot and two offsides of player number 0.
      FIELD_MISSING: 3,
      // A yellow card in Napoli-Benevento that the match sheet lacks.
      SOURCES_DISAGREE: 1,
    }
    const codes = (wyscout?.problems ?? []).map((each) => each.code)
    expect(Object.fromEntries(codes.map((code) => [code, codes.filter((other) => other === code).length]))).toEqual(known)
  })

  it.each(['2013-14', '2016-17', '2019-20', '2020-21', '2021-22'])('reads %s alike from JSON and text', (season) => {
    if (competition === undefined) return
    const json = readFeed([open(`football.json/${season}/it.1.json`)], { competition })
    const txt = readFeed([open(`football.txt/${season}/1-seriea.txt`)], { competition })
    expect([json.season, txt.season, json.problems, txt.problems]).toEqual([season, season, [], []])
    const both = [json, txt].map((reading, n) => ({ name: String(n), reading }))
    expect(reconcile(both, competition)).toEqual({ compared: 380, disagreements: [] })
  })
})
