import { expect, it } from 'vitest'
import { segmentsOf } from './strengths.ts'

it('matches ahead fall into segments of eight weeks, a gap being from mean day to mean day', () => {
  expect(segmentsOf(Int32Array.of(2, 30, 4, 90, 50))).toEqual([
    { matches: [0, 1, 2, 4], gap: 21.5 },
    { matches: [3], gap: 68.5 },
  ])
  expect(segmentsOf(new Int32Array(0))).toEqual([])
})
