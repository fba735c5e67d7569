import { describe, expect, it } from 'vitest'
import { foldSeason } from '../../src/index.ts'
import { facts, pastSeasons, serieA } from '../bundled.ts'
import { compareLastRound } from '../exact-and-simulated.ts'
import { beforeLastRound } from '../past-last-rounds.ts'

// A million simulated seasons; `npm run bench -- --only last-round` takes ten million of every last round since 2005-06.
const BLOCKS = 977

describe('a last round of Serie A worked out and simulated', () => {
  it('is the same in every cell within four standard errors', () => {
    const folded = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday: 37 })
    if (!folded.ok) throw new Error(folded.problem.message)
    const { worst, cells } = compareLastRound(folded.value, { past: pastSeasons, blocks: BLOCKS, seed: 37 })
    expect(cells).toBe(400)
    expect(worst).toBeLessThan(4)
  })

  // In 2007-08 every step of the order could still part clubs on the last day.
  const { season, past } = beforeLastRound('2007-08')

  it('is the same where any of the steps may decide', () => {
    expect(compareLastRound(season, { past, blocks: BLOCKS, seed: 8 }).worst).toBeLessThan(4)
  })

  it.each(['H2H_PTS', 'H2H_GD', 'GD', 'GF'] as const)('is not once the simulation leaves out %s', (without) => {
    expect(compareLastRound(season, { past, blocks: BLOCKS, seed: 8, without }).worst).toBeGreaterThan(20)
  })
})
