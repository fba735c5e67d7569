import type { ClubId } from '../../base/index.ts'
import type { MatchOutcome, Standing } from '../proof.ts'
import { type Case, type Claim, isLevel, type Side } from './case.ts'

/** Least and most, both included. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** A bound on what a club takes in its matches among the clubs sure to be level, and what each club that may join them would add to it. */
export interface MeetingBound {
  readonly mark: number
  readonly joining: ReadonlyMap<ClubId, number>
}

/** A case in numbers: of each club the points it may still take, and whether it may break that. */
export interface Bounds {
  readonly bounds: ReadonlyMap<ClubId, Range>
  /** Clubs that may be where the place does not want them. */
  readonly loose: ReadonlySet<ClubId>
  /** How many of these may be. */
  readonly left: number
  /** Clubs sure to be level with the club asked about, itself included. */
  readonly level: ReadonlySet<ClubId>
  readonly meetings: ReadonlyMap<ClubId, MeetingBound>
}

/** A case with what follows from it, in numbers. */
export interface Narrowed {
  readonly of: Case
  readonly bounds: Bounds
}

/**
 * A case with every outcome taken away that would keep a club from where it has to be, and its numbers; or that it cannot be. Goes on
 * until nothing more follows.
 */
export function narrowed(claim: Claim, first: Case): Narrowed | 'impossible' {
  let of = first
  for (;;) {
    const bounds = boundsOf(claim, of)
    if (bounds === 'impossible') return 'impossible'
    const next = withoutUseless(claim, of, bounds)
    if (next === undefined) return { of, bounds }
    if ([...next.outcomes.values()].some((outcomes) => outcomes.length === 0)) return 'impossible'
    of = next
  }
}

/** More points than a match can move. */
const BEYOND_A_MATCH = 4

/** The case without the outcomes that keep clubs that have to be within their bounds from them; undefined when there are none. */
function withoutUseless(claim: Claim, of: Case, { bounds, loose, left }: Bounds): Case | undefined {
  const outcomes = new Map(of.outcomes)
  let changed = false
  for (const [club, range] of bounds) {
    if (loose.has(club) && left > 0) continue
    const narrowed = { ...of, outcomes }
    const { least, most } = spanOf(claim, narrowed, club)
    const isTight = most - range.least < BEYOND_A_MATCH || range.most - least < BEYOND_A_MATCH || range.most - range.least < 2
    if (least === most || !isTight) continue
    const sides = claim.sides.get(club) ?? []
    for (const side of sides) {
      const now = outcomes.get(side.match) ?? []
      if (now.length < 2) continue
      const useful = usefulOf(sides, side, { of: narrowed, range })
      if (useful.length === now.length) continue
      outcomes.set(side.match, useful)
      changed = true
    }
  }
  return changed ? { ...of, outcomes } : undefined
}

/** The outcomes of a match that leave a club's other matches a way into a range. */
function usefulOf(sides: readonly Side[], side: Side, { of, range }: { readonly of: Case; readonly range: Range }): MatchOutcome[] {
  const others = sides.filter((each) => each !== side)
  const span = spanOfSides(others, of)
  let sums: Uint8Array | undefined
  return (of.outcomes.get(side.match) ?? []).filter((outcome) => {
    const own = side.points[outcome]
    const rest = { least: range.least - own, most: range.most - own }
    if (span.most < rest.least || span.least > rest.most) return false
    if (holdsAnEnd(rest, span)) return true
    sums ??= sumsOf(others, of)
    return isAnyWithin(sums, rest)
  })
}

/** True where the least sum of some matches, or the most, is within a range. */
function holdsAnEnd(range: Range, { least, most }: Range): boolean {
  return (least >= range.least && least <= range.most) || (most >= range.least && most <= range.most)
}

