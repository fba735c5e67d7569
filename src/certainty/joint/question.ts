import { type Checked, type ClubId, fail, type MatchId, nearestNames, ok, type Problem, problem } from '../../base/index.ts'
import type { Season, SupposedScore } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { openMatches } from '../league.ts'
import type { MatchOutcome } from '../proof.ts'
import type { GivenOutcomes, WantedPlaces } from '../verify/joint-proof.ts'

/** A match still open, taken to end so: with a score, or with any score of one outcome. */
export type GivenResult =
  { readonly match: MatchId; readonly outcome: MatchOutcome } | { readonly match: MatchId; readonly score: SupposedScore['score'] }

/** What is asked of a season, all of it at once. */
export interface JointQuestion {
  readonly results?: readonly GivenResult[]
  /** Places clubs are to finish on, both ends included: `{ club: 'roma', from: 4, to: 4 }`. */
  readonly places?: readonly WantedPlaces[]
}

/** A question whose clubs, matches and places are known to be of the season. */
export interface Given {
  readonly scores: readonly SupposedScore[]
  readonly results: readonly GivenOutcomes[]
  readonly places: readonly WantedPlaces[]
}

/** The question, or what is wrong with it: every unknown club and match with the nearest known. */
export function checkedQuestion(season: Season, { results = [], places = [] }: JointQuestion): Checked<Given> {
  const problems = [...resultProblems(season, results), ...places.flatMap((place) => placeProblems(season, place))]
  if (problems.length > 0) return fail(problems)
  return ok({
    scores: results.flatMap((result) => ('score' in result ? [result] : [])),
    results: results.flatMap((result) => ('outcome' in result ? [{ match: result.match, outcomes: [result.outcome] }] : [])),
    places,
  })
}

/** The problem of a club the season's table does not have; undefined for one it has. */
export function clubProblem(season: Season, club: ClubId): Problem | undefined {
  const clubs = divisionsIn(season).parts.flatMap((part) => part.clubs)
  if (clubs.includes(club)) return undefined
  return problem('CLUB_UNKNOWN', `no club "${club}" in the table`, { found: club, candidates: nearestNames(club, clubs) })
}

/** The problem of a place no club of the season's table can have. */
export function placeProblem(season: Season, place: number): Problem | undefined {
  const last = divisionsIn(season).parts.reduce((count, { clubs }) => count + clubs.length, 0)
  if (Number.isInteger(place) && place >= 1 && place <= last) return undefined
  return problem('ARGUMENT_INVALID', `there is no place ${String(place)}`, {
    expected: `a place from 1 to ${String(last)}`,
    found: String(place),
  })
}

function placeProblems(season: Season, { club, from, to }: WantedPlaces): Problem[] {
  const wrong = [clubProblem(season, club), placeProblem(season, from), placeProblem(season, to)].filter((each) => each !== undefined)
  if (wrong.length === 0 && from > to) {
    wrong.push(problem('ARGUMENT_INVALID', `no places from ${String(from)} to ${String(to)}`, { expected: 'the better place first' }))
  }
  return wrong
}

function resultProblems(season: Season, results: readonly GivenResult[]): Problem[] {
  const open = new Set(divisionsIn(season).parts.flatMap((part) => openMatches(season, part).map(({ id }) => id)))
  const seen = new Set<MatchId>()
  return results.flatMap((result): Problem[] => {
    const { match: id } = result
    if (seen.has(id)) return [problem('ARGUMENT_INVALID', `"${id}" is given twice`, { found: id })]
    seen.add(id)
    if (!open.has(id)) return [notOpen(season, id, open)]
    const isScore = (goals: number) => Number.isInteger(goals) && goals >= 0
    if (!('score' in result) || (isScore(result.score.home) && isScore(result.score.away))) return []
    return [problem('ARGUMENT_INVALID', `no such score of "${id}"`, { expected: 'whole goals, none below nought' })]
  })
}

function notOpen(season: Season, id: MatchId, open: ReadonlySet<MatchId>): Problem {
  const match = season.matches.find((each) => each.id === id)
  const candidates = nearestNames(id, open)
  if (match === undefined) return problem('MATCH_UNKNOWN', `no match "${id}" in the season`, { found: id, candidates })
  const { score } = match
  const why = score === undefined ? 'is not one the table still waits for' : `has its result: ${String(score.home)}-${String(score.away)}`
  return problem('ARGUMENT_INVALID', `"${id}" ${why}`, { found: id, expected: 'a match still open', candidates })
}
