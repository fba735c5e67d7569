import type { FactId, Instant, MatchId } from '../../base/index.ts'
import { type Fact, formatMinute } from '../../facts/index.ts'
import { instantAfter } from './defaults.ts'
import type { Header } from './header.ts'

/** What a fact may leave out, because its file or its line says it. */
export interface Said {
  readonly header: Header
  readonly match?: SaidMatch
}

/** The match of a line, and the instant its seconds count from, in milliseconds. */
export interface SaidMatch {
  readonly id: MatchId
  readonly epoch: number
}

type Loose = Readonly<Record<string, unknown>>

/** Stands for the header's `calendarAt`. */
const CALENDAR = 'calendar'

const MINUTE = /^(\d{1,3})(?:\+(\d{1,2}))?$/

/**
 * A fact without what its file and line say: `{"GoalScored":5580,"club":"napoli","player":"~25726","minute":"90"}`. The kind is the first key
 * and the time its value, in seconds of the line's match; `~` is the prefix most ids have.
 */
export function shorten(fact: Fact, said: Said, defaultId: FactId): Loose {
  const { kind, id, at, source, ...body } = fact
  const prefix = said.header['~'] ?? '~'
  const short: Record<string, unknown> = { [kind]: shortTime(at, said) }
  if (id !== defaultId) short.id = shortText(id, prefix)
  if (source !== said.header.source) short.source = shortText(source, prefix)
  for (const [key, value] of Object.entries(body)) {
    if (key !== 'match') short[key] = isMinute(key, value) ? formatMinute(value) : mapText(value, shortText, prefix)
  }
  return short
}

function shortTime(at: Instant, { header, match }: Said): number | string {
  if (at === header.calendarAt) return CALENDAR
  if (match === undefined) return at
  const seconds = (Date.parse(at) - match.epoch) / 1000
  return instantAfter(match.epoch, seconds) === at ? seconds : at
}

function isMinute(key: string, value: unknown): value is { minute: number; added?: number } {
  return key === 'minute' && typeof value === 'object'
}

/** The prefix written as `~`, where that can be told from a text that begins with one. */
function shortText(text: string, prefix: string): string {
  if (text.startsWith('~')) return `~${text}`
  return text.startsWith(prefix) && text[prefix.length] !== '~' ? `~${text.slice(prefix.length)}` : text
}

/**
 * The fact a shortened one stands for, but for its id; undefined when it says no kind. What else cannot be restored is left for the fact's
 * own schema to object to.
 */
export function lengthen(short: Loose, said: Said): Record<string, unknown> | undefined {
  const keys = Object.keys(short)
  const kind = keys.find(isKind)
  if (kind === undefined) return undefined
  const { source, '~': prefix = '~' } = said.header
  const long: Record<string, unknown> = { kind, at: longTime(short[kind], said), source }
  if (said.match !== undefined) long.match = said.match.id
  for (const key of keys) {
    if (key !== kind) long[key] = key === 'minute' ? longMinute(short[key]) : mapText(short[key], longText, prefix)
  }
  return long
}

/** Kinds are the only keys with a capital. */
function isKind(key: string): boolean {
  return key >= 'A' && key < '['
}

function longTime(time: unknown, { header, match }: Said): unknown {
  if (typeof time === 'number' && match !== undefined) return instantAfter(match.epoch, time)
  return time === CALENDAR ? header.calendarAt : time
}

function longMinute(value: unknown): unknown {
  const read = typeof value === 'string' ? MINUTE.exec(value) : null
  if (read === null) return value
  const minute = Number(read[1])
  return read[2] === undefined ? { minute } : { minute, added: Number(read[2]) }
}

function longText(text: string, prefix: string): string {
  if (!text.startsWith('~')) return text
  return text[1] === '~' ? text.slice(1) : prefix + text.slice(1)
}

/** Changes a text, or the texts of a list; facts hold ids no deeper than that. */
function mapText(value: unknown, change: (text: string, prefix: string) => string, prefix: string): unknown {
  if (typeof value === 'string') return change(value, prefix)
  return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? change(item, prefix) : item)) : value
}
