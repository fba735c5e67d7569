import { type Random, seededRandom, seedOf } from '../../base/index.ts'
import { type Finding, type Names, surname } from '../../findings/index.ts'
import type { Season } from '../../season/index.ts'
import type { Sentence } from './types.ts'

/** One way to say a thing: its text, or undefined where a slot it needs has nothing to fill it. */
export type Pattern = () => string | undefined

/** Text that shows a slot was left empty. */
const UNFILLED = /undefined|null|NaN|\[object|[{}]|\s{2}|\s[,.;:]|,,|\.\.|\(\)/

/** Writes one article: chooses patterns by seed, keeps neighbours different, and names people in full once. */
export class Writer {
  readonly dropped: { pattern: string; findings: readonly string[]; why: string }[] = []
  readonly #random: Random
  readonly #names: Names
  readonly #surnames: Map<string, number>
  #mentioned = new Set<string>()
  #lastPattern = ''

  constructor(season: Season, names: Names, seed: string) {
    this.#random = seededRandom(seedOf(seed))
    this.#names = names
    this.#surnames = new Map()
    for (const { name } of season.players.values()) this.#surnames.set(surname(name), (this.#surnames.get(surname(name)) ?? 0) + 1)
  }

  /** The club's short name. */
  club(id: string): string {
    return this.#names.club(id)
  }

  /** Full name at first mention, then the surname alone, unless another player of the season shares it. */
  player(id: string): string {
    const full = this.#names.player(id)
    const first = !this.#mentioned.has(id)
    this.#mentioned.add(id)
    return first || (this.#surnames.get(surname(full)) ?? 0) > 1 ? full : surname(full)
  }

  /** The surname where it is enough to know him, for headlines; not a mention. */
  shortName(id: string): string {
    const full = this.#names.player(id)
    return (this.#surnames.get(surname(full)) ?? 0) > 1 ? full : surname(full)
  }

  /** One of several words, by seed. */
  pick<T>(choices: readonly T[]): T | undefined {
    return choices[Math.floor(this.#random() * choices.length)]
  }

  /**
   * A sentence stating findings, by one of its patterns: by seed, never the pattern of the sentence before, and only one whose slots
   * are all filled. Undefined, and reported in `dropped`, when no pattern can be filled; a sentence with an empty slot is never returned.
   */
  say(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[]): Sentence | undefined {
    return this.#say(name, stated, patterns, Math.floor(this.#random() * patterns.length))
  }

  /** The same, with the patterns tried in the order given: the fullest first, where a choice by seed would leave something out. */
  sayFullest(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[]): Sentence | undefined {
    return this.#say(name, stated, patterns, 0)
  }

  #say(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[], start: number): Sentence | undefined {
    const findings = stated.flatMap((finding) => finding?.id ?? [])
    for (let i = 0; i < patterns.length && findings.length > 0; i++) {
      const index = (start + i) % patterns.length
      const pattern = `${name}#${String(index)}`
      const text = pattern === this.#lastPattern ? undefined : this.#attempt(patterns[index])
      if (text === undefined) continue
      this.#lastPattern = pattern
      return { text, findings: [...new Set(findings)], pattern }
    }
    this.dropped.push({ pattern: name, findings, why: findings.length === 0 ? 'no finding to state' : 'no pattern could be filled' })
    return undefined
  }

  /** Tries a pattern; names it mentioned are forgotten when it comes to nothing. */
  #attempt(pattern: Pattern | undefined): string | undefined {
    const before = new Set(this.#mentioned)
    const text = pattern?.()
    if (text !== undefined && text !== '' && !UNFILLED.test(text)) return text
    this.#mentioned = before
    return undefined
  }
}
