import { isPlain, meetingsFirst } from './first-steps.ts'
import type { Sense } from './level.ts'
import type { Relaxation } from './relaxation.ts'
import { FAR, LEVEL } from './status.ts'

/** Who is asked about, and where the others may yet be. */
export interface Standing {
  readonly club: number
  readonly sense: Sense
  /** Points of the club when all is played. */
  readonly points: number
  /** Where the answer wants the others, where it does not, and where each may be. */
  readonly good: number
  readonly bad: number
  readonly status: Uint8Array
}

/** Sets the bounds on head-to-head points that a case calls for. */
export class MeetingBounds {
  constructor(
    private readonly relaxation: Relaxation,
    private readonly standing: Standing,
  ) {}

  /**
   * Bounds on head-to-head points: a club that has to be behind another may not take more from the level clubs than it. Of clubs that may
   * yet be level, it is kept what each would change.
   */
  set(): void {
    const { relaxation } = this
    const { league } = relaxation
    const { status } = this.standing
    const { among, meetLo, meetHi, joiners } = relaxation
    relaxation.meetings = false
    joiners.length = 0
    const level: number[] = []
    for (let club = 0; club < league.size; club++) {
      const isLevel = club === this.standing.club || (status[club]! & ~LEVEL) === 0
      among[club] = Number(isLevel)
      if (isLevel) level.push(club)
      else if ((status[club]! & LEVEL) !== 0 && this.canBeLevel(club)) joiners.push(club)
    }
    among[league.size] = 0
    if (!meetingsFirst(league, level.length) && !this.needsThird(level)) return
    meetLo.fill(-FAR)
    meetHi.fill(FAR)
    for (const club of level)
      if (club !== this.standing.club && (status[club]! & ~this.standing.good) === 0) this.boundMeetings(club, level)
  }

  /**
   * True where head-to-head points count from three level clubs on and two are sure to be level, the other of whom the goals of their own
   * matches, all played, have put on the wrong side: a third has to join them, and then points count.
   */
  private needsThird(level: readonly number[]): boolean {
    const { league } = this.relaxation
    const { sense } = this.standing
    const [first, second] = league.steps
    const other = level.find((club) => club !== this.standing.club)
    if (level.length !== 2 || other === undefined || second?.code !== 'H2H_GD' || !isPlain(second) || first?.clubsLevel?.min !== 3)
      return false
    if (
      !meetingsFirst(league, 3) ||
      league.openOf[other]!.some((match) => league.home[match] === this.standing.club || league.away[match] === this.standing.club)
    )
      return false
    const lead = league.lead[this.standing.club * (league.size + 1) + other]!
    return sense === 'best' ? lead < 0 : lead > 0
  }

  canBeLevel(club: number): boolean {
    const { league, min, max } = this.relaxation
    const needed = this.standing.points - league.points[club]!
    return min[club]! <= needed && needed <= max[club]!
  }

  /** What a club may take, or has to, in its open matches against level clubs, so as not to be ahead, or behind, on head-to-head. */
  private boundMeetings(club: number, level: readonly number[]): void {
    const { relaxation } = this
    const { league } = relaxation
    const { sense } = this.standing
    const width = league.size + 1
    let mark = 0
    for (const other of level) mark += this.certain(this.standing.club, other) - league.taken[club * width + other]!
    relaxation.meetings = true
    relaxation.meetMark[club] = mark
    for (const joiner of relaxation.joiners) {
      const own = this.range(club, joiner)
      const change = this.certain(this.standing.club, joiner) - (sense === 'best' ? own.least : own.most)
      relaxation.joining[club * width + joiner] = change
      mark += sense === 'best' ? Math.max(0, change) : Math.min(0, change)
    }
    if (sense === 'best') relaxation.meetHi[club] = mark
    else relaxation.meetLo[club] = mark
  }

  /** Points the club asked about has from another when all is played: its open matches are fixed. */
  certain(asked: number, other: number): number {
    return this.range(asked, other).least
  }

  range(club: number, other: number): { least: number; most: number } {
    const { league, mask } = this.relaxation
    let least = league.taken[club * (league.size + 1) + other]!
    let most = least
    for (const match of league.openOf[club]!) {
      const atHome = league.home[match] === club
      if ((atHome ? league.away[match] : league.home[match]) !== other) continue
      const points = atHome ? league.homePoints : league.awayPoints
      let [fewest, largest] = [FAR, -FAR]
      for (let o = 0; o < 3; o++) {
        if ((mask[match]! & (1 << o)) === 0) continue
        fewest = Math.min(fewest, points[o]!)
        largest = Math.max(largest, points[o]!)
      }
      least += fewest
      most += largest
    }
    return { least, most }
  }
}
