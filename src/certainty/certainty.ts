import type { ClubId } from '../base/index.ts'
import { type Season, settledSeason, type SupposedScore, tablePhases } from '../season/index.ts'
import { divisionsIn, tableOf } from '../table/index.ts'
import { openMatches } from './league.ts'
import { Places } from './places.ts'
import type { Certainty, ClubCertainty, SearchOptions } from './types.ts'
import { endOf, placeWith } from './witness.ts'
import { zoneVerdicts } from './zones.ts'

type Range = Omit<ClubCertainty, 'zones' | 'position'>

/**
 * What is still possible for every club of a season, or for some: exact under the final order of its rules, with a witness for each end
 * of the range and a proof that nothing lies beyond. Matches in play count as still to be played. Of a season of groups side by side, ask
 * for one of them (`seasonOfGroup`). Before a league splits the places are those of the phase being played, and no zones are given.
 */
export function certaintyOf(asKnown: Season, options: SearchOptions & { readonly clubs?: readonly ClubId[] } = {}): Certainty {
  const season = settledSeason(asKnown)
  const { parts, phase } = divisionsIn(season)
  const ranges = rangesOf(season, options)
  const isLast = phase === undefined || phase.id === tablePhases(season.rules).at(-1)?.id
  const clubs = tableOf(season).rows.flatMap(({ club, position }): ClubCertainty[] => {
    if (options.clubs?.includes(club) === false) return []
    const range = ranges(club)
    if (range === undefined) return []
    return [{ ...range, position, zones: isLast ? zoneVerdicts(season, standingOf(season, range, ranges)) : [] }]
  })
  const open = parts.flatMap((division) => openMatches(season, division).map((match) => match.id))
  return { clubs, open: [...new Set(open)], ...(phase && { phase: phase.id }) }
}

/** The range of each club, worked out when it is first asked for. */
function rangesOf(season: Season, options: SearchOptions): (club: ClubId) => Range | undefined {
  const known = new Map<ClubId, Range>()
  const divisions = divisionsIn(season).parts.map((division) => ({ division, places: new Places(season, division, options) }))
  return (club) => {
    const before = known.get(club)
    const home = before === undefined ? divisions.find(({ division }) => division.clubs.includes(club)) : undefined
    if (home === undefined) return before
    const index = home.division.clubs.indexOf(club)
    const range = { club, best: home.places.extremeOf(index, 'best'), worst: home.places.extremeOf(index, 'worst') }
    known.set(club, range)
    return range
  }
}

function standingOf(season: Season, { club, best, worst }: Range, ranges: (club: ClubId) => Range | undefined) {
  const over = best.witness.scores.length === 0
  return {
    club,
    best: best.place,
    worst: worst.place,
    open: best.openTo !== undefined || worst.openTo !== undefined,
    shared: over && best.witness.sharing > 1,
    spanOf: (other: ClubId) => {
      const range = season.clubs.includes(other) ? ranges(other) : undefined
      return range && { best: range.best.place, worst: range.worst.place }
    },
    canFinish: (place: number) => canFinishOn(season, { club, best, worst }, place),
  }
}

/** Whether some way from the scores of the best place to those of the worst comes by a place between them. */
function canFinishOn(season: Season, { club, best, worst }: Range, place: number): boolean {
  if (place === best.place || place === worst.place) return true
  if (best.witness.scores.length === 0) return place > best.place && place < worst.place
  const orders = [
    best.witness.scores.map((_, index) => index),
    best.witness.scores.map((_, index) => best.witness.scores.length - 1 - index),
  ]
  return orders.some((order) => comesBy(season, { club, best, worst, place, order }))
}

interface Way extends Range {
  readonly place: number
  /** Which match is changed first, second, and so on. */
  readonly order: readonly number[]
}

/** Walks from one witness to the other by halves: between a place above and one below the wanted one, then on. */
function comesBy(season: Season, { club, best, worst, place, order }: Way): boolean {
  const scoresAfter = (changed: number): SupposedScore[] => {
    const ofWorst = new Set(order.slice(0, changed))
    return best.witness.scores.map((score, index) => (ofWorst.has(index) ? (worst.witness.scores[index] ?? score) : score))
  }
  let [low, high] = [0, order.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const found = placeWith(season, club, scoresAfter(middle))
    if (found === undefined) return false
    if (found.place <= place && endOf(found, 'worst') >= place) return true
    if (found.place < place) low = middle
    else high = middle
  }
  return false
}
