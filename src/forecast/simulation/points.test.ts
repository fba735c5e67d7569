import { expect, it } from 'vitest'
import { BATCH } from './batch.ts'
import type { Plan } from './plan.ts'
import { pointsAdded } from './points.ts'

/** What adding points looks at: two clubs who have so many matches left with each other, all at the first one's ground. */
function planWith(matches: number, points: { readonly win: number; readonly draw: number; readonly loss: number }): Plan {
  const lists = (first: number, second: number) => ({ starts: Int32Array.of(0, first, first + second), items: new Int32Array(matches) })
  return {
    clubs: ['inter', 'juventus'],
    home: new Int32Array(matches),
    away: new Int32Array(matches).fill(1),
    atHome: lists(matches, 0),
    onTheRoad: lists(0, matches),
    order: { points: { soFar: Int16Array.of(10 + points.loss * matches, -2 + points.loss * matches), ...points } },
  } as unknown as Plan
}

it.each([
  { win: 3, draw: 1, loss: 0, matches: 1 },
  { win: 2, draw: 1, loss: 0, matches: 2 },
  { win: 4, draw: 2, loss: 1, matches: 3 },
  // More than a byte holds.
  { win: 3, draw: 1, loss: 0, matches: 90 },
])('adds $win, $draw and $loss for $matches matches', ({ matches, ...points }) => {
  const scores = new Uint8Array(matches * BATCH)
  const total = new Int16Array(2 * BATCH)
  // Season by season a win, a draw, a defeat, a high win, all matches alike.
  for (let at = 0; at < scores.length; at++) scores[at] = [0x10, 0x22, 0x09, 0xf0][at % 4]!
  pointsAdded(planWith(matches, points), scores, total)()
  const { win, draw, loss } = points
  const expected = [
    [win, loss],
    [draw, draw],
    [loss, win],
    [win, loss],
  ].flatMap(([inter = 0, juventus = 0]) => [10 + inter * matches, -2 + juventus * matches])
  expect([...total.subarray(0, 8)]).toEqual(expected)
})
