import type { Slot } from '../../table/index.ts'
import { type Goals, leastGoals, orderOfLevel } from '../completion.ts'
import { AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'

/** Clubs level on points, and the first of the places they stand on. */
export interface Level {
  readonly clubs: readonly number[]
  readonly place: number
}

/** Places a club is to finish on, both ends included. */
export type Wanted = ReadonlyMap<number, { readonly from: number; readonly to: number }>

/** Scores tried for a match, by how many goals more than one it is won and how many the loser, or in a draw each side, scores. */
interface Trial {
  readonly margins: readonly number[]
  readonly conceded: readonly number[]
}

/** A landslide mostly does; where clubs have to come out between others, finer steps. */
const LANDSLIDES: Trial = { margins: [40], conceded: [0, 20] }
const FINE: Trial = { margins: [0, 1, 2, 3, 5, 8, 14, 30, 80], conceded: [0, 1, 2, 5] }
const FEWER: Trial = { margins: [0, 1, 2, 3, 5, 8, 14, 30], conceded: [0, 1, 2, 5] }

/** So many orders of level clubs are looked at in one question. */
const LOOKS = 2500

/** Chooses goals for outcomes that are right on points, so that level clubs come out in the order wanted. */
export class GoalSearch {
  private looks = LOOKS

  constructor(
    private readonly league: League,
    private readonly wanted: Wanted,
  ) {}

  /** Level clubs some of whom are wanted on certain places, with these outcomes. */
  levelsOf(outcomes: Uint8Array): Level[] {
    const { league, wanted } = this
    const total = league.points.slice()
    for (let m = 0; m < outcomes.length; m++) {
      total[league.home[m]!]! += league.homePoints[outcomes[m]!]!
      total[league.away[m]!]! += league.awayPoints[outcomes[m]!]!
    }
    const own = [...total.subarray(0, league.size)]
    return [...new Set(own)].flatMap((value) => {
      const clubs = own.flatMap((points, club) => (points === value ? [club] : []))
      const place = league.firstPlace + own.filter((points) => points > value).length
      return clubs.length > 1 && clubs.some((club) => wanted.has(club)) ? [{ clubs, place }] : []
    })
  }

  /** By how many places wanted clubs are off, among level ones. */
  off(goals: Goals, levels: readonly Level[]): number {
    return levels.reduce((sum, { clubs, place }) => sum + this.offIn(orderOfLevel(this.league, goals, clubs, place), place), 0)
  }

  private offIn(slots: readonly Slot[], first: number): number {
    let [place, sum] = [first, 0]
    for (const { clubs } of slots) {
      const last = place + clubs.length - 1
      for (const id of clubs) {
        const { from, to } = this.wanted.get(this.league.clubs.indexOf(id)) ?? { from: 0, to: Infinity }
        sum += Math.max(0, place - to) + Math.max(0, from - last)
      }
      place = last + 1
    }
    return sum
  }

  /** Goals with which the level clubs are where they are wanted, one match changed after the other; undefined when that leads nowhere. */
  improve(outcomes: Uint8Array, levels: readonly Level[]): Goals | undefined {
    const matches = this.playedBy(levels.flatMap(({ clubs }) => clubs))
    let goals = leastGoals(outcomes)
    let off = this.off(goals, levels)
    while (off > 0) {
      const better =
        this.better(goals, off, { outcomes, levels, matches, trial: LANDSLIDES }) ??
        this.better(goals, off, { outcomes, levels, matches, trial: FINE })
      if (better === undefined) return undefined
      ;({ goals, off } = better)
    }
    return goals
  }

  /** The open matches of some clubs. */
  private playedBy(clubs: readonly number[]): number[] {
    const { home, away, open } = this.league
    return [...open.keys()].filter((m) => clubs.includes(home[m]!) || clubs.includes(away[m]!))
  }

  private better(
    goals: Goals,
    off: number,
    { outcomes, levels, matches, trial }: Change,
  ): { readonly goals: Goals; readonly off: number } | undefined {
    let best: { readonly goals: Goals; readonly off: number } | undefined
    for (const match of matches) {
      for (const tried of scoresOf(goals, match, outcomes[match]!, trial)) {
        if (this.looks-- <= 0) return undefined
        const left = this.off(tried, levels)
        if (left < (best?.off ?? off)) best = { goals: tried, off: left }
        if (left === 0) return best
      }
    }
    return best
  }

  /** The same order with fewer goals, as far as it still holds. */
  fewest(goals: Goals, outcomes: Uint8Array, holds: (goals: Goals) => boolean): Goals {
    let best = goals
    for (let match = 0; match < outcomes.length; match++) {
      for (const tried of scoresOf(best, match, outcomes[match]!, FEWER)) {
        if (sum(tried, match) >= sum(best, match) || !holds(tried)) continue
        best = tried
      }
    }
    return best
  }
}

function sum({ home, away }: Goals, match: number): number {
  return home[match]! + away[match]!
}

/** The goals with other scores of one match, its outcome the same: few goals first. */
function* scoresOf(goals: Goals, match: number, outcome: number, { margins, conceded }: Trial): Generator<Goals> {
  for (const less of conceded) {
    for (const margin of outcome === DRAW ? [0] : margins) {
      const next = { home: goals.home.slice(), away: goals.away.slice() }
      next.home[match] = less + (outcome === HOME_WIN ? 1 + margin : 0)
      next.away[match] = less + (outcome === AWAY_WIN ? 1 + margin : 0)
      if (next.home[match] !== goals.home[match] || next.away[match] !== goals.away[match]) yield next
    }
  }
}

interface Change {
  readonly outcomes: Uint8Array
  readonly levels: readonly Level[]
  readonly matches: readonly number[]
  readonly trial: Trial
}