/** The numbers of a case, or that it cannot be: a club has nowhere to be, or too many are where the place does not want them. */
function boundsOf(claim: Claim, of: Case): Bounds | 'impossible' {
  const { level, meetings } = meetingsOf(claim, of)
  const bounds = new Map<ClubId, Range>()
  const loose = new Set<ClubId>()
  let { all, onPoints } = claim.limit
  for (const [club, standings] of of.standings) {
    const wanted = standings.filter((standing) => claim.wanted.includes(standing))
    const asked = wanted.length === 0 ? standings : wanted
    const range = rangeOf(claim, club, asked)
    const reachable = canTake(claim, of, { club, range, level, meeting: meetings.get(club) })
    if (!reachable && wanted.length === standings.length) return 'impossible'
    if (!reachable && wanted.length === 0) return 'impossible'
    if (wanted.length === 0 || !reachable) {
      all--
      const unwanted = standings.filter((standing) => isLevel(standing) && !wanted.includes(standing))
      const mayBeLevel =
        unwanted.length > 0 && canTake(claim, of, { club, range: rangeOf(claim, club, unwanted), level, meeting: undefined })
      if (!mayBeLevel) onPoints--
    } else if (wanted.length < standings.length) loose.add(club)
    if (reachable) bounds.set(club, range)
  }
  return all < 0 || onPoints < 0 ? 'impossible' : { bounds, loose, left: all, level, meetings }
}

/** Points still to be taken so as to end up in one of some standings. */
function rangeOf({ points, division }: Claim, club: ClubId, standings: readonly Standing[]): Range {
  const needed = points - (division.points.get(club) ?? 0)
  const level = standings.some(isLevel)
  return {
    least: standings.includes('below') ? -Infinity : level ? needed : needed + 1,
    most: standings.includes('above') ? Infinity : level ? needed : needed - 1,
  }
}

/** What one side may take from a match. */
export function pointsFrom({ match, points }: Side, { outcomes }: Case): number[] {
  return (outcomes.get(match) ?? []).map((outcome) => points[outcome])
}

function spanOf(claim: Claim, of: Case, club: ClubId, against?: ClubId): Range {
  const sides = claim.sides.get(club) ?? []
  return spanOfSides(against === undefined ? sides : sides.filter(({ opponent }) => opponent === against), of)
}

/** The least and the most points some matches can bring. */
function spanOfSides(sides: readonly Side[], { outcomes }: Case): Range {
  let [least, most] = [0, 0]
  for (const { match, points } of sides) {
    let [fewest, largest] = [Infinity, -Infinity]
    for (const outcome of outcomes.get(match) ?? []) {
      fewest = Math.min(fewest, points[outcome])
      largest = Math.max(largest, points[outcome])
    }
    least += fewest
    most += largest
  }
  return { least, most }
}

interface Taking {
  readonly club: ClubId
  readonly range: Range
  readonly level: ReadonlySet<ClubId>
  readonly meeting: MeetingBound | undefined
}

/** Whether a club's own matches can bring it points within a range, and within its bound on head-to-head. */
function canTake(claim: Claim, of: Case, { club, range, level, meeting }: Taking): boolean {
  const span = spanOf(claim, of, club)
  if (span.most < range.least || span.least > range.most) return false
  if (meeting === undefined && holdsAnEnd(range, span)) return true
  const isMeeting = (side: Side) => meeting !== undefined && level.has(side.opponent)
  const sides = claim.sides.get(club) ?? []
  const among = sumsOf(sides.filter(isMeeting), of)
  const others = sumsOf(
    sides.filter((side) => !isMeeting(side)),
    of,
  )
  return among.some((possible, own) => {
    if (possible === 0 || (meeting !== undefined && !isWithin(own, meeting, claim.end))) return false
    return isAnyWithin(others, { least: range.least - own, most: range.most - own })
  })
}

/** Within a bound on head-to-head, if every club that may join would do so where it helps. */
function isWithin(own: number, { mark, joining }: MeetingBound, end: Claim['end']): boolean {
  const help = [...joining.values()].reduce((sum, each) => sum + (end === 'best' ? Math.max(0, each) : Math.min(0, each)), 0)
  return end === 'best' ? own <= mark + help : own >= mark + help
}

/** Which sums of points some matches can bring: 1 at those they can. */
function sumsOf(sides: readonly Side[], { outcomes }: Case): Uint8Array {
  let length = 1
  for (const { points } of sides) length += Math.max(points.home, points.draw, points.away)
  let [sums, next] = [new Uint8Array(length), new Uint8Array(length)]
  sums[0] = 1
  for (const { match, points } of sides) {
    next.fill(0)
    for (const outcome of outcomes.get(match) ?? []) {
      const more = points[outcome]
      for (let sum = 0; sum < length; sum++) if (sums[sum] === 1) next[sum + more] = 1
    }
    ;[sums, next] = [next, sums]
  }
  return sums
}

