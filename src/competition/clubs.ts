import { type Checked, fail, nearestNames, ok, type Place, type Problem, problem } from '../base/index.ts'
import type { Club, Competition } from './types.ts'

const indexes = new WeakMap<Competition, { readonly byId: Map<string, Club>; readonly byName: Map<string, Club> }>()

function indexOf(competition: Competition) {
  const known = indexes.get(competition)
  if (known !== undefined) return known
  const byId = new Map(competition.clubs.map((club) => [club.id, club]))
  const byName = new Map<string, Club>()
  for (const club of competition.clubs) {
    for (const name of [club.name, club.fullName, ...club.aliases]) byName.set(name, club)
    for (const [feed, number] of Object.entries(club.numbers ?? {})) byName.set(`${feed}#${number}`, club)
  }
  const index = { byId, byName }
  indexes.set(competition, index)
  return index
}

/** The club of an id, if the competition knows it. */
export function clubById(competition: Competition, id: string): Club | undefined {
  return indexOf(competition).byId.get(id)
}

/**
 * The club a feed means by a name, exactly as one of its names or aliases is written; `feed#number` for feeds that number clubs.
 * Problem: CLUB_UNKNOWN with the nearest names. A name is never guessed.
 */
export function clubNamed(competition: Competition, name: string, place: Place): Checked<Club, Problem> {
  const club = indexOf(competition).byName.get(name)
  if (club !== undefined) return ok(club)
  const candidates = nearestNames(
    name,
    competition.clubs.flatMap((each) => [each.name, ...each.aliases]),
  )
  return fail(
    problem('CLUB_UNKNOWN', `"${name.slice(0, 80)}" is no club known in ${competition.name}.`, {
      place,
      expected: `a club's name or alias as competitions/${competition.id}/competition.json has it`,
      found: name.slice(0, 80),
      candidates,
    }),
  )
}

/**
 * The club of an id somebody wrote.
 * Problem: CLUB_UNKNOWN with the nearest ids.
 */
export function clubOfId(competition: Competition, id: string, place: Place): Checked<Club, Problem> {
  const club = clubById(competition, id)
  if (club !== undefined) return ok(club)
  const found = id.slice(0, 80)
  const candidates = nearestNames(
    found,
    competition.clubs.map((each) => each.id),
  )
  return fail(problem('CLUB_UNKNOWN', `"${found}" is no club's id in ${competition.name}.`, { place, found, candidates }))
}
