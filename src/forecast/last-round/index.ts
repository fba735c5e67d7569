export { lastRoundOf } from './last-round.ts'
export type { DependingOn, LastRound, NotExact, OneResult, PlaceChances, PointsChance } from './types.ts'
