import type { CountedMatch } from '../../season/index.ts'
import { type Draft, type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { counted, number } from '../words.ts'

/** Each player's shots in a match of the round, from two up, goals included. */
export const attempts: Kind<'attempts'> = {
  kind: 'attempts',
  family: 'match',
  derive: ({ round }) => round.matches.flatMap(attemptsIn),
  rarityOf: ({ shots }) => (shots >= 6 ? 'six or more' : 'fewer'),
  said: ({ club, player, shots, onTarget, ...match }, { names }) =>
    `${names.player(player)} of ${names.club(club)} had ${counted(shots, 'shot')} against ${names.club(opponentOf(match, club))}, ${onTarget === 0 ? 'none' : number(onTarget)} on target.`,
}

function attemptsIn(match: CountedMatch): Draft<'attempts'>[] {
  if (match.shots.length === 0) return []
  const byPlayer = new Map<string, { club: string; onTarget: number; evidence: string[] }>()
  const count = (player: string, club: string, onTarget: boolean, id: string) => {
    const so = byPlayer.get(player) ?? { club, onTarget: 0, evidence: [] }
    byPlayer.set(player, { club, onTarget: so.onTarget + (onTarget ? 1 : 0), evidence: [...so.evidence, id] })
  }
  for (const shot of match.shots) count(shot.player, shot.club, shot.outcome === 'saved' || shot.outcome === 'on target', shot.id)
  for (const goal of match.goals) if (goal.player !== undefined && !goal.ownGoal) count(goal.player, goal.club, true, goal.id)
  return [...byPlayer]
    .filter(([, { evidence }]) => evidence.length >= 2)
    .map(([player, { club, onTarget, evidence }]) => ({
      key: `${match.id}/${player}`,
      subject: matchSubject(match, club, player),
      evidence,
      freshness: 1,
      value: { ...lineOf(match), club, player, shots: evidence.length, onTarget },
    }))
}
