import {
  type Goal,
  type Instant,
  formatMinute,
  localTime,
  type Match,
  type Player,
  type Season,
  tableOf,
  TIE_BREAKS,
  type TieBreakCode,
} from '../index.ts'
import type { OpenSeason } from './open-season.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }
const RULES = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** A thing with an id and the name people know it by. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What heads every answer about a season. */
export function headOf({ season, name }: OpenSeason) {
  return { season: name, asOf: season.asOf, ...(season.group && { group: season.group }) }
}

/** A club's id and name. */
export function clubOf(season: Season, id: string): Named {
  return { id, name: season.competition.clubs.find((club) => club.id === id)?.name ?? id }
}

/** A player's id and name; the id stands in where nobody registered him. */
export function playerOf(season: Season, id: string): Named {
  const player: Player | undefined = season.players.get(id)
  return { id, name: player?.name ?? id }
}

/** `22 April 2018`, on the competition's calendar. */
export function dayOf(season: Season, instant: Instant): string {
  const { day, month, year } = localTime(instant, season.competition.timeZone)
  return `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`
}

/** `22 April 2018, 20:45`. */
export function momentOf(season: Season, instant: Instant): string {
  return `${dayOf(season, instant)}, ${localTime(instant, season.competition.timeZone).time}`
}

/** `Sun 22 Apr 20:45`; without the time where only the day is known. */
export function shortKickOff(season: Season, { kickOff, timeKnown }: Match): string {
  const { day, month, weekday, time } = localTime(kickOff, season.competition.timeZone)
  const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday - 1] ?? ''
  const date = `${name} ${String(day).padStart(2)} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`
  return timeKnown ? `${date} ${time}` : date
}

/** When a match left is to be played: as {@link shortKickOff}, or that nobody knows. */
export function whenPlayed(season: Season, match: Match): string {
  return match.status === 'postponed' || match.status === 'abandoned' ? match.status : shortKickOff(season, match)
}

/** `Serie A 2017-18, as of 22 April 2018, 23:59`; `World Cup 2018, Group A, after matchday 10`. */
export function titleOf({ season, throughMatchday }: OpenSeason): string {
  const asOf = season.asOf === '' ? 'nothing known yet' : `as of ${momentOf(season, season.asOf)}`
  const when = throughMatchday === undefined ? asOf : `after matchday ${String(throughMatchday)}`
  const group = season.group === undefined ? '' : `, ${season.group.name}`
  return `${season.competition.name} ${season.label}${group}, ${when}`
}

/** A tie-break as a sentence names it: "goal difference". */
export function nameOfTieBreak(code: TieBreakCode): string {
  return code === 'PTS' ? 'points' : TIE_BREAKS[code].name
}

/** The last phase with a table, while another is being played: until a league has split for the last time, places lead nowhere. */
export function lastPhaseToCome(season: Season): Named | undefined {
  const last = season.rules.phases?.findLast(({ knockOut }) => knockOut !== true)
  return last === undefined || tableOf(season).phase === last.id ? undefined : { id: last.id, name: last.name }
}

/** `a, b and c`; joined by another word where one is given. */
export function listed(names: readonly string[], last = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}

/** `1 point`, `3 points`; with a plural of its own where one is given. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`
}

/** "first" to "tenth" in words, then "11th". */
export function ordinal(value: number): string {
  return ORDINALS[value] ?? `${String(value)}${SUFFIXES[RULES.select(value)] ?? 'th'}`
}

/** A side's scorers: `Koulibaly 90`, `Dzeko 12 (pen), 45+1`. */
export function scorersOf(season: Season, goals: readonly Goal[]): string {
  const byPlayer = new Map<string, string[]>()
  for (const goal of goals) {
    const name = goal.player === undefined ? '' : playerOf(season, goal.player).name
    const key = goal.ownGoal ? `${name} (own goal)` : name
    const when = goal.minute === undefined ? '' : `${formatMinute(goal.minute)}${goal.penalty ? ' (pen)' : ''}`
    byPlayer.set(key, [...(byPlayer.get(key) ?? []), when])
  }
  return [...byPlayer]
    .map(([name, whens]) => `${name} ${whens.filter(Boolean).join(', ')}`.trim())
    .filter(Boolean)
    .join('; ')
}

/** Three decimals to look at; what clubs are ranked by is the fraction itself. */
export function pointsPerMatch({ points, played }: { readonly points: number; readonly played: number }): string {
  return (played === 0 ? 0 : points / played).toFixed(3)
}
