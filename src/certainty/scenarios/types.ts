import type { ClubId, MatchId } from '../../base/index.ts'
import type { TieBreakCode, Zone } from '../../competition/index.ts'
import type { MatchOutcome } from '../proof.ts'

/** One match ending in one of some ways: "not an away win" is home win or draw. Never all three. */
export interface MatchCondition {
  readonly match: MatchId
  /** One or two, in the order home, draw, away. */
  readonly outcomes: readonly MatchOutcome[]
}

/** Matches that must all end as said; matches not named may end in any way. */
export type ScenarioTerm = readonly MatchCondition[]

/** What a round may settle for a club: that it will, or will not, finish on some places at one end of the table. */
export interface ScenarioTarget {
  /** The zone's id. Absent where the caller named the places. */
  readonly zone?: string
  /** As a sentence names it: "the Champions League", "the relegation zone". */
  readonly name: string
  readonly zoneKind?: Zone['kind']
  /** As a verdict on the zone: of relegation `clinched` is going down and `eliminated` is being safe. */
  readonly kind: 'clinched' | 'eliminated'
  /** First and last of the places: from first place on for a sought zone, to the last for a feared one. */
  readonly places: { readonly from: number; readonly to: number }
  /** Set where they are more than the zone's own: better places count for a sought zone, worse ones for a feared one. */
  readonly beyond?: true
  /** Set for relegation where a play-off just above it can lead down, too. */
  readonly direct?: true
}

/** One way goals can settle what results leave level: in the last round, between the club and one rival, or several. */
export interface GoalCondition {
  /** The results under which goals decide. */
  readonly results: ScenarioTerm
  /** Clubs level on points with the club under these results. */
  readonly rivals: readonly ClubId[]
  /** The figure to be made up between the club and its one rival. Absent where several clubs are level, or the rule is none of these: goals decide, and no more is said. */
  readonly margin?: GoalMargin
  /** Set where no goals count between the two: they play off. */
  readonly playOff?: true
}

/**
 * How many goals it takes. What counts is the club's margin of this round less its rival's, a defeat being a negative margin; where they
 * meet, the club's margin in that match; under `GF`, goals scored instead of margins.
 */
export interface GoalMargin {
  readonly by: 'GD' | 'H2H_GD' | 'GF'
  /** Settled from so many goals on, for what comes with finishing ahead of the rival. Absent where no goals are enough. */
  readonly atLeast?: number
  /** Settled up to so many goals, for what comes with finishing behind it. Absent likewise. */
  readonly atMost?: number
  /** The number of goals at which the clubs stay level, where it can come about, and what is looked at then; settled by that alone. */
  readonly level?: { readonly at: number; readonly by: TieBreakCode | 'NOTHING' }
}

/** What follows from one way in which the matches that matter end. Before the last round, goals are left out of it. */
export type TruthVerdict = 'settled' | 'not settled' | 'goals decide' | 'play-off' | 'open'

/** A row of a truth table. */
export interface TruthRow {
  /** One for each of the scenario's matches, in their order. */
  readonly outcomes: readonly MatchOutcome[]
  readonly verdict: TruthVerdict
}

/** Under which results of a round something is settled for a club, whatever the rounds after it bring. */
export interface Scenario {
  readonly club: ClubId
  readonly target: ScenarioTarget
  /** The matches of the round it depends on, in order of kick-off. */
  readonly matches: readonly MatchId[]
  /**
   * It is settled if one of these holds. Each is sound (proved for every result it allows) and prime (no match can be left out of it and no
   * outcome added), and none is contained in the others together. Shortest first. None where only goals can settle it.
   */
  readonly terms: readonly ScenarioTerm[]
  /** Last round only: what goals, or a play-off, decide where results do not. */
  readonly goals: readonly GoalCondition[]
  /** True where every combination of results that settles it is in a term. False where the search stopped before that was known. */
  readonly complete: boolean
  /** Every way the matches that matter can end. Absent where there are too many: see `ScenarioOptions.rows`. */
  readonly truthTable?: readonly TruthRow[]
}

/** What a round can settle. */
export interface Scenarios {
  /** The number of the matchday, where the round is one. */
  readonly matchday?: number
  /** The round, in order of kick-off. */
  readonly matches: readonly MatchId[]
  /** What can be settled in it, by zone, then in the order of the table; what is settled already is left out. */
  readonly scenarios: readonly Scenario[]
}
