import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../test/bundled.ts'
import { distancesOf, type Row, type Table, tableOf, type ZoneLine, zoneLines } from '../table/index.ts'
import { prominenceOf, rarityKey, rarityOf, stakeOf } from './prominence.ts'
import rates from './rarity.json' with { type: 'json' }

const RUNS = { numRuns: 300, seed: 1718 }

function rowOf(club: string, position: number, points: number, played: number): Row {
  const nought = { won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0, goalDifference: 0, deducted: 0 }
  return { ...nought, club, position, points, played }
}

/** A table of any points, highest first, and lines across it. */
const anyTable = fc
  .record({ points: fc.array(fc.integer({ min: -10, max: 114 }), { minLength: 2, maxLength: 20 }), played: fc.nat(38) })
  .map(({ points, played }): Table => {
    const sorted = points.toSorted((a, b) => b - a)
    return {
      rows: sorted.map((each, index) => rowOf(`club-${String(index)}`, index + 1, each, played)),
      order: 'in season',
      rankedBy: 'points',
    }
  })
const KINDS = ['title', 'relegation', 'promotion', 'europe', 'play-off'] as const
const anyLines = fc.array(
  fc.record({
    id: fc.constantFrom('champions-league', 'other'),
    name: fc.constant('line'),
    kind: fc.constantFrom(...KINDS),
    place: fc.integer({ min: 1, max: 20 }),
  }) satisfies fc.Arbitrary<ZoneLine>,
  { maxLength: 4 },
)

describe('stakes', () => {
  it('are between nought and one, whatever the table', () => {
    fc.assert(
      fc.property(anyTable, anyLines, fc.nat(38), (table, lines, left) => {
        for (const row of table.rows) {
          const stake = stakeOf(row, table, distancesOf(table, lines, row.club), left)
          expect(stake).toBeGreaterThanOrEqual(0)
          expect(stake).toBeLessThanOrEqual(1)
        }
      }),
      RUNS,
    )
  })

  it('are numbers before a match is played, and in a league of one', () => {
    expect(stakeOf(rowOf('roma', 1, 0, 0), { rows: [], order: 'in season', rankedBy: 'points' }, [], 0)).toBeGreaterThanOrEqual(0)
    const alone = rowOf('roma', 1, 3, 1)
    expect(stakeOf(alone, { rows: [alone], order: 'final', rankedBy: 'points' }, [], 0)).toBeLessThanOrEqual(1)
  })

  it('are highest at the top and at the lines: in April the two at the top have more at stake than the tenth', () => {
    const season = seasonOn('2018-04-22')
    const table = tableOf(season)
    const lines = zoneLines(season, table)
    const stake = (place: number) => {
      const row = table.rows[place - 1]!
      return stakeOf(row, table, distancesOf(table, lines, row.club), 38 - row.played)
    }
    expect(stake(1)).toBeGreaterThan(stake(10))
    expect(stake(2)).toBeGreaterThan(stake(10))
    expect(stake(17)).toBeGreaterThan(stake(10))
  })
})

describe('rarity', () => {
  const byRate = Object.entries(rates).sort(([, a], [, b]) => a - b)

  it('is between nought and one, and what comes up more often never counts as rarer', () => {
    for (const [index, [key]] of byRate.entries()) {
      expect(rarityOf(key)).toBeGreaterThanOrEqual(0)
      expect(rarityOf(key)).toBeLessThanOrEqual(Math.min(1, rarityOf(byRate[index - 1]?.[0] ?? key)))
    }
  })

  it('of what was never counted is the highest', () => {
    expect(rarityOf('never seen')).toBe(1)
    expect(rarityOf(rarityKey('goal', 'never seen'))).toBe(1)
    for (const [key] of byRate) expect(rarityOf(key)).toBeLessThanOrEqual(rarityOf('never seen'))
  })

  it('is counted by kind, or by a group of it', () => {
    expect([rarityKey('goal', undefined), rarityKey('goal', 'own')]).toEqual(['goal', 'goal: own'])
  })
})

describe('prominence', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  const key = fc.constantFrom('never seen', ...Object.keys(rates))

  it('is from nought to a hundred, with every part from nought to one', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 4 }), key, unit, (stakes, counted, freshness) => {
        const clubs = stakes.map((_, index) => String(index))
        const { score, parts } = prominenceOf({ subject: { clubs }, freshness }, counted, (club) => stakes[Number(club)] ?? 0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        for (const part of Object.values(parts)) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
      }),
      RUNS,
    )
  })

  it('is higher for the rarer, the fresher, and the one with more at stake', () => {
    const [rarest = '', ...others] = Object.entries(rates)
      .sort(([, a], [, b]) => a - b)
      .map(([each]) => each)
    const commonest = others.at(-1) ?? ''
    const score = (counted: string, freshness: number, stake: number) =>
      prominenceOf({ subject: { clubs: ['roma'] }, freshness }, counted, () => stake).score
    expect(score(rarest, 0.5, 0.5)).toBeGreaterThan(score(commonest, 0.5, 0.5))
    expect(score(rarest, 1, 0.5)).toBeGreaterThan(score(rarest, 0.5, 0.5))
    expect(score(rarest, 0.5, 0.9)).toBeGreaterThan(score(rarest, 0.5, 0.5))
  })

  it('takes the stakes a thing itself had before those of its clubs', () => {
    const stakes = (given?: number) =>
      prominenceOf({ subject: { clubs: ['roma'] }, freshness: 1, ...(given !== undefined && { stakes: given }) }, 'clinched', () => 0.24)
        .parts.stakes
    expect([stakes(), stakes(1), stakes(0)]).toEqual([0.2, 1, 0])
  })

  it('counts a meeting of two rivals for more than one of them alone', () => {
    const stake = (club: string) => ({ juventus: 0.9, napoli: 0.8, benevento: 0.1 })[club] ?? 0
    const of = (...clubs: string[]) => prominenceOf({ subject: { clubs }, freshness: 1 }, 'result', stake).parts.stakes
    expect(of('juventus', 'napoli')).toBeGreaterThan(of('juventus'))
    expect(of('juventus', 'napoli')).toBeGreaterThan(of('juventus', 'benevento'))
    expect(of('juventus', 'napoli')).toBe(of('napoli', 'juventus'))
  })
})
