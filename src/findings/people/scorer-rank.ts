import { scorers } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { counted, list, ordinal } from '../words.ts'

const SHOWN_RANKS = 10

/** The head of the scorers' chart: ranks, ties as ties, own goals apart. */
export const scorerRank: Kind<'scorer-rank'> = {
  kind: 'scorer-rank',
  family: 'people',
  derive: ({ season, round }) => {
    const ofRound = new Set(round.matches.flatMap((match) => match.goals.map((goal) => goal.id)))
    const rows = scorers(season)
    return rows
      .filter((row) => row.rank <= SHOWN_RANKS)
      .map(({ player, clubs, goals, rank, goalIds, evidence }) => {
        const scoredThisRound = goalIds.filter((id) => ofRound.has(id)).length
        return {
          key: player,
          subject: { clubs, player },
          evidence,
          freshness: scoredThisRound > 0 ? 1 : 0.3,
          value: { player, clubs, goals, rank, tied: rows.filter((row) => row.rank === rank).length, scoredThisRound },
        }
      })
  },
  rarityOf: ({ rank, scoredThisRound }) =>
    `${rank === 1 ? 'leader' : rank <= 3 ? 'second or third' : 'further down'}${scoredThisRound > 0 ? ', scored' : ''}`,
  said: ({ player, clubs, goals, rank, tied }, { names }) =>
    `${names.player(player)} of ${list(clubs.map(names.club))} is ${tied > 1 ? 'joint ' : ''}${rank === 1 ? 'leading' : ordinal(rank)} scorer with ${counted(goals, 'goal')}.`,
}
