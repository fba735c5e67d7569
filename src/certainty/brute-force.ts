import { type Checked, type ClubId, fail, ok, type Problem, problem } from '../base/index.ts'
import { type CountedMatch, type Match, phaseOf, type Season, settledSeason, tablePhases, withScores } from '../season/index.ts'
import { type Division, divisionsIn, tableOf } from '../table/index.ts'
import { openMatches } from './league.ts'

/** The places a club can still take: the first of those it may share at best, the last of those it may share at worst. */
export interface PlaceRange {
  readonly club: ClubId
  readonly best: number
  readonly worst: number
}

/** So many sets of scores are gone through, no more. */
const MOST_COMPLETIONS = 2_000_000

type Score = CountedMatch['score']
type Outcome = 'home' | 'draw' | 'away'
type Ranges = Map<ClubId, { best: number; worst: number }>

/**
 * Every place each club can still take, by going through all scores of all open matches in which no side scores more than `maxGoals`,
 * and asking the table of each. Matches in play count as open. It is slow, and it is what `certaintyOf` is held against: the two share
 * nothing but the list of open matches. Places that take more goals are not found. Clubs come in the order of the season's.
 *
 * Problem: ARGUMENT_INVALID where there are over 2 million sets of scores, or `maxGoals` is no whole number from nought.
 */
export function bruteForce(asKnown: Season, { maxGoals }: { readonly maxGoals: number }): Checked<readonly PlaceRange[], Problem> {
  const season = ofPhase(settledSeason(asKnown))
  const { parts } = divisionsIn(season)
  const open = [...new Set(parts.flatMap((division) => openMatches(season, division)))]
  const refused = refusal(maxGoals, open.length)
  if (refused !== undefined) return fail(refused)
  const ranges: Ranges = new Map()
  const take = (scores: readonly Score[]) => {
    takePlaces(season, open, scores, ranges)
  }
  take(open.map(() => ({ home: 0, away: 0 })))
  // Who has been left out of a split keeps its place.
  const divisions = parts.filter(({ keepsRankingOf }) => keepsRankingOf === undefined)
  const scores = scoresUpTo(maxGoals)
  for (const outcomes of waysOf(open.map(() => [...scores.keys()]))) {
    const points = divisions.map((division) => ({ division, points: pointsWith(season, division, open, outcomes) }))
    const mayWiden = () => points.some((each) => couldWiden(each, ranges))
    for (const chosen of waysOf(outcomes.map((outcome) => scores.get(outcome) ?? []))) {
      // Asked again each time: what has been found meanwhile may be all there is to find.
      if (!mayWiden()) break
      take(chosen)
    }
  }
  return ok(
    season.clubs.flatMap((club) => {
      const range = ranges.get(club)
      return range === undefined ? [] : [{ club, ...range }]
    }),
  )
}

/** The season without matches of phases later than the one being played: with its last score a league would be cut anew. */
function ofPhase(season: Season): Season {
  const now = divisionsIn(season).phase
  const phases = tablePhases(season.rules).map(({ id }) => id)
  const later = now === undefined ? [] : phases.slice(phases.indexOf(now.id) + 1)
  return later.length === 0
    ? season
    : { ...season, matches: season.matches.filter((match) => !later.includes(phaseOf(season.rules, match) ?? '')) }
}

function refusal(maxGoals: number, open: number): Problem | undefined {
  if (!Number.isInteger(maxGoals) || maxGoals < 0) {
    return problem('ARGUMENT_INVALID', `${String(maxGoals)} is no number of goals.`, {
      found: String(maxGoals),
      expected: 'a whole number from 0',
    })
  }
  if ((maxGoals + 1) ** (2 * open) <= MOST_COMPLETIONS) return undefined
  return problem('ARGUMENT_INVALID', `${String(open)} open matches with up to ${String(maxGoals)} goals a side can end in too many ways.`, {
    expected: `${String(MOST_COMPLETIONS)} sets of scores at most: fewer goals, or a season with fewer matches left`,
  })
}

/** Every score in which no side has more goals than that, by outcome. */
function scoresUpTo(maxGoals: number): ReadonlyMap<Outcome, readonly Score[]> {
  const goals = Array.from({ length: maxGoals + 1 }, (_, count) => count)
  const all = goals.flatMap((home) => goals.map((away) => ({ home, away })))
  const outcomes: readonly Outcome[] = ['home', 'draw', 'away']
  return new Map(outcomes.map((outcome) => [outcome, all.filter((score) => outcomeOf(score) === outcome)]))
}

function outcomeOf({ home, away }: Score): Outcome {
  return home > away ? 'home' : home === away ? 'draw' : 'away'
}

/** Every way to take one thing of each list, the first list changing slowest. */
function* waysOf<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...others] = lists
  if (first === undefined) yield []
  else for (const one of first) for (const rest of waysOf(others)) yield [one, ...rest]
}

/** The points of a division's clubs once the open matches have ended so. */
function pointsWith({ rules }: Season, { points }: Division, open: readonly Match[], outcomes: readonly Outcome[]): Map<ClubId, number> {
  const { win, draw, loss } = rules.points
  const total = new Map(points)
  const add = (club: ClubId, more: number) => {
    const before = total.get(club)
    if (before !== undefined) total.set(club, before + more)
  }
  for (const [at, { home, away }] of open.entries()) {
    const outcome = outcomes[at]
    add(home, outcome === 'home' ? win : outcome === 'draw' ? draw : loss)
    add(away, outcome === 'away' ? win : outcome === 'draw' ? draw : loss)
  }
  return total
}

/**
 * Whether some order of the clubs level on points could give one of them a place that has not been found: no tie-break, and no play-off,
 * puts a club outside the places of those it is level with. Only then the table need be asked.
 */
function couldWiden(
  { division, points }: { readonly division: Division; readonly points: ReadonlyMap<ClubId, number> },
  ranges: Ranges,
): boolean {
  const all = [...points.values()]
  return division.clubs.some((club) => {
    const own = points.get(club) ?? 0
    const { best, worst } = ranges.get(club) ?? { best: Infinity, worst: 0 }
    const first = division.firstPlace + all.filter((other) => other > own).length
    return first < best || first + all.filter((other) => other === own).length - 1 > worst
  })
}

/** Widens the ranges by the places in one table. */
function takePlaces(season: Season, open: readonly Match[], scores: readonly Score[], ranges: Ranges): void {
  const supposed = open.map(({ id: match }, at) => ({ match, score: scores[at] ?? { home: 0, away: 0 } }))
  for (const { club, position, tie } of tableOf(withScores(season, supposed)).rows) {
    const last = position + (tie?.undecided?.with.length ?? 1) - 1
    const { best, worst } = ranges.get(club) ?? { best: position, worst: last }
    ranges.set(club, { best: Math.min(best, position), worst: Math.max(worst, last) })
  }
}
