import { type Place, type Problem, problem } from './problem.ts'

/** A file as text, with the name by which problems point at it. Parsers never see a path or an address. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** Marks of bytes that were never text: a NUL, or the replacement character a decoder leaves behind. */
const NOT_TEXT = /[\0\uFFFD]/

/** What a server sends instead of a feed: a page, or an XML error. */
const WEB_PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|error)/i

/**
 * What makes a file unreadable before any feed looks at it; undefined when nothing does.
 * Problems: NOTHING_FOUND (empty), FILE_NOT_TEXT (binary), FEED_UNKNOWN (a web page).
 */
export function textProblem(file: TextFile): Problem | undefined {
  const place = { file: file.name }
  if (file.text.trim() === '') return problem('NOTHING_FOUND', 'The file is empty.', { place, expected: 'matches' })
  const odd = file.text.search(NOT_TEXT)
  if (odd >= 0) {
    return problem('FILE_NOT_TEXT', 'The file holds bytes that are no text.', { place: placeOf(file, odd), expected: 'text in UTF-8' })
  }
  if (!WEB_PAGE.test(file.text.slice(0, 2000))) return undefined
  return problem('FEED_UNKNOWN', 'The file is a web page, not a feed.', { place, expected: 'the feed file itself' })
}

/** Line and column of an offset in a file's text, both from 1. */
export function placeOf(file: TextFile, offset: number): Place {
  const before = file.text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file: file.name, line: before.split('\n').length, column: offset - lineStart + 1 }
}
