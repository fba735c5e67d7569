import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { competitionOf } from '../../../src/cli/catalogue.ts'
import { type Fact, foldSeason, readFact, seasonOfGroup, type Season, tableOf } from '../../../src/index.ts'
import { readResults } from '../../compiled-results.ts'

/**
 * Each folder is a season in which clubs level on points were parted by something other than goal difference, or which the rules order
 * in a way of their own: `results.txt`, `expected.json`, and `source.md` with where the official order was read.
 */
const Expected = z.strictObject({
  competition: z.string(),
  season: z.string(),
  group: z.string().optional(),
  /** What the organiser decided, as facts. */
  facts: z.array(z.unknown()).optional(),
  /** Clubs in the order of the league's table, from a place on, with their points and the step that put each ahead of the next. */
  ties: z.array(
    z.strictObject({
      place: z.int(),
      clubs: z.array(z.string()).min(2),
      points: z.union([z.int(), z.array(z.int())]),
      by: z.array(z.string()),
    }),
  ),
})

const HERE = new URL('./', import.meta.url)
const FOLDERS = readdirSync(HERE, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

function factsOf(given: readonly unknown[]): Fact[] {
  return given.map((each) => {
    const fact = readFact(each)
    if (!fact.ok) throw new Error(fact.problem.map((problem) => problem.message).join(' '))
    return fact.value
  })
}

function seasonIn(folder: string): { readonly expected: z.infer<typeof Expected>; readonly season: Season } {
  const expected = Expected.parse(JSON.parse(readFileSync(new URL(`${folder}/expected.json`, HERE), 'utf8')))
  const competition = competitionOf(expected.competition)
  if (!competition.ok) throw new Error(`${expected.competition} is not on file`)
  const facts = [...readResults(readFileSync(new URL(`${folder}/results.txt`, HERE), 'utf8')), ...factsOf(expected.facts ?? [])]
  const folded = foldSeason({ competition: competition.value, season: expected.season, facts })
  if (!folded.ok) throw new Error(folded.problem.message)
  expect(folded.value.problems).toEqual([])
  const group = expected.group === undefined ? folded : seasonOfGroup(folded.value, expected.group)
  if (!group.ok) throw new Error(group.problem.message)
  return { expected, season: group.value }
}

describe.each(FOLDERS)('%s', (folder) => {
  it('names where the official order was read', () => {
    expect(readFileSync(new URL(`${folder}/source.md`, HERE), 'utf8')).toMatch(/^\*\*Order\.\*\* .{10,}/m)
  })

  it('has the order of the league, and the step that made it', () => {
    const { expected, season } = seasonIn(folder)
    const { rows, order } = tableOf(season)
    expect(order).toBe('final')
    for (const { place, clubs, points, by } of expected.ties) {
      const part = rows.slice(place - 1, place - 1 + clubs.length)
      expect(part.map((row) => row.club)).toEqual(clubs)
      expect(part.map((row) => row.points)).toEqual(Array.isArray(points) ? points : clubs.map(() => points))
      expect(part.map((row) => row.tie?.decidedBy ?? row.tie?.undecided?.by ?? 'PTS')).toEqual(by)
    }
  })
})
