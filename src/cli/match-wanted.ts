import {
  type Checked,
  fail,
  type Match,
  matchesLeft,
  nearestNames,
  ok,
  type Problem,
  problem,
  type Season,
  settledSeason,
} from '../index.ts'
import { invalidArgument } from './arguments.ts'
import { clubWanted } from './clubs.ts'

/**
 * The match of a season somebody means by its id or by its clubs, home first: `roma-v-juventus`, `roma-juventus`, `Roma v Juventus`. Of
 * clubs that meet several times on one ground, the one match left.
 * Problems: CLUB_UNKNOWN and MATCH_UNKNOWN with the nearest names; ARGUMENT_INVALID for what is no match, or several still left.
 */
export function matchWanted(season: Season, option: string, wanted: string): Checked<Match, Problem> {
  const plain = wanted.trim().toLowerCase()
  const byId = season.matches.find(({ id }) => id === plain)
  if (byId !== undefined) return ok(byId)
  const sides = sidesWanted(season, option, wanted)
  if (!sides.ok) return sides
  const { home, away } = sides.value
  const meetings = season.matches.filter((match) => match.home === home && match.away === away)
  const left = matchesLeft(settledSeason(season)).flatMap(({ id }) => meetings.filter((match) => match.id === id))
  if (left.length > 1) return fail(invalidArgument(option, wanted, `one of ${left.map(({ id }) => id).join(', ')}`))
  const match = left[0] ?? meetings.at(-1)
  return match === undefined ? fail(noMatch(season, sides.value)) : ok(match)
}

interface Sides {
  readonly home: string
  readonly away: string
}

/** The two clubs named; a name may have a hyphen of its own, so every place to cut is tried. */
function sidesWanted(season: Season, option: string, wanted: string): Checked<Sides, Problem> {
  const cuts = [/ v /gi, /-v-/gi, / - /g, /-/g].flatMap((between) =>
    [...wanted.matchAll(between)].map(({ index, 0: { length } }) => ({
      home: clubWanted(season, wanted.slice(0, index).trim()),
      away: clubWanted(season, wanted.slice(index + length).trim()),
    })),
  )
  for (const { home, away } of cuts) if (home.ok && away.ok) return ok({ home: home.value.id, away: away.value.id })
  // Where one side is known, the other is what was not.
  const nearest = cuts.find(({ home, away }) => home.ok || away.ok) ?? cuts[0]
  const unknown = [nearest?.home, nearest?.away].find((side) => side?.ok === false)
  if (unknown?.ok === false) return fail(unknown.problem)
  return fail(invalidArgument(option, wanted, 'two clubs, home first, such as roma-juventus'))
}

function noMatch(season: Season, { home, away }: Sides): Problem {
  const ids = season.matches.map(({ id }) => id)
  const other = season.matches.filter((match) => match.home === away && match.away === home).map(({ id }) => id)
  const id = `${home}-v-${away}`
  return problem('MATCH_UNKNOWN', `There is no match "${id}" in the season.`, {
    found: id,
    candidates: other.length > 0 ? other : nearestNames(id, ids),
  })
}
