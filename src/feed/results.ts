import { addSeconds, type Instant, notice, type Place, type Problem, problem, type SeasonLabel } from '../base/index.ts'
import { type PhasePlace, placeInPhases, type Rules, rulesFor } from '../competition/index.ts'
import type { Fact } from '../facts/index.ts'
import { calendarKnown, type ListedMatch, type ScheduledMatch, schedule, statusNotice, withPossibleScores } from './fixtures.ts'
import type { ProblemList } from './problems.ts'
import { dateNotice, seasonOfDates } from './season.ts'
import type { FeedContext } from './types.ts'

/**
 * Seconds from kick-off to a result, in feeds without a clock: two halves of 45 minutes, 15 of interval, and ten for stoppages and the
 * whistle. It only has to be late enough for no result to be known before its match is over.
 */
export const SECONDS_TO_RESULT = 115 * 60

/** A season's matches in order, and what is needed to say facts of them. */
export interface Calendar<M extends ListedMatch> {
  readonly season: SeasonLabel | undefined
  readonly matches: readonly (ScheduledMatch<M> & PhasePlace)[]
  /** When the fixtures were known. */
  readonly announced: Instant
}

/**
 * Puts a feed's matches in order under their ids, in the season the caller or the feed's title names, or else the dates.
 * Problems: those of {@link schedule}, FIELD_INVALID, DATE_OUTSIDE_SEASON, AWARD_WITHOUT_WINNER, SEASON_UNKNOWN.
 */
export function calendarOf<M extends ListedMatch>(
  listed: readonly M[],
  titled: SeasonLabel | undefined,
  context: FeedContext,
  problems: ProblemList,
): Calendar<M> {
  const possible = listed.map((match) => withPossibleScores(match, problems))
  const season =
    context.season ??
    titled ??
    seasonOfDates(
      possible.map((match) => match.date),
      context,
    )
  if (season === undefined && possible.length > 0) problems.add(seasonUnknown(context))
  const matches = schedule(possible, context, problems)
  for (const match of matches) for (const each of noticesOf(match, season)) problems.add(each)
  const rules = season === undefined ? undefined : rulesFor(context.competition, season)
  const placed = rules?.ok === true ? inPhases(matches, rules.value, problems) : matches
  return { season, matches: placed, announced: calendarKnown(possible) ?? '' }
}

/**
 * Puts matches into the phases and groups of the rules.
 * Notice: ROUND_UNKNOWN, once a label that names no round, or no group, the rules know; the match is taken for one of the first phase.
 */
function inPhases<M extends ListedMatch>(matches: readonly M[], rules: Rules, problems: ProblemList): (M & PhasePlace)[] {
  const unknown = new Set<string>()
  return matches.map((match) => {
    const { matchday, round, place } = match
    const labels = match.labels ?? (round === undefined ? [] : [round])
    const found = placeInPhases(rules, { labels, matchday })
    const label = labels.join(', ')
    if (label !== '' && !unknown.has(label) && !isPlaced(found, label, matchday, rules)) {
      unknown.add(label)
      problems.add(roundUnknown(label, rules, place))
    }
    return { ...match, ...found }
  })
}

/** Whether the rules know a match's round. A league of one phase takes any round with a number; a phase of groups asks for the group. */
function isPlaced({ phase, group }: PhasePlace, label: string, matchday: number | undefined, { phases }: Rules): boolean {
  if (phases === undefined) return /\d/.test(label)
  const own = phases.find(({ id }) => id === (phase ?? phases[0]?.id))
  const abreast = own?.groups?.some(({ places, clubs }) => places === undefined && clubs === undefined) === true
  return abreast && own.knockOut !== true ? group !== undefined : phase !== undefined || matchday !== undefined
}

function roundUnknown(label: string, { phases = [] }: Rules, place: Place): Problem {
  const [first] = phases
  const found = label.slice(0, 80)
  return notice('ROUND_UNKNOWN', `"${found}" is no round or group the rules know; its matches count for the ${first?.name ?? 'league'}.`, {
    place,
    found,
    expected: phases.length === 0 ? 'a numbered round' : `a round of ${phases.map((phase) => phase.name).join(', ')}`,
  })
}

function seasonUnknown(context: FeedContext): Problem {
  return problem('SEASON_UNKNOWN', `Neither the caller nor the feed says which season of ${context.competition.name} this is.`, {
    expected: 'a season such as 2017-18',
  })
}

function noticesOf(match: ListedMatch, season: SeasonLabel | undefined): Problem[] {
  const outside = season === undefined ? undefined : dateNotice(match.date, season, match.place)
  return [outside, statusNotice(match)].filter((each) => each !== undefined)
}

/** The fixture itself. */
export function fixtureFact(match: ScheduledMatch & PhasePlace, announced: Instant, source: string): Fact {
  return {
    kind: 'FixtureScheduled',
    id: `${match.id}/FixtureScheduled`,
    at: announced,
    source,
    match: match.id,
    home: match.homeClub,
    away: match.awayClub,
    kickOff: match.kickOff,
    timeKnown: match.timeKnown,
    ...(match.matchday === undefined ? {} : { matchday: match.matchday }),
    ...(match.phase === undefined ? {} : { phase: match.phase }),
    ...(match.group === undefined ? {} : { group: match.group }),
    ...(match.ground === undefined ? {} : { ground: match.ground }),
  }
}

/** How the match came out, if it did: a result, an award, or that it was cancelled, put off or broken off. `at` is when it was known. */
export function outcomeFact(match: ScheduledMatch, at: Instant, source: string): Fact | undefined {
  const said = { at, source, match: match.id }
  const { status, score, halfTime } = match
  if (status === 'cancelled') return { kind: 'MatchCancelled', id: `${match.id}/MatchCancelled`, ...said, at: match.kickOff }
  if (status === 'postponed') return { kind: 'MatchPostponed', id: `${match.id}/MatchPostponed.1`, ...said, at: match.kickOff }
  if (status === 'abandoned') return { kind: 'MatchAbandoned', id: `${match.id}/MatchAbandoned.1`, ...said }
  if (score === undefined) return undefined
  if (status === 'awarded') return { kind: 'MatchAwarded', id: `${match.id}/MatchAwarded`, ...said, score }
  return { kind: 'ResultRecorded', id: `${match.id}/ResultRecorded`, ...said, score, ...(halfTime === undefined ? {} : { halfTime }) }
}

/** The facts of a feed that has fixtures and results alone: all fixtures, then all outcomes, oldest first. */
export function resultFacts(calendar: Calendar<ListedMatch>, source: string): Fact[] {
  const fixtures = calendar.matches.map((match) => fixtureFact(match, calendar.announced, source))
  const outcomes = calendar.matches.map((match) => outcomeFact(match, addSeconds(match.kickOff, SECONDS_TO_RESULT), source))
  return [...fixtures, ...outcomes.filter((fact) => fact !== undefined)]
}

/** The problem of files that hold no match at all. */
export function nothingFound(files: readonly { readonly name: string }[], wanted: string): Problem {
  const file = files[0]?.name
  return problem('NOTHING_FOUND', `The files hold no ${wanted}.`, { ...(file === undefined ? {} : { place: { file } }), expected: wanted })
}

/** The problem of files that say they are of different seasons: one table would add them up. */
export function severalSeasons(seasons: readonly string[]): Problem {
  return problem('FIELD_INVALID', `The files are of different seasons: ${seasons.join(' and ')}.`, {
    expected: 'files of one season at a time',
  })
}
