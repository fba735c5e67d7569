import type { ListedMatch } from '../fixtures.ts'
import type { Goal } from './shapes.ts'

/** The feed's name in `source`. */
export const SOURCE = 'football.json'

/** A listed match with the goals of both sides, where the file has them. */
export interface MatchWithGoals extends ListedMatch {
  readonly goals?: { readonly home: readonly Goal[]; readonly away: readonly Goal[] } | undefined
}
