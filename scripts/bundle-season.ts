/**
 * Makes the season that comes with the package from Wyscout's public files, and adds what no feed has.
 *
 *     npx tsx scripts/bundle-season.ts FOLDER seasons/ita.serie-a/2017-18.jsonl
 *
 * FOLDER holds matches.json, players.json, teams.json and events/<match>.json.gz.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type Competition,
  type Fact,
  type FeedFile,
  formatProblem,
  hasError,
  parseCompetition,
  type Problem,
  readFeed,
  writeSeason,
} from '../src/index.ts'

const SEASON = '2017-18'
const COMPETITION = 'competitions/ita.serie-a'
const CUP = 'ita.coppa-italia'

/** The cup decides who plays in Europe, and no feed of the league says how it went. Source: general press. */
const CUP_FACTS: readonly Fact[] = [
  {
    kind: 'CupFinalSet',
    id: `${CUP}/CupFinalSet`,
    at: '2018-02-28T22:45:00Z',
    source: 'desk',
    cup: CUP,
    clubs: ['juventus', 'milan'],
    date: '2018-05-09',
  },
  { kind: 'CupWon', id: `${CUP}/CupWon`, at: '2018-05-09T20:50:00Z', source: 'desk', cup: CUP, club: 'juventus' },
]

function stopAt(problems: readonly Problem[]): void {
  for (const each of problems) process.stderr.write(`${formatProblem(each)}\n`)
  if (hasError(problems)) throw new Error('The season cannot be bundled.')
}

function competitionOnFile(): Competition {
  const paths = readdirSync(COMPETITION, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const read = parseCompetition(paths.map((path) => ({ path, text: readFileSync(join(COMPETITION, path), 'utf8') })))
  if (read.ok) return read.value
  stopAt(read.problem)
  throw new Error(`${COMPETITION} cannot be read.`)
}

function filesIn(folder: string): FeedFile[] {
  const lists = ['matches.json', 'players.json', 'teams.json'].map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const events = readdirSync(join(folder, 'events')).map((name) => ({
    name: `events/${name}`,
    text: gunzipSync(readFileSync(join(folder, 'events', name))).toString('utf8'),
  }))
  return [...lists, ...events]
}

function main(): void {
  const [folder, out] = process.argv.slice(2)
  if (folder === undefined || out === undefined) throw new Error('Usage: npx tsx scripts/bundle-season.ts FOLDER OUT')
  const competition = competitionOnFile()
  const reading = readFeed(filesIn(folder), { competition, season: SEASON })
  stopAt(reading.problems)
  const facts = [...reading.facts, ...CUP_FACTS]
  const text = writeSeason({ competition: competition.id, season: SEASON, facts })
  writeFileSync(out, text)
  process.stdout.write(`${out}: ${String(facts.length)} facts, ${String(Buffer.byteLength(text))} bytes\n`)
}

main()
