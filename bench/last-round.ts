import { BLOCK } from '../src/forecast/simulation/index.ts'
import { compareLastRound } from '../test/exact-and-simulated.ts'
import { beforeLastRound, SEASONS_BY_HEAD_TO_HEAD } from '../test/past-last-rounds.ts'
import type { Question } from './question.ts'

/** Ten million seasons, in whole blocks. */
const BLOCKS = Math.ceil(10_000_000 / BLOCK)
/** Steps of Serie A's order, each left out in turn, in the season where all of them matter. */
const STEPS = ['H2H_PTS', 'H2H_GD', 'GD', 'GF'] as const
const ALL_MATTER = '2007-08'

/** The last round of every Serie A season on file under head-to-head, worked out and simulated ten million times. */
export function lastRounds(): Question {
  const rows = SEASONS_BY_HEAD_TO_HEAD.map((label, at) => {
    const { worst } = compareLastRound(beforeLastRound(label).season, { ...beforeLastRound(label), blocks: BLOCKS, seed: at + 1 })
    return [`Serie A ${label}`, worst.toFixed(2), worst < 4 ? 'yes' : '**no**']
  })
  const wrong = STEPS.map((without) => {
    const { season, past } = beforeLastRound(ALL_MATTER)
    const { worst } = compareLastRound(season, { past, blocks: BLOCKS, seed: 1, without })
    return [
      `Serie A ${ALL_MATTER}, ${without} left out of the simulation`,
      worst.toFixed(0),
      worst < 4 ? 'yes: **not caught**' : 'no, as it should be',
    ]
  })
  return {
    title: 'The last round, worked out and simulated',
    note:
      `Every cell of clubs by places, worked out over all ways the round can end, against ${(BLOCKS * BLOCK).toLocaleString('en-GB')} simulated ` +
      'seasons of the same chances; the two share no code that ranks. The furthest of 400 cells, in standard errors of the simulation.',
    pairs: [],
    figures: { head: ['last round', 'furthest cell', 'within four'], rows: [...rows, ...wrong] },
  }
}
