import type { ClubId } from '../base/index.ts'
import type { OrderStep, PlayOff, TieBreakCode } from '../competition/index.ts'
import { countedMatches, type Season } from '../season/index.ts'
import { type Tally, tallyOf } from './tally.ts'
import { TIE_BREAKS, type TieContext } from './tie-breaks/index.ts'
import type { PassedStep, Tie } from './types.ts'

/** A club with its tie, in the order found; clubs in one slot share its place. */
export interface Slot {
  readonly clubs: readonly ClubId[]
  readonly tie?: Tie
}

interface Ranking {
  readonly context: TieContext
  readonly values: Map<TieBreakCode, Map<ClubId, number>>
}

/** Splits clubs by an integer, highest first. Ranking is done on integers only: no floating point decides a place. */
export function groupsByValue(clubs: readonly ClubId[], valueOf: (club: ClubId) => number): ClubId[][] {
  const groups = new Map<number, ClubId[]>()
  for (const club of clubs) {
    const value = valueOf(club)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [club])
    else group.push(club)
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group)
}

/** True when every match among the clubs that is on the calendar has a score. */
function allMet(season: Season, level: ReadonlySet<ClubId>): boolean {
  return season.matches.every(
    (match) => match.status === 'cancelled' || match.score !== undefined || !level.has(match.home) || !level.has(match.away),
  )
}

function contextOf(season: Season, level: readonly ClubId[], overall: ReadonlyMap<ClubId, Tally>): TieContext {
  const set = new Set(level)
  const matches = countedMatches(season).filter((match) => set.has(match.home) && set.has(match.away))
  return { season, level, overall, headToHead: { tallies: tallyOf(level, matches), matches, complete: allMet(season, set) } }
}

/**
 * Orders clubs level on points by the steps of the rules. Head-to-head looks at the matches among all the clubs level on points,
 * and goes on to the next step for those it leaves level; it is not begun again for fewer clubs.
 */
export function rankLevelClubs(
  season: Season,
  level: readonly ClubId[],
  overall: ReadonlyMap<ClubId, Tally>,
  steps: readonly OrderStep[],
): Slot[] {
  const ranking: Ranking = { context: contextOf(season, level, overall), values: new Map() }
  return rankGroup(ranking, level, steps, [], 'verified')
}

function rankGroup(
  ranking: Ranking,
  group: readonly ClubId[],
  steps: readonly OrderStep[],
  passed: readonly PassedStep[],
  status: Tie['status'],
): Slot[] {
  const [step, ...rest] = steps
  if (step === undefined) return [undecided(ranking, group, passed, status, 'NOTHING')]
  const soFar = step.status === 'assumed' ? 'assumed' : status
  const skip = reasonToSkip(ranking, step)
  if (skip !== undefined) return rankGroup(ranking, group, rest, [...passed, { code: step.code, reason: skip }], soFar)
  const values = valuesOf(ranking, group, step.code)
  if (values === undefined) return [undecided(ranking, group, passed, soFar, step.code)]
  const groups = groupsByValue(group, (club) => values.get(club) ?? 0)
  if (groups.length === 1) return rankGroup(ranking, group, rest, [...passed, { code: step.code, reason: 'level' }], soFar)
  return groups.flatMap((part) => {
    const [only, ...others] = part
    if (only !== undefined && others.length === 0) return [{ clubs: [only], tie: tieOf(ranking, passed, soFar, { decidedBy: step.code }) }]
    return rankGroup(ranking, part, rest, [...passed, { code: step.code, reason: 'level' }], soFar)
  })
}

function reasonToSkip({ context }: Ranking, step: OrderStep): PassedStep['reason'] | undefined {
  if (step.clubsLevel !== undefined && step.clubsLevel !== context.level.length) return 'not this many clubs'
  if (step.onceAllMet === true && !context.headToHead.complete) return 'not all met'
  return undefined
}

function valuesOf(ranking: Ranking, group: readonly ClubId[], code: TieBreakCode): ReadonlyMap<ClubId, number> | undefined {
  if (code === 'PTS') return new Map(group.map((club) => [club, 0]))
  const known = ranking.values.get(code) ?? new Map<ClubId, number>()
  for (const club of group) {
    const value = TIE_BREAKS[code].valueOf(club, ranking.context)
    if (value === undefined) return undefined
    known.set(club, value)
  }
  ranking.values.set(code, known)
  return known
}

function tieOf(
  { context, values }: Ranking,
  passed: readonly PassedStep[],
  status: Tie['status'],
  outcome: Pick<Tie, 'decidedBy' | 'undecided'>,
): Tie {
  const { matches, complete } = context.headToHead
  return { level: context.level, passed, status, headToHead: matches, headToHeadComplete: complete, values, ...outcome }
}

function undecided(
  ranking: Ranking,
  group: readonly ClubId[],
  passed: readonly PassedStep[],
  status: Tie['status'],
  by: TieBreakCode | 'NOTHING',
): Slot {
  return { clubs: group, tie: tieOf(ranking, passed, status, { undecided: { with: group, by } }) }
}

/** A play-off between two neighbouring places comes before anything the order says: until it is in the log, neither club is ahead. */
export function applyPlayOffs(
  slots: readonly Slot[],
  playOffs: readonly PlayOff[],
  pointsOf: (club: ClubId) => number,
  season: Season,
): Slot[] {
  return playOffs.reduce<Slot[]>((order, playOff) => applyPlayOff(order, playOff, pointsOf, season), [...slots])
}

function applyPlayOff(slots: Slot[], { places: [upper], status }: PlayOff, pointsOf: (club: ClubId) => number, season: Season): Slot[] {
  const at = slots.findIndex((_, i) => slots.slice(0, i).reduce((count, slot) => count + slot.clubs.length, 0) === upper - 1)
  // The two stand on slots of their own, or share one that nothing before the play-off parted.
  const span = slots[at]?.clubs.length === 2 ? 1 : 2
  const [a, b, ...more] = slots.slice(at, at + span).flatMap((slot) => slot.clubs)
  const tie = slots[at]?.tie
  if (at < 0 || a === undefined || b === undefined || more.length > 0 || tie === undefined || pointsOf(a) !== pointsOf(b)) return slots
  return [...slots.slice(0, at), ...playedOff([a, b], { ...withoutOutcome(tie), status }, season), ...slots.slice(at + span)]
}

function playedOff(pair: readonly [ClubId, ClubId], tie: Tie, season: Season): Slot[] {
  const settled = season.settledTies.findLast(({ by, order }) => by === 'PLAY_OFF' && pair.every((club) => order.includes(club)))
  if (settled === undefined) return [{ clubs: pair, tie: { ...tie, undecided: { with: pair, by: 'PLAY_OFF' } } }]
  const inOrder = [...pair].sort((x, y) => settled.order.indexOf(x) - settled.order.indexOf(y))
  return inOrder.map((club) => ({ clubs: [club], tie: { ...tie, decidedBy: 'PLAY_OFF' } }))
}

function withoutOutcome({ decidedBy: _decidedBy, undecided: _undecided, ...tie }: Tie): Tie {
  return tie
}
