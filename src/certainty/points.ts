import { type Checked, type ClubId, fail, ok, problem } from '../base/index.ts'
import { type Season, settledSeason, type SupposedScore } from '../season/index.ts'
import { type Division, divisionsIn } from '../table/index.ts'
import { type OnPoints, PointsAsked } from './joint/points-asked.ts'
import { clubProblem, placeProblem } from './joint/question.ts'
import { type League, leagueOf } from './league.ts'
import type { SearchOptions } from './types.ts'
import type { JointClaim, JointProof } from './verify/joint-proof.ts'

/** Cases looked at for one total before it is given up. */
const BUDGET = 300

/** The least total of which something holds. */
export interface PointsMark {
  /** Absent where it holds of no total that can still be reached, or none is known. */
  readonly points?: number
  /** Set when the search ended before it knew: of totals from this one up to `points` it may hold too. */
  readonly openFrom?: number
  /** Why it holds of `points` (of being enough), or of nothing less (of being possible). */
  readonly proof?: JointProof
  /** Scores that show it: that less is not enough, or that `points` can do. */
  readonly witness?: readonly SupposedScore[]
}

/** The points a club needs for a place. */
export interface PointsForPlace {
  readonly place: number
  /** With so many, the place or a better one is sure, whatever else happens and whatever tie-breaks say: level clubs count as ahead. */
  readonly enough: PointsMark
  /** With so many, the place is still possible, by tie-breaks at the least: level clubs count as behind. With fewer it is not. */
  readonly possibleFrom: PointsMark
}

/** The points one club needs for a place: of the totals it can still reach, no other. */
export interface PointsForClub extends PointsForPlace {
  readonly club: ClubId
  /** Its points now, and the most it can reach. */
  readonly points: number
  readonly most: number
}

/**
 * How many points a club needs to finish on a place or better: what is sure to be enough, and what can still do. Its own matches are
 * taken to bring just that total, in whatever way; all others are free. Exact on points; who wins a tie on points is left open on both
 * sides, so fewer may be enough where the tie-breaks are on the club's side, and more needed where they are not.
 * Problems: CLUB_UNKNOWN; ARGUMENT_INVALID for a place there is not, or where points do not decide it any more.
 */
export function pointsFor(asKnown: Season, club: ClubId, place: number, options: SearchOptions = {}): Checked<PointsForClub> {
  const season = settledSeason(asKnown)
  const wrong = [clubProblem(season, club), placeProblem(season, place)].filter((each) => each !== undefined)
  if (wrong.length > 0) return fail(wrong)
  const division = divisionsIn(season).parts.find(({ clubs }) => clubs.includes(club))
  if (division === undefined || !ranksByPoints(season, division)) return fail([notByPoints(place)])
  const league = leagueOf(season, division)
  const asked = new PointsAsked(season, league, options.budget ?? BUDGET)
  const totals = totalsOf(league, league.clubs.indexOf(club))
  const [least = 0, most = 0] = [totals[0], totals.at(-1)]
  const last = league.firstPlace + league.size - 1
  const beyond = (from: number): JointClaim => ({ totals: [{ club, from, to: most }], places: [{ club, from: place + 1, to: last }] })
  const within = (to: number): JointClaim => ({
    totals: [{ club, from: least, to }],
    places: [{ club, from: league.firstPlace, to: place }],
  })
  return ok({
    club,
    place,
    points: least,
    most,
    enough: enough(asked, totals, beyond),
    possibleFrom: possible(asked, totals, within),
  })
}

/**
 * How many points are enough for a place or a better one, whoever has them ("40 points are enough to stay up"), and with how few the
 * place can still be had. Any whole number counts as a total.
 * Problems: ARGUMENT_INVALID for a place there is not, or where points do not decide it any more.
 */
export function pointsForPlace(asKnown: Season, place: number, options: SearchOptions = {}): Checked<PointsForPlace> {
  const season = settledSeason(asKnown)
  const wrong = placeProblem(season, place)
  if (wrong !== undefined) return fail([wrong])
  const division = divisionsIn(season).parts.find(({ firstPlace, clubs }) => firstPlace <= place && place < firstPlace + clubs.length)
  if (division === undefined || !ranksByPoints(season, division)) return fail([notByPoints(place)])
  const league = leagueOf(season, division)
  const asked = new PointsAsked(season, league, options.budget ?? BUDGET)
  const all = league.clubs.map((_, club) => totalsOf(league, club))
  const [least, most] = [Math.min(...all.map((own) => own[0] ?? 0)), Math.max(...all.map((own) => own.at(-1) ?? 0))]
  const totals = Array.from({ length: most - least + 2 }, (_, more) => least + more)
  return ok({
    place,
    enough: enough(asked, totals, (atLeast) => ({ lines: [{ place: place + 1, atLeast }] })),
    possibleFrom: possible(asked, totals, (atMost) => ({ lines: [{ place, atMost }] })),
  })
}

