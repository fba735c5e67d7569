import type { ClubId, FactId, SeasonLabel } from '../base/index.ts'
import type { Competition, Honours } from '../competition/index.ts'
import { yearOf } from './season-year.ts'

/** A club's titles before a season. Titles taken away, or of seasons without a champion, do not count. */
export interface ClubHonours {
  readonly titles: number
  /** The seasons won, oldest first. */
  readonly seasons: readonly SeasonLabel[]
  /** The years they were won: 1987 for `1986-87`. */
  readonly years: readonly number[]
  /** Champions of the last season held before this one. */
  readonly defending: boolean
  /** Titles in a row up to the last season held; 0 unless defending. */
  readonly consecutive: number
  /** The latest season won. */
  readonly last?: SeasonLabel
  /** Seasons whose title was taken from the club. */
  readonly revoked: readonly SeasonLabel[]
  readonly evidence: readonly FactId[]
}

type Entry = Honours['seasons'][number]

/** The evidence for who won a season: `honours/2016-17`. */
export function honourId(season: SeasonLabel): FactId {
  return `honours/${season}`
}

function wonBy(entry: Entry, club: ClubId): boolean {
  return entry.status === 'won' && entry.club === club
}

function isRevoked(entry: Entry, club: ClubId): boolean {
  return entry.status === 'revoked' && entry.from === club
}

/** Seasons not held are no gap in a row of titles; a season whose title went to nobody is one. A split season can have two champions. */
function titlesInARow(entries: readonly Entry[], club: ClubId): number {
  const held = [...new Set(entries.filter((entry) => entry.status !== 'not held').map((entry) => entry.season))]
  const won = new Set(entries.filter((entry) => wonBy(entry, club)).map((entry) => entry.season))
  return held.length - 1 - held.findLastIndex((season) => !won.has(season))
}

/**
 * A club's titles before a season, source: the competition's honours file. Undefined without one, and when the file stops short of
 * the season before: a count that may miss a title is worse than none.
 */
export function honoursOf(competition: Competition, club: ClubId, season: SeasonLabel): ClubHonours | undefined {
  const entries = (competition.honours?.seasons ?? [])
    .filter((entry) => entry.season < season)
    .sort((a, b) => (a.season < b.season ? -1 : a.season > b.season ? 1 : 0))
  const before = entries.at(-1)?.season
  if (before === undefined || yearOf(before) !== yearOf(season) - 1) return undefined
  const seasons = entries.filter((entry) => wonBy(entry, club)).map((entry) => entry.season)
  const revoked = entries.filter((entry) => isRevoked(entry, club)).map((entry) => entry.season)
  const last = seasons.at(-1)
  const consecutive = titlesInARow(entries, club)
  return {
    titles: seasons.length,
    seasons,
    years: seasons.map(yearOf),
    defending: consecutive > 0,
    consecutive,
    revoked,
    evidence: [...new Set([...seasons, ...revoked, before])].sort().map(honourId),
    ...(last !== undefined && { last }),
  }
}
