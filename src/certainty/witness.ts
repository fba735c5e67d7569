import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, tableOf } from '../table/index.ts'
import type { Goals } from './completion.ts'
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

/** The place that counts at one end of a range: the first of the shared ones at best, the last of them at worst. */
export function endOf({ place, sharing }: Pick<Witness, 'place' | 'sharing'>, sense: Sense): number {
  return sense === 'best' ? place : place + sharing - 1
}

/** A witness with as few goals as the table still confirms; undefined when it confirms nothing of it. */
export function witnessOf(season: Season, league: League, { club, sense, place }: Wanted, goals: Goals): Witness | undefined {
  const id = league.clubs[club] ?? ''
  const confirmed = (tried: Goals) => {
    const found = placeWith(season, id, scoresOf(league, tried))
    if (found === undefined) return undefined
    const end = endOf(found, sense)
    return (sense === 'best' ? end <= place : end >= place) ? found : undefined
  }
  const least = leastOf(goals)
  const [fewest, first] = [confirmed(least), confirmed(goals)]
  if (fewest !== undefined) return { scores: scoresOf(league, least), ...fewest }
  if (first === undefined) return undefined
  const fewer = fewestGoals(goals, (tried) => confirmed(tried) !== undefined)
  return { scores: scoresOf(league, fewer), ...(confirmed(fewer) ?? first) }
}

/** What a witness has to show: the club at the place or beyond it. */
interface Wanted {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** The goals cut so that each match is won by so many beyond the first at most, and the loser scores so many at most. */
function cut({ home, away }: Goals, most: number): Goals {
  const next = { home: home.slice(), away: away.slice() }
  for (let match = 0; match < home.length; match++) cutOne(next, match, most)
  return next
}

function cutOne(goals: Goals, match: number, most: number): void {
  const [home, away] = [goals.home[match] ?? 0, goals.away[match] ?? 0]
  const fewer = Math.min(home, away, most)
  const margin = Math.min(Math.abs(home - away), most + 1)
  goals.home[match] = fewer + (home > away ? margin : 0)
  goals.away[match] = fewer + (away > home ? margin : 0)
}

/** Every match 1-0, 0-0 or 0-1. */
function leastOf(goals: Goals): Goals {
  return cut(goals, 0)
}

/** Cuts goals: first all alike, as far as the table allows, then match by match to the least. */
function fewestGoals(goals: Goals, holds: (goals: Goals) => boolean): Goals {
  let [low, high] = [0, Math.max(...goals.home, ...goals.away)]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(cut(goals, middle))) high = middle
    else low = middle
  }
  let best = cut(goals, high)
  for (let match = 0; match < goals.home.length; match++) {
    if ((best.home[match] ?? 0) + (best.away[match] ?? 0) < 2) continue
    const tried = { home: best.home.slice(), away: best.away.slice() }
    cutOne(tried, match, 0)
    if (holds(tried)) best = tried
  }
  return best
}
