import { type Checked, type Club, clubById, clubNamed, fail, nearestNames, ok, type Problem, problem, type Season } from '../index.ts'
import { clubOf, type Named } from './words.ts'

/**
 * The club of a season somebody means by its id, name or alias, in any case.
 * Problem: CLUB_UNKNOWN with the nearest names, also for a club that is not in the season.
 */
export function clubWanted(season: Season, wanted: string): Checked<Named, Problem> {
  const known = clubById(season.competition, wanted) ?? inAnyCase(season, wanted)
  const club = known === undefined ? clubNamed(season.competition, wanted, {}) : ok(known)
  if (!club.ok) return club
  if (season.clubs.includes(club.value.id)) return ok({ id: club.value.id, name: club.value.name })
  const names = season.clubs.map((id) => clubOf(season, id).name)
  const where = `${season.competition.name} ${season.label}${season.group === undefined ? '' : `, ${season.group.name}`}`
  return fail(
    problem('CLUB_UNKNOWN', `${club.value.name} are not in ${where}.`, {
      expected: 'a club of it',
      found: wanted.slice(0, 80),
      candidates: nearestNames(club.value.name, names),
    }),
  )
}

/**
 * The ids of the clubs of a season somebody names, each as {@link clubWanted} takes it.
 * Problems: CLUB_UNKNOWN, one for each that is not known.
 */
export function clubsWanted(season: Season, names: readonly string[]): Checked<readonly string[]> {
  const clubs = names.map((name) => clubWanted(season, name))
  const unknown = clubs.flatMap((club): Problem[] => (club.ok ? [] : [club.problem]))
  return unknown.length > 0 ? fail(unknown) : ok(clubs.flatMap((club) => (club.ok ? [club.value.id] : [])))
}

/** A person's typing is not a feed's: one club of the season whose name differs in nothing but case is the one meant. */
function inAnyCase({ competition, clubs }: Season, wanted: string): Club | undefined {
  const plain = wanted.toLowerCase()
  const named = competition.clubs.filter(({ name, fullName, aliases }) =>
    [name, fullName, ...aliases].some((each) => each.toLowerCase() === plain),
  )
  const [own, ...others] = named.filter(({ id }) => clubs.includes(id))
  return others.length === 0 ? own : undefined
}
