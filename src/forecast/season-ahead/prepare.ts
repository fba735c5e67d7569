import { type CalendarDate, type ClubId, daysBetween, type Instant, type MatchId } from '../../base/index.ts'
import { type Match, nextRound, roundOf, type Season, settledSeason, tablePhases } from '../../season/index.ts'
import { type Division, divisionsIn } from '../../table/index.ts'
import type { SeasonResults } from '../backtest/league-results.ts'
import { fixedScores, type Plan, planOf, type ScoreSource } from '../simulation/index.ts'
import type { ForecastModel, Learner, ScoreChances } from '../types.ts'
import { dateOf, learnerOf, todayOf } from './learn-past.ts'
import { chancesLeft, inPlay, type InPlay, withGoals } from './live.ts'
import { zonesAhead, type ZonesAhead } from './zones.ts'

/** A match left, with the chances of its final scores. */
export interface MatchAhead {
  readonly id: MatchId
  readonly home: ClubId
  readonly away: ClubId
  readonly matchday?: number
  readonly kickOff: Instant
  readonly chances: ScoreChances
  /** Set for a match in play. */
  readonly inPlay?: InPlay
}

/** A division and where its scores are drawn from. */
export interface PartAhead {
  readonly plan: Plan
  readonly source: ScoreSource
}

/** All that is needed to simulate the rest of a season: plain data, which can be posted to a worker. */
export interface Preparation {
  readonly model: { readonly name: string; readonly version: string }
  readonly asOf: Instant
  /** Every club of the table, part by part. */
  readonly clubs: readonly ClubId[]
  /** The last place of the table. */
  readonly lastPlace: number
  /** The fewest points any of them has, and the most any can reach. */
  readonly leastPoints: number
  readonly mostPoints: number
  readonly parts: readonly PartAhead[]
  /** In order of kick-off. */
  readonly matches: readonly MatchAhead[]
  /** The next round, as indexes of matches. */
  readonly next: readonly number[]
  readonly nextMatchday?: number
  readonly zones: ZonesAhead
}

/** What a season is forecast from. */
export interface PreparationOptions {
  readonly model: ForecastModel
  /** Earlier seasons of the league, oldest first; seasons from this one on are passed over. */
  readonly past?: readonly SeasonResults[]
  /** The next round: left out, the next matches. */
  readonly round?: readonly MatchId[]
}

/**
 * Prepares the forecast of a season as of its instant: the model learns what was known then, and every division of the table with matches
 * left gets a plan. Of a season of groups side by side, give one of them (`seasonOfGroup`); before a league splits, the places are
 * those of the phase being played, and there are no zones.
 */
export function prepare(asKnown: Season, { model, past = [], round }: PreparationOptions): Preparation {
  const season = settledSeason(asKnown)
  const learner = learnerOf(model, asKnown, past)
  const today = todayOf(asKnown)
  const playing = new Map(asKnown.matches.flatMap((match) => withMatch(match.id, inPlay(asKnown, match))))
  const given: Given = { season, learner, today, playing }
  const { parts, phase } = divisionsIn(season)
  const clubs = parts.flatMap((division) => division.clubs)
  const isLastPhase = phase === undefined || phase.id === tablePhases(season.rules).at(-1)?.id
  const planned = parts.map((division) => ({ division, ...partAhead(given, division) }))
  const open = [...new Map(planned.flatMap(({ open }) => open).map((match) => [match.id, match])).values()]
  const { matches: coming, matchday } = round === undefined ? nextRound(season, open) : roundOf(open, round)
  const ids = open.map(({ id }) => id)
  return {
    model: { name: model.name, version: model.version },
    asOf: season.asOf,
    clubs,
    lastPlace: Math.max(0, ...parts.map(({ firstPlace, clubs }) => firstPlace + clubs.length - 1)),
    ...pointsReached(season, planned),
    parts: planned.map(({ part }) => part),
    matches: open.map((match) => matchAhead(given, match)),
    next: coming.map(({ id }) => ids.indexOf(id)),
    ...(matchday !== undefined && { nextMatchday: matchday }),
    zones: isLastPhase ? zonesAhead({ season, learner, date: today }, clubs) : { zones: [], cups: [] },
  }
}

