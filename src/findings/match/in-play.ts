import { type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'

/** Each match in play, with its score so far: nothing else is said of it before its end. */
export const inPlay: Kind<'in-play'> = {
  kind: 'in-play',
  family: 'match',
  derive: ({ live }) =>
    live.map((match) => ({
      key: match.id,
      subject: matchSubject(match),
      evidence: match.evidence,
      freshness: 1,
      value: { ...lineOf(match), score: match.score, goals: match.goals.length },
    })),
  said: (value, context) => `${scoreLine(value, value.score, context)}, in play.`,
}
