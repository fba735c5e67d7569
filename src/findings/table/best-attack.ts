import type { Kind } from '../kind.ts'
import { extremeOf } from './extreme.ts'
import { list } from '../words.ts'

/** Most goals scored of all clubs; ties as ties. */
export const bestAttack: Kind<'best-attack'> = {
  kind: 'best-attack',
  family: 'table',
  derive: (context) => extremeOf(context, 'goalsFor', Math.max),
  said: ({ clubs, goals }, { names }) =>
    `${list(clubs.map(names.club))} ${clubs.length > 1 ? 'share' : 'have'} the division's best attack, with ${String(goals)} goals scored.`,
}
