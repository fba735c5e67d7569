import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { engineFile } from '../../bench/engine-file.ts'
import { bundledSeason } from '../../src/cli/catalogue.ts'
import type * as Engine from '../../src/index.ts'
import * as outside from '../../src/index.ts'
import { history, seasonOn, serieA } from '../bundled.ts'

/**
 * The engine as a page's worker would load it: one file, in a world that has the language and nothing else. No Node, no browser, no clock
 * but the language's own.
 */
async function engineAlone(): Promise<typeof Engine> {
  const world = createContext(Object.create(null) as object)
  runInContext(await engineFile(), world)
  return runInContext('engine', world) as typeof Engine
}

test('says what is certain where there is neither Node nor a browser', async () => {
  const engine = await engineAlone()
  const season = seasonOn('2018-04-22')
  // Sent as a worker gets it: by value, of another world.
  const sent = structuredClone(season)
  const alone = engine.certaintyOf(sent)
  expect(JSON.parse(JSON.stringify(alone))).toEqual(JSON.parse(JSON.stringify(outside.certaintyOf(season))))
  expect(alone.clubs.find(({ club }) => club === 'benevento')?.zones.find(({ zone }) => zone === 'relegation')?.verdict).toBe('clinched')
})

test('reads a season there and writes its round-up', async () => {
  const engine = await engineAlone()
  const file = bundledSeason('ita.serie-a/2017-18')
  if (!file.ok) throw new Error('the bundled season cannot be read')
  const articleIn = ({ scudetto, foldSeason, findingsOf, composeRoundUp }: typeof Engine) => {
    const { facts } = scudetto.read([file.value], { competition: serieA })
    const season = foldSeason({ competition: serieA, season: '2017-18', facts, throughMatchday: 34 })
    return season.ok && composeRoundUp(findingsOf(season.value, history))
  }
  const alone = JSON.stringify(articleIn(engine))
  expect(alone).toContain('Napoli')
  expect(alone).toBe(JSON.stringify(articleIn(outside)))
})
