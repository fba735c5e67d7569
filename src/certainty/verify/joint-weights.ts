import type { Interval, JointCase, OpenMatch } from './joint-case.ts'
import type { JointRefutation } from './joint-proof.ts'

type ByWeights = Extract<JointRefutation, { by: 'weights' }>

/** Whether weights refute a case whose bounds are tight: what is asked for comes to more than the matches can give. */
export function weightsRefute(known: JointCase, { order, own, soft }: ByWeights): boolean {
  const named = [order, own].flatMap((weights) => Object.entries(weights))
  if (!named.every(([club, weight]) => known.indexOf(club) !== undefined && Number.isSafeInteger(weight))) return false
  const inOrder = known.clubs.map((club) => order[club] ?? 0)
  const onBounds = known.clubs.map((club) => own[club] ?? 0)
  const relaxed = soft === undefined ? undefined : relaxedBy(known, soft)
  if (soft !== undefined && relaxed === undefined) return false
  const asked = onBounds.reduce(
    (sum, weight, club) => {
      if (weight === 0) return sum
      const { least = -Infinity, most = Infinity } = relaxed?.bounds[club] ?? known.points[club] ?? {}
      return sum + weight * (weight > 0 ? least : most)
    },
    leastInOrder(known, inOrder),
  )
  const weights = inOrder.map((weight, club) => weight + (onBounds[club] ?? 0))
  const given = mostGiven(known, weights)
  return asked - given > (relaxed === undefined ? 0 : helpOfAbsence(known, { inOrder, onBounds, weights, given, relaxed }))
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

/** The most a weighed sum of points comes to when all is played. */
function mostGiven(known: JointCase, weights: readonly number[]): number {
  const held = known.base.reduce((sum, points, club) => sum + points * (weights[club] ?? 0), 0)
  return known.matches.reduce((sum, match) => sum + mostOf(known, match, weights), held)
}

function mostOf({ worth }: JointCase, { home, away, outcomes }: OpenMatch, weights: readonly number[]): number {
  const weightOf = (club: number | undefined) => (club === undefined ? 0 : (weights[club] ?? 0))
  return Math.max(...outcomes.map((outcome) => weightOf(home) * worth(outcome, 'home') + weightOf(away) * worth(outcome, 'away')))
}

interface Relaxed {
  readonly bounds: readonly Interval[]
  /** Clubs that may break the bound of the place. */
  readonly soft: readonly boolean[]
  /** How many of them do at most. */
  readonly most: number
  readonly mark: number
  readonly side: 'cap' | 'floor'
}

function relaxedBy({ points, lines }: JointCase, { side, place }: NonNullable<ByWeights['soft']>): Relaxed | undefined {
  const line = lines[place - 1]
  if (line === undefined) return undefined
  const mark = side === 'cap' ? line.most : line.least
  const breaks = points.map(({ least, most }) => (side === 'cap' ? least > mark : most < mark))
  const sure = breaks.filter(Boolean).length
  return {
    bounds: points.map(({ least, most }, club) => {
      if (breaks[club] === true) return { least, most }
      return side === 'cap' ? { least, most: Math.min(most, mark) } : { least: Math.max(least, mark), most }
    }),
    soft: points.map(({ least, most }) => (side === 'cap' ? least <= mark && most > mark : most >= mark && least < mark)),
    most: (side === 'cap' ? place - 1 : points.length - place) - sure,
    mark,
    side,
  }
}

interface Sums {
  readonly inOrder: readonly number[]
  readonly onBounds: readonly number[]
  readonly weights: readonly number[]
  readonly given: number
  readonly relaxed: Relaxed
}

/**
 * How much less may be asked, and more given, when as many clubs as may be break the bound. What two of them gain together is no more
 * than what each gains by itself: all their weights move the same way, and more for one side of a match is less for the other.
 */
function helpOfAbsence(known: JointCase, { inOrder, onBounds, weights, given, relaxed }: Sums): number {
  const gains = onBounds.map((weight, club) => {
    const counts = relaxed.soft[club] === true && (relaxed.side === 'cap' ? weight < 0 : weight > 0)
    if (!counts) return 0
    const without = weights.map((each, other) => (other === club ? (inOrder[club] ?? 0) : each))
    return weight * relaxed.mark + mostGiven(known, without) - given
  })
  const best = gains.filter((gain) => gain > 0).sort((a, b) => b - a)
  return best.slice(0, Math.max(0, relaxed.most)).reduce((sum, gain) => sum + gain, 0)
}
