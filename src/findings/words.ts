import type { ClubId, PlayerId } from '../base/index.ts'
import { formatMinute, type Minute } from '../facts/index.ts'

/** How names are written in a sentence. */
export interface Names {
  /** Short name of British press usage. */
  readonly club: (club: ClubId) => string
  readonly player: (player: PlayerId) => string
}

const CARDINALS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "one" to "ten" in words, the rest in figures: the press's rule. */
export function number(value: number): string {
  return CARDINALS[value] ?? String(value)
}

/** "first" to "tenth" in words, then "11th". */
export function ordinal(value: number): string {
  return ORDINALS[value] ?? `${String(value)}${suffix(value)}`
}

function suffix(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
}

/** "no goals", "one goal", "three goals". */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${value === 0 ? 'no' : number(value)} ${value === 1 ? noun : plural}`
}

/** "a point", "four points": points of a gap, in words as far as ten. */
export function points(value: number): string {
  return value === 1 ? 'a point' : counted(value, 'point')
}

/** "a, b and c", or with "or". */
export function list(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
}

/** "in the 90th minute", "in the second minute of stoppage time at the end of the first half". */
export function atMinute(minute: Minute): string {
  if (minute.added === undefined) return `in the ${ordinal(minute.minute)} minute`
  return `in the ${ordinal(minute.added)} minute of stoppage time at the end of ${minute.minute === 45 ? 'the first half' : 'the match'}`
}

/** "90" or "90+4", without the mark. */
export function minuteFigure(minute: Minute): string {
  return formatMinute(minute)
}

/** What follows the first name: "Milinković-Savić", "De Vrij"; a single name stays as it is. */
export function surname(name: string): string {
  const rest = name.split(' ').slice(1).join(' ')
  return rest === '' ? name : upperFirst(rest)
}

/** The text with its first letter in upper case. */
export function upperFirst(text: string): string {
  return text === '' ? text : text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** "Napoli's", "Juventus'": clubs and people ending in s take the apostrophe alone. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** "a" or "an" by the sound of the number or word that follows. */
export function article(word: string): string {
  return /^(?:[aeiou]|8|11(?!\d)|18(?!\d))/i.test(word) && !/^(?:one|eu|uni)/i.test(word) ? 'an' : 'a'
}

/** A country as a sentence names it: "the Netherlands", "the Czech Republic", "DR Congo". */
export function country(name: string): string {
  if (name === 'Congo DR') return 'DR Congo'
  return /^(?:Netherlands|United |Philippines|Gambia)|Republic$|Islands$/.test(name) ? `the ${name}` : name
}
