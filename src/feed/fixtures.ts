import {
  addSeconds,
  type CalendarDate,
  type Checked,
  type ClubId,
  type Instant,
  instantOfLocal,
  type MatchId,
  matchId,
  notice,
  type Place,
  type Problem,
  problem,
} from '../base/index.ts'
import { type Club, clubNamed } from '../competition/index.ts'
import type { Score } from '../facts/index.ts'
import { PROBLEMS_PER_FILE, type ProblemList } from './problems.ts'
import type { FeedContext } from './types.ts'

/** What a feed can say of a match besides its score. */
export const MATCH_STATUSES = ['awarded', 'cancelled', 'postponed', 'abandoned'] as const

/** One of {@link MATCH_STATUSES}. */
export type MatchStatus = (typeof MATCH_STATUSES)[number]

/** The moment a match begins. With `timeKnown` false it is noon of the day, for order only. */
export interface KickOff {
  readonly date: CalendarDate
  readonly kickOff: Instant
  readonly timeKnown: boolean
}

/** A match as a feed lists it: clubs by the feed's own names. */
export interface ListedMatch extends KickOff {
  readonly place: Place
  readonly home: string
  readonly away: string
  /** The round as the feed writes it; tells a repeated match from a second meeting. */
  readonly round?: string | undefined
  /** Round, stage and group as the feed writes them, where they are more than the round. */
  readonly labels?: readonly string[] | undefined
  readonly matchday?: number | undefined
  readonly ground?: string | undefined
  readonly status?: MatchStatus | undefined
  readonly score?: Score | undefined
  readonly halfTime?: Score | undefined
}

/** A listed match whose clubs are known. */
export interface KnownClubs {
  readonly homeClub: ClubId
  readonly awayClub: ClubId
}

/** A listed match with its id in the season. */
export type ScheduledMatch<M extends ListedMatch = ListedMatch> = M & KnownClubs & { readonly id: MatchId }

/** The kick-off of a local date and a time (`20:45`, or `18:00 UTC+3`) in a zone; undefined when there is no such moment. */
export function kickOffOf(date: CalendarDate, time: string | undefined, zone: string): KickOff | undefined {
  const clock = /^(\d{1,2}):(\d{2})(?: UTC([+-])(\d{1,2}))?$/.exec(time ?? '12:00')
  if (clock === null) return undefined
  const [, hours = '', minutes = '', sign, offset = ''] = clock
  const zoneOfTime = sign === undefined ? zone : `${sign}${offset.padStart(2, '0')}:00`
  const kickOff = instantOfLocal(date, `${hours.padStart(2, '0')}:${minutes}`, zoneOfTime)
  return kickOff === undefined ? undefined : { date, kickOff, timeKnown: time !== undefined }
}

/** The matchday a round's name says; rounds of play-offs and phases that count anew say none. */
export function matchdayOf(round: string | undefined): number | undefined {
  const number = Number(/^Matchday (\d{1,2})$/.exec(round?.trim() ?? '')?.[1])
  return number >= 1 ? number : undefined
}

/** Looks each name up once. After too many unknown names it stops looking: the feed is of another competition. */
function clubFinder(context: FeedContext) {
  const known = new Map<string, Checked<Club, Problem>>()
  let unknown = 0
  return (name: string, place: Place): Checked<Club, Problem> | undefined => {
    const before = known.get(name)
    if (before !== undefined) return before.ok ? before : { ok: false, problem: { ...before.problem, place } }
    if (unknown >= PROBLEMS_PER_FILE) return undefined
    const found = clubNamed(context.competition, name, place)
    if (!found.ok) unknown += 1
    known.set(name, found)
    return found
  }
}

