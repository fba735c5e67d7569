import { divisionYears } from '../../records/index.ts'
import type { Kind } from '../kind.ts'
import { ordinal, possessive } from '../words.ts'

/** Clubs new to the division or just back in it, and how many seasons there this makes. */
export const divisionYear: Kind<'division-years'> = {
  kind: 'division-years',
  family: 'history',
  derive: ({ season, round }) =>
    season.clubs.flatMap((club) => {
      const years = divisionYears(season.competition, club, season.label)
      if (years === undefined || (years.consecutive > 1 && !years.first)) return []
      const { number, first, since, recordFrom, evidence } = years
      const promoted = season.profile?.clubs.some((entry) => entry.club === club && entry.promoted === true) ?? false
      const plays = round.matches.some((match) => match.home === club || match.away === club)
      const value = { club, number, first, since, promoted, ...(recordFrom !== undefined && { recordFrom }) }
      return [{ key: club, subject: { clubs: [club] }, evidence, freshness: plays ? 0.2 : 0.1, value }]
    }),
  rarityOf: ({ first }) => (first ? 'first ever' : 'back'),
  said: ({ club, number, first, promoted }, { names, season }) =>
    first
      ? `It is ${possessive(names.club(club))} first season ever in ${season.competition.name}.`
      : `It is ${possessive(names.club(club))} ${ordinal(number)} season in ${season.competition.name}${promoted ? ', after promotion' : ''}.`,
}
