import { type HonestForecast, type MatchForecast, percent, type Season, settledSeason, tableOf } from '../index.ts'
import type { Paint } from './paint.ts'
import { gridText } from './grid.ts'
import type { ZoneTimeline } from './timeline-text.ts'
import { clubOf, counted, listed, whenPlayed } from './words.ts'
import { zoneKey } from './zone-words.ts'

/** A forecast and the season it is of, with the timeline where one was asked for. */
export interface ForecastView {
  readonly season: Season
  readonly forecast: HonestForecast
  readonly timeline?: ZoneTimeline
}

/** Clubs by expected place: points now and to expect, the span of points, and the chance of each zone. */
export function clubsText({ season, forecast }: ForecastView, paint: Paint): string {
  const points = pointsNow(season)
  const { zones } = forecast
  const rows = forecast.clubs.map((own) => {
    const proved = forecast.proved.get(own.club)
    return [
      clubOf(season, own.club).name,
      String(points.get(own.club) ?? 0),
      paint.strong(own.expectedPoints.toFixed(1)),
      `${String(own.points.p5)}-${String(own.points.p95)}`,
      ...zones.map(({ id }) => chanceText(own.zones[id] ?? 0, proved?.zones[id] === true, paint)),
    ]
  })
  return gridText(['Club', 'Pts', 'xPts', '5-95 %', ...zones.map(zoneKey)], rows, { left: [0], paint })
}

/** The chance of every place, clubs by expected place; what is proved impossible is left blank. */
export function positionsText({ season, forecast }: ForecastView, paint: Paint): string {
  const places = forecast.clubs[0]?.positions.map((_, at) => String(at + 1)) ?? []
  const rows = forecast.clubs.map(({ club, positions }) => {
    const proved = forecast.proved.get(club)
    const cells = positions.map((chance, at) => {
      const isProved = proved?.positions[at] === true
      return isProved && chance === 0 ? '' : chanceText(chance, isProved, paint)
    })
    return [clubOf(season, club).name, ...cells]
  })
  return gridText(['Club', ...places], rows, { left: [0], paint })
}

/** Matches with the chances of their results, the goals to expect and the likeliest scores. */
export function matchesText(season: Season, matches: readonly MatchForecast[], paint: Paint): string {
  const fixtures = new Map(season.matches.map((match) => [match.id, match]))
  const rows = matches.map(({ match, home, away, inPlay, homeWin, draw, awayWin, goals, scores }) => {
    const fixture = fixtures.get(match)
    return [
      inPlay !== undefined ? 'in play' : fixture === undefined ? '' : whenPlayed(season, fixture),
      `${clubOf(season, home).name} v ${clubOf(season, away).name}`,
      ...[homeWin, draw, awayWin].map((chance) => percent(chance, false)),
      `${goals.home.toFixed(1)}-${goals.away.toFixed(1)}`,
      scores.map((score) => `${String(score.home)}-${String(score.away)} ${percent(score.chance, false)}`).join(', '),
    ]
  })
  return gridText(['', '', '1', 'X', '2', 'goals', 'likeliest scores'], rows, { left: [0, 1, 6], paint })
}

/** The points with which zones were reached or avoided. */
export function pointsNeededText({ forecast }: ForecastView, paint: Paint): string {
  const needed = forecast.pointsNeeded.filter(({ points }) => Object.keys(points).length > 0)
  const rows = needed.map(({ zone, avoid, points }) => {
    const name = forecast.zones.find(({ id }) => id === zone)?.name ?? zone
    return [`${avoid ? 'to avoid ' : 'for '}${name}`, ...([75, 90, 99] as const).map((share) => String(points[share] ?? '-'))]
  })
  return rows.length === 0 ? '' : gridText(['', '75 %', '90 %', '99 %'], rows, { left: [0], paint })
}

/** How the forecast was made, and what its marks mean. */
export function notesText({ season, forecast }: ForecastView, paint: Paint): string {
  const { model, seasons, seed, exact, zones } = forecast
  const live = forecast.matches.filter(({ inPlay }) => inPlay !== undefined).length
  const notes = [
    ...(zones.length === 0 ? [] : [`${zones.map((zone) => `${zoneKey(zone)} ${zone.name}`).join(', ')}.`]),
    'xPts: points to expect; 5-95 %: the points that nine seasons in ten end between.',
    '0% and 100% are proved; <1% and >99% are not.',
    ...(exact ? ['The last round: places are worked out over every way it can end, not counted.'] : []),
    ...(live === 0 ? [] : [`${counted(live, 'match', 'matches')} in play: by the score so far and the time left.`]),
    ...cupNotes(season),
    `Model: ${model.name} ${model.version}; ${seasons.toLocaleString('en-GB')} seasons, seed ${String(seed)}.`,
  ]
  return notes.map((note) => paint.faint(`  ${note}`)).join('\n')
}

/** What is taken of cups that places hang on. */
function cupNotes({ cups }: Season): string[] {
  const open = cups.filter(({ winner }) => winner === undefined).map(({ name }) => name)
  return open.length === 0 ? [] : [`Who wins the ${listed(open)} is drawn anew in every season.`]
}

function chanceText(chance: number, isProved: boolean, paint: Paint): string {
  const text = percent(chance, isProved)
  if (isProved) return chance === 1 ? paint.strong(text) : paint.faint('-')
  return chance < 0.01 ? paint.faint(text) : text
}

function pointsNow(season: Season): ReadonlyMap<string, number> {
  return new Map(tableOf(settledSeason(season)).rows.map(({ club, points }) => [club, points]))
}
