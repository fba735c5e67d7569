import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { League } from '../league.ts'
import { DrawWeightSearch } from './draw-weights.ts'
import { Relaxation } from './relaxation.ts'
import { WeightSearch } from './weights.ts'

const CLUBS = 5

interface Question {
  readonly matches: readonly (readonly [number, number])[]
  /** Fewest and most points of each club. */
  readonly bounds: readonly (readonly [number, number])[]
}

/** What the search of points needs of a league: five clubs and the matches left, three points a victory. */
function leagueOf(matches: Question['matches']): League {
  const openOf = Array.from({ length: CLUBS + 1 }, (_, club) =>
    Int32Array.from(matches.flatMap(([home, away], at) => (home === club || away === club ? [at] : []))),
  )
  const needed: Partial<League> = {
    size: CLUBS,
    homePoints: Int32Array.of(3, 1, 0),
    awayPoints: Int32Array.of(0, 1, 3),
    home: Int32Array.from(matches, ([home]) => home),
    away: Int32Array.from(matches, ([, away]) => away),
    openOf,
  }
  return { ...needed, open: matches } as unknown as League
}

function relaxationOf({ matches, bounds }: Question): Relaxation {
  const relaxation = new Relaxation(leagueOf(matches))
  relaxation.lo.set(bounds.map(([least]) => least))
  relaxation.hi.set(bounds.map(([, most]) => most))
  relaxation.reach()
  return relaxation
}

function hasAnswer({ matches, bounds }: Question): boolean {
  const taken = new Array<number>(CLUBS).fill(0)
  const from = (at: number): boolean => {
    const [home, away] = matches[at] ?? []
    if (home === undefined || away === undefined)
      return bounds.every(([least, most], club) => taken[club]! >= least && taken[club]! <= most)
    return (
      [
        [3, 0],
        [1, 1],
        [0, 3],
      ] as const
    ).some(([ofHome, ofAway]) => {
      taken[home]! += ofHome
      taken[away]! += ofAway
      const found = from(at + 1)
      taken[home]! -= ofHome
      taken[away]! -= ofAway
      return found
    })
  }
  return from(0)
}

function weigh(question: Question) {
  const relaxation = relaxationOf(question)
  const weights = new WeightSearch(relaxation)
  const found = new DrawWeightSearch(relaxation, weights).find(new Uint8Array(CLUBS + 1))
  return { found, over: found === undefined ? 0 : weights.overrunOf(found).total, plain: weights.find(new Uint8Array(CLUBS + 1), 300) }
}

const questions = fc
  .record({
    matches: fc.array(fc.tuple(fc.nat(CLUBS - 1), fc.nat(CLUBS - 1)), { minLength: 3, maxLength: 7 }),
    bounds: fc.array(fc.tuple(fc.nat(6), fc.nat(4)), { minLength: CLUBS, maxLength: CLUBS }),
  })
  .map(({ matches, bounds }): Question => {
    return { matches: matches.filter(([home, away]) => home !== away), bounds: bounds.map(([least, more]) => [least, least + more]) }
  })

describe('weighing draws', () => {
  it('finds weights only where no outcomes keep the bounds', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { found, over } = weigh(question)
        if (found === undefined) return
        expect(over).toBeGreaterThan(0)
        expect(hasAnswer(question)).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  it('sees what points do not: who needs just three points draws neither with one who needs just one', () => {
    // Three of three points, or of one: the one point is a draw, and there is nobody to draw with.
    const question: Question = {
      matches: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      bounds: [
        [3, 3],
        [3, 3],
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    }
    const { found, plain } = weigh(question)
    expect(hasAnswer(question)).toBe(false)
    expect(plain).toBeUndefined()
    expect(found).toBeDefined()
  })
})
