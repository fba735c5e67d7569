import {
  type Checked,
  countedMatches,
  fail,
  foldSeason,
  hasError,
  type History,
  leagueResults,
  localTime,
  ok,
  type PastMatch,
  readFeed,
  type Season,
  type SeasonResults,
} from '../index.ts'
import { bundledHistory } from './catalogue.ts'
import { readFiles } from './files.ts'

/** Seasons a model is shown before the one it forecasts: what is older no longer tells of anybody. */
const SEASONS_BACK = 10

/**
 * The league's seasons before the one to forecast: from the files given, a season each, or those that come with the package.
 * Problems: those of the files and the feeds.
 */
export function pastSeasons(season: Season, files: readonly string[] | undefined): Checked<readonly SeasonResults[]> {
  if (files !== undefined) return pastFromFiles(season, files)
  const history = bundledHistory(season.competition.id)
  return history.ok
    ? ok(
        seasonsOfHistory(history.value)
          .filter(({ season: label }) => label < season.label)
          .slice(-SEASONS_BACK),
      )
    : history
}

/** Every season of a history. */
export function seasonsOfHistory({ competition, seasons }: History): SeasonResults[] {
  return seasons.flatMap(({ season, clubs, results }) => {
    const matches = results.flatMap(([date, home, away, homeGoals, awayGoals]): PastMatch[] => {
      const [homeClub, awayClub] = [clubs[home], clubs[away]]
      if (homeClub === undefined || awayClub === undefined) return []
      return [{ season, date, home: homeClub, away: awayClub, score: { home: homeGoals, away: awayGoals } }]
    })
    return leagueResults(competition, matches).seasons
  })
}

function pastFromFiles({ competition }: Season, paths: readonly string[]): Checked<readonly SeasonResults[]> {
  const files = readFiles(paths)
  if (!files.ok) return files
  const seasons: SeasonResults[] = []
  for (const file of files.value) {
    const reading = readFeed([file], { competition })
    if (hasError(reading.problems)) return fail(reading.problems)
    const folded = foldSeason({ competition, season: reading.season ?? '', facts: reading.facts })
    if (!folded.ok) return fail([folded.problem])
    seasons.push(...leagueResults(competition.id, playedIn(folded.value)).seasons)
  }
  return ok(seasons.sort((a, b) => (a.season < b.season ? -1 : 1)))
}

function playedIn(season: Season): PastMatch[] {
  return countedMatches(season)
    .filter(({ status }) => status === 'played')
    .map(({ home, away, score, kickOff }) => ({
      season: season.label,
      date: localTime(kickOff, season.competition.timeZone).date,
      home,
      away,
      score,
    }))
}
