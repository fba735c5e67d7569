import { type FactId, type Problem, problem } from '../../base/index.ts'
import { clubOfId, type Competition } from '../../competition/index.ts'
import type { Fact } from '../../facts/index.ts'

const NONE: readonly Problem[] = []

/** What the format allows and the season does not: an id used twice, a club the competition has not. A cup's clubs may be of another league. */
export function objectionsTo(fact: Fact, ids: ReadonlySet<FactId>, competition: Competition): readonly Problem[] {
  if (ids.has(fact.id)) return [problem('FACT_REPEATED', `The fact ${fact.id} is there already.`, { place: { path: 'id' } })]
  if (fact.kind === 'FixtureScheduled')
    return [...clubObjection('home', fact.home, competition), ...clubObjection('away', fact.away, competition)]
  return 'club' in fact && fact.kind !== 'CupWon' ? clubObjection('club', fact.club, competition) : NONE
}

function clubObjection(path: string, id: string, competition: Competition): readonly Problem[] {
  const club = clubOfId(competition, id, { path })
  return club.ok ? NONE : [club.problem]
}
