import { AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import type { Sense } from '../search/level.ts'

/** How a match between two other clubs is taken to end, by their points so far: its outcome. */
type Policy = (home: number, away: number) => number

const EVERY_MATCH_DRAWN: Policy = () => DRAW
const THE_LOWER_WINS: Policy = (home, away) => (home < away ? HOME_WIN : home > away ? AWAY_WIN : DRAW)
const THE_HIGHER_WINS: Policy = (home, away) => (home >= away ? HOME_WIN : AWAY_WIN)

/** Whoever is not yet above a number of points wins, the nearer of two: as many clubs as may be come to stand above it. */
function lifting(over: number): Policy {
  return (home, away) => {
    if (home > over && away > over) return DRAW
    if (home > over) return AWAY_WIN
    return away > over || home >= away ? HOME_WIN : AWAY_WIN
  }
}

/**
 * Places that a few ways of ending the season, drawn up by rule of thumb, show to be possible on points alone, whatever parts level clubs.
 * Most of what is not settled can be seen so, without a search; what cannot be seen so may be possible all the same.
 */
export class PlainPlaces {
  private readonly known = new Map<string, number>()

  constructor(private readonly league: League) {}

  /** A place the club can finish on or beyond, towards one end: none that is found is further than what is possible. */
  reached(club: number, end: Sense): number {
    const key = `${end} ${String(club)}`
    const found = this.known.get(key) ?? this.find(club, end)
    this.known.set(key, found)
    return found
  }

  private find(club: number, end: Sense): number {
    const { points } = this.league
    if (end === 'best') {
      const places = [EVERY_MATCH_DRAWN, THE_LOWER_WINS, THE_HIGHER_WINS].map((policy) => this.placeWith(club, end, policy))
      return Math.min(...places)
    }
    return Math.max(...[EVERY_MATCH_DRAWN, lifting(points[club] ?? 0)].map((policy) => this.placeWith(club, end, policy)))
  }

  /** The club wins all its matches, or loses them all; those level with it count against what is to be shown. */
  private placeWith(club: number, end: Sense, policy: Policy): number {
    const { league } = this
    const { home, away, homePoints, awayPoints, size, firstPlace } = league
    const points = league.points.slice()
    const at = (index: number) => points[index] ?? 0
    for (let match = 0; match < home.length; match++) {
      const [h, a] = [home[match] ?? size, away[match] ?? size]
      const own = end === 'best' ? [HOME_WIN, AWAY_WIN] : [AWAY_WIN, HOME_WIN]
      const outcome = h === club ? own[0] : a === club ? own[1] : policy(at(h), at(a))
      points[h] = at(h) + (homePoints[outcome ?? DRAW] ?? 0)
      points[a] = at(a) + (awayPoints[outcome ?? DRAW] ?? 0)
    }
    let above = 0
    for (let other = 0; other < size; other++) {
      if (other !== club && (end === 'best' ? at(other) >= at(club) : at(other) > at(club))) above++
    }
    return firstPlace + above
  }
}
