import type { ClubId } from '../base/index.ts'
import { type Season, settledSeason } from '../season/index.ts'
import { divisionsIn } from '../table/index.ts'
import type { Contradiction, Proof, Refutation } from './proof.ts'
import { type Claim, numbersOf, openingOf } from './verify/case.ts'
import { narrowed, type Narrowed } from './verify/bounds.ts'

/** More clubs than this are counted in a sentence instead of named. */
const MOST_NAMED = 4

/**
 * Why a club cannot finish beyond a place, as a sentence or two a desk can print: which clubs are out of reach, which cannot all do what
 * it would take, or, where only a search through cases shows it, whom the tie-breaks favour and how many cases there were. `nameOf` gives
 * the short name of a club. Undefined for a proof that is not of the season as it stands.
 */
export function reasonOf(asKnown: Season, proof: Proof, nameOf: (club: ClubId) => string): string | undefined {
  const season = settledSeason(asKnown)
  const division = divisionsIn(season).parts.find(({ clubs }) => clubs.includes(proof.club))
  const opening = division && openingOf(numbersOf(season, division), proof)
  if (opening === undefined) return undefined
  const { claim, first } = opening
  const follows = narrowed(claim, first)
  const telling: Telling = { claim, nameOf }
  if (follows === 'impossible') return counted(telling)
  return told(telling, proof.refutation, follows)
}

interface Telling {
  readonly claim: Claim
  readonly nameOf: (club: ClubId) => string
}

function told(telling: Telling, refutation: Refutation, follows: Narrowed): string {
  switch (refutation.by) {
    case 'counting':
      return counted(telling)
    case 'ends':
    case 'weights':
      return together(telling, clubsIn(refutation), follows)
    case 'every choice':
      return together(telling, [...new Set(refutation.of.flatMap(clubsIn))], follows)
    default:
      return byCases(telling, refutation)
  }
}

function clubsIn(contradiction: Contradiction): readonly ClubId[] {
  if (contradiction.by === 'ends') return contradiction.clubs
  return [...new Set([...Object.keys(contradiction.weights), ...Object.keys(contradiction.draws ?? {})])]
}

function pointsNow({ division }: Claim, club: ClubId): number {
  return division.points.get(club) ?? 0
}

/** The most points a club can still have. */
function mostPoints(claim: Claim, club: ClubId): number {
  const { win } = claim.season.rules.points
  return pointsNow(claim, club) + win * (claim.sides.get(club)?.length ?? 0)
}

/** The first half of every reason: how many points the club can have at most, or is sure of. */
function standing({ claim, nameOf }: Telling): string {
  const left = claim.sides.get(claim.club)?.length ?? 0
  const points = String(claim.points)
  if (left === 0) return `${nameOf(claim.club)} have finished on ${points} points`
  return claim.end === 'best'
    ? `${nameOf(claim.club)} can reach ${points} points at most`
    : `${nameOf(claim.club)} are sure of ${points} points`
}

/** Enough clubs are out of reach already, or too few can still reach the club. */
function counted(telling: Telling): string {
  const { claim, nameOf } = telling
  const others = claim.division.clubs.filter((club) => club !== claim.club)
  if (claim.end === 'best') {
    const ahead = others.filter((club) => pointsNow(claim, club) > claim.points)
    const named = ahead.map((club) => `${nameOf(club)} (${String(pointsNow(claim, club))})`)
    if (ahead.length <= claim.limit.all) return `${standing(telling)}, and no others' results leave room for more.`
    const who = ahead.length > MOST_NAMED ? `${String(ahead.length)} clubs` : listed(named)
    return `${standing(telling)}; ${who} have more already.`
  }
  const within = others.filter((club) => mostPoints(claim, club) >= claim.points)
  const named = within.map((club) => `${nameOf(club)} (${String(mostPoints(claim, club))} at most)`)
  if (within.length === 0) return `${standing(telling)}; nobody else can reach that.`
  const who = within.length > MOST_NAMED ? `no more than ${String(within.length)} clubs` : `only ${listed(named)}`
  return `${standing(telling)}; ${who} can still get there.`
}

/** Some clubs cannot all have so few points, or so many: they still meet, or there are not enough points left. */
function together(telling: Telling, clubs: readonly ClubId[], { bounds }: Narrowed): string {
  const { claim, nameOf } = telling
  const set = new Set(clubs)
  const meetings = claim.open.filter(({ home, away }) => set.has(home) && set.has(away)).length
  const names =
    clubs.length > MOST_NAMED
      ? `${String(clubs.length)} other clubs`
      : listed(clubs.map((club) => `${nameOf(club)} (${String(pointsNow(claim, club))})`))
  const most = bounds.left === 0 ? 'not all of them' : `not all but ${String(bounds.left)} of them`
  const mark = String(claim.points)
  if (claim.end === 'best') {
    return `${standing(telling)}. ${names} still meet ${meetings === 1 ? 'each other' : `in ${String(meetings)} matches`}, so ${most} can stay on ${mark} or fewer.`
  }
  return `${standing(telling)}. For a lower place ${names} would have to get there too, but there are not points enough left: ${most} can.`
}

/** Only level on points is it thinkable, and then the rules are against it, case by case. */
function byCases(telling: Telling, refutation: Refutation): string {
  const { nameOf } = telling
  const rivals = [...new Set(clubsSplit(refutation))]
  const names = rivals.length > MOST_NAMED ? 'other clubs' : listed(rivals.map(nameOf), 'or')
  const count = leavesOf(refutation)
  const cases = count === 1 ? 'the one case there is' : `each of ${String(count)} cases`
  const level =
    rivals.length === 0
      ? 'another result would need points that are not there'
      : `it would take ending level with ${names}, and the tie-breaks or the points left are against that`
  return `${standing(telling)}; ${level}, in ${cases}.`
}

function clubsSplit(refutation: Refutation): ClubId[] {
  if (refutation.by === 'cases of a club') return [refutation.club, ...refutation.cases.flatMap(({ then }) => clubsSplit(then))]
  return refutation.by === 'cases of a match' ? refutation.cases.flatMap(({ then }) => clubsSplit(then)) : []
}

function leavesOf(refutation: Refutation): number {
  if (refutation.by !== 'cases of a club' && refutation.by !== 'cases of a match') return 1
  return refutation.cases.reduce((sum, { then }) => sum + leavesOf(then), 0)
}

function listed(names: readonly string[], last = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}
