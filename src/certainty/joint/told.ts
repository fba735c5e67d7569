import type { League } from '../league.ts'
import type { MatchOutcome } from '../proof.ts'
import type { JointRefutation } from '../verify/joint-proof.ts'
import type { JointRefuted } from './search.ts'

const OUTCOMES: readonly MatchOutcome[] = ['home', 'draw', 'away']

/** A refutation of the search with clubs, matches and places by their names. */
export function toldJointly(league: League, refuted: JointRefuted): JointRefutation {
  switch (refuted.by) {
    case 'counting':
      return { by: 'counting' }
    case 'tie-break':
      return { by: 'tie-break' }
    case 'weights': {
      const { order, own, ends, soft } = refuted.weights
      return {
        by: 'weights',
        order: weightsOf(league, order),
        own: weightsOf(league, own),
        ends: weightsOf(league, ends),
        ...(soft && { soft: { side: soft.side, place: soft.place + league.firstPlace } }),
      }
    }
    case 'match': {
      const cases = refuted.cases.map(({ outcome, then }) => ({ outcome: OUTCOMES[outcome]!, then: toldJointly(league, then) }))
      return { by: 'cases of a match', match: league.open[refuted.match]!.id, cases }
    }
    case 'points':
    case 'place':
      return {
        by: refuted.by === 'points' ? 'cases of points' : 'cases of a place',
        club: league.clubs[refuted.club]!,
        at: refuted.by === 'points' ? refuted.at : refuted.at + league.firstPlace,
        upTo: toldJointly(league, refuted.upTo),
        beyond: toldJointly(league, refuted.beyond),
      }
  }
}

function weightsOf({ clubs }: League, weights: Int32Array): Record<string, number> {
  return Object.fromEntries(clubs.flatMap((club, index) => (weights[index] === 0 ? [] : [[club, weights[index]!]])))
}
