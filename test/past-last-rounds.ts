import { rulesFor, type Season, type SeasonResults } from '../src/index.ts'
import { seasonOfResults } from '../src/forecast/backtest/season-of-results.ts'
import { seasonsOfHistory } from '../src/cli/past-seasons.ts'
import { history, serieA } from './bundled.ts'

/** A past season of Serie A before its last round, under the rules of the day, and the ten before it. */
export interface BeforeLastRound {
  readonly season: Season
  readonly past: readonly SeasonResults[]
}

const ALL = seasonsOfHistory(history)

/** The seasons of Serie A that have head-to-head first and are on file. */
export const SEASONS_BY_HEAD_TO_HEAD = ALL.map(({ season }) => season).filter((season) => season >= '2005-06')

/** A season once no club has more than one match left. */
export function beforeLastRound(label: string): BeforeLastRound {
  const results = ALL.find(({ season }) => season === label)
  const rules = rulesFor(serieA, label)
  if (results === undefined || !rules.ok) throw new Error(`Serie A ${label} is not on file`)
  const { dates } = results
  const played = dates.findIndex((_, at) => mostLeft(dates.slice(at)) <= 1)
  return {
    season: seasonOfResults({ league: serieA.id, order: rules.value.order }, results, played),
    past: ALL.filter(({ season }) => season < label).slice(-10),
  }
}

function mostLeft(dates: SeasonResults['dates']): number {
  const left = new Map<string, number>()
  for (const { home, away } of dates.flat()) for (const club of [home, away]) left.set(club, (left.get(club) ?? 0) + 1)
  return Math.max(0, ...left.values())
}
