import type { MatchOutcome } from '../proof.ts'
import type { Interval, JointCase, OpenMatch } from './joint-case.ts'
import type { JointRefutation } from './joint-proof.ts'

type ByWeights = Extract<JointRefutation, { by: 'weights' }>

/** Weights of a club: on a point, and on an end of a match it holds. */
interface Weighed {
  readonly point: number
  readonly end: number
}

/** What a club is bound to, and whether it may break the bound of a place. */
interface Bound {
  readonly points: Interval
  readonly ends: Interval
  readonly isLoose: boolean
}

/** Whether weights refute a case whose bounds are tight: what is asked for comes to more than the matches can give. */
export function weightsRefute(known: JointCase, { order, own, ends, soft }: ByWeights): boolean {
  const named = [order, own, ends].flatMap((weights) => Object.entries(weights))
  if (!named.every(([club, weight]) => known.indexOf(club) !== undefined && Number.isSafeInteger(weight))) return false
  const bounds = soft === undefined ? hardBounds(known) : boundsWith(known, soft)
  if (bounds === undefined) return false
  const inOrder = known.clubs.map((club) => order[club] ?? 0)
  const onBounds = known.clubs.map((club): Weighed => ({ point: own[club] ?? 0, end: ends[club] ?? 0 }))
  const asked = onBounds.reduce(
    (sum, { point, end }, club) => {
      const bound = bounds[club]
      return bound === undefined ? sum : sum + askedBy(point, bound.points) + askedBy(end, bound.ends)
    },
    leastInOrder(known, inOrder),
  )
  const weights = onBounds.map(({ point, end }, club): Weighed => ({ point: point + (inOrder[club] ?? 0), end }))
  const given = mostGiven(known, weights)
  return asked - given > (soft === undefined ? 0 : helpOfAbsence(known, { soft, bounds, onBounds, weights, given }))
}

function askedBy(weight: number, { least, most }: Interval): number {
  return weight > 0 ? weight * least : weight < 0 ? weight * most : 0
}

function hardBounds(known: JointCase): Bound[] {
  return known.points.map((points, club) => ({ points, ends: endsOf(known, club, points), isLoose: false }))
}

/** The bounds with that of a place, which all clubs but some have to keep. A club that breaks it keeps the others, so those stay as they are. */
function boundsWith(known: JointCase, { side, place }: NonNullable<ByWeights['soft']>): Bound[] | undefined {
  const line = known.lines[place - 1]
  if (line === undefined) return undefined
  return hardBounds(known).map((bound, club) => {
    const { least, most } = bound.points
    const isLoose = side === 'cap' ? least <= line.most && line.most < most : least < line.least && line.least <= most
    if (!isLoose) return bound
    const points = side === 'cap' ? { least, most: line.most } : { least: line.least, most }
    const kept = endsOf(known, club, points)
    const ends = side === 'cap' ? { least: bound.ends.least, most: kept.most } : { least: kept.least, most: bound.ends.most }
    return { points, ends, isLoose }
  })
}

/** How many ends of its open matches a club holds at least and at most to come to a total; beyond what there is where it cannot. */
function endsOf(known: JointCase, club: number, { least, most }: Interval): Interval {
  let [points, held, free] = [known.base[club] ?? 0, 0, 0]
  for (const { home, away, outcomes } of known.matches) {
    const [only, ...more] = outcomes
    if ((home !== club && away !== club) || only === undefined) continue
    if (more.length > 0) free++
    else {
      points += known.worth(only, home === club ? 'home' : 'away')
      held += endsIn(only, home === club ? 'home' : 'away')
    }
  }
  const [win, draw, loss] = [known.worth('home', 'home'), known.worth('draw', 'home'), known.worth('away', 'home')]
  const ends: Interval = { least: held + 2 * free + 1, most: held - 1 }
  for (let won = 0; won <= free; won++) {
    for (let drawn = 0; won + drawn <= free; drawn++) {
      const total = points + won * win + drawn * draw + (free - won - drawn) * loss
      if (total < least || total > most) continue
      ends.least = Math.min(ends.least, held + 2 * won + drawn)
      ends.most = Math.max(ends.most, held + 2 * won + drawn)
    }
  }
  return ends
}

