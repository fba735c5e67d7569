import { runIn as runInOf } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** The run-in is told once this few matches are left. */
const RUN_IN = 6

/** Each club's matches left, with the opponents' places: told in the last weeks of a season. */
export const runIn: Kind<'run-in'> = {
  kind: 'run-in',
  family: 'calendar',
  derive: ({ season, table, dateOf }) =>
    table.rows.flatMap(({ club, played }) => {
      const left = runInOf(season, table, club).filter(({ match }) => match.status !== 'live')
      if (left.length === 0 || left.length > RUN_IN || played === 0) return []
      const fixtures = left.map(({ match, opponent, side, opponentPosition }) => ({
        match: match.id,
        opponent,
        side,
        date: dateOf(match),
        opponentPosition,
      }))
      return [
        {
          key: club,
          subject: { clubs: [club] },
          evidence: left.map(({ match }) => match.fixture),
          freshness: 0.4,
          value: { club, fixtures },
        },
      ]
    }),
  said: ({ club, fixtures }, { names }) =>
    `${names.club(club)} have still to play ${list(fixtures.map(({ opponent, side, opponentPosition }) => `${names.club(opponent)} (${side === 'home' ? 'h' : 'a'}, ${ordinal(opponentPosition)})`))}.`,
}
