import type { Season } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'
import type { Proof, Refutation, Standing } from '../proof.ts'
import { type Bounds, narrowed } from './bounds.ts'
import { type Case, type Claim, numbersOf, openingOf } from './case.ts'
import { pointsRefute } from './counting.ts'
import { tieBreakRefutes } from './tie-break.ts'

/** Tells whether a proof proves what it claims. */
export type Verifier = (proof: Proof) => boolean

/**
 * A verifier for the claims about a division as it stands: that a club cannot finish on a place or beyond it. Works each claim out anew
 * from the season and its table; nothing is shared with what finds the proofs.
 */
export function verifierOf(season: Season, division: Division): Verifier {
  const numbers = numbersOf(season, division)
  return (proof) => {
    const opening = openingOf(numbers, proof)
    return opening !== undefined && isImpossible(opening.claim, opening.first, proof.refutation)
  }
}

function isImpossible(claim: Claim, first: Case, refutation: Refutation): boolean {
  const follows = narrowed(claim, first)
  if (follows === 'impossible') return true
  const { of, bounds } = follows
  switch (refutation.by) {
    case 'cases of a club':
      return everyStanding(claim, of, refutation)
    case 'cases of a match':
      return everyOutcome(claim, of, refutation)
    default:
      return contradicts(claim, of, bounds, refutation)
  }
}

function contradicts(claim: Claim, of: Case, bounds: Bounds, refutation: Refutation): boolean {
  switch (refutation.by) {
    case 'weights':
    case 'ends':
      return pointsRefute(claim, of, bounds, [refutation])
    case 'every choice':
      return pointsRefute(claim, of, bounds, refutation.of)
    case 'tie-break':
      return tieBreakRefutes(claim, of, bounds)
    default:
      return false
  }
}

/** Every standing the club may have must be in one of the cases, and each case be impossible. */
function everyStanding(claim: Claim, of: Case, { club, cases }: Extract<Refutation, { by: 'cases of a club' }>): boolean {
  const standings = of.standings.get(club)
  if (standings === undefined) return false
  const covered = new Set<Standing>(cases.flatMap((each) => each.standings))
  if (!standings.every((standing) => covered.has(standing))) return false
  return cases.every(({ standings: some, then }) => {
    const left = standings.filter((standing) => some.includes(standing))
    return left.length === 0 || isImpossible(claim, { ...of, standings: new Map([...of.standings, [club, left]]) }, then)
  })
}

/** The same for the outcomes of a match. */
function everyOutcome(claim: Claim, of: Case, { match, cases }: Extract<Refutation, { by: 'cases of a match' }>): boolean {
  const outcomes = of.outcomes.get(match)
  if (outcomes === undefined) return false
  const covered = new Set(cases.map(({ outcome }) => outcome))
  if (!outcomes.every((outcome) => covered.has(outcome))) return false
  return cases.every(({ outcome, then }) => {
    return !outcomes.includes(outcome) || isImpossible(claim, { ...of, outcomes: new Map([...of.outcomes, [match, [outcome]]]) }, then)
  })
}
