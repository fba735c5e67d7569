import type { ClubId, Instant, MatchId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import type { Season } from '../../season/index.ts'
import { mostLikelyScores, resultChances, type ScoreChance } from '../scores.ts'
import { ratings } from '../ratings/index.ts'
import type { ResultChances } from '../types.ts'
import { importanceOf, type MatchImportance } from './importance.ts'
import type { InPlay } from './live.ts'
import { exactOutcome, type Outcome, simulatedOutcome } from './outcome.ts'
import { type PointsNeeded, pointsNeeded } from './points-needed.ts'
import { type MatchAhead, type Preparation, type PreparationOptions, prepare } from './prepare.ts'
import { sizesOf, type Tally, tallyOf } from './tally.ts'

/** How the rest of a season may go, as simulated from an instant of it. */
export interface Forecast {
  readonly model: { readonly name: string; readonly version: string }
  readonly asOf: Instant
  readonly seed: number
  /** How many seasons were simulated. */
  readonly seasons: number
  /** True where places, and zones that hang on no cup, were worked out and not counted: in the last round. */
  readonly exact: boolean
  /** The best placed on average first. */
  readonly clubs: readonly ClubForecast[]
  readonly zones: readonly { readonly id: string; readonly name: string; readonly kind: Zone['kind'] }[]
  /** Every match left, in order of kick-off. */
  readonly matches: readonly MatchForecast[]
  readonly pointsNeeded: readonly PointsNeeded[]
  /** The next round: its matchday, where it is one, and its matches, the most important first. */
  readonly next: { readonly matchday?: number; readonly matches: readonly MatchImportance[] }
}

/** What may become of a club. Chances are as counted: 0 means never seen, not impossible. */
export interface ClubForecast {
  readonly club: ClubId
  readonly expectedPoints: number
  /** Points it ends with at least in 95, 75, 50, 25 and 5 of 100 seasons. */
  readonly points: PointsQuantiles
  /** The chance of each place, from the first. */
  readonly positions: readonly number[]
  /** The chance of each zone, by its id. */
  readonly zones: Readonly<Record<string, number>>
}

/** Quantiles of a club's points. */
export interface PointsQuantiles {
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** What may come of a match. */
export interface MatchForecast extends ResultChances {
  readonly match: MatchId
  readonly home: ClubId
  readonly away: ClubId
  readonly matchday?: number
  readonly kickOff: Instant
  /** Set for a match in play. */
  readonly inPlay?: InPlay
  /** Goals to expect of either side. */
  readonly goals: { readonly home: number; readonly away: number }
  /** The likeliest scores, best first. */
  readonly scores: readonly ScoreChance[]
}

/** Scores named for a match. */
const SCORES_NAMED = 3

/** Everything a forecast is put together from. */
export interface Simulated {
  readonly season: Season
  readonly preparation: Preparation
  /** The seed the tally was made with. */
  readonly seed: number
  readonly tally: Tally
}

/** What a forecast is made with. */
export interface ForecastOptions extends Partial<PreparationOptions> {
  /** How many seasons to simulate; 100,000 where it is left out. */
  readonly seasons?: number
  /** An unsigned 32-bit integer; 1 where it is left out. The same seed gives the same forecast. */
  readonly seed?: number
  readonly onProgress?: (seasons: number) => void
}

/**
 * Forecasts the rest of a season as of its instant, by the ratings unless another model is given, in this thread. Give it the league's past
 * seasons, or every club starts level. What is certain is not its business: a chance of 0 is one that never came up. Of a season of
 * groups side by side give one of them (`seasonOfGroup`).
 */
export function forecastOf(season: Season, options: ForecastOptions = {}): Forecast {
  const { seasons = 100_000, seed = 1, model = ratings(), past = [], round, onProgress } = options
  const preparation = prepare(season, { model, past, ...(round && { round }) })
  return forecastFrom({ season, preparation, seed, tally: tallyOf(preparation, { seed, fromBlock: 0, seasons }, onProgress) })
}

/** The forecast from a season's tally. */
export function forecastFrom({ season, preparation, seed, tally }: Simulated): Forecast {
  const outcome = outcomeFrom(season, preparation, tally)
  const { model, asOf, zones, clubs, matches, nextMatchday } = preparation
  return {
    model,
    asOf,
    seed,
    seasons: tally.seasons,
    exact: outcome.exact,
    clubs: clubs.map((_, club) => clubForecast(preparation, outcome, tally, club)).sort((a, b) => meanPlace(a) - meanPlace(b)),
    zones: zones.zones.map(({ id, name, kind }) => ({ id, name, kind })),
    matches: matches.map(matchForecast),
    pointsNeeded: pointsNeeded(preparation, tally),
    next: { ...(nextMatchday !== undefined && { matchday: nextMatchday }), matches: importanceOf(preparation, outcome) },
  }
}

/** What may come of the season: worked out where it can be, else counted. */
function outcomeFrom(season: Season, preparation: Preparation, tally: Tally): Outcome {
  const counted = simulatedOutcome(preparation, tally)
  return exactOutcome(season, preparation, counted) ?? counted
}

function meanPlace({ positions }: ClubForecast): number {
  return positions.reduce((sum, chance, at) => sum + chance * at, 0)
}

function clubForecast(preparation: Preparation, outcome: Outcome, tally: Tally, club: number): ClubForecast {
  const { zones, lastPlace } = preparation
  const totals = totalsOf(preparation, tally, club)
  return {
    club: preparation.clubs[club] ?? '',
    expectedPoints: totals.reduce((sum, { points, count }) => sum + points * count, 0) / tally.seasons,
    points: quantilesOf(totals, tally.seasons),
    positions: Array.from({ length: lastPlace }, (_, place) => outcome.place(club, place).chance),
    zones: Object.fromEntries(zones.zones.map(({ id }, zone) => [id, outcome.zone(zone, club).chance])),
  }
}

interface Total {
  readonly points: number
  readonly count: number
}

/** How often a club ended on each total, the fewest points first. */
function totalsOf(preparation: Preparation, { points }: Tally, club: number): Total[] {
  const { totals, leastPoints } = sizesOf(preparation)
  return Array.from({ length: totals }, (_, at) => ({ points: leastPoints + at, count: points[club * totals + at] ?? 0 }))
}

function quantilesOf(totals: readonly Total[], seasons: number): PointsQuantiles {
  const at = (share: number) => {
    let seen = 0
    return totals.find(({ count }) => (seen += count) >= share * seasons)?.points ?? 0
  }
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) }
}

function matchForecast({ id, home, away, matchday, kickOff, inPlay, chances }: MatchAhead): MatchForecast {
  return {
    match: id,
    home,
    away,
    ...(matchday !== undefined && { matchday }),
    kickOff,
    ...(inPlay && { inPlay }),
    ...resultChances(chances),
    ...mostLikelyScores(chances, SCORES_NAMED),
  }
}
