import type { ClubId, MatchId } from '../../base/index.ts'
import type { SupposedScore } from '../../season/index.ts'
import type { MatchOutcome } from '../proof.ts'

/** A match taken to end in one of some ways. */
export interface GivenOutcomes {
  readonly match: MatchId
  readonly outcomes: readonly MatchOutcome[]
}

/** A club and the places it is to finish on, both ends included. */
export interface WantedPlaces {
  readonly club: ClubId
  readonly from: number
  readonly to: number
}

/** A club and the points it is to finish with, both ends included. */
export interface WantedTotal {
  readonly club: ClubId
  readonly from: number
  readonly to: number
}

/** A place and the points of whoever finishes on it: so many at least, or at most. */
export interface WantedLine {
  readonly place: number
  readonly atLeast?: number
  readonly atMost?: number
}

/** What is wanted of one season, all of it at once. Clubs level on points may stand in any order the rules can bring about. */
export interface JointClaim {
  readonly scores?: readonly SupposedScore[]
  readonly results?: readonly GivenOutcomes[]
  readonly places?: readonly WantedPlaces[]
  readonly totals?: readonly WantedTotal[]
  readonly lines?: readonly WantedLine[]
}

/**
 * Why a claim cannot hold, in a form a machine can check: cases, until each ends in a contradiction.
 *
 * In every case it is known which outcomes each match may still have, how many points and which places each club, and how many points
 * each place; these bounds are drawn as tight as they make each other: by what its matches bring a club, by the points of the places it
 * may stand on, by how many clubs have more or fewer, and by every club having a place of its own. Then
 *
 * - `counting`: nothing is left between two bounds.
 * - `weights`: in the order the case asks for, the points of all clubs, each weighed so (`order`), come to so much at least, and so do the
 *   bounds of single clubs (`own`: positive on the fewest points, negative on the most) and those on the ends of matches they hold (`ends`:
 *   a match has two, both the winner's, one each in a draw; so many points take so many ends); together to more than the matches can give.
 *   `soft` has clubs keep the points of a place instead of their own bounds: not more than that place can have (`cap`) for all but those
 *   ahead of it, or not fewer than it must have (`floor`) for all but those behind it, whichever clubs they are.
 * - `tie-break`: clubs are known to be level, and how their matches with each other end; the rules put them in an order the case rules out.
 * - `table`: no match is left, and the table says otherwise.
 */
export type JointRefutation =
  | { readonly by: 'counting' }
  | {
      readonly by: 'weights'
      readonly order: Readonly<Record<ClubId, number>>
      readonly own: Readonly<Record<ClubId, number>>
      readonly ends: Readonly<Record<ClubId, number>>
      readonly soft?: { readonly side: 'cap' | 'floor'; readonly place: number }
    }
  | { readonly by: 'tie-break' }
  | { readonly by: 'table' }
  | {
      readonly by: 'cases of a match'
      readonly match: MatchId
      readonly cases: readonly { readonly outcome: MatchOutcome; readonly then: JointRefutation }[]
    }
  | {
      readonly by: 'cases of points' | 'cases of a place'
      readonly club: ClubId
      /** The club has so many points, or finishes on this place, at most; or else more, or further down. */
      readonly at: number
      readonly upTo: JointRefutation
      readonly beyond: JointRefutation
    }

/** A claim that cannot hold, and why. */
export interface JointProof extends JointClaim {
  readonly refutation: JointRefutation
}
