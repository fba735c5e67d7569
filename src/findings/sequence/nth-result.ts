import { nthOfSeason } from '../../records/index.ts'
import { dateInWords } from '../../base/index.ts'
import { type Kind, lineOf, matchSubject } from '../kind.ts'
import { ordinal, possessive } from '../words.ts'

/** A count is worth saying while it is small for the length of the season. */
const SMALL = 6
const MATCHES_BEFORE_SAYING = 8
const NOUNS = { won: 'win', drawn: 'draw', lost: 'defeat' } as const

/** "Third defeat of the season, second at home, first since 19 November": each result of the round of a sort its club has seldom had. */
export const nthResult: Kind<'nth-result'> = {
  kind: 'nth-result',
  family: 'sequence',
  derive: ({ season, round, row, dateOf }) =>
    round.matches.flatMap((match) =>
      [match.home, match.away].flatMap((club) => {
        const nth = nthOfSeason(season, club, match)
        if (nth === undefined) return []
        const { outcome, number, side, numberAtSide, previous, evidence } = nth
        if (number > SMALL || row(club).played < MATCHES_BEFORE_SAYING) return []
        const value = { ...lineOf(match), club, outcome, number, side, numberAtSide, ...(previous && { previous: dateOf(previous) }) }
        return [{ key: `${match.id}/${club}`, subject: matchSubject(match, club), evidence, freshness: 1, value }]
      }),
    ),
  rarityOf: ({ outcome, number }) => `${outcome} ${String(number)}`,
  said: ({ club, outcome, number, side, numberAtSide, previous }, { names }) => {
    const at = `${numberAtSide === number ? 'all of them' : `the ${ordinal(numberAtSide)}`} ${side === 'home' ? 'at home' : 'away'}`
    const since = previous === undefined ? '' : `, and the first since ${dateInWords(previous)}`
    return `It was ${possessive(names.club(club))} ${ordinal(number)} ${NOUNS[outcome]} of the season${number === 1 ? '' : `, ${at}`}${since}.`
  },
}
