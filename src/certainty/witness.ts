import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, type Slot, slotsOf, tableOf } from '../table/index.ts'
import { completed, type Goals, orderOfLevel, pointsAfter } from './completion.ts'
import type { League } from './league.ts'
import type { Sense } from './search/level.ts'
import type { Witness } from './types.ts'

/** What a table with some scores says of a club: its place, and how many share it. */
export function placeWith(season: Season, club: string, scores: readonly SupposedScore[]): Pick<Witness, 'place' | 'sharing'> | undefined {
  const row = rowOfClub(tableOf(withScores(season, scores)), club)
  return row && { place: row.position, sharing: row.tie?.undecided?.with.length ?? 1 }
}

/** The goals of the open matches as scores. */
export function scoresOf({ open }: League, { home, away }: Goals): SupposedScore[] {
  return open.map(({ id: match }, at) => ({ match, score: { home: home[at] ?? 0, away: away[at] ?? 0 } }))
}

/** The scores of the open matches as goals, in the order of the league; undefined when one is missing. */
export function goalsOf({ open }: League, scores: readonly SupposedScore[]): Goals | undefined {
  const byMatch = new Map(scores.map(({ match, score }) => [match, score]))
  const own = open.map(({ id }) => byMatch.get(id))
  if (own.includes(undefined)) return undefined
  return { home: Int32Array.from(own, (score) => score?.home ?? 0), away: Int32Array.from(own, (score) => score?.away ?? 0) }
}

/** The place that counts at one end of a range: the first of the shared ones at best, the last of them at worst. */
export function endOf({ place, sharing }: Pick<Witness, 'place' | 'sharing'>, sense: Sense): number {
  return sense === 'best' ? place : place + sharing - 1
}

/**
 * A witness with as few goals as keep the club on its place, confirmed by the table of all clubs of the division; undefined when that
 * says otherwise.
 */
export function witnessOf(season: Season, league: League, { club, sense, place }: Wanted, goals: Goals): Witness | undefined {
  const reaches = (found: Pick<Witness, 'place' | 'sharing'> | undefined) => {
    if (found === undefined) return false
    return sense === 'best' ? endOf(found, sense) <= place : endOf(found, sense) >= place
  }
  const holds = (tried: Goals) => reaches(placeAfter(season, league, club, tried))
  const least = cut(goals, 0)
  const fewest = holds(least) ? least : holds(goals) ? fewestGoals(goals, holds) : undefined
  if (fewest === undefined) return undefined
  const confirmed = placeIn(slotsOf(completed(league, fewest)), league, club)
  return confirmed !== undefined && reaches(confirmed) ? { scores: scoresOf(league, fewest), ...confirmed } : undefined
}

/** A club's place once the open matches have ended so. Only clubs level with it are put in order, unless a play-off may follow. */
function placeAfter(season: Season, league: League, club: number, goals: Goals): Pick<Witness, 'place' | 'sharing'> | undefined {
  if (season.rules.playOffs !== undefined) return placeIn(slotsOf(completed(league, goals)), league, club)
  const points = pointsAfter(league, goals)
  const own = points[club] ?? 0
  const others = [...league.clubs.keys()].filter((other) => other !== club)
  const above = others.filter((other) => (points[other] ?? 0) > own).length
  const level = others.filter((other) => points[other] === own)
  const place = league.firstPlace + above
  if (level.length === 0) return { place, sharing: 1 }
  return placeIn(orderOfLevel(league, goals, [club, ...level], place), { ...league, firstPlace: place }, club)
}

function placeIn(slots: readonly Slot[], { clubs, firstPlace }: League, club: number): Pick<Witness, 'place' | 'sharing'> | undefined {
  let place = firstPlace
  for (const slot of slots) {
    if (slot.clubs.includes(clubs[club] ?? '')) return { place, sharing: slot.clubs.length }
    place += slot.clubs.length
  }
  return undefined
}

/**
 * Goals on the way from some to others that put a club on a place between, or undefined where the way passes it by: one match after the
 * other is changed, in the order of the calendar or from its end, and the way halved.
 */
export function scoresBetween(
  season: Season,
  league: League,
  { club, place }: { readonly club: number; readonly place: number },
  [from, to]: readonly [Goals, Goals],
): Goals | undefined {
  const count = league.open.length
  for (const backwards of [false, true]) {
    const after = (changed: number): Goals => {
      const isNew = (match: number) => (backwards ? match >= count - changed : match < changed)
      const pick = (side: 'home' | 'away') => from[side].map((goals, match) => (isNew(match) ? (to[side][match] ?? 0) : goals))
      return { home: pick('home'), away: pick('away') }
    }
    let [low, high] = [0, count]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      const tried = after(middle)
      const found = placeAfter(season, league, club, tried)
      if (found === undefined) break
      if (found.place <= place && endOf(found, 'worst') >= place) return tried
      if (found.place < place) low = middle
      else high = middle
    }
  }
  return undefined
}

/** What a witness has to show: the club at the place or beyond it. */
interface Wanted {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** The goals cut so that each match is won by so many beyond the first at most, and the loser scores so many at most. */
function cut({ home, away }: Goals, most: number): Goals {
  return cutAll({ home, away }, [...home.keys()], () => most)
}

function cutOne(goals: Goals, match: number, most: number): void {
  const [home, away] = [goals.home[match] ?? 0, goals.away[match] ?? 0]
  const fewer = Math.min(home, away, most)
  const margin = Math.min(Math.abs(home - away), most + 1)
  goals.home[match] = fewer + (home > away ? margin : 0)
  goals.away[match] = fewer + (away > home ? margin : 0)
}

/** Cuts goals match by match to the least that hold: all matches but one at once where that does, then each as far as it goes. */
function fewestGoals(goals: Goals, holds: (goals: Goals) => boolean): Goals {
  const large = [...goals.home.keys()].filter((match) => (goals.home[match] ?? 0) + (goals.away[match] ?? 0) > 1)
  const alone = large.map((kept) => cutAll(goals, large, (match) => (match === kept ? undefined : 0))).find(holds)
  if (alone === undefined && large.length > MOST_LARGE) return cut(goals, leastAlike(goals, holds))
  return large.reduce((best, match) => {
    const isLeast = (best.home[match] ?? 0) + (best.away[match] ?? 0) < 2
    return isLeast ? best : cutAll(best, [match], () => leastOf(best, match, holds))
  }, alone ?? goals)
}

/** Of more matches than this with more than a goal in them, goals are cut alike. */
const MOST_LARGE = 12

/** The fewest goals beyond the least, the same for every match, that hold. */
function leastAlike(goals: Goals, holds: (goals: Goals) => boolean): number {
  return halve(Math.max(...goals.home, ...goals.away), (most) => holds(cut(goals, most)))
}

/** The fewest goals beyond the least in one match that hold. */
function leastOf(goals: Goals, match: number, holds: (goals: Goals) => boolean): number {
  const most = Math.max(goals.home[match] ?? 0, goals.away[match] ?? 0)
  const withMost = (count: number) => cutAll(goals, [match], () => count)
  return holds(withMost(0)) ? 0 : halve(most, (count) => holds(withMost(count)))
}

/** The least number that holds, given one that does; nought does not. */
function halve(enough: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, enough]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function cutAll(goals: Goals, matches: readonly number[], most: (match: number) => number | undefined): Goals {
  const next = { home: goals.home.slice(), away: goals.away.slice() }
  for (const match of matches) {
    const limit = most(match)
    if (limit !== undefined) cutOne(next, match, limit)
  }
  return next
}
