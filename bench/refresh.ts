import { seasonsOfHistory } from '../src/cli/past-seasons.ts'
import type * as engine from '../src/index.ts'
import { fold, history } from './bundled.ts'
import { shipped } from './engine-file.ts'
import { inWords, type Question, timingOfAll } from './question.ts'

// How long does a page wait for a new forecast: everything learnt anew, 100,000 seasons, and what the next round's results would make of the odds?

const SEASONS = 100_000
const RUNS = 9
const BAR = 1000

/** Nights of the season that comes with the package, with about so many matches left. */
const NIGHTS = [
  { asOf: '2018-04-22T21:59:59Z', left: 41 },
  { asOf: '2017-12-31T12:00:00Z', left: 192 },
]

/** The question; the engine is run as a page loads it, built into one file. */
export async function refresh(): Promise<Question> {
  const built = await shipped<typeof engine>('src/index.ts')
  const past = seasonsOfHistory(history)
    .filter(({ season }) => season < '2017-18')
    .slice(-10)
  const rows = NIGHTS.map(({ asOf, left }) => {
    const season = fold(asOf)
    const [prepared, simulated, whole]: [number[], number[], number[]] = [[], [], []]
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now()
      const preparation = built.prepare(season, { model: built.ratings(), past })
      const ready = performance.now()
      const tally = built.tallyOf(preparation, { seed: run, fromBlock: 0, seasons: SEASONS })
      const counted = performance.now()
      built.forecastFrom({ season, preparation, seed: run, tally })
      prepared.push(ready - started)
      simulated.push(counted - ready)
      whole.push(performance.now() - started)
    }
    const median = timingOfAll(whole).median
    const bar = median <= BAR ? '1 second asked for' : '**1 second asked for**'
    return [
      `${String(left)} matches left`,
      inWords(timingOfAll(prepared).median),
      inWords(timingOfAll(simulated).median),
      `${inWords(median)} (${bar})`,
    ]
  })
  return {
    title: 'A page’s new forecast',
    note:
      `The ratings learn ten past seasons and this one, ${SEASONS.toLocaleString('en-GB')} seasons are simulated with strengths redrawn in each, and every ` +
      `chance is worked out for each result of the next round. One thread; medians of ${String(RUNS)} runs, the first included.`,
    pairs: [],
    figures: { head: ['Serie A 2017-18', 'learning', 'simulation', 'all of it'], rows },
  }
}
