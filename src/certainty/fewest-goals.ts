import { type Goals, pointsAfter, tallyAfter } from './completion.ts'
import type { League } from './league.ts'
import { differenceFirst } from './search/first-steps.ts'
import type { Sense } from './search/level.ts'

/** What a witness has to show: the club at the place or beyond it. */
export interface Wanted {
  readonly club: number
  readonly sense: Sense
  readonly place: number
}

/** The goals cut so that each match is won by so many beyond the first at most, and the loser scores so many at most. */
export function cut(goals: Goals, most: number): Goals {
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

/** Whether goals still show what they are to show, and how many more than the least that will take. */
export interface Cutting extends Margin {
  readonly holds: (goals: Goals) => boolean
}

/** What a club lacks in goal difference against those level with it. */
interface Margin {
  /** Goals beyond the least that make up for it in one match, or put the club just level. */
  readonly guess: (match: number) => number
  /** True for a match in which nothing less will do: one of its own, where goal difference comes first. */
  readonly isLeast: (match: number) => boolean
  /** True where the least goals surely do not hold. */
  readonly isShort: boolean
}

/** By how many goals a club is behind the level clubs that have to be behind it, or for its worst place ahead of those to be ahead. */
export function marginNeeded(league: League, { club, sense, place }: Wanted, goals: Goals): Margin {
  const { home, away, size, firstPlace } = league
  const sign = sense === 'best' ? 1 : -1
  const difference = (of: number) => {
    const { goalsFor, goalsAgainst } = tallyAfter(league, goals, of)
    return sign * (goalsFor - goalsAgainst)
  }
  const points = pointsAfter(league, goals)
  const own = difference(club)
  let allowed = sense === 'best' ? place - firstPlace : firstPlace + size - 1 - place
  const behind: { readonly other: number; readonly by: number }[] = []
  for (let other = 0; other < size; other++) {
    if (other === club) continue
    const further = sign * ((points[other] ?? 0) - (points[club] ?? 0))
    if (further > 0) allowed--
    else if (further === 0) behind.push({ other, by: difference(other) - own })
  }
  const plays = (of: number, match: number) => home[match] === of || away[match] === of
  const guess = (match: number) => {
    // What one of them gains on the other in their own match counts for both.
    const lacking = behind.map(({ other, by }) => (plays(other, match) ? Math.ceil(by / 2) : by)).sort((a, b) => b - a)
    return Math.max(1, lacking[Math.max(0, allowed)] ?? 1)
  }
  const isFirst = differenceFirst(league) && league.division.season.rules.playOffs === undefined
  return {
    guess,
    isLeast: (match) => isFirst && plays(club, match),
    isShort: isFirst && behind.filter(({ by }) => by > 0).length > allowed,
  }
}

/**
 * Cuts goals match by match to the least that hold: all matches at once where that does, or all but one, else each as far as it goes.
 * Undefined when the goals do not hold uncut.
 */
export function fewestGoals(goals: Goals, cutting: Cutting): Goals | undefined {
  const { holds, guess, isLeast, isShort } = cutting
  const least = cut(goals, 0)
  if (!isShort && holds(least)) return least
  const large = [...goals.home.keys()].filter((match) => (goals.home[match] ?? 0) + (goals.away[match] ?? 0) > 1)
  for (const kept of large) {
    if (isLeast(kept)) {
      // Level in difference it may be behind by the next step; a goal more, and it is not.
      for (const more of [guess(kept), guess(kept) + 1]) {
        const guessed = cutAll(goals, large, (match) => (match === kept ? more : 0))
        if (holds(guessed)) return guessed
      }
    }
    const alone = cutAll(goals, large, (match) => (match === kept ? undefined : 0))
    if (holds(alone)) return leastOf(alone, kept, cutting)
  }
  if (!holds(goals)) return undefined
  if (large.length > MOST_LARGE) return cut(goals, leastAlike(goals, holds))
  return large.reduce((best, match) => {
    const without = cutAll(best, [match], () => 0)
    return holds(without) ? without : leastOf(best, match, cutting)
  }, goals)
}

/** Of more matches than this with more than a goal in them, goals are cut alike. */
const MOST_LARGE = 12

/** The fewest goals beyond the least, the same for every match, that hold. */
function leastAlike(goals: Goals, holds: (goals: Goals) => boolean): number {
  return halve(Math.max(...goals.home, ...goals.away), 0, (most) => holds(cut(goals, most)))
}

/** Goals with the fewest beyond the least in one match that hold, where the least do not. */
function leastOf(goals: Goals, match: number, { holds, guess }: Cutting): Goals {
  const most = Math.max(goals.home[match] ?? 0, goals.away[match] ?? 0)
  let fewest = goals
  halve(most, guess(match), (count) => {
    const tried = cutAll(goals, [match], () => count)
    const does = holds(tried)
    if (does) fewest = tried
    return does
  })
  return fewest
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
