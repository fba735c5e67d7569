import type { CalendarDate, ClubId, FactId, Instant, MatchId, PlayerId, Problem, SeasonLabel } from '../base/index.ts'
import type { Competition, Rules, SeasonProfile, Zone } from '../competition/index.ts'
import type { FactOf, Minute, Score } from '../facts/index.ts'

/** A goal as it stands after every correction; `evidence` names the goal's fact and each correction of it. */
export interface Goal {
  readonly id: FactId
  readonly match: MatchId
  /** The side it counts for. */
  readonly club: ClubId
  readonly player?: PlayerId
  readonly minute?: Minute
  readonly ownGoal: boolean
  readonly penalty: boolean
  readonly bodyPart?: 'head' | 'left foot' | 'right foot' | 'other'
  readonly from?: 'corner' | 'free kick'
  readonly assist?: PlayerId
  readonly at: Instant
  readonly evidence: readonly FactId[]
}

/**
 * `live` has kicked off and has no result yet; `score` is then the goals so far, if the feed sends goals at all. `postponed` has no new
 * date, `abandoned` was broken off, `cancelled` will not be played, and the result of an `annulled` match counts no more.
 */
export type MatchStatus = 'scheduled' | 'live' | 'played' | 'awarded' | 'postponed' | 'abandoned' | 'cancelled' | 'annulled'

/** One match of the season, with everything known about it at the season's instant. */
export interface Match {
  readonly id: MatchId
  readonly matchday?: number
  /** The phase of the season and its group, by their ids in the rules. */
  readonly phase?: string
  readonly group?: string
  readonly home: ClubId
  readonly away: ClubId
  readonly kickOff: Instant
  readonly timeKnown: boolean
  readonly ground?: string
  readonly status: MatchStatus
  readonly score?: Score
  /** Who has the points of an awarded match whose score does not say it. */
  readonly awardedTo?: 'home' | 'away' | 'neither'
  /** The score on the pitch, where it is not the one that counts: of a match awarded or annulled. */
  readonly playedScore?: Score
  readonly halfTime?: Score
  /** In the order they fell, annulled ones left out. */
  readonly goals: readonly Goal[]
  readonly annulledGoals: readonly Goal[]
  readonly lineUps: readonly FactOf<'LineUpNamed'>[]
  readonly cards: readonly FactOf<'CardShown'>[]
  readonly substitutions: readonly FactOf<'SubstitutionMade'>[]
  readonly shots: readonly FactOf<'ShotTaken'>[]
  readonly offsides: readonly FactOf<'OffsideGiven'>[]
  /** The facts the score rests on: the result or award and any annulment since, or the goals of a live match. */
  readonly evidence: readonly FactId[]
  /** The fact that set the fixture. */
  readonly fixture: FactId
}

/** A match whose score counts in the table: played, awarded, or live with a known score. */
export type CountedMatch = Match & { readonly score: Score }

/** A player as registered. */
export interface Player {
  readonly id: PlayerId
  readonly name: string
  readonly fullName: string
  readonly birthDate?: CalendarDate
  readonly nationality?: string
  readonly birthCountry?: string
  readonly role?: 'goalkeeper' | 'defender' | 'midfielder' | 'forward'
  readonly fact: FactId
}

/** A cup whose winner moves the league's places, as far as it is known. */
export interface CupState {
  readonly id: string
  readonly name: string
  readonly finalists?: readonly [ClubId, ClubId]
  readonly finalDate?: CalendarDate
  readonly winner?: ClubId
  readonly evidence: readonly FactId[]
}

/** An extra place that hangs on something outside the league, as far as it is known. */
export interface SpotState {
  readonly id: string
  readonly name: string
  /** Absent while it is open. */
  readonly granted?: boolean
  readonly evidence: readonly FactId[]
}

/** Points taken off a club, after every appeal so far. */
export interface Deduction {
  readonly id: FactId
  readonly club: ClubId
  /** What is taken off now; nought where an appeal has lifted it. */
  readonly points: number
  /** What was taken off at first. */
  readonly imposed: number
  readonly reason: string
  readonly at: Instant
  /** The last appeal that changed it. */
  readonly revised?: { readonly reason: string; readonly at: Instant }
  /** The deduction and every revision of it. */
  readonly evidence: readonly FactId[]
}

/** A season as of an instant of the world and a position of the log: what was known, and nothing later. */
export interface Season {
  readonly competition: Competition
  readonly label: SeasonLabel
  readonly profile?: SeasonProfile
  readonly rules: Rules
  readonly asOf: Instant
  /** Set when only matches of matchdays up to this one were counted, whatever their date. */
  readonly throughMatchday?: number
  /** Clubs in order of id. */
  readonly clubs: readonly ClubId[]
  /** In order of kick-off. */
  readonly matches: readonly Match[]
  readonly players: ReadonlyMap<PlayerId, Player>
  readonly deductions: readonly Deduction[]
  readonly settledTies: readonly FactOf<'TieSettled'>[]
  /** Figures the organiser gave: coefficients, disciplinary points. */
  readonly given: readonly FactOf<'TieBreakValueGiven'>[]
  readonly pastSeasons: readonly FactOf<'PastSeasonGiven'>[]
  /** Clubs out of the competition; they are not among `clubs`, and their matches are annulled. */
  readonly expelled: readonly FactOf<'ClubExpelled'>[]
  /** Set when the season was stopped before its last match. */
  readonly stopped?: FactOf<'SeasonStopped'>
  /** Set when the season is only one group of it: see `seasonOfGroup`. */
  readonly group?: { readonly id: string; readonly name: string }
  /** The zones of the season's own file, or those of the rules that are used in the season. */
  readonly zones: readonly Zone[]
  readonly cups: readonly CupState[]
  readonly spots: readonly SpotState[]
  /** Facts that could not be applied, e.g. the correction of a goal nobody recorded. */
  readonly problems: readonly Problem[]
}
