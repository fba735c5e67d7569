import type { ClubId, PlayerId } from '../base/index.ts'
import { countedMatches, type Match, matchesOf, type Season } from '../season/index.ts'

/** True when the feed named a club's eleven for a match: only then does a player's absence from it mean anything. */
export function lineUpKnown(match: Match, club: ClubId): boolean {
  return match.lineUps.some((lineUp) => lineUp.club === club)
}

/** True when a player started a match or came on in it, as far as line-ups and substitutions say. */
export function appeared(match: Match, player: PlayerId): boolean {
  return (
    match.lineUps.some((lineUp) => lineUp.starting.includes(player)) ||
    match.substitutions.some((substitution) => substitution.on === player)
  )
}

/**
 * Matches of the season a player started or came on in; undefined when a line-up is missing for any counted match of the clubs given,
 * since the number would then be too low.
 */
export function appearancesOf(season: Season, player: PlayerId, clubs: readonly ClubId[]): number | undefined {
  const counted = countedMatches(season)
  const complete = clubs.every((club) => matchesOf(counted, club).every((match) => lineUpKnown(match, club)))
  return complete ? counted.filter((match) => appeared(match, player)).length : undefined
}
