import type { RatingInput } from './input.ts'

/** The goals scored. */
export const goalsScored: RatingInput = {
  name: 'goals',
  begin:
    () =>
    ({ score }) => ({ home: { count: score.home, weight: 1 }, away: { count: score.away, weight: 1 } }),
}
