import type { PastMatch, Sides } from '../../types.ts'
import { goalsScored } from './goals.ts'
import type { RatingInput, Reading } from './input.ts'

/**
 * How much of the count is shots on target, the rest being goals; how many goals' worth of evidence the count is; and how far clubs differ in
 * it, of what they do in goals: better sides make more of their shots, too.
 */
export interface ShotsParameters {
  readonly share: number
  readonly weight: number
  readonly spread: number
}

/** Chosen on the seasons the parameters of the ratings were. */
const CHOSEN: ShotsParameters = { share: 0.47, weight: 2.0, spread: 0.82 }

/** Goals and shots on target seen before a league's own are known. */
const BEFORE = { goals: 30, shots: 95 }

/**
 * Goals and shots on target blended, the shots counted at the league's own goals a shot so far: shots are the steadier sign of strength.
 * A match without shots counts by its goals.
 */
export function shotsOnTarget({ share, weight, spread }: ShotsParameters = CHOSEN): RatingInput {
  return {
    name: 'goals and shots on target',
    begin: () => {
      const seen = { ...BEFORE }
      const goalsOnly = goalsScored.begin()
      return (match: PastMatch): Reading | undefined => {
        const { score, shotsOnTarget: shots } = match
        if (shots === undefined) return goalsOnly(match)
        const goalsAShot = seen.goals / seen.shots
        seen.goals += score.home + score.away
        seen.shots += shots.home + shots.away
        const blended = (side: keyof Sides) => ({ count: (1 - share) * score[side] + share * goalsAShot * shots[side], weight, spread })
        return { home: blended('home'), away: blended('away') }
      }
    },
  }
}
