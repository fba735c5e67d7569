import { type Instant, notice, parseDate, type Problem } from '../../base/index.ts'
import type { Fact, FactOf } from '../../facts/index.ts'
import { readShape } from '../json.ts'
import type { ProblemList } from '../problems.ts'
import type { FeedFile } from '../types.ts'
import { itemsOf } from './files.ts'
import { decoded, fullNameOf, pressName } from './names.ts'
import { type PlayerRow, PlayerShape } from './shapes.ts'
import { playerId, SOURCE } from './sheet.ts'

const ROLES = ['goalkeeper', 'defender', 'midfielder', 'forward'] as const

/**
 * The players of `players.json` by number.
 * Problems: FIELD_MISSING, FIELD_INVALID.
 */
export function readPlayers(value: unknown, file: FeedFile, problems: ProblemList): Map<number, PlayerRow> {
  const players = new Map<number, PlayerRow>()
  const items = itemsOf(value)
  for (const [at, item] of items.ok ? items.value.entries() : []) {
    const shape = readShape(PlayerShape, item, { file: file.name, path: `[${String(at)}]` })
    if (shape.ok) players.set(shape.value.wyId, shape.value)
    else for (const each of shape.problem) problems.add(each)
  }
  return players
}

/** What is known of one player. */
export function playerFact(row: PlayerRow, at: Instant): FactOf<'PlayerRegistered'> {
  const player = playerId(row.wyId)
  const birthDate = parseDate(row.birthDate ?? '')
  const nationality = decoded(row.passportArea?.name ?? '')
  const birthCountry = decoded(row.birthArea?.name ?? '')
  const role = ROLES.find((each) => each === row.role?.name?.toLowerCase())
  return {
    kind: 'PlayerRegistered',
    id: `${player}/PlayerRegistered`,
    at,
    source: SOURCE,
    player,
    name: pressName(row) || player,
    fullName: fullNameOf(row) || player,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(nationality === '' ? {} : { nationality }),
    ...(birthCountry === '' ? {} : { birthCountry }),
    ...(role === undefined ? {} : { role }),
  }
}

/** Numbers of the players facts speak of. */
export function playersIn(facts: readonly Fact[]): number[] {
  const ids = facts.flatMap((fact) => [
    ...('player' in fact && fact.player !== undefined ? [fact.player] : []),
    ...('assist' in fact && fact.assist !== undefined ? [fact.assist] : []),
    ...('savedBy' in fact && fact.savedBy !== undefined ? [fact.savedBy] : []),
    ...(fact.kind === 'SubstitutionMade' ? [fact.on, fact.off] : []),
  ])
  return [...new Set(ids)].map((id) => Number(id.slice(SOURCE.length + 1)))
}

/** One notice for all players that are only numbers. */
export function unnamedNotice(numbers: readonly number[]): Problem {
  const some = numbers.slice(0, 10).join(', ')
  return notice('PLAYER_UNKNOWN', `${String(numbers.length)} players have no name: ${some}${numbers.length > 10 ? ', …' : ''}.`, {
    expected: 'a players.json that lists them',
  })
}
