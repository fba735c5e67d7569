import { MATCH_STATUSES, type MatchStatus } from '../fixtures.ts'
import type { Score } from '../../facts/index.ts'

/** A match as its line says it. */
export interface MatchLine {
  readonly time?: string | undefined
  readonly home: string
  readonly away: string
  readonly score?: Score | undefined
  readonly halfTime?: Score | undefined
  /** The word in square brackets, when there is one. */
  readonly mark?: string | undefined
}

const TIME = /^\d{1,2}[:.]\d{2}$/
const SCORE = /^(\d{1,3})-(\d{1,3})$/
const HALF_TIME = /^\((\d{1,3})-(\d{1,3})\)$/
const MARK = /^\[.{1,40}\]$/

/** The words of a line, by runs of blanks. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}

/** The score a word is; undefined when it is none or has more goals than any match. */
function scoreOf(pattern: RegExp, word: string | undefined): Score | undefined {
  const [, home, away] = pattern.exec(word ?? '') ?? []
  if (home === undefined || away === undefined) return undefined
  const score = { home: Number(home), away: Number(away) }
  return score.home <= 200 && score.away <= 200 ? score : undefined
}

/**
 * Reads `18:00  Juventus  v Cagliari Calcio  3-0 (2-0)`, the older layout, or `18:30  Inter  4-0 (2-0)  Genoa CFC`, the newer; the score may
 * be missing. Goes word by word, so its time is linear in the line. Undefined when the line is no match.
 */
export function readMatchLine(line: string): MatchLine | undefined {
  const all = wordsOf(line)
  const time = TIME.test(all[0] ?? '') ? all[0]?.replace('.', ':') : undefined
  const mark = all.find((word) => MARK.test(word))
  const words = all.slice(time === undefined ? 0 : 1).filter((word) => word !== mark)
  const between = words.indexOf('v')
  const at = words.findIndex((word) => SCORE.test(word))
  const sides = between > 0 ? aroundWord(words, between, at) : aroundScore(words, at)
  if (sides === undefined || sides.home === '' || sides.away === '') return undefined
  const score = scoreOf(SCORE, words[at])
  if (at >= 0 && score === undefined) return undefined
  return { ...sides, time, score, halfTime: at < 0 ? undefined : scoreOf(HALF_TIME, words[at + 1]), mark: mark?.slice(1, -1) }
}

type Sides = Pick<MatchLine, 'home' | 'away'>

function aroundWord(words: readonly string[], between: number, score: number): Sides | undefined {
  const end = score < 0 ? words.length : score
  if (words.slice(end + 1).some((word) => !HALF_TIME.test(word))) return undefined
  return { home: words.slice(0, between).join(' '), away: words.slice(between + 1, end).join(' ') }
}

function aroundScore(words: readonly string[], score: number): Sides | undefined {
  const at = score >= 0 ? score : words.indexOf('-')
  if (at < 1) return undefined
  const after = words.slice(at + 1).filter((word) => !HALF_TIME.test(word))
  return { home: words.slice(0, at).join(' '), away: after.join(' ') }
}

/** The status a mark says; undefined when it says none that is known. */
export function statusOf(mark: string): MatchStatus | undefined {
  const word = mark.trim().toLowerCase()
  return MATCH_STATUSES.find((status) => status === word)
}
