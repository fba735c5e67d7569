import type { Season, SupposedScore } from '../../season/index.ts'
import { leastGoals } from '../completion.ts'
import type { League } from '../league.ts'
import { confirmsOnPoints, provesJointly } from '../verify/joint.ts'
import type { JointClaim, JointProof } from '../verify/joint-proof.ts'
import { scoresOf } from '../witness.ts'
import { applyClaim } from './claim.ts'
import type { Soft } from './own-bounds.ts'
import { JointSearch } from './search.ts'
import { toldJointly } from './told.ts'

/** Whether a claim can be, level clubs standing in any order. */
export type OnPoints =
  | { readonly answer: 'possible'; readonly scores: readonly SupposedScore[] }
  | { readonly answer: 'impossible'; readonly proof: JointProof }
  | { readonly answer: 'open' }

/** Asks claims about the points of one division. */
export class PointsAsked {
  private readonly search: JointSearch

  constructor(
    private readonly season: Season,
    readonly league: League,
    private readonly budget: number,
  ) {
    this.search = new JointSearch(league)
  }

  /** What the search says, unverified. */
  ask(claim: JointClaim): OnPoints {
    const { league, search } = this
    const bounds = search.anything()
    applyClaim(bounds, league, claim)
    const clubs = (claim.places ?? []).map(({ club }) => league.clubs.indexOf(club))
    const softs = (claim.lines ?? []).map(({ place, atMost }): Soft => ({
      side: atMost === undefined ? 'floor' : 'cap',
      place: place - league.firstPlace,
    }))
    const found = search.ask(bounds, { clubs, softs }, this.budget)
    if (found.answer === 'open') return found
    if (found.answer === 'possible') return { answer: 'possible', scores: scoresOf(league, leastGoals(found.outcomes)) }
    return { answer: 'impossible', proof: { ...claim, refutation: toldJointly(league, found.refuted) } }
  }

  /** The answer to a claim where its check accepts it; else it is open. */
  verified(claim: JointClaim, found: OnPoints): OnPoints {
    const { season } = this
    if (found.answer === 'possible') return confirmsOnPoints(season, claim, found.scores) ? found : { answer: 'open' }
    return found.answer === 'open' || provesJointly(season, found.proof) ? found : { answer: 'open' }
  }
}
