import type { ClubId, MatchId } from '../base/index.ts'
import type { Zone } from '../competition/index.ts'
import type { SupposedScore } from '../season/index.ts'
import type { Proof } from './proof.ts'

/** A set of scores for every match left that brings a club to a place, as the table confirms: why the place is possible. */
export interface Witness {
  /** One score for each match left, with as few goals as do. */
  readonly scores: readonly SupposedScore[]
  /** The club's place in the table with these scores, the first of those it shares. */
  readonly place: number
  /** How many clubs share it, the club itself included: 1 where it is its own. A play-off, lots or missing data parts them. */
  readonly sharing: number
}

/** One end of what is still possible for a club: its best place, with every play-off and lot won, or its worst, with every one lost. */
export interface Extreme {
  /** Nothing beyond this place is possible: that is proved. */
  readonly place: number
  /** Scores that bring the place about, or, while the end is open, the place nearest to it that was found possible. */
  readonly witness: Witness
  /** Set when the search ended before it knew: the true end lies between `place` and this one, both included. */
  readonly openTo?: number
  /** Why nothing beyond `place` is possible. Absent where there is nothing beyond it. */
  readonly proof?: Proof
}

/**
 * What a zone still is for a club: `clinched` in every case, `eliminated` in none, `alive` in some but not all; `play-off` where whatever
 * the matches left bring, a play-off or lots decide; `open` where the search ended before it knew.
 */
export type Verdict = 'clinched' | 'alive' | 'eliminated' | 'play-off' | 'open'

/** A zone as it stands for a club. */
export interface ZoneVerdict {
  readonly zone: string
  readonly name: string
  readonly kind: Zone['kind']
  readonly verdict: Verdict
}

/** What is still possible for a club. */
export interface ClubCertainty {
  readonly club: ClubId
  /** Its place now, the first of those it shares. */
  readonly position: number
  readonly best: Extreme
  readonly worst: Extreme
  /** Every zone of the season; none where places do not lead there yet, as before a league splits. */
  readonly zones: readonly ZoneVerdict[]
}

/** What is still possible in a season, club by club in the order of the table. */
export interface Certainty {
  readonly clubs: readonly ClubCertainty[]
  /** Matches that may still bring points; those in play are among them, whatever their score. */
  readonly open: readonly MatchId[]
  /** The phase of the season the places are of, where a season has phases. */
  readonly phase?: string
}

/** How far to search. */
export interface SearchOptions {
  /** Cases looked at for one question before it is given up as open. Left out: as many as take about a second. */
  readonly budget?: number
}
