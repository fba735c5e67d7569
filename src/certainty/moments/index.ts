export { momentsOf } from './moments.ts'
export type { ByMatches, ByRuling, BySplit, Moment, Ruling, Settled } from './types.ts'
