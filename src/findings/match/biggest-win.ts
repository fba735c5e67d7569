import { countedMatches } from '../../season/index.ts'
import { type Kind, lineOf, matchSubject, scoreLine } from '../kind.ts'

/** A win of the round by a margin no match of the season has bettered. Said once the season is ten matches old for the clubs, and from three goals up. */
export const biggestWin: Kind<'biggest-win'> = {
  kind: 'biggest-win',
  family: 'match',
  derive: ({ season, round, row }) => {
    const all = countedMatches(season)
    const largest = Math.max(0, ...all.map(marginOf))
    const equal = all.filter((match) => marginOf(match) === largest)
    if (largest < 3) return []
    return round.matches
      .filter((match) => marginOf(match) === largest && row(match.home).played >= 10)
      .map((match) => ({
        key: match.id,
        subject: matchSubject(match, match.score.home > match.score.away ? match.home : match.away),
        evidence: equal.flatMap((each) => each.evidence),
        freshness: 1,
        value: { ...lineOf(match), score: match.score, margin: largest, equalled: equal.length > 1 },
      }))
  },
  said: (value, context) =>
    `${scoreLine(value, value.score, context)} ${value.equalled ? 'equals' : 'is'} the widest margin of the season.`,
}

function marginOf({ score }: { score: { home: number; away: number } }): number {
  return Math.abs(score.home - score.away)
}
