import type { ClubId, PlayerId } from '../base/index.ts'
import { countedMatches, type Match, type Season } from '../season/index.ts'

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

/** Who appeared how often, and which clubs' line-ups are all known. */
interface Appearances {
  readonly counts: ReadonlyMap<PlayerId, number>
  readonly incomplete: ReadonlySet<ClubId>
}

const known = new WeakMap<Season, Appearances>()

/** Counted once a season: a chart asks for every scorer. */
function appearancesIn(season: Season): Appearances {
  const before = known.get(season)
  if (before !== undefined) return before
  const counts = new Map<PlayerId, number>()
  const incomplete = new Set<ClubId>()
  for (const match of countedMatches(season)) {
    for (const club of [match.home, match.away]) if (!lineUpKnown(match, club)) incomplete.add(club)
    const players = [...match.lineUps.flatMap((lineUp) => lineUp.starting), ...match.substitutions.map((substitution) => substitution.on)]
    for (const player of new Set(players)) counts.set(player, (counts.get(player) ?? 0) + 1)
  }
  const appearances = { counts, incomplete }
  known.set(season, appearances)
  return appearances
}

/**
 * Matches of the season a player started or came on in; undefined when a line-up is missing for any counted match of the clubs given,
 * since the number would then be too low.
 */
export function appearancesOf(season: Season, player: PlayerId, clubs: readonly ClubId[]): number | undefined {
  const { counts, incomplete } = appearancesIn(season)
  return clubs.some((club) => incomplete.has(club)) ? undefined : (counts.get(player) ?? 0)
}
