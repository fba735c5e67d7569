import type { ClubId } from '../base/index.ts'
import type { OrderStep } from '../competition/index.ts'
import type { Match, Season } from '../season/index.ts'
import type { Division } from '../table/index.ts'

/** How an open match can end, as an index: won at home, drawn, won away. The mask of an outcome is `1 << outcome`. */
export const HOME_WIN = 0
export const DRAW = 1
export const AWAY_WIN = 2
/** Any of the three. */
export const ANY_OUTCOME = 7

/** A club outside the division, against whom clubs of the division still play. It has no place here. */
const OUTSIDER = -1

/**
 * A division as numbers: what the search, which must be quick, knows of it. Clubs and open matches go by their index. Points are those
 * of the table, deductions taken off and points brought along added.
 */
export interface League {
  readonly division: Division
  readonly clubs: readonly ClubId[]
  /** Number of clubs; the index after the last stands for every club outside the division. */
  readonly size: number
  readonly firstPlace: number
  /** Points for a side by the outcome of its match: home side's for the three outcomes, then the away side's. */
  readonly homePoints: Int32Array
  readonly awayPoints: Int32Array
  readonly points: Int32Array
  readonly open: readonly Match[]
  /** Where each open match stands among the fixtures of the division. */
  readonly openAt: Int32Array
  readonly home: Int32Array
  readonly away: Int32Array
  /** Open matches of each club. */
  readonly openOf: readonly Int32Array[]
  /** Fixtures of clubs i and j, at i * (size + 1) + j, for i before j. */
  readonly meetings: readonly (readonly Meeting[] | undefined)[]
  /** Points club i has taken from club j in the matches counted, at i * (size + 1) + j. */
  readonly taken: Int32Array
  /** Goals club i has scored against club j less those conceded, at the same place. */
  readonly lead: Int32Array
  /** The order of level clubs once every match is played. */
  readonly steps: readonly OrderStep[]
}

/** A fixture of two clubs, and where it stands among the open matches if it is one. */
export interface Meeting {
  readonly match: Match
  readonly open?: number
}

/**
 * The matches of a division that may still bring points, in order of kick-off: to be played, put off, broken off, or called off
 * without a ruling so far. None once a season has been stopped.
 */
export function openMatches(season: Season, division: Division): Match[] {
  if (season.stopped !== undefined) return []
  return division.fixtures.filter((match) => match.score === undefined && match.status !== 'annulled')
}

/** The division as numbers. */
export function leagueOf(season: Season, division: Division): League {
  const { clubs } = division
  const size = clubs.length
  const indexOf = new Map(clubs.map((club, index) => [club, index]))
  const index = (club: ClubId) => indexOf.get(club) ?? OUTSIDER
  const open = openMatches(season, division)
  const [home, away] = [Int32Array.from(open, (match) => index(match.home)), Int32Array.from(open, (match) => index(match.away))]
  for (const side of [home, away]) for (let at = 0; at < side.length; at++) if (side[at] === OUTSIDER) side[at] = size
  const openOf = Array.from({ length: size + 1 }, (_, club) =>
    Int32Array.from(open.flatMap((_match, at) => (home[at] === club || away[at] === club ? [at] : []))),
  )
  const fixtureAt = new Map(division.fixtures.map((match, at) => [match, at]))
  const { win, draw, loss } = season.rules.points
  return {
    division,
    clubs,
    size,
    firstPlace: division.firstPlace,
    homePoints: Int32Array.of(win, draw, loss),
    awayPoints: Int32Array.of(loss, draw, win),
    points: Int32Array.from([...clubs.map((club) => division.points.get(club) ?? 0), 0]),
    open,
    openAt: Int32Array.from(open, (match) => fixtureAt.get(match) ?? 0),
    home,
    away,
    openOf,
    meetings: meetingsOf(division, open, index),
    ...takenIn(season, division, index),
    steps: division.rules.final,
  }
}

function meetingsOf(division: Division, open: readonly Match[], index: (club: ClubId) => number): Meeting[][] {
  const width = division.clubs.length + 1
  const openAt = new Map(open.map((match, at) => [match, at]))
  const meetings: Meeting[][] = []
  for (const match of division.fixtures) {
    const [h, a] = [index(match.home), index(match.away)]
    if (h === OUTSIDER || a === OUTSIDER) continue
    const at = openAt.get(match)
    ;(meetings[Math.min(h, a) * width + Math.max(h, a)] ??= []).push({ match, ...(at !== undefined && { open: at }) })
  }
  return meetings
}

function takenIn(season: Season, { clubs, matches }: Division, index: (club: ClubId) => number): Pick<League, 'taken' | 'lead'> {
  const width = clubs.length + 1
  const taken = new Int32Array(width * width)
  const lead = new Int32Array(width * width)
  const { win, draw, loss } = season.rules.points
  for (const { home, away, score, awardedTo } of matches) {
    const [h, a] = [index(home), index(away)]
    if (h === OUTSIDER || a === OUTSIDER) continue
    const difference = score.home - score.away
    const winner = awardedTo ?? (difference > 0 ? 'home' : difference < 0 ? 'away' : 'both')
    const points = { home: [win, loss], away: [loss, win], both: [draw, draw], neither: [loss, loss] }[winner]
    taken[h * width + a] = (taken[h * width + a] ?? 0) + (points[0] ?? 0)
    taken[a * width + h] = (taken[a * width + h] ?? 0) + (points[1] ?? 0)
    lead[h * width + a] = (lead[h * width + a] ?? 0) + difference
    lead[a * width + h] = (lead[a * width + h] ?? 0) - difference
  }
  return { taken, lead }
}