function withClubs<M extends ListedMatch>(matches: readonly M[], context: FeedContext, problems: ProblemList): (M & KnownClubs)[] {
  const find = clubFinder(context)
  return matches.flatMap((match) => {
    const [home, away] = [find(match.home, match.place), find(match.away, match.place)]
    for (const club of [home, away]) if (club?.ok === false) problems.add(club.problem)
    if (home?.ok !== true || away?.ok !== true) return []
    if (home.value.id !== away.value.id) return [{ ...match, homeClub: home.value.id, awayClub: away.value.id }]
    problems.add(problem('CLUB_AGAINST_ITSELF', `${home.value.name} cannot play themselves.`, { place: match.place, found: match.home }))
    return []
  })
}

/**
 * Gives matches their clubs and ids, oldest first; a further meeting at the same ground counts on in the order of dates.
 * Problems: CLUB_UNKNOWN, CLUB_AGAINST_ITSELF, MATCH_REPEATED (same clubs on the same date or in the same round); such matches are left out.
 */
export function schedule<M extends ListedMatch>(matches: readonly M[], context: FeedContext, problems: ProblemList): ScheduledMatch<M>[] {
  const meetings = new Map<string, Meetings>()
  const oldestFirst = withClubs(matches, context, problems).sort((a, b) => (a.kickOff < b.kickOff ? -1 : Number(a.kickOff > b.kickOff)))
  return oldestFirst.flatMap((match) => {
    const pair = matchId(match.homeClub, match.awayClub)
    const before = meetings.get(pair) ?? { count: 0, seen: new Map<string, ListedMatch>() }
    meetings.set(pair, before)
    const marks = [match.date, ...(match.round === undefined ? [] : [`round ${match.round}`])]
    const same = marks.map((mark) => before.seen.get(mark)).find((other) => other !== undefined)
    if (same !== undefined) {
      problems.add(repeated(match, same))
      return []
    }
    before.count += 1
    for (const mark of marks) before.seen.set(mark, match)
    return [{ ...match, id: matchId(match.homeClub, match.awayClub, before.count) }]
  })
}

/** The matches of two clubs at one ground so far: how many, and each by its date and its round. */
interface Meetings {
  count: number
  readonly seen: Map<string, ListedMatch>
}

function repeated(match: ListedMatch, first: ListedMatch): Problem {
  const line = first.place.line === undefined ? '' : ` in line ${String(first.place.line)}`
  const path = first.place.path === undefined ? '' : ` at ${first.place.path}`
  return problem('MATCH_REPEATED', `${match.home} against ${match.away} is listed already${line}${path}.`, { place: match.place })
}

/**
 * The match without a half-time score that cannot be: more goals at half-time than at the end.
 * Problem: FIELD_INVALID.
 */
export function withPossibleScores<M extends ListedMatch>(match: M, problems: ProblemList): M {
  const { score, halfTime } = match
  if (score === undefined || halfTime === undefined) return match
  if (halfTime.home <= score.home && halfTime.away <= score.away) return match
  problems.add(
    problem('FIELD_INVALID', 'There are more goals at half-time than at full-time.', {
      place: match.place,
      found: `${String(halfTime.home)}-${String(halfTime.away)}`,
      expected: `at most ${String(score.home)}-${String(score.away)}`,
    }),
  )
  return { ...match, halfTime: undefined }
}

/** What a reader should know of a match that was not simply played; nothing for most. */
export function statusNotice(match: ListedMatch): Problem | undefined {
  const { status, score, place } = match
  if (status === 'awarded' && score?.home === score?.away) {
    return notice('AWARD_WITHOUT_WINNER', `${match.home} against ${match.away} was awarded; the feed does not say to whom.`, { place })
  }
  if (status !== 'postponed' && status !== 'abandoned') return undefined
  return notice('FIELD_MISSING', `${match.home} against ${match.away} was ${status}; no result is read.`, { place, found: status })
}

/** When the calendar was known: a day before the first kick-off of the season, for feeds that say no more. */
export function calendarKnown(matches: readonly ListedMatch[]): Instant | undefined {
  const first = matches.reduce<Instant | undefined>(
    (least, { kickOff }) => (least === undefined || kickOff < least ? kickOff : least),
    undefined,
  )
  return first === undefined ? undefined : addSeconds(first, -86_400)
}
