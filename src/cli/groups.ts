import { type Checked, fail, type Group, groupsOf, ok, type Problem, problem, type Season, seasonOfGroup } from '../index.ts'

/**
 * One group of a season, by its id or its name in any case; one word will do where only one group has it: `h`, `eastern`.
 * Problem: GROUP_UNKNOWN with the nearest ids.
 */
export function groupWanted(season: Season, wanted: string): Checked<Season, Problem> {
  const plain = wanted.trim().toLowerCase()
  const groups = groupsOf(season)
  const named = groups.find(({ id, name }) => id === plain || name.toLowerCase() === plain)
  const [worded, ...others] = groups.filter(({ name }) => name.toLowerCase().split(' ').includes(plain))
  const group = named ?? (others.length === 0 ? worded : undefined)
  return seasonOfGroup(season, group?.id ?? wanted)
}

/** True where each club plays in a group of its own table alone, as in a World Cup; in conferences clubs also play across. */
function standApart({ rules }: Season): boolean {
  const groups = (rules.phases ?? []).flatMap((phase) => phase.groups ?? [])
  return groups.some((group) => group.places === undefined && group.clubs === undefined)
}

/**
 * The season, if it can be told as one table: a league, conferences of a league, one group.
 * Problem: GROUP_UNKNOWN with every group, where one has to be chosen.
 */
export function oneTable(season: Season): Checked<Season, Problem> {
  const groups = groupsOf(season)
  if (groups.length === 0 || !standApart(season)) return ok(season)
  return fail(
    problem('GROUP_UNKNOWN', `${season.competition.name} ${season.label} has a table for each group: choose one with --group.`, {
      expected: `one of ${groups.map(inWords).join(', ')}`,
    }),
  )
}

/** `a (Group A)`; the id alone where the name is the same word. */
function inWords({ id, name }: Group): string {
  return id === name ? id : `${id} (${name})`
}
