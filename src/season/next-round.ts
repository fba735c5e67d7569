import type { ClubId, MatchId } from '../base/index.ts'
import { currentMatchday } from './round.ts'
import type { Match, Season } from './types.ts'

/** The round that comes next: its number, where it is a matchday, and its matches in order of kick-off. */
export interface NextRound {
  readonly matchday?: number
  readonly matches: readonly Match[]
}

/**
 * The next of some open matches: those of the matchday under way, while more than one of it is left, or of the one after it; and with them
 * open matches of earlier matchdays that are to be played before its last match begins. Matches without a date (put off, broken off) are in it only where no others are left.
 * Without matchdays: the next matches up to where a club would come up twice.
 */
export function nextRound(season: Season, open: readonly Match[]): NextRound {
  const dated = open.filter(({ status }) => status !== 'postponed' && status !== 'abandoned' && status !== 'cancelled')
  const left = dated.length > 0 ? dated : open
  const matchday = nextMatchday(season, left)
  if (matchday === undefined) return { matches: eachClubOnce(left) }
  const last = left.findLast((match) => match.matchday === matchday)?.kickOff ?? ''
  const matches = left.filter((match) => match.matchday === matchday || ((match.matchday ?? matchday) < matchday && match.kickOff <= last))
  return { matchday, matches }
}

/** The round of the matches a caller names; those that are not open are left out. */
export function roundOf(open: readonly Match[], named: readonly MatchId[]): NextRound {
  const wanted = new Set(named)
  return { matches: open.filter(({ id }) => wanted.has(id)) }
}

function nextMatchday(season: Season, left: readonly Match[]): number | undefined {
  const numbers = [...new Set(left.flatMap(({ matchday }) => matchday ?? []))].sort((a, b) => a - b)
  const current = currentMatchday(season) ?? 0
  const isUnderWay = left.filter(({ matchday }) => matchday === current).length > 1
  return numbers.find((number) => number > current || (number === current && isUnderWay)) ?? numbers.at(-1)
}

function eachClubOnce(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<ClubId>()
  const end = matches.findIndex(({ home, away }) => {
    if (seen.has(home) || seen.has(away)) return true
    seen.add(home).add(away)
    return false
  })
  return end < 0 ? matches : matches.slice(0, end)
}
