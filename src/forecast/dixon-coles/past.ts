import { type CalendarDate, type ClubId, daysBetween } from '../../base/index.ts'
import type { PastMatch } from '../types.ts'
import { weightAfter } from './fit.ts'
import type { Results } from './meetings.ts'

/**
 * Matches older than five years are dropped. Each weighs about a fortieth of a new one by then, and all there could ever be before that
 * weigh together about a fortieth of the five years since.
 */
const LONGEST_MEMORY = Math.round(5 * 365.25)

/** The first day counted: any would do, only differences are used. */
const DAY_ONE: CalendarDate = '1970-01-01'

/** One past match as it is kept. */
interface Kept {
  readonly day: number
  readonly match: PastMatch
}

/** Results with the clubs their indexes stand for. */
export interface RecentResults extends Results {
  readonly names: readonly ClubId[]
}

/** The matches of a league that still count, in order of date. */
export class Past {
  private matches: Kept[] = []

  /** Takes in the matches of one date, not before any it has. */
  add(matches: readonly PastMatch[]): void {
    const [first] = matches
    if (first === undefined) return
    const day = daysBetween(DAY_ONE, first.date)
    for (const match of matches) this.matches.push({ day, match })
    const since = this.matches.findIndex((match) => day - match.day <= LONGEST_MEMORY)
    if (since > 0) this.matches = this.matches.slice(since)
  }

  /** The results kept, weighed as of the date of the last. */
  results(): RecentResults {
    const { matches } = this
    const count = matches.length
    const last = matches.at(-1)?.day ?? 0
    const indexOf = new Map<ClubId, number>()
    const index = (club: ClubId): number => {
      const known = indexOf.get(club) ?? indexOf.size
      if (known === indexOf.size) indexOf.set(club, known)
      return known
    }
    const [home, away] = [new Int32Array(count), new Int32Array(count)]
    const [homeGoals, awayGoals, weight] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)]
    for (let k = 0; k < count; k++) {
      const { day, match } = matches[k]!
      home[k] = index(match.home)
      away[k] = index(match.away)
      homeGoals[k] = match.score.home
      awayGoals[k] = match.score.away
      weight[k] = weightAfter(last - day)
    }
    return { names: [...indexOf.keys()], clubs: indexOf.size, home, away, homeGoals, awayGoals, weight }
  }
}
