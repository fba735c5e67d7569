import type { ClubId } from '../../base/index.ts'
import type { Match } from '../../season/index.ts'
import type { Contradiction, MatchOutcome } from '../proof.ts'
import type { Bounds, Range } from './bounds.ts'
import type { Case, Claim } from './case.ts'
import { heaviestHaul } from './hauls.ts'
import { type Pair, remainsWhoeverIsLetGo, type Sum } from './letting-go.ts'

type Weights = Extract<Contradiction, { by: 'weights' }>
type Ends = Extract<Contradiction, { by: 'ends' }>

/** Whether contradictions show that a case cannot be: whichever loose clubs are let go, one of them remains. */
export function pointsRefute(claim: Claim, of: Case, bounds: Bounds, contradictions: readonly Contradiction[]): boolean {
  const sums = contradictions.flatMap((each) => {
    return (each.by === 'weights' ? weighed(claim, of, bounds, each) : endsLeft(claim, of, bounds, each)) ?? []
  })
  return remainsWhoeverIsLetGo(sums, bounds.loose, bounds.left)
}

/**
 * By how much the weighted points are more than the weighted bounds allow, whatever the outcomes. A club let go has no weight. Undefined
 * for weights on bounds that do not hold.
 */
function weighed(claim: Claim, of: Case, bounds: Bounds, { weights, draws, headToHead = {} }: Weights): Sum | undefined {
  const numbers = [...Object.values(weights), ...Object.values(draws ?? {}), ...Object.values(headToHead)]
  if (!numbers.every(Number.isSafeInteger)) return undefined
  const gains = new Map<ClubId, number>()
  const add = (club: ClubId, gain: number) => gains.set(club, (gains.get(club) ?? 0) + gain)
  let total = 0
  for (const club of new Set([...Object.keys(weights), ...Object.keys(draws ?? {})])) {
    const range = bounds.bounds.get(club)
    const each = { point: weights[club] ?? 0, draw: draws?.[club] ?? 0 }
    if (each.point === 0 && each.draw === 0) continue
    if (range === undefined && bounds.loose.has(club)) return undefined
    // A club that is free of every bound counts as let go already.
    if (range === undefined) continue
    const most = draws === undefined ? heaviest(range, each.point) : heaviestHaul(claim, of, club, range, each)
    if (!Number.isFinite(most)) return undefined
    total -= most
    add(club, -most)
  }
  const meeting = meetingPart(claim, bounds, headToHead)
  if (meeting === undefined) return undefined
  total -= meeting
  const weightOf = (club: ClubId, outcome: MatchOutcome, points: number) => {
    if (!bounds.bounds.has(club)) return 0
    return (weights[club] ?? 0) * points + (outcome === 'draw' ? (draws?.[club] ?? 0) : 0)
  }
  const pairs: Pair[] = []
  for (const match of claim.open) {
    const { both, withoutHome, withoutAway, neither } = leastOf(claim, of, bounds, { match, weightOf, headToHead })
    total += both
    const shared = both + neither - withoutHome - withoutAway
    // What two take off together beyond each by itself is counted with one of them: a gain too many only weakens the proof.
    add(match.home, both - withoutHome - Math.min(0, shared))
    add(match.away, both - withoutAway)
    if (shared > 0) pairs.push({ clubs: [match.home, match.away], shared })
  }
  return { total, gains, pairs }
}

/** The most that points within a range weigh. */
function heaviest({ least, most }: Range, weight: number): number {
  return weight * (weight > 0 ? most : least)
}

/** What the bounds on head-to-head allow, with every club that may join doing so where that allows more. Undefined for a weight on a bound that does not hold. */
function meetingPart({ end }: Claim, { meetings }: Bounds, headToHead: Readonly<Record<ClubId, number>>): number | undefined {
  let sum = 0
  const joined = new Map<ClubId, number>()
  for (const [club, weight] of Object.entries(headToHead)) {
    if (weight === 0) continue
    const bound = meetings.get(club)
    // Upper bounds take positive weights, lower bounds negative ones.
    if (bound === undefined || weight > 0 !== (end === 'best')) return undefined
    sum += weight * bound.mark
    for (const [joiner, change] of bound.joining) joined.set(joiner, (joined.get(joiner) ?? 0) + weight * change)
  }
  return [...joined.values()].reduce((total, change) => total + Math.max(0, change), sum)
}