/** Whether the clubs of a division are still ranked by the points they take. */
function ranksByPoints({ stopped }: Season, { keepsRankingOf }: Division): boolean {
  return stopped?.ranking !== 'points per match' && keepsRankingOf === undefined
}

function notByPoints(place: number) {
  return problem('ARGUMENT_INVALID', `points no longer decide place ${String(place)}`, { expected: 'a season still ranked by points' })
}

/** The totals a club can still reach, in order. */
function totalsOf({ openOf, home, homePoints, awayPoints, points }: League, club: number): number[] {
  const totals = [...(openOf[club] ?? [])].reduce(
    (reached, match) =>
      new Set([...reached].flatMap((total) => [...(home[match] === club ? homePoints : awayPoints)].map((more) => total + more))),
    new Set([points[club] ?? 0]),
  )
  return [...totals].sort((a, b) => a - b)
}

/** The least total that is enough: with it, or more, nobody can be found behind the place. */
function enough(asked: PointsAsked, totals: readonly number[], beyond: (from: number) => JointClaim): PointsMark {
  return markOf(asked, { totals, claim: beyond, wanted: 'impossible' })
}

/** The least total that is possible: with it, but not with less. */
function possible(asked: PointsAsked, totals: readonly number[], within: (to: number) => JointClaim): PointsMark {
  return markOf(asked, { totals, claim: within, wanted: 'possible' })
}

interface Sought {
  readonly totals: readonly number[]
  readonly claim: (total: number) => JointClaim
  readonly wanted: 'possible' | 'impossible'
}

/**
 * Finds by halves where answers turn into the one wanted, which, once true of a total, is true of every larger one. Only the two beside
 * that edge are verified: all others follow from them.
 */
function markOf(asked: PointsAsked, { totals, claim, wanted }: Sought): PointsMark {
  const known = new Map<number, OnPoints>()
  const answerAt = (at: number) => {
    const found = known.get(at) ?? asked.ask(claim(totals[at] ?? 0))
    known.set(at, found)
    return found.answer
  }
  const checked = (at: number): OnPoints => {
    const found = known.get(at)
    return found === undefined ? { answer: 'open' } : asked.verified(claim(totals[at] ?? 0), found)
  }
  const { no, yes } = edgeOf(totals.length, wanted, answerAt)
  const [failed, held] = [checked(no), checked(yes)]
  const points = held.answer === wanted ? totals[yes] : undefined
  // The first total there is needs no answer below it.
  const from = no < 0 || (failed.answer !== 'open' && failed.answer !== wanted) ? totals[no + 1] : totals[0]
  const both = [failed, held]
  const proof = both.flatMap((each) => (each.answer === 'impossible' ? [each.proof] : []))[0]
  const witness = both.flatMap((each) => (each.answer === 'possible' ? [each.scores] : []))[0]
  return {
    ...(points !== undefined && { points }),
    ...(from !== undefined && from !== points && { openFrom: from }),
    ...(proof && { proof }),
    ...(witness && { witness }),
  }
}

/** The last total of which the answer wanted is not given, and the first of which it is; open ones are left between. */
function edgeOf(count: number, wanted: OnPoints['answer'], answerAt: (at: number) => OnPoints['answer']): { no: number; yes: number } {
  let [no, yes] = [-1, count]
  while (yes - no > 1) {
    const middle = (no + yes) >> 1
    const answer = answerAt(middle)
    if (answer === wanted) yes = middle
    else if (answer !== 'open') no = middle
    else {
      yes = firstNot((at) => answerAt(at) !== wanted, middle, yes)
      no = firstNot((at) => answerAt(at) !== wanted && answerAt(at) !== 'open', no, middle) - 1
      break
    }
  }
  return { no, yes }
}

/** The first after `low`, by halves, of which something is not true any more; `high` is taken to be one. */
function firstNot(isTrue: (at: number) => boolean, low: number, high: number): number {
  let [below, above] = [low, high]
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (isTrue(middle)) below = middle
    else above = middle
  }
  return above
}
