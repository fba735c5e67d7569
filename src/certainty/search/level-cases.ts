import type { Goals } from '../completion.ts'
import type { Judged, Judging } from './judging.ts'
import type { MeetingBounds, Standing } from './meeting-bounds.ts'
import type { Relaxation } from './relaxation.ts'
import { LEVEL } from './status.ts'

/** What to do about outcomes that are right on points and leave level clubs on the wrong side. */
export type LevelCase =
  /** Take every standing of a club, or those that are wanted and those that are not. */
  | { readonly take: 'standings' | 'sides'; readonly club: number }
  /** Take every outcome of a match. */
  | { readonly take: 'outcomes'; readonly match: number }
  /** Nothing: no goals part the level clubs as they would have to be, or some do. */
  | { readonly take: 'none'; readonly goals?: Goals }
  /** Nothing, since it cannot be told. */
  | { readonly take: 'unknown' }

/** Chooses of which cases to take where the order of level clubs stands in the way: clubs first, then the matches among them, then theirs. */
export class LevelCases {
  constructor(
    private readonly relaxation: Relaxation,
    private readonly standing: Standing,
    private readonly meetings: MeetingBounds,
    private readonly judging: Judging,
  ) {}

  /** `strict`: a club that shares the place is on the wrong side. */
  next(judged: Judged, strict: boolean): LevelCase {
    const { others: level } = judged.asked
    const { status, good, bad } = this.standing
    const isUnsettled = (club: number) => (status[club]! & LEVEL) !== 0 && (status[club]! & ~LEVEL) !== 0
    const first = judged.bad.find(isUnsettled) ?? this.mostTelling(judged, isUnsettled)
    if (first !== undefined) return { take: 'standings', club: first }
    const mixed = level.find((club) => (status[club]! & good) !== 0 && (status[club]! & bad) !== 0)
    if (mixed !== undefined) return { take: 'sides', club: mixed }
    return this.matchOrMargins(judged, strict)
  }

  /** Where every level club has its side: matches among them, then those of any of them, then margins. */
  private matchOrMargins({ asked, bad }: Judged, strict: boolean): LevelCase {
    const { judging, standing, relaxation } = this
    const { others: level, outcomes } = asked
    const { league } = relaxation
    const isLevel = new Set([standing.club, ...level])
    const isInside = (m: number) => relaxation.isOpen(m) && isLevel.has(league.home[m]!) && isLevel.has(league.away[m]!)
    const isOfBad = (m: number) => bad.includes(league.home[m]!) || bad.includes(league.away[m]!)
    const ofBad = outcomes.findIndex((_, m) => isInside(m) && isOfBad(m))
    const inside = ofBad >= 0 ? ofBad : outcomes.findIndex((_, m) => isInside(m))
    if (inside >= 0) return { take: 'outcomes', match: inside }
    const required = level.filter((club) => (standing.status[club]! & ~standing.good) === 0)
    const placed = { ...asked, place: league.firstPlace }
    if (judging.refutes(placed, required, 'among the level clubs')) return { take: 'none' }
    const touching = outcomes.findIndex((_, m) => relaxation.isOpen(m) && (isLevel.has(league.home[m]!) || isLevel.has(league.away[m]!)))
    if (touching >= 0) return { take: 'outcomes', match: touching }
    if (judging.refutes(placed, required, 'of the level clubs')) return { take: 'none' }
    // Everything but the margins is settled: all of them are tried, if they are few.
    const goals = judging.everyMargin({ ...placed, strict }, level.length - required.length)
    if (goals === undefined) return { take: 'unknown' }
    return goals === 'none' ? { take: 'none' } : { take: 'none', goals }
  }

  /**
   * Of the clubs that may or may not end up level, the one that could give back most to those on the wrong side: without it their
   * head-to-head is lost the sooner.
   */
  private mostTelling({ asked, bad }: Judged, isUnsettled: (club: number) => boolean): number | undefined {
    const { meetings, relaxation } = this
    const { league } = relaxation
    const { club: own, sense } = this.standing
    let [found, most]: [number | undefined, number] = [undefined, -Infinity]
    for (let club = 0; club < league.size; club++) {
      if (club === own || !isUnsettled(club) || !meetings.canBeLevel(club)) continue
      const taken = meetings.certain(own, club)
      let telling = asked.others.includes(club) ? 0.5 : 0
      for (const other of bad) {
        const range = meetings.range(other, club)
        telling += Math.max(0, sense === 'best' ? taken - range.least : range.most - taken)
      }
      if (telling > most) [found, most] = [club, telling]
    }
    return found
  }
}
