import type { CalendarDate, ClubId, SeasonLabel } from '../base/index.ts'

/** A number for either side of a match. */
export interface Sides {
  readonly home: number
  readonly away: number
}

/** A match that has been played, as a model may learn from it. */
export interface PastMatch {
  readonly date: CalendarDate
  readonly season: SeasonLabel
  readonly home: ClubId
  readonly away: ClubId
  readonly score: Sides
  readonly shotsOnTarget?: Sides
  /** Decimal closing odds: what a stake of one pays back. */
  readonly odds?: OddsOffered
}

/** Decimal odds on the three ways a match can end; each is above 1. */
export interface OddsOffered {
  readonly home: number
  readonly draw: number
  readonly away: number
}

/** A match to be forecast. */
export interface Fixture {
  readonly date: CalendarDate
  readonly home: ClubId
  readonly away: ClubId
}

/** The clubs of a season, as its calendar names them before a ball is kicked. */
export interface SeasonAhead {
  readonly season: SeasonLabel
  readonly clubs: readonly ClubId[]
}

/** The chances of a match's three results; each is above 0, together they are 1. */
export interface ResultChances {
  readonly homeWin: number
  readonly draw: number
  readonly awayWin: number
}

/**
 * A model of matches. It knows nothing of tables: that is the simulation's. {@link ForecastModel.begin} gives a learner for one league;
 * matches come to it date by date, and what it forecasts may rest on those alone.
 */
export interface ForecastModel {
  readonly name: string
  readonly version: string
  readonly begin: () => Learner
}

/** What a model has learnt of one league so far. */
export interface Learner {
  /** Told once before each season, where the clubs are known then. */
  readonly startSeason?: (ahead: SeasonAhead) => void
  /** Takes in the matches of one date, later than any before. */
  readonly learn: (matches: readonly PastMatch[]) => void
  /** The chances of a match's scores. Asking changes nothing. */
  readonly forecast: (fixture: Fixture) => ScoreChances
  /** Clubs' strengths on a date, with their uncertainty, where the model has them: each simulated season draws its own from them. */
  readonly strengths?: (clubs: readonly ClubId[], date: CalendarDate) => Strengths
}

/** The most goals of one side that score chances tell apart; the rare rest counts as this many. */
export const MOST_GOALS = 15

/**
 * The chance of each score up to {@link MOST_GOALS} goals a side: that of h-a stands at `h * 16 + a`, and all 256 sum to 1.
 */
export type ScoreChances = Float64Array

/**
 * What a league's clubs can be, as a normal distribution. The logarithm of the goals expected of the home side is
 * `level + homeAdvantage + attack(home) - defence(away)`, of the away side `level + attack(away) - defence(home)`.
 * The numbers stand in the order: attack of each club, defence of each club, level, home advantage.
 */
export interface Strengths {
  readonly mean: Float64Array
  /** Lower triangular factor of the covariance, row by row: 2n + 2 rows of 2n + 2 for n clubs. */
  readonly factor: Float64Array
  /** Dixon and Coles's factor on 0-0, 1-0, 0-1 and 1-1; between -0.2 and 0.2. */
  readonly rho: number
  /** The variance each club's attack, and its defence, gains in a day, and how the two gains of one club correlate. */
  readonly drift: { readonly attack: number; readonly defence: number; readonly together: number }
}
