import { matchId } from '../../base/index.ts'
import type { Order, Rules } from '../../competition/index.ts'
import type { Match, Season } from '../../season/index.ts'
import type { PastMatch } from '../types.ts'
import type { SeasonResults } from './league-results.ts'

/** A league's seasons as the backtest simulates them: the order of its rules, or points, goal difference and goals where none is given. */
export interface LeagueOrder {
  readonly league: string
  readonly order?: Order
}

const GENERAL = 'general knowledge: goal difference, then goals'
const BY_GOALS: Order['final'] = [
  { code: 'GD', status: 'assumed', source: GENERAL },
  { code: 'GF', status: 'assumed', source: GENERAL },
]

/**
 * A season made of nothing but results, as it stood once the first so many dates had been played. Nothing else is known of it: no
 * deductions, no awards, no zones.
 */
export function seasonOfResults({ league, order }: LeagueOrder, { season, clubs, dates }: SeasonResults, datesPlayed: number): Season {
  const rules: Rules = {
    competition: league,
    from: season,
    points: { win: 3, draw: 1, loss: 0 },
    order: order ?? { final: BY_GOALS, inSeason: BY_GOALS },
  }
  const competition = {
    id: league,
    name: league,
    timeZone: 'UTC',
    titleName: 'title',
    clubs: [],
    sources: [],
    regimes: [rules],
    seasons: [],
  }
  const last = dates[datesPlayed - 1]?.[0]?.date ?? dates[0]?.[0]?.date ?? ''
  return {
    competition,
    label: season,
    rules,
    asOf: `${last}T00:00:00Z`,
    clubs,
    matches: dates.flatMap((matches, at) => matches.map((match) => matchOf(match, at < datesPlayed))),
    players: new Map(),
    deductions: [],
    settledTies: [],
    given: [],
    pastSeasons: [],
    expelled: [],
    zones: [],
    cups: [],
    spots: [],
    problems: [],
  }
}

function matchOf({ date, home, away, score }: PastMatch, played: boolean): Match {
  const id = matchId(home, away)
  return {
    id,
    home,
    away,
    kickOff: `${date}T12:00:00Z`,
    timeKnown: false,
    status: played ? 'played' : 'scheduled',
    ...(played && { score }),
    goals: [],
    annulledGoals: [],
    lineUps: [],
    cards: [],
    substitutions: [],
    shots: [],
    offsides: [],
    evidence: [],
    fixture: id,
  }
}
