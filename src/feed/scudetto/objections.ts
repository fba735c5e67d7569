import { type FactId, nearestNames, type Problem, problem } from '../../base/index.ts'
import { clubById, type Competition } from '../../competition/index.ts'
import type { Fact } from '../../facts/index.ts'

/** What the format allows and the season does not: an id used twice, a club the competition has not. A cup's clubs may be of another league. */
export function objectionsTo(fact: Fact, ids: ReadonlySet<FactId>, competition: Competition): readonly Problem[] {
  const problems: Problem[] = []
  if (ids.has(fact.id)) problems.push(problem('FACT_REPEATED', `The fact ${fact.id} is there already.`, { place: { path: 'id' } }))
  const checkClub = (path: string, club: string): void => {
    if (clubById(competition, club) === undefined) problems.push(unknownClub(path, club, competition))
  }
  if (fact.kind === 'FixtureScheduled') {
    checkClub('home', fact.home)
    checkClub('away', fact.away)
  } else if ('club' in fact && fact.kind !== 'CupWon') checkClub('club', fact.club)
  return problems
}

function unknownClub(path: string, found: string, { clubs, name }: Competition): Problem {
  const id = found.slice(0, 80)
  const candidates = nearestNames(
    id,
    clubs.map((club) => club.id),
  )
  return problem('CLUB_UNKNOWN', `"${id}" is no club's id in ${name}.`, { place: { path }, found: id, candidates })
}
