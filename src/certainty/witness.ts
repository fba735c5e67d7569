import type { ClubId } from '../base/index.ts'
import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, type Slot, slotsOf, tableOf } from '../table/index.ts'
import { completed, type Goals, orderOfLevel, pointsAfter, tallyAfter } from './completion.ts'
import type { League } from './league.ts'
import type { Sense } from './search/level.ts'
import type { Witness } from './types.ts'

type Place = Pick<Witness, 'place' | 'sharing'>

/** What a table with some scores says of a club: its place, and how many share it. */
export function placeWith(season: Season, club: string, scores: readonly SupposedScore[]): Place | undefined {
  const row = rowOfClub(tableOf(withScores(season, scores)), club)
  return row && { place: row.position, sharing: row.tie?.undecided?.with.length ?? 1 }
}

/** The goals of the open matches as scores. */
export function scoresOf({ open }: League, { home, away }: Goals): SupposedScore[] {
  return open.map(({ id: match }, at) => ({ match, score: { home: home[at] ?? 0, away: away[at] ?? 0 } }))
}

/** Scores of all open matches as goals, in the order of the league; a match without one counts as a goalless draw. */
export function goalsOf({ open }: League, scores: readonly SupposedScore[]): Goals {
  const byMatch = new Map(scores.map(({ match, score }) => [match, score]))
  const own = open.map(({ id }) => byMatch.get(id))
  return { home: Int32Array.from(own, (score) => score?.home ?? 0), away: Int32Array.from(own, (score) => score?.away ?? 0) }
}

/** The place that counts at one end of a range: the first of the shared ones at best, the last of them at worst. */
export function endOf({ place, sharing }: Place, sense: Sense): number {
  return sense === 'best' ? place : place + sharing - 1
}

/** A witness with as few goals as keep the club on its place, as the table has it; undefined when that says otherwise. */
export function witnessOf(league: League, wanted: Wanted, goals: Goals): Witness | undefined {
  const { club, sense } = wanted
  let last: { readonly goals: Goals; readonly place: Place } | undefined
  const holds = (tried: Goals) => {
    const found = placeAfter(league, club, tried)
    if (found === undefined || !reaches(found, wanted)) return false
    last = { goals: tried, place: found }
    return true
  }
  const fewest = fewestGoals(goals, { holds, guess: () => shortfall(league, club, sense, cut(goals, 0)) })
  if (fewest === undefined) return undefined
  const confirmed = last?.goals === fewest ? last.place : placeAfter(league, club, fewest)
  return confirmed && { scores: scoresOf(league, fewest), ...confirmed }
}

/**
 * A club's place in the table of its division once the open matches have ended so. Only those level with it on points are put in order,
 * unless a play-off may follow.
 */
export function placeAfter(league: League, club: number, goals: Goals): Place | undefined {
  const id = league.clubs[club] ?? ''
  if (league.division.season.rules.playOffs !== undefined) return placeIn(slotsOf(completed(league, goals)), league.firstPlace, id)
  const points = pointsAfter(league, goals)
  const own = points[club] ?? 0
  const level: number[] = [club]
  let place = league.firstPlace
  for (let other = 0; other < league.size; other++) {
    const theirs = points[other] ?? 0
    if (theirs > own) place++
    else if (theirs === own && other !== club) level.push(other)
  }
  return level.length === 1 ? { place, sharing: 1 } : placeIn(orderOfLevel(league, goals, level, place), place, id)
}

function placeIn(slots: readonly Slot[], first: number, id: ClubId): Place | undefined {
  let place = first
  for (const { clubs } of slots) {
    if (clubs.includes(id)) return { place, sharing: clubs.length }
    place += clubs.length
  }
  return undefined
}

/** Whether a place is the one wanted or beyond it. */
export function reaches(found: Place, { sense, place }: Pick<Wanted, 'sense' | 'place'>): boolean {
  return sense === 'best' ? endOf(found, sense) <= place : endOf(found, sense) >= place
}

/** What a witness has to show: the club at the place or beyond it. */
interface Wanted {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** The goals cut so that each match is won by so many beyond the first at most, and the loser scores so many at most. */
function cut(goals: Goals, most: number): Goals {
  const next = { home: goals.home.slice(), away: goals.away.slice() }
  for (let match = 0; match < next.home.length; match++) cutOne(next, match, most)
  return next
}

function cutOne(goals: Goals, match: number, most: number): void {
  const [home, away] = [goals.home[match] ?? 0, goals.away[match] ?? 0]
  const fewer = Math.min(home, away, most)
  const margin = Math.min(Math.abs(home - away), most + 1)
  goals.home[match] = fewer + (home > away ? margin : 0)
  goals.away[match] = fewer + (away > home ? margin : 0)
}

/** Whether goals still show what they are to show, and how many more than the least it will probably take in one match. */
interface Cutting {
  readonly holds: (goals: Goals) => boolean
  readonly guess: () => number
}

/** By how many goals a club is behind the others that are level with it on points, or for its worst place ahead of them. */
function shortfall(league: League, club: number, sense: Sense, goals: Goals): number {
  const points = pointsAfter(league, goals)
  const difference = (of: number) => {
    const { goalsFor, goalsAgainst } = tallyAfter(league, goals, of)
    return sense === 'best' ? goalsFor - goalsAgainst : goalsAgainst - goalsFor
  }
  const own = difference(club)
  let most = 0
  for (let other = 0; other < league.size; other++) {
    if (points[other] === points[club]) most = Math.max(most, difference(other) - own)
  }
  return most
}

/**
 * Cuts goals match by match to the least that hold: all matches at once where that does, or all but one, else each as far as it goes.
 * Undefined when the goals do not hold uncut.
 */
function fewestGoals(goals: Goals, cutting: Cutting): Goals | undefined {
  const { holds } = cutting
  const least = cut(goals, 0)
  if (holds(least)) return least
  const large = [...goals.home.keys()].filter((match) => (goals.home[match] ?? 0) + (goals.away[match] ?? 0) > 1)
  for (const kept of large) {
    const alone = cutAll(goals, large, (match) => (match === kept ? undefined : 0))
    if (holds(alone)) return cutAll(alone, [kept], () => leastOf(alone, kept, cutting))
  }
  if (!holds(goals)) return undefined
  if (large.length > MOST_LARGE) return cut(goals, leastAlike(goals, holds))
  return large.reduce((best, match) => {
    const without = cutAll(best, [match], () => 0)
    return holds(without) ? without : cutAll(best, [match], () => leastOf(best, match, cutting))
  }, goals)
}

/** Of more matches than this with more than a goal in them, goals are cut alike. */
const MOST_LARGE = 12

/** The fewest goals beyond the least, the same for every match, that hold. */
function leastAlike(goals: Goals, holds: (goals: Goals) => boolean): number {
  return halve(Math.max(...goals.home, ...goals.away), 0, (most) => holds(cut(goals, most)))
}

/** The fewest goals beyond the least in one match that hold, where the least do not. */
function leastOf(goals: Goals, match: number, { holds, guess }: Cutting): number {
  const most = Math.max(goals.home[match] ?? 0, goals.away[match] ?? 0)
  return halve(most, guess(), (count) => holds(cutAll(goals, [match], () => count)))
}

/** The least number that holds, given one that does; nought does not. A good guess saves most of the way. */
function halve(enough: number, guess: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, enough]
  for (let tried = guess; high - low > 1;) {
    const next = tried > low && tried < high ? tried : (low + high) >> 1
    if (holds(next)) high = next
    else low = next
    // About the guess first.
    tried = next === guess ? (high === guess ? guess - 1 : guess + 1) : -1
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
