import type { ClubId, FactId, SeasonLabel } from '../base/index.ts'
import { clubById, type Competition, seasonProfile } from '../competition/index.ts'
import { yearOf } from './season-year.ts'

/** A club's place in the history of the top flight, as of a season it plays there. */
export interface DivisionYears {
  /** This is the club's nth season in the top flight since `recordFrom`, counting this one. */
  readonly number: number
  /** Its first ever on record. */
  readonly first: boolean
  /** The first season of the present stay. */
  readonly since: SeasonLabel
  /** This is the nth season of the present stay. */
  readonly consecutive: number
  /** The last season in the top flight before the present stay. */
  readonly lastBefore?: SeasonLabel
  /** The season counting begins with, where the competition has one. */
  readonly recordFrom?: SeasonLabel
  /** Came up for this season; absent when the season's clubs are not on file. */
  readonly promoted?: boolean
  readonly evidence: readonly FactId[]
}

interface Stay {
  readonly from: SeasonLabel
  readonly to: SeasonLabel
}

/** The evidence for a club's seasons in the top flight: `clubs/juventus/top-flight`. */
export function topFlightId(club: ClubId): FactId {
  return `clubs/${club}/top-flight`
}

/** Years without a season of the division: none was held, or another competition stood in its place. */
function yearsNotHeld(competition: Competition): ReadonlySet<number> {
  const notHeld = competition.honours?.seasons.filter((entry) => entry.status === 'not held') ?? []
  return new Set([...notHeld, ...(competition.notCounted ?? [])].map((entry) => yearOf(entry.season)))
}

/** Years a league was held in, from one to another, both included. */
function heldBetween(from: number, to: number, notHeld: ReadonlySet<number>): number {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((year) => !notHeld.has(year)).length
}

/**
 * The stays begun by a season, the last cut off at it. A club of the season right after the last on file stays up or comes up: its
 * ranges are prolonged by it. Undefined when the season is no season of the club's, as far as the file says.
 */
function staysUntil(competition: Competition, club: ClubId, season: SeasonLabel): Stay[] | undefined {
  const ranges = clubById(competition, club)?.topFlight?.filter((stay) => stay.from <= season)
  const onFileUntil = Math.max(...competition.clubs.flatMap((each) => each.topFlight ?? []).map((stay) => yearOf(stay.to)))
  if (ranges === undefined || yearOf(season) > onFileUntil + 1) return undefined
  const next = yearOf(season) === onFileUntil + 1 ? [...ranges, { from: season, to: season }] : ranges
  const stays = next.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const present = stays.at(-1)
  if (present === undefined || present.to < season) return undefined
  return [...stays.slice(0, -1), { from: present.from, to: season }]
}

/** Stays with no season held between them are one: no league was played in the years of a war, and nobody went down. */
function joined(stays: readonly Stay[], notHeld: ReadonlySet<number>): Stay[] {
  return stays.reduce<Stay[]>((done, stay) => {
    const last = done.at(-1)
    const follows = last !== undefined && heldBetween(yearOf(last.to) + 1, yearOf(stay.from) - 1, notHeld) === 0
    return follows ? [...done.slice(0, -1), { from: last.from, to: stay.to }] : [...done, stay]
  }, [])
}

/**
 * What number of season in the top flight this is for a club, and of its present stay. Source: the club's `topFlight` ranges; seasons
 * the honours file says were not held, and those the profile does not count, are left out. Undefined when the ranges are not on file, or end too early to tell.
 */
export function divisionYears(competition: Competition, club: ClubId, season: SeasonLabel): DivisionYears | undefined {
  const notHeld = yearsNotHeld(competition)
  const stays = joined(staysUntil(competition, club, season) ?? [], notHeld)
  const present = stays.at(-1)
  if (present === undefined) return undefined
  const lengths = stays.map((stay) => heldBetween(yearOf(stay.from), yearOf(stay.to), notHeld))
  const number = lengths.reduce((sum, length) => sum + length, 0)
  const lastBefore = stays.at(-2)?.to
  const profile = seasonProfile(competition, season)
  return {
    number,
    first: number === 1,
    since: present.from,
    consecutive: lengths.at(-1) ?? 0,
    evidence: [topFlightId(club)],
    ...(lastBefore !== undefined && { lastBefore }),
    ...(competition.singleDivisionSince !== undefined && { recordFrom: competition.singleDivisionSince }),
    ...(profile && { promoted: profile.clubs.some((entry) => entry.club === club && entry.promoted === true) }),
  }
}
