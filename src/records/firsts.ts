import { type CalendarDate, type ClubId, daysBetween, type FactId, localTime, type SeasonLabel } from '../base/index.ts'
import { type Club, clubById } from '../competition/index.ts'
import type { CountedMatch, Season } from '../season/index.ts'
import type { History } from './history.ts'
import { type Meeting, pastMeetings, winnerOf } from './meetings.ts'
import { yearOf } from './season-year.ts'

/** League meetings before a first win: the winner won none of them, so those not drawn were the opponent's wins. */
export interface MeetingTally {
  readonly count: number
  /** Won by the club at home in each. */
  readonly homeWins: number
  readonly draws: number
}

interface First {
  readonly club: ClubId
  readonly opponent: ClubId
  readonly match: CountedMatch
  /** The home club's ground, when the claim is about it: its opening is known and the record reaches back to it. */
  readonly ground?: string
  /** The day the ground opened. */
  readonly opened?: CalendarDate
  /** The first season of the record, which "ever" cannot go behind. */
  readonly recordFrom: SeasonLabel
  /** The facts of this match and of every meeting the claim counts, past results among them. */
  readonly evidence: readonly FactId[]
}

/** A club's first league win on record: at a ground, away to an opponent whose ground's opening is not known, or against it anywhere. */
export interface FirstEver extends First {
  readonly kind: 'first ever at ground' | 'first ever away' | 'first ever'
  readonly earlierMeetings: MeetingTally
}

/** A club's first league win of its kind for at least three years. */
export interface FirstSince extends First {
  readonly kind: 'first since'
  /** Where: at the ground, away to the opponent, or against it anywhere. */
  readonly at: 'ground' | 'away' | 'anywhere'
  /** The day of the last win before this one. */
  readonly since: CalendarDate
  /** Meetings after that day and before this match. */
  readonly meetingsSince: number
}

/** A win worth calling a first. */
export type FirstWin = FirstEver | FirstSince

const LONG_AGO_DAYS = 1095

type Ground = NonNullable<Club['grounds']>[number]
type Scope = FirstSince['at']
const EVER = { ground: 'first ever at ground', away: 'first ever away', anywhere: 'first ever' } as const

/** A win before could hide in a season that is not on file: the record has to reach the season before this one. */
function recordFrom(history: History, season: Season): SeasonLabel | undefined {
  const before = history.seasons.map((past) => past.season).filter((label) => label < season.label)
  const last = before.at(-1)
  return last !== undefined && yearOf(last) === yearOf(season.label) - 1 ? before[0] : undefined
}

function earlierMeetings(history: History, season: Season, match: CountedMatch): Meeting[] {
  const meetings = pastMeetings(history, season, match.home, match.away)
  return meetings.filter(
    (meeting) => meeting.match === undefined || (meeting.match.id !== match.id && meeting.match.kickOff < match.kickOff),
  )
}

function isCalled(ground: Ground, name: string): boolean {
  return ground.name === name || ground.aliases?.includes(name) === true
}

/** The ground of a match with its opening day, when both are known and the record is older than the ground. */
function groundOf(
  history: History,
  { competition }: Season,
  match: CountedMatch,
): (Ground & { readonly opened: CalendarDate }) | undefined {
  const name = match.ground
  const ground = clubById(competition, match.home)?.grounds?.find((each) => name !== undefined && isCalled(each, name))
  const oldest = history.seasons[0]?.results.map(([date]) => date).sort()[0]
  if (ground?.opened === undefined || oldest === undefined || oldest > ground.opened) return undefined
  return { ...ground, opened: ground.opened }
}

/** Past results name no ground: from the opening on they are taken to have been played there. */
function wasAt(ground: Ground & { readonly opened: CalendarDate }, { date, match }: Meeting): boolean {
  return date >= ground.opened && (match?.ground === undefined || isCalled(ground, match.ground))
}

function firstWin(
  meetings: readonly Meeting[],
  club: ClubId,
  at: Scope,
  today: CalendarDate,
  first: Omit<First, 'evidence'>,
): FirstWin | undefined {
  if (meetings.length === 0) return undefined
  const lastWin = meetings.findLastIndex((meeting) => winnerOf(meeting) === club)
  const since = meetings[lastWin]?.date
  if (since !== undefined && daysBetween(since, today) < LONG_AGO_DAYS) return undefined
  const counted = meetings.slice(Math.max(lastWin, 0))
  const evidence = [...counted.flatMap((meeting) => meeting.evidence), ...first.match.evidence]
  if (since !== undefined) return { ...first, kind: 'first since', at, since, meetingsSince: counted.length - 1, evidence }
  return { ...first, kind: EVER[at], earlierMeetings: tallyOf(meetings), evidence }
}

function tallyOf(meetings: readonly Meeting[]): MeetingTally {
  return {
    count: meetings.length,
    homeWins: meetings.filter((meeting) => winnerOf(meeting) === meeting.home).length,
    draws: meetings.filter((meeting) => winnerOf(meeting) === undefined).length,
  }
}

/**
 * What makes the visitors' win a first at the home club's ground: their first ever there since it opened, or the first for three
 * years. Where the opening is not known (or lies before the record), away to this opponent on record, without `ground`.
 * Undefined when the visitors did not win, never met the opponent there before, or the record stops short of this season.
 */
export function firstAtGround(season: Season, history: History, match: CountedMatch): FirstWin | undefined {
  const from = recordFrom(history, season)
  if (winnerOf(match) !== match.away || from === undefined) return undefined
  const ground = groundOf(history, season, match)
  const visits = earlierMeetings(history, season, match).filter((meeting) => meeting.home === match.home)
  const first = { club: match.away, opponent: match.home, match, recordFrom: from }
  const today = localTime(match.kickOff, season.competition.timeZone).date
  if (ground === undefined) return firstWin(visits, match.away, 'away', today, first)
  const there = visits.filter((meeting) => wasAt(ground, meeting))
  return firstWin(there, match.away, 'ground', today, { ...first, ground: ground.name, opened: ground.opened })
}

/**
 * What makes a win a first against the opponent, home or away: the first ever on record, or the first for three years.
 * Undefined for a draw, without an earlier meeting, or when the record stops short of this season.
 */
export function firstAgainstOpponent(season: Season, history: History, match: CountedMatch): FirstWin | undefined {
  const from = recordFrom(history, season)
  const club = winnerOf(match)
  if (club === undefined || from === undefined) return undefined
  const opponent = club === match.home ? match.away : match.home
  const today = localTime(match.kickOff, season.competition.timeZone).date
  return firstWin(earlierMeetings(history, season, match), club, 'anywhere', today, { club, opponent, match, recordFrom: from })
}
