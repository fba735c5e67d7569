import { type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'

/** Each result of the round. */
export const result: Kind<'result'> = {
  kind: 'result',
  family: 'match',
  derive: ({ round, dateOf }) =>
    round.matches.map((match) => ({
      key: match.id,
      subject: matchSubject(match),
      evidence: [...match.evidence, match.fixture],
      freshness: 1,
      value: {
        ...lineOf(match),
        score: match.score,
        date: dateOf(match),
        awarded: match.status === 'awarded',
        ...(match.halfTime && { halfTime: match.halfTime }),
        ...(match.ground !== undefined && { ground: match.ground }),
        ...(match.matchday !== undefined && { matchday: match.matchday }),
        ...(match.score.home !== match.score.away && { winner: match.score.home > match.score.away ? match.home : match.away }),
      },
    })),
  rarityOf: ({ score }) => (Math.abs(score.home - score.away) >= 4 ? 'rout' : 'result'),
  said: (value, context) => {
    const ground = value.ground === undefined ? '' : ` at ${value.ground}`
    return `${scoreLine(value, value.score, context)}${ground}${value.awarded ? ', awarded' : ''}.`
  },
}
