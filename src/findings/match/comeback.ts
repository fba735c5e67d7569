import { comebacks } from '../../records/index.ts'
import { type Kind, lineOf, matchSubject, opponentOf } from '../kind.ts'
import { counted } from '../words.ts'

/** A club that won, or drew from two down, after being behind. */
export const comeback: Kind<'comeback'> = {
  kind: 'comeback',
  family: 'match',
  derive: ({ round }) =>
    round.matches.flatMap((match) => {
      const told = comebacks(match).filter((found) => found.outcome === 'won' || found.deficit >= 2)
      return told.map(({ club, deficit, outcome, evidence }) => ({
        key: `${match.id}/${club}`,
        subject: matchSubject(match, club),
        evidence,
        freshness: 1,
        value: { ...lineOf(match), club, deficit, outcome },
      }))
    }),
  rarityOf: ({ deficit, outcome }) => `${outcome} from ${String(Math.min(deficit, 3))} down`,
  said: ({ club, deficit, outcome, ...match }, { names }) =>
    `${names.club(club)} came from ${counted(deficit, 'goal')} down to ${outcome === 'won' ? 'beat' : 'draw with'} ${names.club(opponentOf(match, club))}.`,
}
