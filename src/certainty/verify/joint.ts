import { type Season, settledSeason, type SupposedScore, withScores } from '../../season/index.ts'
import { divisionsIn, type Row, tableOf } from '../../table/index.ts'
import type { MatchOutcome } from '../proof.ts'
import { JointCase } from './joint-case.ts'
import type { JointClaim, JointProof, JointRefutation, WantedPlaces } from './joint-proof.ts'
import { weightsRefute } from './joint-weights.ts'
import { certainlyAhead } from './level-order.ts'

/**
 * Whether a proof shows that what it claims cannot be, in a season as it stands; matches in play count as open. It is checked from the
 * rules and the results alone. False for a proof that names clubs, matches or places the season does not have in one division.
 */
export function provesJointly(asKnown: Season, { refutation, ...claim }: JointProof): boolean {
  const season = withScores(settledSeason(asKnown), claim.scores ?? [])
  const { places = [], totals = [], lines = [] } = claim
  const division = divisionsIn(season).parts.find(
    ({ clubs, firstPlace }) =>
      [...places, ...totals].every(({ club }) => clubs.includes(club)) &&
      lines.every(({ place }) => place >= firstPlace && place < firstPlace + clubs.length),
  )
  if (division === undefined) return false
  const known = JointCase.of(season, division)
  const offset = division.firstPlace - 1
  const claimed = taken(known, claim, offset)
  if (claimed === undefined) return false
  if (refutation.by === 'table') return known.matches.length === 0 && !placesHold(tableOf(season).rows, places)
  return holdsOf(season, claimed, refutation, offset)
}

/** The case with what is claimed. Undefined where the claim names what is not there. */
function taken(
  known: JointCase,
  { results = [], places = [], totals = [], lines = [] }: JointClaim,
  offset: number,
): JointCase | undefined {
  for (const { match, outcomes } of results) {
    const open = known.matchOf(match)
    if (open === undefined) return undefined
    open.outcomes = open.outcomes.filter((outcome) => outcomes.includes(outcome))
  }
  for (const { club, from, to } of places) limit(known.places[known.indexOf(club) ?? -1], from - offset, to - offset)
  for (const { club, from, to } of totals) limit(known.points[known.indexOf(club) ?? -1], from, to)
  for (const { place, atLeast, atMost } of lines) limit(known.lines[place - offset - 1], atLeast, atMost)
  return known
}

function limit(interval: { least: number; most: number } | undefined, least = -Infinity, most = Infinity): void {
  if (interval === undefined) return
  interval.least = Math.max(interval.least, least)
  interval.most = Math.min(interval.most, most)
}

/** Whether a refutation holds of a case whose bounds are tight. */
function refutes(season: Season, known: JointCase, refutation: JointRefutation, offset: number): boolean {
  switch (refutation.by) {
    case 'counting':
    case 'table':
      return false
    case 'weights': {
      const { soft } = refutation
      return weightsRefute(known, { ...refutation, ...(soft && { soft: { ...soft, place: soft.place - offset } }) })
    }
    case 'tie-break':
      return tieBreaksRefute(season, known)
    case 'cases of a match':
      return everyOutcome(season, known, refutation, offset)
    case 'cases of points':
    case 'cases of a place':
      return bothSides(season, known, refutation, offset)
  }
}

/** Whether a case cannot be: its bounds contradict each other, or what is said of it refutes it. */
function holdsOf(season: Season, known: JointCase, refutation: JointRefutation, offset: number): boolean {
  return !known.narrow() || refutes(season, known, refutation, offset)
}

type Cases = Extract<JointRefutation, { by: 'cases of a match' }>
type Halves = Extract<JointRefutation, { by: 'cases of points' | 'cases of a place' }>

function everyOutcome(season: Season, known: JointCase, { match, cases }: Cases, offset: number): boolean {
  const left: readonly MatchOutcome[] = known.matchOf(match)?.outcomes ?? []
  return (
    left.length > 0 &&
    left.every((outcome) => {
      const then = cases.find((each) => each.outcome === outcome)?.then
      const next = known.copy()
      const open = next.matchOf(match)
      if (then === undefined || open === undefined) return false
      open.outcomes = [outcome]
      return holdsOf(season, next, then, offset)
    })
  )
}

