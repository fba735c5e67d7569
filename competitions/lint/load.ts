import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Checked } from '../../src/base/index.ts'
import { parseCompetition } from '../../src/competition/index.ts'
import type { Competition } from '../../src/competition/index.ts'
import type { History } from './rule.ts'

const COMPETITIONS = fileURLToPath(new URL('../', import.meta.url))
const SEASONS = fileURLToPath(new URL('../../seasons/', import.meta.url))
const NOT_COMPETITIONS = new Set(['schema', 'lint'])

const HistorySchema = z.object({ seasons: z.array(z.object({ season: z.string(), clubs: z.array(z.string()) })) })

/** The ids of all competitions on file: every folder that is not one of the tools'. */
export function competitionIds(): string[] {
  const folders = readdirSync(COMPETITIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map((folder) => folder.name)
    .filter((name) => !NOT_COMPETITIONS.has(name))
    .sort()
}

function jsonPaths(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** Reads a competition from its folder. Problems are those of `parseCompetition`. */
export function loadCompetition(id: string): Checked<Competition> {
  const folder = `${COMPETITIONS}${id}`
  return parseCompetition(jsonPaths(folder).map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })))
}

/** The bundled history of a competition, if there is one. */
export function loadHistory(id: string): History | undefined {
  const file = `${SEASONS}${id}/history.json`
  return existsSync(file) ? HistorySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
