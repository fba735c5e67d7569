import {
  certaintyOf,
  type JointProof,
  type JointRefutation,
  type MatchOutcome,
  pointsFor,
  reasonOf,
  type Score,
  type Season,
  settledSeason,
  type WantedPlaces,
  withScores,
} from '../index.ts'
import type { Asked } from './joint-arguments.ts'
import { clubOf, listed, ordinal } from './words.ts'

/** "Juventus first and Roma third or fourth, if Inter win at Lazio". */
export function questionInWords(season: Season, { places, results }: Asked): string {
  const finish = places.map((each) => `${clubOf(season, each.club).name} ${placesInWords(each)}`)
  const given = results.map((each) => resultInWords(season, each))
  return [listed(finish), ...(given.length === 0 ? [] : [`if ${listed(given)}`])].join(', ')
}

function placesInWords({ from, to }: Asked['places'][number]): string {
  if (from === to) return ordinal(from)
  return to === from + 1 ? `${ordinal(from)} or ${ordinal(to)}` : `from ${ordinal(from)} to ${ordinal(to)}`
}

function resultInWords(season: Season, result: Asked['results'][number]): string {
  const match = season.matches.find(({ id }) => id === result.match)
  const [home, away] = [match?.home, match?.away].map((club) => (club === undefined ? '' : clubOf(season, club).name))
  if (match === undefined || home === undefined || away === undefined) return result.match
  if ('score' in result) return `${home} v ${away} ends ${String(result.score.home)}-${String(result.score.away)}`
  return { home: `${home} beat ${away}`, draw: `${home} and ${away} draw`, away: `${away} win at ${home}` }[result.outcome]
}

/** What of a question cannot be together, as the proof has it. */
export function ruledOut({ places = [], results = [], scores = [] }: JointProof): Asked {
  return { places, results: [...scores, ...results.flatMap(({ match, outcomes }) => outcomes.map((outcome) => ({ match, outcome })))] }
}

/**
 * Why a question is answered no. Of one club's places the reason there is for its best or worst place, once the results given are in; else
 * what the proof comes down to.
 */
export function reasonInWords(season: Season, proof: JointProof): string {
  return reasonOfOne(season, proof) ?? refutationInWords(proof.refutation)
}

function reasonOfOne(asKnown: Season, { places = [], results = [], scores = [] }: JointProof): string | undefined {
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return undefined
  const supposed = [...scores, ...results.map(({ match, outcomes: [outcome = 'draw'] }) => ({ match, score: LEAST[outcome] }))]
  const season = withScores(settledSeason(asKnown), supposed)
  const [own] = certaintyOf(season, { clubs: [place.club] }).clubs
  if (own === undefined) return undefined
  const beyond = place.to < own.best.place ? own.best.proof : place.from > own.worst.place ? own.worst.proof : undefined
  // Of a result without its score only what points alone say is true of every score.
  if (beyond === undefined || (results.length > 0 && !isByPoints(season, place))) return undefined
  const reason = reasonOf(season, beyond, (club) => clubOf(season, club).name)
  return reason === undefined || supposed.length === 0 ? reason : `With that, ${reason}`
}

/** Whether points alone keep a club from its places, however level clubs are parted. */
function isByPoints(season: Season, { club, from, to }: WantedPlaces): boolean {
  const [within, better] = [pointsFor(season, club, to), from > 1 ? pointsFor(season, club, from - 1) : undefined]
  const tooFew = within.ok && within.value.possibleFrom.points === undefined && within.value.possibleFrom.openFrom === undefined
  return tooFew || (better?.ok === true && better.value.enough.points === better.value.points)
}

const LEAST: Readonly<Record<MatchOutcome, Score>> = {
  home: { home: 1, away: 0 },
  draw: { home: 0, away: 0 },
  away: { home: 0, away: 1 },
}

function refutationInWords(refutation: JointRefutation): string {
  switch (refutation.by) {
    case 'counting':
      return 'The points these clubs can still have leave no room for it.'
    case 'weights':
      return 'Counted together, these clubs would need more points, or fewer, than the matches left can give.'
    case 'tie-break':
      return 'It would take clubs to end level, and the tie-breaks put them in another order.'
    case 'table':
      return 'No match is left, and the table says otherwise.'
    default:
      return byCases(refutation)
  }
}

function byCases(refutation: JointRefutation): string {
  const ends = leavesOf(refutation)
  const byTieBreak = ends.filter(({ by }) => by === 'tie-break').length
  const points = 'by the points that are left'
  const how = byTieBreak === 0 ? points : byTieBreak === ends.length ? 'by the tie-breaks' : `${points} or by the tie-breaks`
  return `Gone through in ${String(ends.length)} cases, each of which is ruled out ${how}.`
}

function leavesOf(refutation: JointRefutation): JointRefutation[] {
  switch (refutation.by) {
    case 'cases of a match':
      return refutation.cases.flatMap(({ then }) => leavesOf(then))
    case 'cases of points':
    case 'cases of a place':
      return [...leavesOf(refutation.upTo), ...leavesOf(refutation.beyond)]
    default:
      return [refutation]
  }
}
