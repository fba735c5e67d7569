import { type Random, seededRandom, seedOf } from '../../base/index.ts'
import { type Finding, type Names, possessive, surname } from '../../findings/index.ts'
import type { Season } from '../../season/index.ts'
import { reservedWordIn } from './reserved.ts'
import type { Sentence } from './types.ts'

/** A sentence that states fewer findings than its other patterns do. */
export interface Narrower {
  readonly text: string
  readonly states: readonly (Finding | undefined)[]
}

/** One way to say a thing: its text, or undefined where a slot it needs has nothing to fill it. */
export type Pattern = () => string | Narrower | undefined

/** Text that shows a slot was left empty. */
const UNFILLED = /undefined|null|NaN|\[object|[{}]|\s{2}|\s[,.;:]|,,|\.\.|\(\)/

/** A player in a sentence not yet printed: the name is chosen when it is known which mention is the first. */
const MARK = /\uE000([^\uE001]+)\uE001('s)?/g

/** Writes one article: chooses patterns by seed, keeps neighbours different, and names people in full once. */
export class Writer {
  readonly dropped: { pattern: string; findings: readonly string[]; why: string }[] = []
  /** Ids of findings stated so far. */
  readonly stated = new Set<string>()
  readonly #random: Random
  readonly #names: Names
  readonly #surnames = new Map<string, number>()
  #lastPattern = ''

  constructor(season: Season, names: Names, seed: string) {
    this.#random = seededRandom(seedOf(seed))
    this.#names = names
    for (const { name } of season.players.values()) this.#surnames.set(surname(name), (this.#surnames.get(surname(name)) ?? 0) + 1)
  }

  /** The club's short name. */
  club(id: string): string {
    return this.#names.club(id)
  }

  /** A player to be named in a sentence; {@link named} puts the name. */
  player(id: string): string {
    return `\uE000${id}\uE001`
  }

  /** The surname where it is enough to know him, the full name where another player of the season shares it. */
  shortName(id: string): string {
    const full = this.#names.player(id)
    return (this.#surnames.get(surname(full)) ?? 0) > 1 ? full : surname(full)
  }

  /** The text with every player named in full at the first mention among `mentioned`, by surname after it. */
  named(text: string, mentioned: Set<string>): string {
    return text.replace(MARK, (_, id: string, genitive: string | undefined) => {
      const name = mentioned.has(id) ? this.shortName(id) : this.#names.player(id)
      mentioned.add(id)
      return genitive === undefined ? name : possessive(name)
    })
  }

  /** One of several words, by seed. */
  pick<T>(choices: readonly T[]): T | undefined {
    return choices[Math.floor(this.#random() * choices.length)]
  }

  /**
   * A sentence stating findings, by one of its patterns: by seed, never the pattern of the sentence before, and only one whose slots
   * are all filled and whose words claim no certainty the findings do not bear out. Undefined, and reported in `dropped`, when there is no
   * such pattern; a sentence with an empty slot is never returned.
   */
  say(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[]): Sentence | undefined {
    return this.#say(name, stated, patterns, Math.floor(this.#random() * patterns.length))
  }

  /** The same, with the patterns tried in the order given: the fullest first, where a choice by seed would leave something out. */
  sayFullest(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[]): Sentence | undefined {
    return this.#say(name, stated, patterns, 0)
  }

  #say(name: string, stated: readonly (Finding | undefined)[], patterns: readonly Pattern[], start: number): Sentence | undefined {
    for (let i = 0; i < patterns.length; i++) {
      const index = (start + i) % patterns.length
      const pattern = `${name}#${String(index)}`
      const said = pattern === this.#lastPattern ? undefined : this.#attempt(patterns[index], stated)
      if (said === undefined) continue
      this.#lastPattern = pattern
      for (const id of said.findings) this.stated.add(id)
      return { ...said, pattern }
    }
    const findings = idsOf(stated)
    this.dropped.push({ pattern: name, findings, why: findings.length === 0 ? 'no finding to state' : 'no pattern could be filled' })
    return undefined
  }

  /** The sentence of a pattern, if all its slots are filled and it states something. */
  #attempt(pattern: Pattern | undefined, stated: readonly (Finding | undefined)[]): Omit<Sentence, 'pattern'> | undefined {
    const said = pattern?.()
    const { text, states } =
      typeof said === 'string' ? { text: said, states: stated } : { text: said?.text ?? '', states: said?.states ?? [] }
    const findings = states.filter((finding) => finding !== undefined)
    if (text === '' || findings.length === 0 || UNFILLED.test(this.named(text, new Set()))) return undefined
    return reservedWordIn(text, findings) === undefined ? { text, findings: idsOf(findings) } : undefined
  }
}

function idsOf(findings: readonly (Finding | undefined)[]): string[] {
  return [...new Set(findings.flatMap((finding) => finding?.id ?? []))]
}
