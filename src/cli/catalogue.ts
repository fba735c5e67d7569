import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Checked,
  type Competition,
  type CompetitionFile,
  emptyHistory,
  fail,
  type FeedFile,
  type History,
  nearestNames,
  ok,
  parseCompetition,
  parseHistory,
  type Problem,
  problem,
} from '../index.ts'

/** The package's own folder: the nearest one above this file that holds the competitions, built or not. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

const competitions = new Map<string, Checked<Competition>>()

function rootAbove(folder: string): string {
  const parent = dirname(folder)
  return existsSync(join(folder, 'competitions')) || parent === folder ? folder : rootAbove(parent)
}

/** The package's version. */
export function version(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

/** The ids of the competitions on file. */
export function competitionIds(): string[] {
  const folder = join(ROOT, 'competitions')
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'competition.json')))
    .sort()
}

/**
 * A competition on file, read once.
 * Problems: COMPETITION_UNKNOWN with the nearest ids, and those of its files.
 */
export function competitionOf(id: string): Checked<Competition> {
  const known = competitions.get(id)
  if (known !== undefined) return known
  const ids = competitionIds()
  if (!ids.includes(id)) return fail([unknown('COMPETITION_UNKNOWN', 'competition', id, ids)])
  const competition = parseCompetition(filesOf(join(ROOT, 'competitions', id)))
  competitions.set(id, competition)
  return competition
}

function filesOf(folder: string): CompetitionFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return paths.filter((path) => path.endsWith('.json')).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** The rulings on file for a season, one fact a line; nothing for a season without any. */
export function decisionsFile(competition: string, season: string): FeedFile | undefined {
  const folder = join(ROOT, 'competitions', competition, 'decisions')
  const name = `${season}.jsonl`
  // The season may be a feed's word for it: only a name that is on file is opened.
  if (!existsSync(folder) || !readdirSync(folder).includes(name)) return undefined
  return { name: `competitions/${competition}/decisions/${name}`, text: readFileSync(join(folder, name), 'utf8') }
}

/** The seasons that come with the package, as `ita.serie-a/2017-18`. */
export function bundledSeasons(): string[] {
  const folder = join(ROOT, 'seasons')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return paths
    .filter((path) => path.endsWith('.jsonl'))
    .map((path) => path.slice(0, -'.jsonl'.length))
    .sort()
}

/**
 * The file of a season that comes with the package.
 * Problem: SEASON_UNKNOWN with the nearest names.
 */
export function bundledSeason(name: string): Checked<FeedFile, Problem> {
  const names = bundledSeasons()
  if (!names.includes(name)) return fail(unknown('SEASON_UNKNOWN', 'season that comes with the package', name, names))
  return ok({ name: `seasons/${name}.jsonl`, text: readFileSync(join(ROOT, 'seasons', `${name}.jsonl`), 'utf8') })
}

/** A competition's past results, if the package has them: an empty history otherwise. */
export function bundledHistory(competition: string): Checked<History> {
  const path = join(ROOT, 'seasons', competition, 'history.json')
  return existsSync(path) ? parseHistory(readFileSync(path, 'utf8')) : ok(emptyHistory(competition))
}

function unknown(code: 'COMPETITION_UNKNOWN' | 'SEASON_UNKNOWN', what: string, name: string, names: readonly string[]): Problem {
  const found = name.slice(0, 80)
  return problem(code, `"${found}" is no ${what}.`, { found, candidates: nearestNames(name, names) })
}