/** What the parts and matches of a season are prepared from. */
interface Given {
  readonly season: Season
  readonly learner: Learner
  readonly today: CalendarDate
  readonly playing: ReadonlyMap<MatchId, InPlay>
}

interface Planned {
  readonly division: Division
  readonly open: readonly Match[]
}

/** The fewest points of any club now, and the most that one can get to by winning all it has left. */
function pointsReached({ rules }: Season, planned: readonly Planned[]): Pick<Preparation, 'leastPoints' | 'mostPoints'> {
  const now = planned.flatMap(({ division, open }) =>
    division.clubs.map((club) => {
      const points = division.points.get(club) ?? 0
      return { points, left: open.filter(({ home, away }) => home === club || away === club).length }
    }),
  )
  return {
    leastPoints: Math.min(...now.map(({ points }) => points)),
    mostPoints: Math.max(...now.map(({ points, left }) => points + left * rules.points.win)),
  }
}

function withMatch(id: MatchId, playing: InPlay | undefined): [MatchId, InPlay][] {
  return playing === undefined ? [] : [[id, playing]]
}

function partAhead(given: Given, division: Division): { readonly part: PartAhead; readonly open: readonly Match[] } {
  const { season, playing } = given
  const plan = planOf(season, division, new Map([...playing].map(([id, { goals }]) => [id, goals])))
  const byId = new Map(division.fixtures.map((match) => [match.id, match]))
  const open = plan.matches.flatMap((id) => byId.get(id) ?? [])
  return { part: { plan, source: sourceOf(given, division, open) }, open }
}

/** Strengths drawn anew for each season, where the model has them; else its chances of each match. */
function sourceOf(given: Given, { clubs }: Division, open: readonly Match[]): ScoreSource {
  const { season, learner, today, playing } = given
  if (learner.strengths === undefined) return fixedScores(open.map((match) => chancesToCome(given, match)))
  // Clubs outside the division come in too: their strengths count, their places do not.
  const playingClubs = [...new Set([...clubs, ...open.flatMap(({ home, away }) => [home, away])])]
  const numberOf = new Map(playingClubs.map((club, number) => [club, number]))
  return {
    kind: 'redrawn',
    strengths: learner.strengths(playingClubs, today),
    home: Int32Array.from(open, ({ home }) => numberOf.get(home) ?? 0),
    away: Int32Array.from(open, ({ away }) => numberOf.get(away) ?? 0),
    days: Int32Array.from(open, (match) => daysBetween(today, dayOf(season, match, today))),
    left: Float64Array.from(open, ({ id }) => playing.get(id)?.left ?? 1),
  }
}

/** The day a match is thought to be played on: a date gone by, of a match put off, says nothing. */
function dayOf(season: Season, { kickOff }: Match, today: CalendarDate): CalendarDate {
  const day = dateOf(season, kickOff)
  return day < today ? today : day
}

/** The chances of the goals still to come. */
function chancesToCome({ season, learner, today, playing }: Given, match: Match): ScoreChances {
  const whole = learner.forecast({ date: dayOf(season, match, today), home: match.home, away: match.away })
  const left = playing.get(match.id)?.left
  return left === undefined ? whole : chancesLeft(whole, left)
}

function matchAhead(given: Given, match: Match): MatchAhead {
  const { id, home, away, matchday, kickOff } = match
  const toCome = chancesToCome(given, match)
  const playing = given.playing.get(id)
  return {
    id,
    home,
    away,
    ...(matchday !== undefined && { matchday }),
    kickOff,
    chances: playing === undefined ? toCome : withGoals(toCome, playing.goals),
    ...(playing && { inPlay: playing }),
  }
}
