import { notice, parseInstant, type Place, problem, type ClubId, type Instant, localTime } from '../../base/index.ts'
import type { Fact, FactOf, Minute } from '../../facts/index.ts'
import type { ListedMatch, ScheduledMatch } from '../fixtures.ts'
import { readShape } from '../json.ts'
import type { ProblemList } from '../problems.ts'
import type { FeedContext } from '../types.ts'
import { momentOf, type HalfTimes } from './clock.ts'
import { decoded } from './names.ts'
import { type MatchRow, MatchShape, type SideChange, type SideRow } from './shapes.ts'

/** The feed's name in `source`. */
export const SOURCE = 'wyscout'

/** The id of a player the feed numbers. */
export function playerId(number: number): string {
  return `${SOURCE}-${String(number)}`
}

/** A match with its sheet: both sides' players and changes. */
export interface SheetMatch extends ListedMatch {
  readonly wyId: number
  readonly homeSide: SideRow
  readonly awaySide: SideRow
}

/**
 * One match of `matches.json`, or nothing.
 * Problems: FIELD_MISSING, FIELD_INVALID.
 */
export function readMatch(value: unknown, place: Place, context: FeedContext, problems: ProblemList): SheetMatch[] {
  const shape = readShape(MatchShape, value, place)
  if (!shape.ok) {
    for (const each of shape.problem) problems.add(each)
    return []
  }
  const row = shape.value
  const kickOff = parseInstant(`${row.dateutc.replace(' ', 'T')}Z`)
  const homeSide = row.teamsData.find((side) => side.side === 'home')
  const awaySide = row.teamsData.find((side) => side.side === 'away')
  if (kickOff !== undefined && homeSide !== undefined && awaySide !== undefined) {
    return [{ ...listed(row, kickOff, homeSide, awaySide, context), place, wyId: row.wyId, homeSide, awaySide }]
  }
  const path = `${place.path ?? ''}.${kickOff === undefined ? 'dateutc' : 'teamsData'}`
  problems.add(
    problem('FIELD_INVALID', `${path} cannot be read.`, { place: { ...place, path }, expected: '2018-04-22 18:45:00, two sides' }),
  )
  return []
}

function listed(row: MatchRow, kickOff: Instant, home: SideRow, away: SideRow, context: FeedContext) {
  const ground = decoded(row.venue ?? '')
  const played = row.status === 'Played'
  return {
    home: `${SOURCE}#${String(home.teamId)}`,
    away: `${SOURCE}#${String(away.teamId)}`,
    date: localTime(kickOff, context.competition.timeZone).date,
    kickOff,
    timeKnown: true,
    matchday: row.gameweek === 0 ? undefined : row.gameweek,
    round: row.gameweek === 0 ? undefined : String(row.gameweek),
    ground: ground === '' ? undefined : ground,
    score: played ? { home: home.score, away: away.score } : undefined,
    halfTime: played ? { home: home.scoreHT, away: away.scoreHT } : undefined,
  }
}

/** Both sides of a match with the club each is. */
export function sidesOf(
  match: ScheduledMatch<SheetMatch>,
): readonly { readonly club: ClubId; readonly side: SideRow; readonly n: number }[] {
  return [
    { club: match.homeClub, side: match.homeSide, n: 1 },
    { club: match.awayClub, side: match.awaySide, n: 2 },
  ]
}

/** The numbers of everyone on the sheet. */
export function playersOnSheet({ homeSide, awaySide }: SheetMatch): number[] {
  return [homeSide, awaySide].flatMap(({ formation }) =>
    [...(formation?.lineup ?? []), ...(formation?.bench ?? [])].map((player) => player.playerId),
  )
}

/** The line-ups, known by kick-off at the latest. */
export function lineUpFacts(match: ScheduledMatch<SheetMatch>): Fact[] {
  return sidesOf(match).flatMap(({ club, side, n }): Fact[] => {
    if (side.formation === undefined || side.formation.lineup.length === 0) return []
    const { lineup, bench } = side.formation
    const id = `${match.id}/LineUpNamed.${String(n)}`
    const names = { starting: lineup.map((p) => playerId(p.playerId)), bench: bench.map((p) => playerId(p.playerId)) }
    return [{ kind: 'LineUpNamed', id, at: match.kickOff, source: SOURCE, match: match.id, club, ...names }]
  })
}

/** The football minute of a change, from the sheet's count: 93 is 90+3. The first half's stoppage time is not told apart there. */
export function minuteOfChange(count: number): Minute {
  return count <= 90 ? { minute: Math.max(count, 1) } : { minute: 90, added: count - 90 }
}

/**
 * The changes of both sides in their order.
 * Problem: PLAYER_UNKNOWN where the sheet does not say who came on.
 */
export function changeFacts(match: ScheduledMatch<SheetMatch>, halves: HalfTimes, problems: ProblemList): FactOf<'SubstitutionMade'>[] {
  const all = sidesOf(match).flatMap(({ club, side }) => (side.formation?.substitutions ?? []).map((change) => ({ club, ...change })))
  const named = all.filter((change) => change.playerIn !== 0 && change.playerOut !== 0)
  for (const change of all) if (!named.includes(change)) problems.add(halfAChange(match, change))
  const inOrder = named.sort((a, b) => a.minute - b.minute)
  return inOrder.map(({ club, playerIn, playerOut, minute }, at) => ({
    kind: 'SubstitutionMade',
    id: `${match.id}/SubstitutionMade.${String(at + 1)}`,
    at: momentOf(halves, minute <= 45 ? 1 : 2, (Math.max(minute, 1) - (minute <= 45 ? 1 : 46)) * 60),
    source: SOURCE,
    match: match.id,
    club,
    off: playerId(playerOut),
    on: playerId(playerIn),
    minute: minuteOfChange(minute),
  }))
}

function halfAChange(match: SheetMatch, change: SideChange) {
  return notice('PLAYER_UNKNOWN', `The change of minute ${String(change.minute)} names only one of its two players; it is left out.`, {
    place: match.place,
    found: `off ${String(change.playerOut)}, on ${String(change.playerIn)}`,
  })
}
