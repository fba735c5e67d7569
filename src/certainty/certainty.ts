import type { ClubId } from '../base/index.ts'
import { type Season, settledSeason, type SupposedScore, tablePhases } from '../season/index.ts'
import { type Division, divisionsIn, tableOf } from '../table/index.ts'
import type { PlacesBetween } from './between.ts'
import { openMatches } from './league.ts'
import { Places } from './places.ts'
import type { Certainty, ClubCertainty, Extreme, SearchOptions } from './types.ts'
import { type Standing, zoneVerdicts } from './zones.ts'

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
    const of = ranges(club)
    if (of === undefined) return []
    return [{ ...of.range, position, zones: isLast ? zoneVerdicts(season, standingOf(season, of, ranges)) : [] }]
  })
  const open = parts.flatMap((division) => openMatches(season, division).map((match) => match.id))
  return { clubs, open: [...new Set(open)], ...(phase && { phase: phase.id }) }
}

/** A club's range, and whether it can finish on just one place. */
interface RangeOfClub {
  readonly range: Range
  /** True once its own matches and those of its rivals are played and it still shares its place. */
  readonly shared: boolean
  readonly canFinish: (place: number) => boolean
}

/** The range of each club, worked out when it is first asked for. */
function rangesOf(season: Season, options: SearchOptions): (club: ClubId) => RangeOfClub | undefined {
  const known = new Map<ClubId, RangeOfClub>()
  const { parts } = divisionsIn(season)
  const homes = parts.map((division) => ({
    division,
    places: new Places(season, division, options),
    elsewhere: scoresElsewhere(season, parts, division),
  }))
  return (club) => {
    const before = known.get(club)
    const home = before === undefined ? homes.find(({ division }) => division.clubs.includes(club)) : undefined
    if (home === undefined) return before
    const of = rangeIn(home, club)
    known.set(club, of)
    return of
  }
}

/** Scores for the matches left in the other parts of a league that has split: any will do, so none has a goal. */
function scoresElsewhere(season: Season, parts: readonly Division[], own: Division): SupposedScore[] {
  const here = new Set(openMatches(season, own).map(({ id }) => id))
  const left = parts.flatMap((part) => openMatches(season, part)).filter(({ id }) => !here.has(id))
  return left.map(({ id: match }) => ({ match, score: { home: 0, away: 0 } }))
}

/** The division of a club, and what is worked out there. */
interface Home {
  readonly division: Division
  readonly places: Places
  readonly elsewhere: readonly SupposedScore[]
}

function rangeIn({ division, places, elsewhere }: Home, club: ClubId): RangeOfClub {
  const index = division.clubs.indexOf(club)
  const [best, worst] = [places.extremeOf(index, 'best'), places.extremeOf(index, 'worst')]
  let between: PlacesBetween | undefined
  const canFinish = (place: number) => {
    if (place === best.place || place === worst.place) return true
    between ??= places.between(index, [best.witness, worst.witness])
    return between.includes(place)
  }
  const whole = (extreme: Extreme): Extreme => {
    const { witness } = extreme
    return elsewhere.length === 0 ? extreme : { ...extreme, witness: { ...witness, scores: [...witness.scores, ...elsewhere] } }
  }
  const shared = places.league.open.length === 0 && best.witness.sharing > 1
  return { range: { club, best: whole(best), worst: whole(worst) }, shared, canFinish }
}

function standingOf(
  season: Season,
  { range, shared, canFinish }: RangeOfClub,
  ranges: (club: ClubId) => RangeOfClub | undefined,
): Standing {
  const { club, best, worst } = range
  return {
    club,
    best: best.place,
    worst: worst.place,
    open: best.openTo !== undefined || worst.openTo !== undefined,
    shared,
    spanOf: (other) => {
      const { range: of } = (season.clubs.includes(other) ? ranges(other) : undefined) ?? {}
      return of && { best: of.best.place, worst: of.worst.place }
    },
    canFinish,
  }
}
