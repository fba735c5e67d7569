import type { Bounds } from './bounds.ts'
import type { Contest } from './contest.ts'

/** Ends of a match a side holds by its outcome: a match has two, both the winner's, one each in a draw. */
export const HOME_ENDS = Int32Array.of(2, 1, 0)
export const AWAY_ENDS = Int32Array.of(0, 1, 2)

/**
 * How many ends of its open matches a club holds, for totals between two bounds. Points see fractions of a match where ends see whole
 * ones: who needs four points has to hold three ends, though four points are less than one match and a half.
 */
export class EndsRange {
  least = 0
  most = 0
  /** Open matches of each club that can end in more than one way, and points and ends from the others. */
  private readonly free: Int32Array
  private readonly points: Int32Array
  private readonly held: Int32Array

  constructor(private readonly contest: Contest) {
    const numbers = () => new Int32Array(contest.size + 1)
    ;[this.free, this.points, this.held] = [numbers(), numbers(), numbers()]
  }

  /** Takes the outcomes of a case. */
  take({ mask }: Bounds): void {
    const { contest, free, points, held } = this
    const { home, away, homePoints, awayPoints } = contest
    free.fill(0)
    points.set(contest.points)
    held.fill(0)
    for (let m = 0; m < mask.length; m++) {
      const own = mask[m]!
      const [h, a] = [home[m]!, away[m]!]
      if (own !== 1 && own !== 2 && own !== 4) {
        free[h]!++
        free[a]!++
        continue
      }
      const outcome = own >> 1
      points[h]! += homePoints[outcome]!
      points[a]! += awayPoints[outcome]!
      held[h]! += HOME_ENDS[outcome]!
      held[a]! += AWAY_ENDS[outcome]!
    }
  }

  /** Works out `least` and `most` for a club with a total from `lo` to `hi`; where it can have none, they are beyond what there is. */
  find(club: number, lo: number, hi: number): void {
    const { contest, free, points, held } = this
    const [win, draw, loss] = [contest.homePoints[0]!, contest.homePoints[1]!, contest.homePoints[2]!]
    const matches = free[club]!
    let [least, most] = [2 * matches + 1, -1]
    for (let won = 0; won <= matches; won++) {
      for (let drawn = 0; won + drawn <= matches; drawn++) {
        const total = points[club]! + won * win + drawn * draw + (matches - won - drawn) * loss
        if (total < lo || total > hi) continue
        least = Math.min(least, 2 * won + drawn)
        most = Math.max(most, 2 * won + drawn)
      }
    }
    this.least = held[club]! + least
    this.most = held[club]! + most
  }
}
