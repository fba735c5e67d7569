import type { ClubId, MatchId } from '../../base/index.ts'
import type { Season } from '../../season/index.ts'
import { type Division, slotsOf } from '../../table/index.ts'
import { scoreAt } from '../scores.ts'
import type { Sides } from '../types.ts'
import { type Lists, inNumbers, openMatchesOf } from './open-matches.ts'
import { type PlannedOrder, plannedOrder } from './order.ts'
import { type PlannedPlayOff, plannedPlayOffs } from './play-offs.ts'

/**
 * A division with matches left, as plain data that can be posted to a worker: all the simulation knows of it. Clubs and open matches go by
 * their number.
 */
export interface Plan {
  readonly clubs: readonly ClubId[]
  /** The place of its first club in the whole table, counted from 1. */
  readonly firstPlace: number
  /** The open matches, in order of kick-off, and their sides. A club outside the division has the number of its clubs. */
  readonly matches: readonly MatchId[]
  readonly home: Int32Array
  readonly away: Int32Array
  /** The goals each open match has already, as `scoreAt` counts them: nought but for live ones. */
  readonly goalsSoFar: Uint8Array
  /** Each club's open matches at home and away; those of club a at home to club b at `a * clubs + b`. */
  readonly atHome: Lists
  readonly onTheRoad: Lists
  readonly meetings: Lists
  readonly order: PlannedOrder
  readonly playOffs: readonly PlannedPlayOff[]
  /** Set where no match is left: the order and points there are. */
  readonly final?: FinalOrder
  /** The division itself, and where its open matches stand among its fixtures, if some step asks the table. */
  readonly table?: { readonly division: Division; readonly openAt: Int32Array }
}

/** An order that no match can change. */
export interface FinalOrder {
  /** The number of the club on each place, from 0. */
  readonly clubs: Uint8Array
  /** 1 for a place that is shared with the one before it. */
  readonly shares: Uint8Array
  readonly points: Int16Array
}

/**
 * The plan of a division of a season whose live matches are open, as `settledSeason` has them. `goals` are what a live match has so far,
 * by its id. The order is the division's own `rules.final`, whatever it says: to leave a step out, give a division without it. A club
 * number has to fit a byte: no division has more than 255 clubs.
 */
export function planOf(season: Season, division: Division, goals: ReadonlyMap<MatchId, Sides> = new Map()): Plan {
  const left = division.keepsRankingOf === undefined ? openMatchesOf(season, division) : []
  const open = inNumbers(division, left)
  const order = plannedOrder(division, open)
  const { ids: matches, ...numbers } = open
  return {
    clubs: division.clubs,
    firstPlace: division.firstPlace,
    matches,
    ...numbers,
    goalsSoFar: Uint8Array.from(left, ({ id }) => scoreSoFar(goals.get(id))),
    order,
    playOffs: plannedPlayOffs(division),
    ...(left.length === 0 && { final: finalOrder(division) }),
    ...(order.steps.some(({ kind }) => kind === 'table') && {
      table: { division, openAt: Int32Array.from(left, (match) => division.fixtures.indexOf(match)) },
    }),
  }
}

function scoreSoFar({ home, away }: Sides = { home: 0, away: 0 }): number {
  return scoreAt(Math.min(home, 15), Math.min(away, 15))
}

/** Ranks once, by the table, what has no match left. */
function finalOrder(division: Division): FinalOrder {
  const slots = slotsOf({ ...division, over: true })
  const numbers = new Map(division.clubs.map((club, number) => [club, number]))
  return {
    clubs: Uint8Array.from(
      slots.flatMap((slot) => slot.clubs),
      (club) => numbers.get(club) ?? 0,
    ),
    shares: Uint8Array.from(slots.flatMap((slot) => slot.clubs.map((_, at) => (at === 0 ? 0 : 1)))),
    points: Int16Array.from(division.clubs, (club) => division.points.get(club) ?? 0),
  }
}
