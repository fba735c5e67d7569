import { MOST_GOALS } from '../types.ts'
import { BATCH, type Batch, BLOCK } from './batch.ts'
import { drawFixed, type FixedScores } from './fixed-scores.ts'
import type { Plan } from './plan.ts'
import { randomState } from './random.ts'
import { redrawing, type RedrawnScores } from './redrawn-scores.ts'
import { seasonsRanked } from './seasons.ts'

/** Where the scores to come are drawn from. */
export type ScoreSource = FixedScores | RedrawnScores

/** Which seasons to make: blocks of 1,024 of a seed, both unsigned 32-bit integers. */
export interface Blocks {
  readonly seed: number
  /** The first block; 0 where it is left out. */
  readonly fromBlock?: number
  readonly blocks: number
}

/** Takes in 64 simulated seasons; the arrays they come in are used again. */
export type Consumer = (batch: Batch) => void

/**
 * Simulates the rest of a season: each block gives the same seasons whatever else is asked for, so that workers may share the blocks out among
 * them. The consumer is told of 64 seasons at a time, in arrays that are used again.
 */
export function simulate(plan: Plan, source: ScoreSource, { seed, fromBlock = 0, blocks }: Blocks, consumer: Consumer): void {
  const block = blockSimulator(plan, source)
  for (let number = fromBlock; number < fromBlock + blocks; number++) block(seed, number, consumer)
}

/** What simulates one block of 1,024 seasons after another, with all that can be got ready for them. */
export function blockSimulator(plan: Plan, source: ScoreSource): (seed: number, block: number, consumer: Consumer) => void {
  const size = plan.clubs.length
  const scores = new Uint8Array(plan.matches.length * BATCH)
  const ranked = { places: new Uint8Array(size * BATCH), points: new Int16Array(size * BATCH) }
  const rank = seasonsRanked(plan, scores, ranked)
  const draw = source.kind === 'fixed' ? drawFixed.bind(undefined, source, scores) : redrawing(source, scores)
  return (seed, block, consumer) => {
    const [chance, lots] = [randomState(seed, block, 'scores'), randomState(seed, block, 'lots')]
    for (let first = 0; first < BLOCK; first += BATCH) {
      draw(chance)
      addGoalsSoFar(plan, scores)
      rank(lots)
      consumer({ block, first, scores, ...ranked })
    }
  }
}

/** Adds the goals live matches have already; no side gets more than the most that scores tell apart. */
function addGoalsSoFar({ goalsSoFar }: Plan, scores: Uint8Array): void {
  for (let match = 0; match < goalsSoFar.length; match++) {
    const soFar = goalsSoFar[match]!
    if (soFar === 0) continue
    for (let at = match * BATCH; at < (match + 1) * BATCH; at++) {
      const home = Math.min(MOST_GOALS, (soFar >> 4) + (scores[at]! >> 4))
      const away = Math.min(MOST_GOALS, (soFar & 15) + (scores[at]! & 15))
      scores[at] = (home << 4) | away
    }
  }
}
