import { type Season, type SupposedScore, withScores } from '../season/index.ts'
import { rowOfClub, tableOf } from '../table/index.ts'
import { addGoals, type Goals } from './completion.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from './league.ts'
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
  const margins = largeMargins(league, goals)
  const least = withMargins(goals, margins, 0)
  if (margins.length > 0) {
    const found = confirmed(least)
    if (found !== undefined) return { scores: scoresOf(league, least), ...found }
  }
  const first = confirmed(goals)
  if (first === undefined) return undefined
  const fewer = margins.length === 0 ? goals : fewestGoals(goals, margins, (tried) => confirmed(tried) !== undefined)
  return { scores: scoresOf(league, fewer), ...(confirmed(fewer) ?? first) }
}

/** What a witness has to show: the club at the place or beyond it. */
interface Wanted {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** An open match won by more than a goal. */
interface Margin {
  readonly match: number
  readonly outcome: number
  /** Goals beyond the first. */
  readonly more: number
}

function largeMargins({ open }: League, { home, away }: Goals): Margin[] {
  return open.flatMap((_, match) => {
    const difference = (home[match] ?? 0) - (away[match] ?? 0)
    const more = Math.abs(difference) - 1
    return more > 0 ? [{ match, outcome: difference > 0 ? HOME_WIN : AWAY_WIN, more }] : []
  })
}

/** The goals with every large margin cut to so many beyond the first. */
function withMargins(goals: Goals, margins: readonly Margin[], most: number): Goals {
  const next = { home: goals.home.slice(), away: goals.away.slice() }
  for (const { match, outcome, more } of margins) if (outcome !== DRAW) addGoals(next, match, outcome, Math.min(most, more) - more)
  return next
}

/** Cuts large margins: first all alike, as far as the table allows, then one after the other to a single goal. */
function fewestGoals(goals: Goals, margins: readonly Margin[], holds: (goals: Goals) => boolean): Goals {
  let [low, high] = [0, Math.max(...margins.map(({ more }) => more))]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(withMargins(goals, margins, middle))) high = middle
    else low = middle
  }
  let best = withMargins(goals, margins, high)
  for (const { match, outcome, more } of margins) {
    const tried = { home: best.home.slice(), away: best.away.slice() }
    addGoals(tried, match, outcome, -Math.min(more, high))
    if (holds(tried)) best = tried
  }
  return best
}
