import { Worker } from 'node:worker_threads'
import { engineFile } from './engine-file.ts'
import { type Answer, type Question, timingOfAll } from './question.ts'
import { afterMatchday, leagueOf } from './seasons.ts'

// How long does the first call take in a worker that has just started, nothing compiled yet?

const WORKERS = 9
const AGAIN = 20

interface Told {
  readonly first: number
  readonly later: number
}

/** Runs in the worker: the engine is loaded and the season has come before the clock starts. */
const WORKER = `
const { parentPort } = require('node:worker_threads')
parentPort.once('message', (season) => {
  const time = () => {
    const started = performance.now()
    engine.certaintyOf(season)
    return performance.now() - started
  }
  const first = time()
  let later = first
  for (let run = 0; run < ${String(AGAIN)}; run++) later = time()
  parentPort.postMessage({ first, later })
})
`

function told(source: string, season: unknown): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(`${source}\n${WORKER}`, { eval: true })
    worker.once('error', reject)
    worker.once('message', (message: Told) => {
      resolve(message)
      void worker.terminate()
    })
    worker.postMessage(season)
  })
}

async function answerFor(source: string, id: string, label: string, matchday: number): Promise<Answer | undefined> {
  const league = leagueOf(id, label)
  if (league === undefined) return undefined
  const season = afterMatchday(league, matchday)
  const all: Told[] = []
  for (let worker = 0; worker < WORKERS; worker++) all.push(await told(source, season))
  return {
    name: `${league.competition.name} ${label}, matchday ${String(matchday)}: the first call`,
    peer: `the ${String(AGAIN + 1)}st call in the same worker`,
    ours: timingOfAll(all.map(({ first }) => first)),
    theirs: timingOfAll(all.map(({ later }) => later)),
    under: 150,
  }
}

/** The question, asked of workers one after the other. */
export async function firstCall(): Promise<Question> {
  const source = await engineFile()
  const asked = [
    ['eng.premier-league', '2017-18', 20],
    ['eng.premier-league', '2017-18', 34],
    ['ita.serie-a', '2017-18', 34],
  ] as const
  const measured: Answer[] = []
  for (const [id, label, matchday] of asked) {
    const found = await answerFor(source, id, label, matchday)
    if (found !== undefined) measured.push(found)
  }
  return {
    title: 'The first call in a fresh worker',
    note: `\`certaintyOf\` of a whole league, with zones and all, in ${String(WORKERS)} workers that have each just loaded the bundled engine: starting the worker, loading and sending the season are not counted. Leagues whose results are not here are left out.`,
    pairs: [],
    measured,
  }
}