function isAnyWithin(sums: Uint8Array, { least, most }: Range): boolean {
  for (let sum = Math.max(0, Math.ceil(least)); sum < sums.length && sum <= most; sum++) if (sums[sum] === 1) return true
  return false
}

/**
 * Bounds on head-to-head points of clubs that have to be level and where the place wants them: none of them may take more (or fewer) from
 * the level clubs than the club asked about. They hold where head-to-head points are what the rules look at first.
 */
function meetingsOf(claim: Claim, of: Case): Pick<Bounds, 'level' | 'meetings'> {
  const { club: asked, points, division, wanted } = claim
  const sure = [...of.standings].filter(([, standings]) => standings.every(isLevel)).map(([club]) => club)
  const level = new Set([asked, ...sure])
  const meetings = new Map<ClubId, MeetingBound>()
  if (!headToHeadFirst(claim, level.size) && !needsThird(claim, sure)) return { level, meetings }
  const joiners = [...of.standings].filter(([club, standings]) => {
    if (level.has(club) || !standings.some(isLevel)) return false
    const { least, most } = spanOf(claim, of, club)
    const needed = points - (division.points.get(club) ?? 0)
    return least <= needed && needed <= most
  })
  for (const club of sure) {
    if (!(of.standings.get(club) ?? []).every((standing) => wanted.includes(standing))) continue
    let mark = 0
    for (const other of level) mark += totalFrom(claim, of, asked, other).least - takenFrom(claim, club, other)
    const joining = joiners.map(([joiner]): [ClubId, number] => {
      const own = totalFrom(claim, of, club, joiner)
      return [joiner, totalFrom(claim, of, asked, joiner).least - (claim.end === 'best' ? own.least : own.most)]
    })
    meetings.set(club, { mark, joining: new Map(joining) })
  }
  return { level, meetings }
}

function takenFrom({ taken }: Claim, club: ClubId, other: ClubId): number {
  return taken.get(club)?.get(other) ?? 0
}

/** What a club takes from another in all their matches. */
function totalFrom(claim: Claim, of: Case, club: ClubId, other: ClubId): Range {
  const { least, most } = spanOf(claim, of, club, other)
  const before = takenFrom(claim, club, other)
  return { least: before + least, most: before + most }
}

/**
 * Where head-to-head points count from three level clubs on, two clubs sure to be level that the goals of their own matches, all played,
 * put the wrong way round need a third to join them; from then on points count.
 */
function needsThird(claim: Claim, [other, ...more]: readonly ClubId[]): boolean {
  const { club, division, end, open } = claim
  const [first, second] = division.rules.final
  if (other === undefined || more.length > 0 || first?.clubsLevel?.min !== 3 || !headToHeadFirst(claim, 3)) return false
  if (second?.code !== 'H2H_GD' || second.clubsLevel !== undefined || second.onceAllMet === true) return false
  if (second.onlyIfItMatters === true || second.afterDrawInLastMatch === true) return false
  const meet = ({ home, away }: { readonly home: ClubId; readonly away: ClubId }) =>
    (home === club && away === other) || (home === other && away === club)
  if (open.some(meet)) return false
  const lead = division.matches.filter(meet).reduce((sum, { home, score }) => sum + (home === club ? 1 : -1) * (score.home - score.away), 0)
  return end === 'best' ? lead < 0 : lead > 0
}

function headToHeadFirst({ division }: Claim, level: number): boolean {
  const { final, partialSplit } = division.rules
  const [first] = final
  // Where a step only finds the best of all before the others begin again, it parts no two of the others.
  if (partialSplit?.procedure === 'restart after each winner') return false
  if (first?.code !== 'H2H_PTS' || first.onlyIfItMatters === true || first.afterDrawInLastMatch === true) return false
  return level >= (first.clubsLevel?.min ?? 2) && first.clubsLevel?.max === undefined
}
