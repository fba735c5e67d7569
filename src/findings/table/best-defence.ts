import type { Kind } from '../kind.ts'
import { extremeOf } from './extreme.ts'
import { list } from '../words.ts'

/** Fewest goals conceded of all clubs; ties as ties. */
export const bestDefence: Kind<'best-defence'> = {
  kind: 'best-defence',
  family: 'table',
  derive: (context) => extremeOf(context, 'goalsAgainst', Math.min),
  said: ({ clubs, goals }, { names }) =>
    `${list(clubs.map(names.club))} ${clubs.length > 1 ? 'share' : 'have'} the division's best defence, with ${String(goals)} goals conceded.`,
}
