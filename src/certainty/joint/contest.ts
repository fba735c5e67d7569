import type { League } from '../league.ts'

/**
 * What of a division the points depend on: its clubs, what they have, and who still meets whom. The index after the last club stands for
 * every club outside the division.
 */
export type Contest = Pick<League, 'size' | 'points' | 'home' | 'away' | 'homePoints' | 'awayPoints' | 'openOf'>
