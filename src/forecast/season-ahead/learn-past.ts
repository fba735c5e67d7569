import { type CalendarDate, type ClubId, localTime } from '../../base/index.ts'
import { countedMatches, type CountedMatch, type Season } from '../../season/index.ts'
import { leagueResults, type SeasonResults } from '../backtest/league-results.ts'
import type { ForecastModel, Learner, PastMatch, Sides } from '../types.ts'

/** A model that has learnt what was known of a league: its past seasons, and this one's matches up to its instant. */
export function learnerOf(model: ForecastModel, season: Season, past: readonly SeasonResults[]): Learner {
  const learner = model.begin()
  const today = todayOf(season)
  for (const { season: label, clubs, dates } of past) {
    // A file of the past may go on beyond the season asked about.
    if (label >= season.label) continue
    learner.startSeason?.({ season: label, clubs })
    for (const matches of dates) if ((matches[0]?.date ?? today) < today) learner.learn(matches)
  }
  learner.startSeason?.({ season: season.label, clubs: season.clubs })
  for (const matches of playedByDate(season)) learner.learn(matches)
  return learner
}

/** The date of an instant where the league plays. */
export function dateOf({ competition }: Season, instant: string): CalendarDate {
  return localTime(instant, competition.timeZone).date
}

/** The date a forecast is made on: that of the season's instant, or of the last match counted where matchdays after one are not. */
export function todayOf(season: Season): CalendarDate {
  const last = countedMatches(season).at(-1) ?? season.matches[0]
  return dateOf(season, season.throughMatchday === undefined || last === undefined ? season.asOf : last.kickOff)
}

function playedByDate(season: Season): readonly (readonly PastMatch[])[] {
  const matches = countedMatches(season).flatMap((match) => playedMatch(season, match) ?? [])
  return leagueResults(season.competition.id, matches).seasons.flatMap(({ dates }) => dates)
}

/** What was played; a match awarded without having been says nothing of its clubs, and one in play not everything. */
function playedMatch(season: Season, match: CountedMatch): PastMatch | undefined {
  const { status, home, away, kickOff } = match
  const score = status === 'awarded' ? match.playedScore : match.score
  if (score === undefined || status === 'live') return undefined
  const shotsOnTarget = shotsOnTargetIn(match)
  return { season: season.label, date: dateOf(season, kickOff), home, away, score, ...(shotsOnTarget && { shotsOnTarget }) }
}

/** Shots that would have gone in: those saved or said to be on target, and the goals. Undefined where the feed sends no shots. */
function shotsOnTargetIn({ shots, goals, home, away }: CountedMatch): Sides | undefined {
  if (shots.length === 0) return undefined
  const of = (club: ClubId) =>
    shots.filter((shot) => shot.club === club && ON_TARGET.has(shot.outcome)).length +
    goals.filter((goal) => goal.club === club && !goal.ownGoal).length
  return { home: of(home), away: of(away) }
}

const ON_TARGET: ReadonlySet<string> = new Set(['saved', 'on target'])
