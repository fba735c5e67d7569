import { type Checked, fail, ok, type Problem, problem, type SeasonLabel } from '../base/index.ts'
import type { Competition, Rules, SeasonProfile, Zone } from './types.ts'

/**
 * The regime of rules in force in a season: the latest that began no later. Labels of one competition sort as text.
 * Problem: RULES_UNKNOWN for a season before the first regime on file.
 */
export function rulesFor(competition: Competition, season: SeasonLabel): Checked<Rules, Problem> {
  const regime = competition.regimes.filter((rules) => rules.from <= season).at(-1)
  if (regime !== undefined) return ok(regime)
  return fail(
    problem('RULES_UNKNOWN', `No rules of ${competition.name} are on file for ${season}.`, {
      expected: `a season from ${competition.regimes[0]?.from ?? 'a regime on file'} on`,
    }),
  )
}

/** The season's clubs, grounds and zones, if they are on file. */
export function seasonProfile(competition: Competition, season: SeasonLabel): SeasonProfile | undefined {
  return competition.seasons.find((profile) => profile.season === season)
}

/** The zones of a regime that are used in a season; one of several years may give other places in some of them. */
export function zonesUsed({ zones = [] }: Rules, season: SeasonLabel): readonly Zone[] {
  return zones.filter(({ seasons: { from = season, to = season } = {} }) => from <= season && season <= to)
}
