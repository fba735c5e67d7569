import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type FeedFile, hasError, readFeed } from '../src/index.ts'
import { serieA } from './bundled.ts'
import { inWords, type Question } from './question.ts'

// How long does it take to import a season of events: 380 matches, every touch?

/** The data beside the checkout. */
const BESIDE = fileURLToPath(new URL('../../shared/data/wyscout/serie-a-2017-18', import.meta.url))
const title = 'Importing the events of a season (Wyscout, 380 matches)'

/** One file after the other, none kept: keeping them all would weigh on the peer. */
function parseAll(files: readonly FeedFile[]): unknown {
  let last: unknown
  for (const { text } of files) last = JSON.parse(text)
  return last
}

/** The question of the files in a folder: WYSCOUT, or the data beside the checkout. */
export function importEvents(folder = process.env.WYSCOUT ?? BESIDE): Question {
  if (!existsSync(join(folder, 'matches.json'))) {
    const note =
      'Left out: the files are not here. Set WYSCOUT to a folder with matches.json, players.json, teams.json and events/*.json.gz.'
    return { title, note, pairs: [] }
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.json(?:\.gz)?$/.test(name))
  const packed = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const unpack = (): FeedFile[] =>
    packed.map(({ name, bytes }) => ({ name, text: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString() }))
  const started = performance.now()
  const files = unpack()
  const unpacking = inWords(performance.now() - started)
  const read = () => {
    const reading = readFeed(files, { competition: serieA, season: '2017-18' })
    if (hasError(reading.problems)) throw new Error(`${relative('.', folder)} cannot be read`)
    return reading
  }
  const megabytes = Math.round(files.reduce((sum, { text }) => sum + text.length, 0) / 1e6)
  return {
    title,
    note: `${String(files.length)} files, ${String(megabytes)} million characters of JSON. Unpacking them, before the clock starts, took ${unpacking}.`,
    pairs: [
      {
        name: 'readFeed: parse, check, and give the facts',
        run: read,
        peer: { name: 'JSON.parse alone, of the same texts', run: () => parseAll(files) },
      },
    ],
    // Seconds a run: three runs are what a minute allows, so the 99th percentile is near the slowest of them.
    options: { warmup: false, time: 0, iterations: 3 },
  }
}
