import { type Checked, type ClubId, fail, nearestNames, ok, type Problem, problem } from '../base/index.ts'
import type { Phase, PhaseGroup, Rules } from '../competition/index.ts'
import type { Match, Season } from './types.ts'

/** The phases that have a table, in order; none for a league that is one phase. */
export function tablePhases(rules: Rules): readonly Phase[] {
  return (rules.phases ?? []).filter((phase) => phase.knockOut !== true)
}

/** The phase a match belongs to: the first, where its fixture names none. */
export function phaseOf(rules: Rules, match: Match): string | undefined {
  return match.phase ?? rules.phases?.[0]?.id
}

/** The matches that make tables: all but those of knock-out phases. */
export function tableMatches(season: Season): readonly Match[] {
  if (season.rules.phases === undefined) return season.matches
  const ids = new Set(tablePhases(season.rules).map((phase) => phase.id))
  return season.matches.filter((match) => ids.has(phaseOf(season.rules, match) ?? ''))
}

/** Groups side by side, each a table from first place on; groups cut from one table by places are not. */
function groupsAbreast(rules: Rules): { readonly phase: Phase; readonly groups: readonly PhaseGroup[] } | undefined {
  const phase = tablePhases(rules).find(({ groups }) => groups?.some((group) => group.places === undefined))
  return phase === undefined ? undefined : { phase, groups: phase.groups ?? [] }
}

function clubsIn(season: Season, phase: Phase, group: PhaseGroup): readonly ClubId[] {
  if (group.clubs !== undefined) return season.clubs.filter((club) => group.clubs?.includes(club))
  const playing = season.matches
    .filter((match) => match.group === group.id && phaseOf(season.rules, match) === phase.id)
    .flatMap((match) => [match.home, match.away])
  return season.clubs.filter((club) => playing.includes(club))
}

/** A group of a season, with the clubs in it. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly clubs: readonly ClubId[]
}

/** The groups of a season that stand side by side, such as those of a World Cup or the conferences of a league. None for other seasons. */
export function groupsOf(season: Season): Group[] {
  const abreast = groupsAbreast(season.rules)
  if (abreast === undefined || season.group !== undefined) return []
  return abreast.groups
    .map((group) => ({ id: group.id, name: group.name, clubs: clubsIn(season, abreast.phase, group) }))
    .filter((group) => group.clubs.length > 0)
}

/**
 * One group as a season of its own: its clubs and every match of theirs in the group's phase. All that can be asked of a season can be
 * asked of it.
 * Problem: GROUP_UNKNOWN with the nearest ids.
 */
export function seasonOfGroup(season: Season, id: string): Checked<Season, Problem> {
  const groups = groupsOf(season)
  const group = groups.find((each) => each.id === id)
  const phase = groupsAbreast(season.rules)?.phase
  if (group === undefined || phase === undefined) {
    const ids = groups.map((each) => each.id)
    const found = id.slice(0, 80)
    return fail(
      problem('GROUP_UNKNOWN', `"${found}" is no group of ${season.competition.name} ${season.label}.`, {
        found,
        candidates: nearestNames(
          found,
          groups.flatMap((each) => [each.id, each.name]),
        ),
        expected: ids.length === 0 ? 'no group: the season has one table' : ids.join(', '),
      }),
    )
  }
  const clubs = new Set(group.clubs)
  const matches = season.matches.filter(
    (match) => phaseOf(season.rules, match) === phase.id && (clubs.has(match.home) || clubs.has(match.away)),
  )
  return ok({ ...season, clubs: group.clubs, matches, group: { id: group.id, name: group.name } })
}

/** The season as if no points had been taken off. */
export function withoutDeductions(season: Season): Season {
  return { ...season, deductions: [] }
}
