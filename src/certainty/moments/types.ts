import type { ClubId, Instant, MatchId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import type { Goal, SeasonRequest } from '../../season/index.ts'

/** A fact of the season, as a request to fold it has them. */
export type Ruling = SeasonRequest['facts'][number]

/**
 * Something of a club that can be settled before the season is over. A zone worth having is `eliminated` once the club is sure to finish below
 * it; relegation, and a play-off that leads to it, once it is sure to finish above: safe.
 */
export type Settled =
  | {
      readonly kind: 'zone'
      readonly zone: string
      readonly name: string
      readonly zoneKind: Zone['kind']
      readonly verdict: 'clinched' | 'eliminated'
    }
  /** The place the club finishes on: neither a better nor a worse one is possible any more. */
  | { readonly kind: 'place'; readonly place: number }

/** The result, or the few results, that settled something: added to what was known before their kick-off, no other was needed. */
export interface ByMatches {
  readonly kind: 'matches'
  /** One match where one can be shown to suffice by itself, else as few as can; in the order in which they ended. */
  readonly matches: readonly MatchId[]
  /** False where the club itself was in none of them: "without playing". */
  readonly playing: boolean
  /** Other matches of the same kick-off each of which would have settled it by itself too. */
  readonly others: readonly MatchId[]
  /**
   * The goal since which the score of the one match would have done, had it ended so: `all the while` where every score it had would have.
   * Absent where several matches were needed, or the feed does not give every goal.
   */
  readonly since?: Goal | 'all the while'
}

/** What was ruled, or won outside the league, that settled something. */
export interface ByRuling {
  readonly kind: 'ruling'
  readonly facts: readonly Ruling[]
}

/** The league split, and only then was it known what its places lead to. */
export interface BySplit {
  readonly kind: 'split'
  readonly phase: string
}

/** When and how something of a club became certain, for good. */
export interface Moment {
  readonly club: ClubId
  readonly settled: Settled
  /** The final whistle of the match, or of the last of several, or when the ruling was given. */
  readonly at: Instant
  readonly by: ByMatches | ByRuling | BySplit
  /** Set where the search ended before it knew whether it had been settled earlier. */
  readonly atTheLatest?: true
}
