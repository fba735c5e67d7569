import { type Checked, clubById, clubNamed, fail, nearestNames, ok, type Problem, problem, type Season } from '../index.ts'
import { clubOf, type Named } from './words.ts'

/**
 * The club of a season somebody means by its id, name or alias.
 * Problem: CLUB_UNKNOWN with the nearest names, also for a club that is not in the season.
 */
export function clubWanted(season: Season, wanted: string): Checked<Named, Problem> {
  const known = clubById(season.competition, wanted)
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