interface Weighing {
  readonly match: Match
  /** What the points of an outcome weigh for a club. */
  readonly weightOf: (club: ClubId, outcome: MatchOutcome, points: number) => number
  readonly headToHead: Readonly<Record<ClubId, number>>
}

/** The least a match adds to the weighted points: with both its clubs, without either of them, and without both. */
function leastOf(claim: Claim, { outcomes }: Case, { level }: Bounds, { match, weightOf, headToHead }: Weighing) {
  const { win, draw, loss } = claim.season.rules.points
  const among = level.has(match.home) && level.has(match.away)
  const values = (outcomes.get(match.id) ?? []).map((outcome) => {
    const [ofHome, ofAway] = outcome === 'draw' ? [draw, draw] : outcome === 'home' ? [win, loss] : [loss, win]
    const meeting = among ? (headToHead[match.home] ?? 0) * ofHome + (headToHead[match.away] ?? 0) * ofAway : 0
    const [ofHomeClub, ofAwayClub] = [weightOf(match.home, outcome, ofHome), weightOf(match.away, outcome, ofAway)]
    return {
      both: ofHomeClub + ofAwayClub + meeting,
      withoutHome: ofAwayClub + meeting,
      withoutAway: ofHomeClub + meeting,
      neither: meeting,
    }
  })
  return {
    both: Math.min(...values.map(({ both }) => both)),
    withoutHome: Math.min(...values.map(({ withoutHome }) => withoutHome)),
    withoutAway: Math.min(...values.map(({ withoutAway }) => withoutAway)),
    neither: Math.min(...values.map(({ neither }) => neither)),
  }
}

/** By how many ends a set of clubs has more than it may hold, or fewer than it needs. Undefined for a set that is not bound so. */
function endsLeft(claim: Claim, of: Case, bounds: Bounds, { side, clubs }: Ends): Sum | undefined {
  const { win, draw, loss } = claim.season.rules.points
  if (loss !== 0 || draw <= 0 || win < 2 * draw) return undefined
  const set = new Set(clubs.filter((club) => bounds.bounds.has(club)))
  const gains = new Map<ClubId, number>()
  let total = 0
  for (const club of set) {
    const held = endsOf(claim, of, club, bounds)
    const own = side === 'caps' ? held.most : held.fewest
    if (!Number.isFinite(own)) return undefined
    gains.set(club, side === 'caps' ? -own : own)
    total += side === 'caps' ? -own : own
  }
  const pairs: Pair[] = []
  for (const { id, home, away } of claim.open) {
    const inside = [home, away].filter((club) => set.has(club))
    if (isFixed(of, id) || inside.length < (side === 'caps' ? 2 : 1)) continue
    total += side === 'caps' ? 2 : -2
    // A match of two of the set goes with the first of them that is let go, or while they hold too few only with the second.
    const change = side === 'caps' ? 2 : inside.length === 1 ? -2 : 0
    for (const club of inside) gains.set(club, (gains.get(club) ?? 0) + change)
    if (inside.length === 2) pairs.push({ clubs: [home, away], shared: 2 })
  }
  return { total, gains, pairs }
}

function isFixed({ outcomes }: Case, match: string): boolean {
  return outcomes.get(match)?.length === 1
}

/** How many ends of its open matches a club can hold at most, and has to hold at least. */
function endsOf(claim: Claim, of: Case, club: ClubId, { bounds }: Bounds): { readonly most: number; readonly fewest: number } {
  const { win, draw } = claim.season.rules.points
  let { least = -Infinity, most = Infinity } = bounds.get(club) ?? {}
  let free = 0
  for (const { match, points } of claim.sides.get(club) ?? []) {
    const [only, ...more] = of.outcomes.get(match) ?? []
    if (only === undefined || more.length > 0) free++
    else {
      least -= points[only]
      most -= points[only]
    }
  }
  let [mostEnds, fewestEnds] = [-1, Infinity]
  for (let won = 0; won <= free; won++) {
    for (let drawn = 0; won + drawn <= free; drawn++) {
      const points = won * win + drawn * draw
      if (points <= most) mostEnds = Math.max(mostEnds, 2 * won + drawn)
      if (points >= least) fewestEnds = Math.min(fewestEnds, 2 * won + drawn)
    }
  }
  return { most: most === Infinity ? Infinity : mostEnds, fewest: fewestEnds }
}
