import { ANY_OUTCOME, type League } from '../league.ts'
import type { Contradiction, MatchOutcome, Proof, Refutation, Standing } from '../proof.ts'
import type { Refuted, Shown } from './refutation.ts'
import { ABOVE, BELOW, LEVEL_AHEAD, LEVEL_BEHIND } from './status.ts'

const OUTCOMES: readonly MatchOutcome[] = ['home', 'draw', 'away']
const STANDINGS: readonly (readonly [number, Standing])[] = [
  [ABOVE, 'above'],
  [LEVEL_AHEAD, 'level and ahead'],
  [LEVEL_BEHIND, 'level and behind'],
  [BELOW, 'below'],
]

/** The outcomes some masks leave to open matches, where they leave out any. */
export function givenOf({ open }: League, masks: Uint8Array): NonNullable<Proof['given']> {
  return open.flatMap(({ id: match }, at) =>
    masks[at] === ANY_OUTCOME ? [] : [{ match, outcomes: OUTCOMES.filter((_, outcome) => (masks[at]! & (1 << outcome)) !== 0) }],
  )
}

/** A refutation of the search with clubs and matches by their names. */
export function told(league: League, refuted: Refuted): Refutation {
  switch (refuted.by) {
    case 'reach':
      return { by: 'counting' }
    case 'order':
      return { by: 'tie-break' }
    case 'points': {
      const [first, ...more] = refuted.shown.map((each) => shown(league, each))
      return first !== undefined && more.length === 0 ? first : { by: 'every choice', of: refuted.shown.map((each) => shown(league, each)) }
    }
    case 'club': {
      const cases = refuted.cases.map(({ status, then }) => ({
        standings: STANDINGS.flatMap(([bit, standing]) => ((status & bit) === 0 ? [] : [standing])),
        then: told(league, then),
      }))
      return { by: 'cases of a club', club: league.clubs[refuted.club]!, cases }
    }
    case 'match': {
      const cases = refuted.cases.map(({ outcome, then }) => ({ outcome: OUTCOMES[outcome]!, then: told(league, then) }))
      return { by: 'cases of a match', match: league.open[refuted.match]!.id, cases }
    }
  }
}

function shown(league: League, refuted: Shown): Contradiction {
  if (refuted.by === 'ends') return { by: 'ends', side: refuted.side, clubs: league.clubs.filter((_, index) => refuted.clubs[index] === 1) }
  const headToHead = weightsOf(league, refuted.meetings)
  return {
    by: 'weights',
    weights: weightsOf(league, refuted.clubs),
    ...(refuted.draws && { draws: weightsOf(league, refuted.draws) }),
    ...(Object.keys(headToHead).length > 0 && { headToHead }),
  }
}

function weightsOf({ clubs }: League, weights: Int32Array): Record<string, number> {
  return Object.fromEntries(clubs.flatMap((club, index) => (weights[index] === 0 ? [] : [[club, weights[index]!]])))
}
