import { goalTally } from '../../records/index.ts'
import type { CountedMatch, Goal } from '../../season/index.ts'
import { type Draft, type FindingContext, type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'
import { atMinute, ordinal } from '../words.ts'

/** Each goal of the round, with the score after it and the scorer's count for the season. */
export const goal: Kind<'goal'> = {
  kind: 'goal',
  family: 'match',
  derive: (context) => context.round.matches.flatMap((match) => goalsOf(match, context)),
  rarityOf: ({ minute, from, bodyPart }) =>
    (minute?.minute ?? 0) >= 86 ? 'late' : from === 'corner' && bodyPart === 'head' ? 'header from a corner' : 'goal',
  said: (value, context) => {
    const scorer = value.player === undefined ? context.names.club(value.club) : context.names.player(value.player)
    const how = value.penalty
      ? ' from the penalty spot'
      : value.ownGoal
        ? ' into his own net'
        : value.bodyPart === 'head'
          ? ' with a header'
          : ''
    const restart = value.from === undefined || value.penalty ? '' : ` from a ${value.from}`
    const when = value.minute === undefined ? '' : ` ${atMinute(value.minute)}`
    const tally = value.seasonGoal === undefined || value.seasonGoal === 1 ? '' : `, his ${ordinal(value.seasonGoal)} goal of the season`
    const assist = value.assist === undefined ? '' : `, from ${context.names.player(value.assist)}'s pass`
    return `${scorer} scored${how}${restart}${when}${assist}${tally}: ${scoreLine(value, value.scoreAfter, context)}.`
  },
}

function goalsOf(match: CountedMatch, { season }: FindingContext): Draft<'goal'>[] {
  let home = 0
  let away = 0
  return match.goals.map((scored) => {
    if (scored.club === match.home) home++
    else away++
    return draftOf(match, scored, { home, away }, seasonGoal(scored, match, season))
  })
}

function seasonGoal(scored: Goal, match: CountedMatch, season: FindingContext['season']): number | undefined {
  if (scored.player === undefined || scored.ownGoal) return undefined
  return goalTally(season, scored.player, { match: match.id, goalId: scored.id })?.goals
}

function draftOf(match: CountedMatch, scored: Goal, scoreAfter: { home: number; away: number }, tally: number | undefined): Draft<'goal'> {
  const { id, club, player, minute, bodyPart, from, penalty, ownGoal, assist, evidence } = scored
  const value: Draft<'goal'>['value'] = {
    ...lineOf(match),
    club,
    penalty,
    ownGoal,
    scoreAfter,
    substitute: match.substitutions.some((change) => change.on === player),
    ...(player !== undefined && { player }),
    ...(minute && { minute }),
    ...(bodyPart !== undefined && { bodyPart }),
    ...(from !== undefined && { from }),
    ...(assist !== undefined && { assist }),
    ...(tally !== undefined && { seasonGoal: tally }),
  }
  return { key: id, subject: matchSubject(match, club, player), evidence, freshness: 1, value }
}
