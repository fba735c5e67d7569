import type { Instant, MatchId } from '../../base/index.ts'
import type { Ruling } from './types.ts'

/** Facts that change what is possible without a match being played. */
const KINDS: ReadonlySet<Ruling['kind']> = new Set([
  'MatchAwarded',
  'AwardLifted',
  'PointsDeducted',
  'DeductionRevised',
  'ClubExpelled',
  'SeasonStopped',
  'TieSettled',
  'TieBreakValueGiven',
  'CupFinalSet',
  'CupWon',
  'SpotDecided',
])

/**
 * The rulings of a season, by the instant they were given, first to last: what leagues and courts decided, cups won, figures given. A goal
 * annulled is one where it was taken back after the result stood; during the match it is part of it.
 */
export function rulingsIn(facts: readonly Ruling[]): ReadonlyMap<Instant, readonly Ruling[]> {
  const results = resultsIn(facts)
  const rulings = facts.filter(
    (fact) => KINDS.has(fact.kind) || (fact.kind === 'GoalAnnulled' && fact.at > (results.get(fact.match) ?? fact.at)),
  )
  const byInstant = new Map<Instant, Ruling[]>()
  for (const ruling of [...rulings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    byInstant.set(ruling.at, [...(byInstant.get(ruling.at) ?? []), ruling])
  }
  return byInstant
}

/** When each match was over, as its last result on record says. */
export function resultsIn(facts: readonly Ruling[]): ReadonlyMap<MatchId, Instant> {
  return new Map(facts.flatMap((fact) => (fact.kind === 'ResultRecorded' ? [[fact.match, fact.at] as const] : [])))
}
