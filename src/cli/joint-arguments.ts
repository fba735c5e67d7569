import { type Checked, fail, type GivenResult, type JointQuestion, ok, type Problem, type Season, type WantedPlaces } from '../index.ts'
import { invalidArgument } from './arguments.ts'
import { clubWanted } from './clubs.ts'
import { matchWanted } from './match-wanted.ts'

/** What `possible` takes: `--finish roma=4 juventus=1-2`, `--result roma-juventus=draw lazio-inter=2-3`. */
export interface JointWish {
  readonly finish: readonly string[]
  readonly result?: readonly string[]
}

/** A question with both of its parts, if only empty. */
export type Asked = Required<JointQuestion>

/**
 * The question the options ask; whether its matches are open and its places there, the engine says.
 * Problems: CLUB_UNKNOWN, MATCH_UNKNOWN, ARGUMENT_INVALID, one for each option that cannot be read.
 */
export function questionWanted(season: Season, { finish, result = [] }: JointWish): Checked<Asked> {
  const places = finish.map((text) => finishWanted(season, text))
  const results = result.map((text) => resultWanted(season, text))
  const problems = [...places, ...results].flatMap((each): Problem[] => (each.ok ? [] : [each.problem]))
  if (problems.length > 0) return fail(problems)
  return ok({
    places: places.flatMap((each) => (each.ok ? [each.value] : [])),
    results: results.flatMap((each) => (each.ok ? [each.value] : [])),
  })
}

/** What stands before the last `=`, and after it. */
function halves(text: string): readonly [name: string, value: string] {
  const at = text.lastIndexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function finishWanted(season: Season, text: string): Checked<WantedPlaces, Problem> {
  const [name, places] = halves(text)
  const [, from, to = from] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(places) ?? []
  if (from === undefined) return fail(invalidArgument('--finish', text, 'a club and its place or places, such as roma=4 or roma=1-4'))
  const club = clubWanted(season, name)
  return club.ok ? ok({ club: club.value.id, from: Number(from), to: Number(to) }) : club
}

function resultWanted(season: Season, text: string): Checked<GivenResult, Problem> {
  const [name, result] = halves(text)
  const [outcome] = (['home', 'draw', 'away'] as const).filter((each) => each === result.toLowerCase())
  const [, home, away] = /^(\d{1,2})-(\d{1,2})$/.exec(result) ?? []
  if (outcome === undefined && home === undefined) {
    return fail(invalidArgument('--result', text, 'a match and how it ends, such as roma-juventus=home, =draw, =away or =2-1'))
  }
  const match = matchWanted(season, '--result', name)
  if (!match.ok) return match
  return ok(
    outcome === undefined
      ? { match: match.value.id, score: { home: Number(home), away: Number(away) } }
      : { match: match.value.id, outcome },
  )
}
