import { describe, expect, it } from 'vitest'
import { facts, serieA } from '../../../test/bundled.ts'
import { foldSeason } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { numbersOf, openingOf } from './case.ts'
import { heaviestHaul } from './hauls.ts'

const folded = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday: 35 })
if (!folded.ok) throw new Error(folded.problem.message)
const numbers = numbersOf(folded.value, divisionsIn(folded.value).parts[0]!)
const proof = { club: 'juventus', end: 'worst', place: 20, refutation: { by: 'counting' } } as const
const { claim, first } = openingOf(numbers, proof)!

/** Of the three matches Torino has left. */
const heaviest = (least: number, most: number, point: number, draw: number) =>
  heaviestHaul(claim, first, 'torino', { least, most }, { point, draw })

describe('what three matches can weigh at most', () => {
  it('is counted by victories and draws that keep the points within their range', () => {
    expect(heaviest(0, 9, 1, 0)).toBe(9)
    expect(heaviest(4, 4, -1, 0)).toBe(-4)
    // Four of three matches are a victory and a draw; three are a victory, or three draws; six are two victories.
    expect(heaviest(4, 4, 0, -10)).toBe(-10)
    expect(heaviest(3, 3, 0, 10)).toBe(30)
    expect(heaviest(3, 3, 0, -10)).toBeCloseTo(0)
    expect(heaviest(6, 6, 0, 10)).toBeCloseTo(0)
    expect(heaviest(4, Infinity, -1, -1)).toBe(-5)
  })

  it('is nothing where the points cannot be had', () => {
    expect(heaviest(8, 8, 1, 1)).toBe(-Infinity)
  })
})
