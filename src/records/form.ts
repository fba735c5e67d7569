import type { ClubId } from '../base/index.ts'
import type { Season } from '../season/index.ts'
import { type ClubResult, resultsOf } from './result.ts'

/** A club's last results, oldest first; fewer than `count` early in the season. Each result's match carries its evidence. */
export function formOf(season: Season, club: ClubId, count = 5): ClubResult[] {
  return count <= 0 ? [] : resultsOf(season, club).slice(-count)
}
