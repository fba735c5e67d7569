import { poissonChances } from '../chances.ts'
import { MOST_GOALS } from '../types.ts'
import { aliasTable } from './alias.ts'

// Poisson counts are drawn from alias tables for means whose logarithms stand on a grid. A logarithm between two points of the grid takes one
// or the other by chance, the nearer one more often, so that the chances of a count are interpolated between the two. With steps of
// 1/64 that is off by less than 5e-5 in any chance up to a mean of 8, and 1e-4 beyond. A count is one word: 10 bits choose the point, 4 the
// column of its table, 18 the height in it.

/** The least and greatest logarithm of a mean; what lies beyond is taken as the end: a mean of 1/3000, or of 16 goals and more. */
export const LEAST_LOG = -8
export const MOST_LOG = 2.78125
const POINTS_PER_UNIT = 64
export const POINT_BITS = 10
/** Steps of a logarithm counted from the least: a point of the grid is so many. */
export const STEPS_PER_UNIT = POINTS_PER_UNIT << POINT_BITS
export const MOST_STEPS = (MOST_LOG - LEAST_LOG) * STEPS_PER_UNIT
const COUNTS = MOST_GOALS + 1
const HEIGHT_BITS = 18

/** The mean whose logarithm is so many steps from the least. */
export function meanAt(steps: number): number {
  return Math.exp(steps / STEPS_PER_UNIT + LEAST_LOG)
}

/** The alias tables of every point of the grid, one after the other: 16 entries each. */
export function poissonTables(): Int32Array {
  const points = (MOST_LOG - LEAST_LOG) * POINTS_PER_UNIT + 1
  const tables = new Int32Array((points + 1) * COUNTS)
  for (let point = 0; point <= points; point++) {
    const chances = poissonChances(Math.exp(LEAST_LOG + point / POINTS_PER_UNIT))
    aliasTable(chances, HEIGHT_BITS, tables, point * COUNTS)
  }
  return tables
}
