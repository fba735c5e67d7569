import { plainName } from '../../base/index.ts'
import type { PlayerRow } from './shapes.ts'

/** The feed's text with its second layer of escapes undone (`\u00e1` is still six characters after JSON) and spaces tidied. */
export function decoded(text: string): string {
  const plain = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return plain.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

/** `K. Koulibaly`: an initial, then the surname the player goes by. */
const INITIAL = /^(\p{L})\. (.+)$/u

/** All the names of a player, in their order. */
export function fullNameOf(player: PlayerRow): string {
  return decoded(`${player.firstName} ${player.middleName ?? ''} ${player.lastName}`)
}

/**
 * The name a newspaper uses. The feed's short name says which surname a player goes by and, by its initial, which given name: "M. Cáceres"
 * of José Martín is Martín Cáceres. A short name without an initial is the name itself ("Jorginho"), unless it is a surname alone
 * ("Albiol"), which gets its given name.
 */
export function pressName(player: PlayerRow): string {
  const short = decoded(player.shortName)
  const given = decoded(player.firstName).split(' ')
  const [, initial, surname] = INITIAL.exec(short) ?? []
  if (initial !== undefined && surname !== undefined) return decoded(`${givenNameOf(given, initial)} ${surname}`)
  return isSurnameAlone(short, player) ? decoded(`${given[0] ?? ''} ${short}`) : short
}

function givenNameOf(given: readonly string[], initial: string): string {
  return given.find((name) => plainName(name).startsWith(plainName(initial).charAt(0))) ?? given[0] ?? ''
}

function isSurnameAlone(short: string, player: PlayerRow): boolean {
  const isOneOf = (names: string): boolean => decoded(names).split(' ').includes(short)
  return isOneOf(player.lastName) && !isOneOf(player.firstName)
}
