/** Where in the input a problem sits. Lines and columns count from 1, in characters. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** The path of the value inside a structured document, e.g. `matches[3].score.ft`. */
  readonly path?: string
}

/** What can be wrong with input. The list is closed: every code has its row in CONTRIBUTING's glossary of problems. */
export const PROBLEM_CODES = [
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_NOT_TEXT',
  'FEED_UNKNOWN',
  'FEED_TRUNCATED',
  'SYNTAX',
  'FIELD_MISSING',
  'FIELD_INVALID',
  'CLUB_UNKNOWN',
  'CLUB_AGAINST_ITSELF',
  'COMPETITION_UNKNOWN',
  'SEASON_UNKNOWN',
  'RULES_UNKNOWN',
  'GROUP_UNKNOWN',
  'ROUND_UNKNOWN',
  'DATE_OUTSIDE_SEASON',
  'MATCH_REPEATED',
  'MATCH_UNKNOWN',
  'PLAYER_UNKNOWN',
  'GOALS_DISAGREE_WITH_SCORE',
  'AWARD_WITHOUT_WINNER',
  'SOURCES_DISAGREE',
  'NOTHING_FOUND',
  'FACT_UNKNOWN',
  'FACT_REPEATED',
  'LOG_MOVED_ON',
  'MODEL_INVALID',
  'ARGUMENT_INVALID',
] as const

/** One of {@link PROBLEM_CODES}. */
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/**
 * Something wrong with input, as a value: what, where, and what was expected instead.
 * An `error` means the input cannot be used as it stands; a `notice` means it was read, and this is what a reader should know of it.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'notice'
  readonly message: string
  readonly place?: Place
  readonly expected?: string
  readonly found?: string
  /** Nearest known names, best first, where a name was not known. */
  readonly candidates?: readonly string[]
}

/** A problem that stops the input from being used. */
export function problem(code: ProblemCode, message: string, more: Partial<Omit<Problem, 'code' | 'message'>> = {}): Problem {
  return { code, severity: 'error', message, ...more }
}

/** A problem that is only worth knowing. */
export function notice(code: ProblemCode, message: string, more: Partial<Omit<Problem, 'code' | 'message'>> = {}): Problem {
  return { code, severity: 'notice', message, ...more }
}

/** True when any of the problems is an error. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error')
}

/** `feed.json:12:5`, or as much of it as is known. */
export function formatPlace(place: Place): string {
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
  return place.path === undefined ? position : `${position} (${place.path})`.trim()
}

/** One line a person can act on: place, code, message, what was expected, nearest names. */
export function formatProblem(p: Problem): string {
  const place = p.place === undefined ? '' : formatPlace(p.place)
  const where = place === '' ? '' : `${place}: `
  const expected = p.expected === undefined ? '' : ` Expected ${p.expected}.`
  const candidates = p.candidates === undefined || p.candidates.length === 0 ? '' : ` Nearest: ${p.candidates.join(', ')}.`
  return `${where}${p.code} ${p.message}${expected}${candidates}`
}