function bothSides(season: Season, known: JointCase, { by, club, at, upTo, beyond }: Halves, offset: number): boolean {
  const index = known.indexOf(club)
  if (index === undefined || !Number.isInteger(at)) return false
  const split = by === 'cases of points' ? at : at - offset
  const side = (least: number | undefined, most: number | undefined) => {
    const next = known.copy()
    limit((by === 'cases of points' ? next.points : next.places)[index], least, most)
    return next
  }
  return holdsOf(season, side(undefined, split), upTo, offset) && holdsOf(season, side(split + 1, undefined), beyond, offset)
}

/** True where clubs certain to be ahead of others leave some club no place. */
function tieBreaksRefute(season: Season, known: JointCase): boolean {
  const pairs = certainlyAhead(season, known)
  if (pairs.length === 0) return false
  for (let rounds = known.clubs.length; rounds > 0; rounds--) {
    for (const { ahead, behind } of pairs) {
      limit(known.places[behind], (known.places[ahead]?.least ?? 0) + 1)
      limit(known.places[ahead], undefined, (known.places[behind]?.most ?? 0) - 1)
    }
    if (!known.narrow()) return true
  }
  return false
}

/**
 * Whether a table, every open match having its score, has clubs on the places wanted. Clubs that share a place, because a play-off or
 * lots would part them, may stand on any of those they share, each on one of its own.
 */
export function confirmsJointly(asKnown: Season, places: readonly WantedPlaces[], scores: readonly SupposedScore[]): boolean {
  const season = withScores(settledSeason(asKnown), scores)
  const open = divisionsIn(season).parts.some((division) => JointCase.of(season, division).matches.length > 0)
  return !open && placesHold(tableOf(season).rows, places)
}

/**
 * Whether scores bring about what is claimed on points alone, level clubs standing in any order: totals, points of places, and places.
 * The scores are for every open match; the claim is of clubs and places of one division.
 */
export function confirmsOnPoints(
  asKnown: Season,
  { places = [], totals = [], lines = [] }: JointClaim,
  scores: readonly SupposedScore[],
): boolean {
  const season = withScores(settledSeason(asKnown), scores)
  const named = [...places, ...totals].map(({ club }) => club)
  const division = divisionsIn(season).parts.find(
    ({ clubs, firstPlace }) =>
      named.every((club) => clubs.includes(club)) && lines.every(({ place }) => place >= firstPlace && place < firstPlace + clubs.length),
  )
  if (division === undefined || JointCase.of(season, division).matches.length > 0) return false
  const { clubs, firstPlace, points } = division
  const pointsOf = (club: string) => points.get(club) ?? 0
  const inOrder = clubs.map(pointsOf).sort((a, b) => b - a)
  const rows = clubs.map((club) => ({ club, position: firstPlace + inOrder.indexOf(pointsOf(club)) }))
  const inReach = (value: number, least = -Infinity, most = Infinity) => value >= least && value <= most
  return (
    totals.every(({ club, from, to }) => inReach(pointsOf(club), from, to)) &&
    lines.every(({ place, atLeast, atMost }) => inReach(inOrder[place - firstPlace] ?? NaN, atLeast, atMost)) &&
    placesHold(rows, places)
  )
}

type Standing = Pick<Row, 'club' | 'position'>

function placesHold(rows: readonly Standing[], places: readonly WantedPlaces[]): boolean {
  const positions = new Set(rows.map(({ position }) => position))
  const known = places.every(({ club }) => rows.some((row) => row.club === club))
  return known && [...positions].every((position) => shareOut(rows, position, places))
}

/** Gives each place of a shared position to the club that has the fewest places left to choose from. */
function shareOut(rows: readonly Standing[], position: number, places: readonly WantedPlaces[]): boolean {
  const waiting = rows
    .filter((row) => row.position === position)
    .map(({ club }) => {
      const wanted = places.filter((each) => each.club === club)
      return { from: Math.max(1, ...wanted.map(({ from }) => from)), to: Math.min(Infinity, ...wanted.map(({ to }) => to)) }
    })
  for (let place = position; waiting.length > 0; place++) {
    const next = waiting
      .filter(({ from }) => from <= place)
      .reduce<(typeof waiting)[number] | undefined>((best, each) => (best === undefined || each.to < best.to ? each : best), undefined)
    if (next === undefined || next.to < place) return false
    waiting.splice(waiting.indexOf(next), 1)
  }
  return true
}
