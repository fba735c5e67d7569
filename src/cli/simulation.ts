import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { addTally, type Preparation, SEASONS_OF_A_BLOCK, type SeasonsWanted, type Tally, tallyOf } from '../index.ts'

/** Matches to be drawn below which starting threads costs more than it saves. */
const WORTH_THREADS = 1e7

/** What a worker is sent. */
export interface WorkerTask {
  readonly preparation: Preparation
  readonly wanted: SeasonsWanted
}

/** What it sends back: how many seasons it has made, then what came of them. */
export type WorkerNews = { readonly seasons: number } | { readonly tally: Tally }

/** How a simulation is to be run. */
export interface RunOptions {
  readonly seed: number
  readonly seasons: number
  /** Told how many seasons are made, whenever some are. */
  readonly onProgress?: (seasons: number) => void
}

/**
 * Simulates a season's rest, on as many threads as the machine has where there is enough to do. However many there are, the same seed gives
 * the same tally.
 */
export async function simulate(preparation: Preparation, options: RunOptions): Promise<Tally> {
  const { seed, seasons, onProgress } = options
  const blocks = Math.ceil(seasons / SEASONS_OF_A_BLOCK)
  const enough = seasons * (preparation.matches.length + 1) >= WORTH_THREADS && existsSync(WORKER)
  const threads = !enough ? 1 : Math.min(availableParallelism(), blocks)
  if (threads === 1) return tallyOf(preparation, { seed, fromBlock: 0, seasons }, onProgress)
  const made = new Array<number>(threads).fill(0)
  const tallies = await Promise.all(
    made.map((_, at) => {
      const [from, to] = [Math.floor((blocks * at) / threads), Math.floor((blocks * (at + 1)) / threads)]
      const wanted = { seed, fromBlock: from, seasons: Math.min(seasons, to * SEASONS_OF_A_BLOCK) - from * SEASONS_OF_A_BLOCK }
      return onThread({ preparation, wanted }, (own) => {
        made[at] = own
        onProgress?.(made.reduce((sum, each) => sum + each, 0))
      })
    }),
  )
  return tallies.reduce(addTally)
}

function onThread(task: WorkerTask, onProgress: (seasons: number) => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task })
    worker.on('message', (news: WorkerNews) => {
      if ('tally' in news) resolve(news.tally)
      else onProgress(news.seasons)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a simulation thread ended with ${String(code)}`))
    })
  })
}

/** Beside the built command line; run from its source, the command uses one thread. */
const WORKER = fileURLToPath(new URL('simulation-worker.js', import.meta.url))
