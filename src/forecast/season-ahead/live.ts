import { secondsBetween } from '../../base/index.ts'
import type { Match, Season } from '../../season/index.ts'
import { scoreAt } from '../scores.ts'
import { MOST_GOALS, type ScoreChances, type Sides } from '../types.ts'

/** A match in play: its goals so far, and how much of it is left, above 0 and below 1. */
export interface InPlay {
  readonly goals: Sides
  readonly left: number
}

/** Minutes of a half with what is usually added, of the break, and of the whole without it. */
const FIRST_HALF = 46
const BREAK = 15
const WHOLE = 95
/** What a match keeps however long it goes on, until its result is in. */
const LEAST_LEFT = 0.005

/**
 * A match in play as of the season's instant; undefined where it is not, the feed does not tell its score, or only matchdays up to one are
 * counted, whatever the hour.
 */
export function inPlay(season: Season, { status, score, kickOff }: Match): InPlay | undefined {
  if (status !== 'live' || score === undefined || season.throughMatchday !== undefined) return undefined
  const minutes = secondsBetween(kickOff, season.asOf) / 60
  const played = minutes <= FIRST_HALF ? minutes : Math.max(FIRST_HALF, minutes - BREAK)
  return { goals: score, left: Math.min(1 - LEAST_LEFT, Math.max(LEAST_LEFT, 1 - played / WHOLE)) }
}

/**
 * The chances of the goals still to come, of those of a whole match: each goal of it comes in the part left with the share of time that
 * part has, as goals do that come at an even rate.
 */
export function chancesLeft(whole: ScoreChances, left: number): ScoreChances {
  const kept = Array.from({ length: MOST_GOALS + 1 }, (_, goals) => binomial(goals, left))
  const chances = new Float64Array(whole.length)
  for (let home = 0; home <= MOST_GOALS; home++)
    for (let away = 0; away <= MOST_GOALS; away++) {
      const chance = whole[scoreAt(home, away)] ?? 0
      for (const [h, ofHome] of kept[home]?.entries() ?? [])
        for (const [a, ofAway] of kept[away]?.entries() ?? []) chances[scoreAt(h, a)]! += chance * ofHome * ofAway
    }
  return chances
}

/** The chances that 0 to n of n goals are among those kept, each with the same chance. */
function binomial(n: number, chance: number): number[] {
  let chances = [1]
  for (let goal = 0; goal < n; goal++) {
    const before = chances
    chances = Array.from({ length: goal + 2 }, (_, k) => (before[k] ?? 0) * (1 - chance) + (before[k - 1] ?? 0) * chance)
  }
  return chances
}

/** The chances of the final score, from those of the goals to come and the goals there are; what is beyond the most counts as the most. */
export function withGoals(toCome: ScoreChances, { home, away }: Sides): ScoreChances {
  const chances = new Float64Array(toCome.length)
  for (let h = 0; h <= MOST_GOALS; h++)
    for (let a = 0; a <= MOST_GOALS; a++)
      chances[scoreAt(Math.min(MOST_GOALS, h + home), Math.min(MOST_GOALS, a + away))]! += toCome[scoreAt(h, a)] ?? 0
  return chances
}
