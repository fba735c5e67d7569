import { type Checked, ok } from '../../base/index.ts'
import { type Season, settledSeason, type SupposedScore, withScores } from '../../season/index.ts'
import { type Division, divisionsIn, tableOf } from '../../table/index.ts'
import { leagueOf, openMatches } from '../league.ts'
import type { MatchOutcome } from '../proof.ts'
import type { SearchOptions } from '../types.ts'
import { confirmsJointly, provesJointly } from '../verify/joint.ts'
import type { JointProof, JointRefutation, WantedPlaces } from '../verify/joint-proof.ts'
import { scoresOf } from '../witness.ts'
import { applyClaim } from './claim.ts'
import { checkedQuestion, type Given, type JointQuestion } from './question.ts'
import { JointSearch } from './search.ts'
import { TableJudge } from './table-judge.ts'
import { toldJointly } from './told.ts'

/** Cases looked at for one question before it is given up. */
const BUDGET = 500

/** A refutation found within so few cases is looked at again, for the part of the question it rests on. */
const SMALL = 25

/** Scores that bring about all that is asked, and where the clubs then stand. */
export interface JointWitness {
  /** One for each open match, those given included. */
  readonly scores: readonly SupposedScore[]
  /** Each club asked about: its place, the first of those it shares, and how many share it. */
  readonly places: readonly { readonly club: string; readonly place: number; readonly sharing: number }[]
}

/**
 * Whether all that was asked can be at once. `possible`: the table confirms the witness. `impossible`: the proof was checked, and names
 * only those results and places of the question that cannot be together, where that was easily seen. `open`: the search ended before it
 * knew.
 */
export type JointAnswer =
  | { readonly answer: 'possible'; readonly witness: JointWitness }
  | { readonly answer: 'impossible'; readonly proof: JointProof }
  | { readonly answer: 'open' }

/**
 * Whether some results and the places of several clubs can all come about: "Juventus first and Roma fourth, if Napoli win". Every open
 * match is free to end as it likes, those of the clubs asked about too. Level clubs are parted by the final order of the rules; who shares
 * a place in the end, for a play-off or lots to part, has any of those it shares. Matches in play count as open.
 * The budget, left out, is 500 cases: a few seconds at most.
 * Problems: CLUB_UNKNOWN, MATCH_UNKNOWN, ARGUMENT_INVALID (a match that has its result or is given twice, a place there is not, the worse
 * place before the better).
 */
export function askJointly(asKnown: Season, question: JointQuestion, { budget = BUDGET }: SearchOptions = {}): Checked<JointAnswer> {
  const season = settledSeason(asKnown)
  const checked = checkedQuestion(season, question)
  if (!checked.ok) return checked
  const found = answer(season, checked.value, budget)
  return ok(found.answer === 'impossible' ? { answer: 'impossible', proof: withoutNeedless(season, checked.value, found, budget) } : found)
}

type Found = Exclude<JointAnswer, { answer: 'impossible' }> | (Extract<JointAnswer, { answer: 'impossible' }> & { readonly spent: number })

/** Asks each part of the table for itself; what is possible in all is put together and looked at once more. */
function answer(asKnown: Season, given: Given, budget: number): Found {
  const season = withScores(asKnown, given.scores)
  const scores = new Map(leastScores(season, given).map((each) => [each.match, each]))
  let open = false
  for (const division of divisionsIn(season).parts) {
    const places = given.places.filter(({ club }) => division.clubs.includes(club))
    if (places.length === 0) continue
    const found = answerIn(season, { ...given, places }, { division, elsewhere: scores, budget })
    if (found === 'open') open = true
    else if ('refutation' in found) {
      const { refutation, spent } = found
      const proof: JointProof = { ...claimOf({ ...given, places }), refutation }
      if (provesJointly(asKnown, proof)) return { answer: 'impossible', proof, spent }
      open = true
    } else for (const score of found) scores.set(score.match, score)
  }
  const all = [...given.scores, ...scores.values()]
  return open || !confirmsJointly(asKnown, given.places, all)
    ? { answer: 'open' }
    : { answer: 'possible', witness: witnessOf(asKnown, given.places, all) }
}

interface Within {
  readonly division: Division
  readonly elsewhere: ReadonlyMap<string, SupposedScore>
  readonly budget: number
}

type InDivision = 'open' | readonly SupposedScore[] | { readonly refutation: JointRefutation; readonly spent: number }

function answerIn(season: Season, given: Given, { division, elsewhere, budget }: Within): InDivision {
  const league = leagueOf(season, division)
  if (league.open.length === 0) {
    return confirmsJointly(season, given.places, [...elsewhere.values()]) ? [] : { refutation: { by: 'table' }, spent: 0 }
  }
  const own = new Set(league.open.map(({ id }) => id))
  const others = [...elsewhere.values()].filter(({ match }) => !own.has(match))
  const search = new JointSearch(league, new TableJudge(season, league, given.places, others))
  const bounds = search.anything()
  applyClaim(bounds, league, given)
  const clubs = given.places.map(({ club }) => league.clubs.indexOf(club))
  const found = search.ask(bounds, { clubs }, budget)
  if (found.answer === 'impossible') return { refutation: toldJointly(league, found.refuted), spent: search.spent }
  return found.answer === 'open' || found.goals === undefined ? 'open' : scoresOf(league, found.goals)
}

const LEAST: Readonly<Record<MatchOutcome, SupposedScore['score']>> = {
  home: { home: 1, away: 0 },
  draw: { home: 0, away: 0 },
  away: { home: 0, away: 1 },
}

/** The least score for every open match that agrees with its outcome, where one is given. */
function leastScores(season: Season, { results }: Given): SupposedScore[] {
  const given = new Map(results.map(({ match, outcomes }) => [match, outcomes[0]]))
  return divisionsIn(season).parts.flatMap((part) =>
    openMatches(season, part).map(({ id: match }) => ({ match, score: LEAST[given.get(match) ?? 'draw'] })),
  )
}

function witnessOf(season: Season, places: readonly WantedPlaces[], scores: readonly SupposedScore[]): JointWitness {
  const { rows } = tableOf(withScores(season, scores))
  const asked = new Set(places.map(({ club }) => club))
  const standing = rows.flatMap(({ club, position, tie }) =>
    asked.has(club) ? [{ club, place: position, sharing: tie?.undecided?.with.length ?? 1 }] : [],
  )
  return { scores, places: standing }
}

function claimOf({ scores, results, places }: Given): Omit<JointProof, 'refutation'> {
  return { ...(scores.length > 0 && { scores }), ...(results.length > 0 && { results }), places }
}

/** Leaves out, one after the other, what the question cannot be without and still be impossible. */
function withoutNeedless(season: Season, given: Given, first: Extract<Found, { answer: 'impossible' }>, budget: number): JointProof {
  if (first.spent > SMALL) return first.proof
  let [left, proof] = [given, first.proof]
  const without = <T>(all: readonly T[], one: T) => all.filter((each) => each !== one)
  const attempt = (next: Given) => {
    const found = answer(season, next, Math.min(budget, SMALL))
    if (found.answer === 'impossible') [left, proof] = [next, found.proof]
  }
  for (const score of given.scores) attempt({ ...left, scores: without(left.scores, score) })
  for (const result of given.results) attempt({ ...left, results: without(left.results, result) })
  for (const place of given.places) if (left.places.length > 1) attempt({ ...left, places: without(left.places, place) })
  return proof
}
