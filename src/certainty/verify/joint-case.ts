import type { ClubId, MatchId } from '../../base/index.ts'
import type { Match, Season } from '../../season/index.ts'
import type { Division } from '../../table/index.ts'
import type { MatchOutcome } from '../proof.ts'

/** The ends of an interval of whole numbers. */
export interface Interval {
  least: number
  most: number
}

/** An open match: who plays, by index, and the ways it may still end. A side outside the division has no index. */
export interface OpenMatch {
  readonly match: Match
  readonly home: number | undefined
  readonly away: number | undefined
  outcomes: readonly MatchOutcome[]
}

/** What a match brings a side. */
export type WorthOf = (outcome: MatchOutcome, side: 'home' | 'away') => number

const EVERY: readonly MatchOutcome[] = ['home', 'draw', 'away']

/**
 * What is known in one case of a joint proof. Written for checking alone: it shares nothing with the search that found the proof, and
 * takes its time.
 */
export class JointCase {
  private constructor(
    readonly clubs: readonly ClubId[],
    readonly base: readonly number[],
    readonly matches: readonly OpenMatch[],
    /** Points of each club at the end. */
    readonly points: readonly Interval[],
    /** Place of each club in the division, counted from 1. */
    readonly places: readonly Interval[],
    /** Points of each place, the first of the division at index 0. */
    readonly lines: readonly Interval[],
    readonly worth: WorthOf,
  ) {}

  /** Everything open: what the table has, and no more. */
  static of(season: Season, { clubs, fixtures, points }: Division): JointCase {
    const { win, draw, loss } = season.rules.points
    const indexOf = new Map(clubs.map((club, index) => [club, index]))
    const open = season.stopped === undefined ? fixtures.filter(({ score, status }) => score === undefined && status !== 'annulled') : []
    const numbers = () => clubs.map((): Interval => ({ least: -Infinity, most: Infinity }))
    return new JointCase(
      clubs,
      clubs.map((club) => points.get(club) ?? 0),
      open.map((match) => ({ match, home: indexOf.get(match.home), away: indexOf.get(match.away), outcomes: EVERY })),
      numbers(),
      clubs.map(() => ({ least: 1, most: clubs.length })),
      numbers(),
      (outcome, side) => (outcome === 'draw' ? draw : outcome === side ? win : loss),
    )
  }

  copy(): JointCase {
    const intervals = (all: readonly Interval[]) => all.map(({ least, most }) => ({ least, most }))
    return new JointCase(
      this.clubs,
      this.base,
      this.matches.map((match) => ({ ...match })),
      intervals(this.points),
      intervals(this.places),
      intervals(this.lines),
      this.worth,
    )
  }

  indexOf(club: ClubId): number | undefined {
    const index = this.clubs.indexOf(club)
    return index < 0 ? undefined : index
  }

  matchOf(id: MatchId): OpenMatch | undefined {
    return this.matches.find(({ match }) => match.id === id)
  }

  /** Draws the bounds tight. False when nothing is left between two of them. */
  narrow(): boolean {
    for (let before = ''; ;) {
      if (!this.byMatches() || !this.byLines() || !this.byOrder() || !this.byRoom()) return false
      const now = JSON.stringify([this.points, this.places, this.lines, this.matches.map(({ outcomes }) => outcomes.length)])
      if (now === before) return true
      before = now
    }
  }

  /** What a club's matches bring it, and what they may bring it. */
  private byMatches(): boolean {
    const reach = this.reach()
    for (const [club, own] of this.points.entries()) {
      const { least = 0, most = 0 } = reach[club] ?? {}
      if (!tighten(own, least, most)) return false
    }
    for (const match of this.matches) {
      const fits = (outcome: MatchOutcome) =>
        (['home', 'away'] as const).every((side) => {
          const club = match[side]
          const [all, own] = [club === undefined ? undefined : reach[club], club === undefined ? undefined : this.points[club]]
          if (all === undefined || own === undefined) return true
          const worths = match.outcomes.map((each) => this.worth(each, side))
          const brings = this.worth(outcome, side)
          return all.least - Math.min(...worths) + brings <= own.most && all.most - Math.max(...worths) + brings >= own.least
        })
      match.outcomes = match.outcomes.filter(fits)
      if (match.outcomes.length === 0) return false
    }
    return true
  }

  private reach(): Interval[] {
    const reach = this.base.map((points): Interval => ({ least: points, most: points }))
    for (const match of this.matches) {
      for (const side of ['home', 'away'] as const) {
        const all = match[side] === undefined ? undefined : reach[match[side]]
        if (all === undefined) continue
        const worths = match.outcomes.map((each) => this.worth(each, side))
        all.least += Math.min(...worths)
        all.most += Math.max(...worths)
      }
    }
    return reach
  }

  /** Points of places by those of clubs, and the other way round. */
  private byLines(): boolean {
    const { points, places, lines } = this
    const ranked = (end: 'least' | 'most') => points.map((each) => each[end]).sort((a, b) => b - a)
    const [least, most] = [ranked('least'), ranked('most')]
    for (const [at, line] of lines.entries()) {
      if (!tighten(line, least[at] ?? line.least, most[at] ?? line.most)) return false
    }
    for (const [club, { least: first, most: last }] of places.entries()) {
      const [own, upper, lower] = [points[club], lines[first - 1], lines[last - 1]]
      if (own === undefined || upper === undefined || lower === undefined) continue
      if (!tighten(upper, own.least, Infinity) || !tighten(lower, -Infinity, own.most)) return false
    }
    for (let at = 1; at < lines.length; at++) {
      const [ahead, behind] = [lines[at - 1] ?? NONE, lines[at] ?? NONE]
      if (!tighten(behind, -Infinity, ahead.most) || !tighten(ahead, behind.least, Infinity)) return false
    }
    return places.every(({ least: first, most: last }, club) =>
      tighten(points[club] ?? NONE, lines[last - 1]?.least ?? -Infinity, lines[first - 1]?.most ?? Infinity),
    )
  }

  /** A club cannot stand on a place whose points it cannot have. */
  private byOrder(): boolean {
    return this.places.every((place, club) => {
      const own = this.points[club] ?? NONE
      while (place.least <= place.most && own.most < (this.lines[place.least - 1]?.least ?? -Infinity)) place.least++
      while (place.least <= place.most && own.least > (this.lines[place.most - 1]?.most ?? Infinity)) place.most--
      return place.least <= place.most
    })
  }

  /** Places that as many clubs need for themselves are closed to the others. */
  private byRoom(): boolean {
    const { places } = this
    for (let first = 1; first <= places.length; first++) {
      for (let last = first; last <= places.length; last++) {
        const needs = (place: Interval) => place.least >= first && place.most <= last
        const needing = places.filter(needs).length
        if (needing > last - first + 1) return false
        if (needing < last - first + 1) continue
        for (const place of places) {
          if (needs(place)) continue
          if (place.least >= first && place.least <= last) place.least = last + 1
          if (place.most >= first && place.most <= last) place.most = first - 1
          if (place.least > place.most) return false
        }
      }
    }
    return true
  }
}

const NONE: Interval = { least: -Infinity, most: Infinity }

function tighten(interval: Interval, least: number, most: number): boolean {
  interval.least = Math.max(interval.least, least)
  interval.most = Math.min(interval.most, most)
  return interval.least <= interval.most
}
