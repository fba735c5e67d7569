import { parentPort, workerData } from 'node:worker_threads'
import { tallyOf } from '../index.ts'
import type { WorkerNews, WorkerTask } from './simulation.ts'

const { preparation, wanted } = workerData as WorkerTask
const say = (news: WorkerNews) => parentPort?.postMessage(news)

const tally = tallyOf(preparation, wanted, (seasons) => {
  say({ seasons })
})
say({ tally })
