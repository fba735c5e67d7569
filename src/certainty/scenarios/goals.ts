import type { ClubId } from '../../base/index.ts'
import { type Box, isSingle, shortest, withMask, without } from './box.ts'
import { type Round, Reach } from './counterexample.ts'
import { type LevelCase, marginOf } from './margin.ts'
import type { GoalMargin } from './types.ts'

/** A line in the table, and under which results of the last round a club is sure to stay above or below it. */
export interface LineInLastRound {
  readonly club: number
  /** The last place above the line. */
  readonly cut: number
  readonly above: readonly Box[]
  readonly below: readonly Box[]
  /** Results of which one or the other could not be said. */
  readonly unknown: readonly Box[]
  /** Set where two clubs level on points on either side of the line play off. */
  readonly playOff: boolean
}

/** Results under which goals decide, between whom, and by how much. */
export interface GoalsDecide {
  readonly results: readonly Box[]
  readonly rivals: readonly ClubId[]
  readonly margin?: GoalMargin
  readonly playOff?: true
}

/**
 * What goals decide in a last round: the combinations of results that settle a line neither way, put together by the clubs that are then
 * level. Between two clubs the goals it takes are worked out, in favour of being above the line, or below it.
 */
export function goalsThatDecide(round: Round, line: LineInLastRound, wanted: 'above' | 'below'): GoalsDecide[] {
  const whole = new Uint8Array(round.matches.length).fill(7)
  const cases = without(whole, [...line.above, ...line.below, ...line.unknown]).flatMap((box) => [...levelCases(round, line.club, box)])
  const groups = new Map<string, LevelCase[]>()
  for (const each of cases) {
    const key = keyOf(round, line.club, each)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const [rival, ...more] = first.rivals
    const isDuel = rival !== undefined && more.length === 0
    const margin = isDuel && !line.playOff ? marginOf(round, { club: line.club, rival, ...first }, wanted) : undefined
    const rivals = first.rivals.map((each) => round.league.clubs[each] ?? '')
    return [
      {
        results: shortest(group.map(({ box }) => box)),
        rivals,
        ...(margin && { margin }),
        ...(isDuel && line.playOff && { playOff: true as const }),
      },
    ]
  })
}

/** Splits a box until it is known which clubs end up level with a club, and how many above. */
function* levelCases(round: Round, club: number, box: Box): Generator<LevelCase> {
  const { league } = round
  const { least, most } = new Reach(round).set(box)
  const low = (other: number) => (league.points[other] ?? 0) + (least[other] ?? 0)
  const high = (other: number) => (league.points[other] ?? 0) + (most[other] ?? 0)
  const others = [...league.clubs.keys()].filter((other) => other !== club)
  const isOpen = (other: number) => low(other) !== high(other) && low(other) <= high(club) && high(other) >= low(club)
  const unclear = low(club) === high(club) ? others.find(isOpen) : club
  if (unclear === undefined) {
    const rivals = others.filter((other) => low(other) === low(club) && high(other) === low(club))
    yield { box, rivals, ahead: others.filter((other) => low(other) > low(club)).length }
    return
  }
  const at = round.matches.findIndex(
    (match, index) => !isSingle(box[index] ?? 0) && (league.home[match] === unclear || league.away[match] === unclear),
  )
  for (const outcome of [0, 1, 2]) {
    const mask = (box[at] ?? 0) & (1 << outcome)
    if (mask !== 0) yield* levelCases(round, club, withMask(box, at, mask))
  }
}

/** Cases of one key are told together: the same rivals, and with one rival the same results of both, on which the margin hangs. */
function keyOf({ league, matches }: Round, club: number, { box, rivals }: LevelCase): string {
  const clubs = new Set(rivals.length === 1 ? [club, ...rivals] : [])
  const own = matches.flatMap((match, at) =>
    clubs.has(league.home[match] ?? 0) || clubs.has(league.away[match] ?? 0) ? [box[at] ?? 0] : [],
  )
  return `${rivals.join(' ')}: ${own.join(' ')}`
}