function endsIn(outcome: MatchOutcome, side: 'home' | 'away'): number {
  return outcome === 'draw' ? 1 : outcome === side ? 2 : 0
}

/** The least a weighed sum comes to in any order the case allows. */
function leastInOrder({ places, lines }: JointCase, weights: readonly number[]): number {
  const sums = lines.map((_, at) => leastOfFirst(places, weights, at + 1))
  const onPlace = sums.map((sum, at) => sum - (sums[at - 1] ?? 0))
  // Points of the places from the last up: the least sum of all below, for each number of points the place may have.
  let below = new Map<number, number>([[-Infinity, 0]])
  for (let at = lines.length - 1; at >= 0; at--) {
    const { least, most } = lines[at] ?? { least: 0, most: 0 }
    const next = new Map<number, number>()
    for (let points = least; points <= most; points++) {
      const best = Math.min(...[...below].flatMap(([lower, sum]) => (lower <= points ? [sum] : [])))
      if (best < Infinity) next.set(points, best + (onPlace[at] ?? 0) * points)
    }
    below = next
  }
  return Math.min(...below.values())
}

/** The least sum of the weights of the clubs on the first places. */
function leastOfFirst(places: readonly Interval[], weights: readonly number[], count: number): number {
  const sure = places.flatMap(({ most }, club) => (most <= count ? [weights[club] ?? 0] : []))
  const maybe = places.flatMap(({ least, most }, club) => (most > count && least <= count ? [weights[club] ?? 0] : []))
  const others = maybe.sort((a, b) => a - b).slice(0, count - sure.length)
  return [...sure, ...others].reduce((sum, weight) => sum + weight, 0)
}

/** The most that what is weighed comes to when all is played. */
function mostGiven(known: JointCase, weights: readonly Weighed[]): number {
  const held = known.base.reduce((sum, points, club) => sum + points * (weights[club]?.point ?? 0), 0)
  return known.matches.reduce((sum, match) => sum + mostOf(known, match, weights), held)
}

function mostOf({ worth }: JointCase, { home, away, outcomes }: OpenMatch, weights: readonly Weighed[]): number {
  const ofSide = (club: number | undefined, outcome: MatchOutcome, side: 'home' | 'away') => {
    const { point, end } = (club === undefined ? undefined : weights[club]) ?? { point: 0, end: 0 }
    return point * worth(outcome, side) + end * endsIn(outcome, side)
  }
  return Math.max(...outcomes.map((outcome) => ofSide(home, outcome, 'home') + ofSide(away, outcome, 'away')))
}

interface Sums {
  readonly soft: NonNullable<ByWeights['soft']>
  readonly bounds: readonly Bound[]
  readonly onBounds: readonly Weighed[]
  readonly weights: readonly Weighed[]
  readonly given: number
}

/**
 * How much less may be asked, and more given, when as many clubs as may be break the bound. What two of them gain together is no more
 * than what each gains by itself: all the weights they lose had the same sign, and more for one side of a match is less for the other.
 */
function helpOfAbsence(known: JointCase, { soft: { side, place }, bounds, onBounds, weights, given }: Sums): number {
  const lost = (weight: number) => ((side === 'cap' ? weight < 0 : weight > 0) ? weight : 0)
  const gains = onBounds.flatMap(({ point, end }, club) => {
    const bound = bounds[club]
    if (bound?.isLoose !== true) return []
    const [points, ends] = [lost(point), lost(end)]
    const without = weights.map((each, other) => (other === club ? { point: each.point - points, end: each.end - ends } : each))
    return [askedBy(points, bound.points) + askedBy(ends, bound.ends) + mostGiven(known, without) - given]
  })
  const line = known.lines[place - 1] ?? { least: 0, most: 0 }
  const sure = known.points.filter(({ least, most }) => (side === 'cap' ? least > line.most : most < line.least)).length
  const free = (side === 'cap' ? place - 1 : known.clubs.length - place) - sure
  const best = gains.filter((gain) => gain > 0).sort((a, b) => b - a)
  return best.slice(0, Math.max(0, free)).reduce((sum, gain) => sum + gain, 0)
}
