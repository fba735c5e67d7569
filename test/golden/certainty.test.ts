import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { competitionOf } from '../../src/cli/catalogue.ts'
import {
  certaintyOf,
  type Extreme,
  type Fact,
  foldSeason,
  localTime,
  type Match,
  readFact,
  rowOfClub,
  type Season,
  tableOf,
  withScores,
} from '../../src/index.ts'
import { withoutResults } from '../../src/season/index.ts'
import { facts as bundledFacts } from '../bundled.ts'
import { readResults } from '../compiled-results.ts'
import { WRONG_METHODS } from './wrong-methods.ts'

/**
 * Each folder is a season at a moment when a method that leaves something out gives a club the wrong places, or when the right ones are hard
 * to find: `expected.json`, `source.md` with where they are from, and `results.txt` with the results up to then; without it the bundled
 * season is meant. `asOf` is a local time: matches kicked off by then are over, the others still to be played.
 */
const Place = z.union([z.int(), z.strictObject({ oneOf: z.tuple([z.int(), z.int()]) })])
const Range = z.strictObject({
  competition: z.string(),
  season: z.string(),
  asOf: z.string().optional(),
  matchday: z.int().optional(),
  /** How long to search, where the whole budget would take minutes. */
  budget: z.int().optional(),
  /** What the organiser decided, as facts. */
  facts: z.array(z.unknown()).optional(),
  clubs: z.array(
    z.strictObject({
      club: z.string(),
      best: Place.optional(),
      worst: Place.optional(),
      zones: z.record(z.string(), z.enum(['clinched', 'alive', 'eliminated'])).optional(),
      wrong: z.array(
        z.strictObject({ method: z.enum(Object.keys(WRONG_METHODS) as (keyof typeof WRONG_METHODS)[]), best: z.int(), worst: z.int() }),
      ),
    }),
  ),
})
/** What a matchday could settle: exactly if one of the terms holds, all of whose matches end so. */
const NextRound = z.strictObject({
  competition: z.string(),
  season: z.string(),
  statements: z.array(
    z.strictObject({
      after: z.int(),
      club: z.string(),
      zone: z.string(),
      verdict: z.enum(['clinched', 'eliminated']),
      exactlyIf: z.array(z.array(z.strictObject({ match: z.string(), outcomes: z.array(z.enum(['home', 'draw', 'away'])).min(1) })).min(1)),
    }),
  ),
})

const HERE = new URL('./certainty/', import.meta.url)
const FOLDERS = readdirSync(HERE)
const NEXT_ROUND = FOLDERS.filter((folder) => folder.includes('next-round'))
const RANGES = FOLDERS.filter((folder) => !NEXT_ROUND.includes(folder))

const read = (path: string) => readFileSync(new URL(path, HERE), 'utf8')

function factsOf(given: readonly unknown[]): Fact[] {
  return given.map((each) => {
    const fact = readFact(each)
    if (!fact.ok) throw new Error(fact.problem.map((problem) => problem.message).join(' '))
    return fact.value
  })
}

function folded(id: string, season: string, facts: readonly Fact[]): Season {
  const competition = competitionOf(id)
  if (!competition.ok) throw new Error(`${id} is not on file`)
  const found = foldSeason({ competition: competition.value, season, facts })
  if (!found.ok) throw new Error(found.problem.message)
  expect(found.value.problems).toEqual([])
  return found.value
}

interface Case extends Pick<z.infer<typeof Range>, 'clubs' | 'budget'> {
  readonly season: Season
}

function caseIn(folder: string): Case {
  const expected = Range.parse(JSON.parse(read(`${folder}/expected.json`)))
  const { competition, season, facts = [], asOf: moment = '9999', matchday = Infinity } = expected
  if (existsSync(new URL(`${folder}/results.txt`, HERE))) {
    return { ...expected, season: folded(competition, season, [...readResults(read(`${folder}/results.txt`)), ...factsOf(facts)]) }
  }
  const whole = folded(competition, season, bundledFacts)
  const isLater = (match: Match) => {
    const { date, time } = localTime(match.kickOff, whole.competition.timeZone)
    return `${date} ${time}` > moment || (match.matchday ?? 0) > matchday
  }
  return { ...expected, season: withoutResults(whole, whole.matches.filter(isLater)) }
}

/** One end as it is to be: the place, known; or, where two are named, one of them or the interval between. */
function expectEnd({ place, openTo }: Extreme, expected: z.infer<typeof Place> | undefined): void {
  if (expected === undefined) return
  if (typeof expected === 'number') expect({ place, openTo }).toEqual({ place: expected, openTo: undefined })
  else expect(expected.oneOf).toEqual(expect.arrayContaining([place, openTo ?? place]))
}

/** The place at one end of those a club shares in the table with its witness. */
function shownBy(season: Season, club: string, { witness }: Extreme, end: 'best' | 'worst'): number | undefined {
  const row = rowOfClub(tableOf(withScores(season, witness.scores)), club)
  return row && row.position + (end === 'best' ? 0 : (row.tie?.undecided?.with.length ?? 1) - 1)
}

describe.each(RANGES)('%s', (folder) => {
  it('names where its range is from, and its results', () => {
    expect(read(`${folder}/source.md`)).toMatch(/^\*\*Range\.\*\* .{10,}\n\n\*\*Results\.\*\* .{10,}$/m)
  })

  it('has the range, shown by witnesses the table confirms, and what it means for the zones', () => {
    const { season, clubs, budget } = caseIn(folder)
    const found = certaintyOf(season, { clubs: clubs.map(({ club }) => club), ...(budget !== undefined && { budget }) })
    for (const { club, best, worst, zones = {} } of clubs) {
      const own = found.clubs.find((each) => each.club === club)!
      expectEnd(own.best, best)
      expectEnd(own.worst, worst)
      expect(shownBy(season, club, own.best, 'best')).toBe(own.best.openTo ?? own.best.place)
      expect(shownBy(season, club, own.worst, 'worst')).toBe(own.worst.openTo ?? own.worst.place)
      const verdicts = Object.fromEntries(own.zones.map(({ zone, verdict }) => [zone, verdict]))
      expect(verdicts).toMatchObject(zones)
    }
  })
})

describe.each(RANGES.filter((folder) => caseIn(folder).clubs.some(({ wrong }) => wrong.length > 0)))('%s', (folder) => {
  it('is told apart from the methods that get it wrong', () => {
    const { season, clubs } = caseIn(folder)
    for (const { club, best, worst, wrong } of clubs) {
      for (const { method, ...places } of wrong) {
        expect({ method, ...WRONG_METHODS[method](season, club) }).toEqual({ method, ...places })
        expect(places).not.toEqual({ best, worst })
      }
    }
  })
})

describe.each(NEXT_ROUND)('%s', (folder) => {
  it('speaks of clubs, zones and matches of the next matchday', () => {
    const { competition, season: label, statements } = NextRound.parse(JSON.parse(read(`${folder}/expected.json`)))
    const season = folded(competition, label, bundledFacts)
    for (const { after, club, zone, exactlyIf } of statements) {
      const next = season.matches.filter(({ matchday }) => matchday === after + 1).map(({ id }) => id)
      expect(season.clubs).toContain(club)
      expect(season.zones.map(({ id }) => id)).toContain(zone)
      for (const { match } of exactlyIf.flat()) expect(next).toContain(match)
    }
  })
})
