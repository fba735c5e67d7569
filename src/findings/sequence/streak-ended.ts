import { endedStreaks, type StreakKind } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { counted, possessive } from '../words.ts'

/** A run that ended is worth saying from this length on. */
const WORTH_SAYING: Record<StreakKind, number> = {
  unbeaten: 6,
  winning: 4,
  winless: 6,
  losing: 4,
  drawing: 3,
  'clean-sheets': 4,
  scoring: 10,
  scoreless: 4,
}

/** What a run that has ended was. */
const WAS: Record<StreakKind, string> = {
  unbeaten: 'matches unbeaten',
  winning: 'wins',
  winless: 'matches without a win',
  losing: 'defeats',
  drawing: 'draws',
  'clean-sheets': 'clean sheets',
  scoring: 'matches with a goal',
  scoreless: 'matches without a goal',
}

/** Each run that a match of the round brought to an end. */
export const streakEnded: Kind<'streak-ended'> = {
  kind: 'streak-ended',
  family: 'sequence',
  derive: ({ season, round }) =>
    round.matches.flatMap((match) =>
      [match.home, match.away].flatMap((club) =>
        endedStreaks(season, club, match)
          .filter(({ kind, length, side }) => side === undefined && length >= WORTH_SAYING[kind])
          .map(({ kind, length, evidence }) => ({
            key: `${kind}/${club}`,
            subject: matchSubject(match, club),
            evidence: [...evidence, ...match.evidence],
            freshness: 1,
            value: { ...lineOf(match), club, streak: kind, length },
          })),
      ),
    ),
  rarityOf: ({ streak: kind, length }) => `${kind} ${length >= 12 ? '12+' : 'shorter'}`,
  said: ({ club, streak: kind, length }, { names }) =>
    `${possessive(names.club(club))} run of ${counted(length, WAS[kind as StreakKind], WAS[kind as StreakKind])} came to an end.`,
}
