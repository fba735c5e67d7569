import { type Checked, fail, ok } from '../../base/index.ts'
import type { Match } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'
import type { ScoreChances } from '../types.ts'
import { AWAY_WIN, type ClosingRound, closingRoundOf, DRAW, HOME_WIN, RESULTS } from './closing-round.ts'
import { whyNotExact } from './exactness.ts'
import { pointsFor } from './level-clubs.ts'
import { type PlacesByResult, placesByResult } from './results.ts'
import type { DependingOn, LastRound, NotExact, OneResult, PointsChance } from './types.ts'

/**
 * The final table of a division as chances, exactly, when no club has more than one match left; matches are independent of each other.
 * The division is of a settled season (see `settledSeason`), so that no live score counts. `chancesOf` gives the chances of each open
 * match's scores. Fails with the reason where there are no exact chances: more than twelve matches, two of one club, over twelve clubs that can end level, or an order that
 * the clubs' own scores do not tell.
 */
export function lastRoundOf(division: Division, chancesOf: (match: Match) => ScoreChances): Checked<LastRound, NotExact> {
  const open = openMatches(division)
  const reason = whyNotExact(division, open)
  if (reason !== undefined) return fail(reason)
  const round = closingRoundOf(division, open, chancesOf)
  const found = placesByResult(round)
  return ok({
    clubs: division.clubs,
    firstPlace: division.firstPlace,
    places: found.places,
    points: division.clubs.map((_, club) => pointsChances(round, club)),
    dependingOn: round.open.map((_, at) => dependingOn(round, found, at)),
  })
}

/** Matches that may still bring points, one called off without a ruling among them. None once a season has been stopped. */
function openMatches({ season, fixtures }: Division): Match[] {
  if (season.stopped !== undefined) return []
  return fixtures.filter((match) => match.score === undefined && match.status !== 'annulled')
}

function pointsChances(round: ClosingRound, club: number): PointsChance[] {
  const soFar = round.points[club]!
  const open = round.open[round.openOf[club] ?? -1]
  if (open === undefined) return [{ points: soFar, chance: 1 }]
  return RESULTS.map((result) => ({ points: soFar + pointsFor(round, open, club, result), chance: open.chances[result] }))
    .filter(({ chance }) => chance > 0)
    .sort((a, b) => b.points - a.points)
}

function dependingOn({ open }: ClosingRound, { joint }: PlacesByResult, at: number): DependingOn {
  const { match, chances } = open[at]!
  const oneResult = (result: typeof HOME_WIN | typeof DRAW | typeof AWAY_WIN): OneResult => {
    const chance = chances[result]
    return chance === 0 ? { chance } : { chance, places: joint[at]![result]!.map((each) => each / chance) }
  }
  return { match, homeWin: oneResult(HOME_WIN), draw: oneResult(DRAW), awayWin: oneResult(AWAY_WIN) }
}
