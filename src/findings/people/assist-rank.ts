import { assists } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { counted, list, ordinal } from '../words.ts'

const SHOWN_RANKS = 5

/** The head of the assists' chart. */
export const assistRank: Kind<'assist-rank'> = {
  kind: 'assist-rank',
  family: 'people',
  derive: ({ season }) => {
    const rows = assists(season)
    return rows
      .filter((row) => row.rank <= SHOWN_RANKS)
      .map(({ player, clubs, assists: made, rank, evidence }) => ({
        key: player,
        subject: { clubs, player },
        evidence,
        freshness: 0.2,
        value: { player, clubs, assists: made, rank, tied: rows.filter((row) => row.rank === rank).length },
      }))
  },
  said: ({ player, clubs, assists: made, rank, tied }, { names }) =>
    `${names.player(player)} of ${list(clubs.map(names.club))} is ${tied > 1 ? 'joint ' : ''}${ordinal(rank)} for assists with ${counted(made, 'assist').replace(/ assists?$/, '')}.`,
}
