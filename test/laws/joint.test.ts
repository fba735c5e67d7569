import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmsJointly } from '../../src/certainty/verify/joint.ts'
import { competitionOf } from '../../src/cli/catalogue.ts'
import {
  askJointly,
  pointsFor,
  provesJointly,
  type Season,
  type SupposedScore,
  tableOf,
  type WantedPlaces,
  withScores,
} from '../../src/index.ts'
import { seededRandom } from '../../src/base/index.ts'
import { leaguesUnder, seasonWith } from './certainty/leagues.ts'

/** Leagues under each regime; `npm run test:long` asks for many more. */
const LEAGUES = Math.max(2, Math.ceil(Number(process.env.CERTAINTY_LEAGUES ?? 0) / 100))
const QUESTIONS = 5
/** Sets of scores gone through in one league. */
const COMPLETIONS = 900
const SEED = 1718

const FOLDER = new URL('../../competitions/', import.meta.url)
const REGIMES = readdirSync(FOLDER)
  .filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
  .flatMap((id) => {
    const read = competitionOf(id)
    if (!read.ok) throw new Error(`${id} does not read`)
    return read.value.regimes.filter(({ phases }) => phases === undefined).map((rules) => ({ name: `${id} from ${rules.from}`, rules }))
  })

const counts = { possible: 0, impossible: 0, open: 0 }

interface Standing {
  readonly club: string
  readonly position: number
  readonly sharing: number
}

/** The places in the table of every set of scores with few goals. */
function everyTable(season: Season): (readonly Standing[])[] {
  const open = season.matches.filter(({ score, status }) => score === undefined && status !== 'annulled')
  const most = Math.max(1, Math.min(5, Math.floor(COMPLETIONS ** (1 / (2 * open.length))) - 1))
  const goals = Array.from({ length: most + 1 }, (_, count) => count)
  const scores = goals.flatMap((home) => goals.map((away) => ({ home, away })))
  const ways = open.reduce<readonly (readonly SupposedScore[])[]>(
    (all, { id: match }) => all.flatMap((way) => scores.map((score) => [...way, { match, score }])),
    [[]],
  )
  return ways.map((way) =>
    tableOf(withScores(season, way)).rows.map(({ club, position, tie }) => ({ club, position, sharing: tie?.undecided?.with.length ?? 1 })),
  )
}

/** Whether clubs are on places wanted, each on one of its own: every way to seat those that share is tried. */
function hasPlaces(rows: readonly Standing[], wanted: readonly WantedPlaces[]): boolean {
  const seated = (at: number, taken: ReadonlySet<string>): boolean =>
    at > rows.length ||
    rows.some(({ club, position, sharing }) => {
      const fits = wanted.every((each) => each.club !== club || (each.from <= at && at <= each.to))
      const shares = at >= position && at < position + sharing
      return shares && fits && !taken.has(club) && seated(at + 1, new Set([...taken, club]))
    })
  return seated(1, new Set())
}

describe.each(REGIMES)('places of several clubs at once under the rules of $name', ({ rules }) => {
  it('are possible where some scores show them, and never where a proof says they are not', () => {
    for (const [number, { rules: own, facts }] of fc.sample(leaguesUnder(rules), { numRuns: LEAGUES, seed: SEED }).entries()) {
      const season = seasonWith(own, facts)
      const tables = everyTable(season)
      const random = seededRandom(number)
      for (let asked = 0; asked < QUESTIONS; asked++) {
        const rows = tables[Math.floor(random() * tables.length)] ?? []
        const clubs = [...rows].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3))
        const places = clubs.map(({ club, position }) => {
          const from = Math.max(1, Math.min(rows.length, position + Math.round(1.4 * (random() - 0.5))))
          return { club, from, to: Math.min(rows.length, from + Math.floor(random() * 1.3)) }
        })
        const found = askJointly(season, { places })
        if (!found.ok) throw new Error(found.problem[0]?.message)
        const { value } = found
        counts[value.answer]++
        const exists = tables.some((table) => hasPlaces(table, places))
        // What is open is not wrong; whatever few goals show must be found, or at least not denied.
        if (exists) expect([number, places, value.answer]).not.toEqual([number, places, 'impossible'])
        if (value.answer === 'possible') expect(confirmsJointly(season, places, value.witness.scores)).toBe(true)
        if (value.answer === 'impossible') expect(provesJointly(season, value.proof)).toBe(true)
      }
    }
  })
})

describe('places of several clubs at once', () => {
  it('are seldom left open', () => {
    expect(Math.min(counts.possible, counts.impossible)).toBeGreaterThan(20)
    expect(counts.open).toBeLessThan(0.02 * (counts.possible + counts.impossible))
  })
})

describe('points for a place', () => {
  it('with enough a club is never behind the place, and ahead of it only with those that are possible', () => {
    for (const { rules } of REGIMES.slice(0, 6)) {
      for (const { rules: own, facts } of fc.sample(leaguesUnder(rules), { numRuns: 2, seed: SEED })) {
        const season = seasonWith(own, facts)
        const [first = ''] = season.clubs
        const found = pointsFor(season, first, 2)
        if (!found.ok) throw new Error(found.problem[0]?.message)
        const { enough, possibleFrom } = found.value
        const open = season.matches.filter(({ score, status }) => score === undefined && status !== 'annulled')
        const ways = open.reduce<readonly (readonly SupposedScore[])[]>(
          (all, { id: match }) =>
            all.flatMap((way) => [
              [...way, { match, score: { home: 1, away: 0 } }],
              [...way, { match, score: { home: 1, away: 1 } }],
              [...way, { match, score: { home: 0, away: 3 } }],
            ]),
          [[]],
        )
        for (const way of ways) {
          const row = tableOf(withScores(season, way)).rows.find(({ club }) => club === first)
          if (row === undefined) continue
          if (row.points >= (enough.points ?? Infinity)) expect(row.position).toBeLessThanOrEqual(2)
          if (row.position <= 2) expect(row.points).toBeGreaterThanOrEqual(possibleFrom.points ?? Infinity)
        }
      }
    }
  })
})
