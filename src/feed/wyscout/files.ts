import { type Checked, fail, ok, type Problem, textProblem } from '../../base/index.ts'
import { parseJson } from '../json.ts'
import type { FeedFile } from '../types.ts'

/** What a file of the feed holds. */
export type Part = 'events' | 'matches' | 'players' | 'teams'

/** A word that only one part has, sought in this order: an events file also lists its players and teams. */
const WORDS: readonly (readonly [Part, string])[] = [
  ['events', '"eventSec"'],
  ['matches', '"teamsData"'],
  ['players', '"shortName"'],
  ['teams', '"officialName"'],
]

/** Which part of the feed a file is, by what it holds; undefined when it is of another feed. */
export function partOf(file: FeedFile): Part | undefined {
  if (!/^\s*[[{]/.test(file.text)) return undefined
  return WORDS.find(([, word]) => file.text.includes(word))?.[0]
}

/**
 * The file's JSON.
 * Problems: those of the text, SYNTAX, FEED_TRUNCATED.
 */
export function openFile(file: FeedFile): Checked<unknown, Problem> {
  const unreadable = textProblem(file)
  return unreadable === undefined ? parseJson(file) : fail(unreadable)
}

/** The items of a list in a file; undefined when the file is no list. */
export function itemsOf(value: unknown): Checked<readonly unknown[], undefined> {
  return Array.isArray(value) ? ok(value as readonly unknown[]) : fail(undefined)
}
