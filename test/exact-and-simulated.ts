import { BLOCK, fixedScores, planOf, positionCounts, simulate } from '../src/forecast/simulation/index.ts'
import { lastRoundOf, prepare, ratings, type Season, type SeasonResults, settledSeason, type TieBreakCode } from '../src/index.ts'
import { divisionsIn } from '../src/table/index.ts'

/** The last round worked out, and simulated from the same chances: two programs that share nothing but the chances. */
export interface Compared {
  readonly seasons: number
  /** The cell that lies furthest apart, in standard errors of the simulation. */
  readonly worst: number
  readonly cells: number
}

/** How to compare. */
export interface Comparison {
  readonly past: readonly SeasonResults[]
  /** Blocks of 1,024 seasons. */
  readonly blocks: number
  readonly seed: number
  /** A step of the order the simulation is to leave out: it should then be caught. */
  readonly without?: TieBreakCode
}

/** Cells in which fewer seasons are to be expected are compared by a count that is as unlikely. */
const FEW = 25

/** Compares every cell of the table of places, clubs by places. Each club has one match left at most. */
export function compareLastRound(asKnown: Season, { past, blocks, seed, without }: Comparison): Compared {
  const season = settledSeason(asKnown)
  const { matches } = prepare(asKnown, { model: ratings(), past })
  const chances = new Map(matches.map((match) => [match.id, match.chances]))
  const chancesOf = (id: string) => chances.get(id) ?? new Float64Array(256)
  const [division] = divisionsIn(season).parts
  if (division === undefined) throw new Error('the season has no table')
  const exact = lastRoundOf(division, ({ id }) => chancesOf(id))
  if (!exact.ok) throw new Error(exact.problem)
  const final = division.rules.final.filter(({ code }) => code !== without)
  const plan = planOf(season, { ...division, rules: { ...division.rules, final } })
  const counted = positionCounts(plan)
  simulate(plan, fixedScores(plan.matches.map(chancesOf)), { seed, blocks }, counted.add)
  const seasons = blocks * BLOCK
  const apart = exact.value.places.map((chance, cell) => errorsApart(counted.counts[cell] ?? 0, chance, seasons))
  return { seasons, worst: Math.max(...apart), cells: apart.length }
}

/**
 * How many standard errors a count lies from what is to be expected. Where little is to be expected the count is no normal variable: its
 * square root, which is nearly one with half a count added, stands in.
 */
function errorsApart(count: number, chance: number, seasons: number): number {
  const expected = chance * seasons
  const rest = seasons - expected
  if (expected <= 1e-9 * seasons && count === 0) return 0
  if (expected < FEW) return Math.abs(2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375)))
  if (rest < FEW) return Math.abs(2 * (Math.sqrt(seasons - count + 0.375) - Math.sqrt(Math.max(0, rest) + 0.375)))
  return Math.abs(count - expected) / Math.sqrt(expected * (1 - chance))
}
