import type { ClubId, MatchId } from '../base/index.ts'

/** Where a club may end up beside the club asked about. */
export type Standing = 'above' | 'level and ahead' | 'level and behind' | 'below'

/** How a match ends. */
export type MatchOutcome = 'home' | 'draw' | 'away'

/**
 * Why a club cannot finish beyond a place, in a form a machine can check. It is taken that the club wins all its matches left (for a
 * better place) or loses them all (for a worse one): with points first in the order, nothing serves it more. Then every case is taken,
 * and each ends in a contradiction.
 */
export interface Proof {
  readonly club: ClubId
  readonly end: 'best' | 'worst'
  /** The place that cannot be reached, nor any beyond it. */
  readonly place: number
  /** Set where it is impossible only if some matches end so. */
  readonly given?: readonly { readonly match: MatchId; readonly outcomes: readonly MatchOutcome[] }[]
  readonly refutation: Refutation
}

/**
 * A sum that shows bounds on points cannot all be kept, some clubs being let go that the place allows to be on the wrong side.
 *
 * - `weights`: with each club weighed so (positive where it may have only so many points, negative where it needs so many), the matches
 *   left give away more than all may have together, even if those clubs are left out that the place allows to be on the wrong side.
 *   `headToHead` weighs points taken among the clubs sure to be level. With `draws` each draw of a club has a weight besides that of the
 *   point it brings: what a club may have is then the most that any number of victories and draws can weigh that keeps its points as
 *   they have to be, and the other points are weighed so as well.
 * - `ends`: each match left has two ends, both the winner's, or one for each club in a draw. The clubs named may hold only so many ends
 *   (`caps`), and their matches among themselves have more; or need so many (`floors`), and all their matches have fewer; even if those
 *   are left out that the place allows to be on the wrong side.
 */
export type Contradiction =
  | {
      readonly by: 'weights'
      readonly weights: Readonly<Record<ClubId, number>>
      readonly draws?: Readonly<Record<ClubId, number>>
      readonly headToHead?: Readonly<Record<ClubId, number>>
    }
  | { readonly by: 'ends'; readonly side: 'caps' | 'floors'; readonly clubs: readonly ClubId[] }

/**
 * A case and why it cannot be.
 *
 * - `counting`: more clubs than may be are on the wrong side, whatever their matches bring.
 * - `weights`, `ends`: one sum, whichever clubs are let go.
 * - `every choice`: several, of which one or another remains whichever clubs are let go.
 * - `tie-break`: the clubs level are known, and their matches; the rules put one on the wrong side, and no goals can help it.
 * - `cases`: every way in which a club may end up, or a match may end, taken by itself.
 */
export type Refutation =
  | { readonly by: 'counting' }
  | Contradiction
  | { readonly by: 'every choice'; readonly of: readonly Contradiction[] }
  | { readonly by: 'tie-break' }
  | {
      readonly by: 'cases of a club'
      readonly club: ClubId
      readonly cases: readonly { readonly standings: readonly Standing[]; readonly then: Refutation }[]
    }
  | {
      readonly by: 'cases of a match'
      readonly match: MatchId
      readonly cases: readonly { readonly outcome: MatchOutcome; readonly then: Refutation }[]
    }
