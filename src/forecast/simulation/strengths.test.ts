import { expect, it } from 'vitest'
import { segmentsOf } from './strengths.ts'

it('matches ahead fall into segments of four weeks, a gap being from mean day to mean day', () => {
  expect(segmentsOf(Int32Array.of(2, 30, 4, 90, 50))).toEqual([
    { matches: [0, 2], gap: 3 },
    { matches: [1, 4], gap: 37 },
    { matches: [3], gap: 50 },
  ])
  expect(segmentsOf(new Int32Array(0))).toEqual([])
})
