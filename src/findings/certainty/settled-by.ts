import type { ClubId } from '../../base/index.ts'
import type { CountedMatch } from '../../season/index.ts'
import { type FindingContext, type Kind, lineOf, scoreLine } from '../kind.ts'
import { worthOf } from '../prominence.ts'
import { list } from '../words.ts'
import { isOutOf, isSureOf, nameOf } from './words.ts'

/** The match of the round that settled something for a club, on whichever ground, or the few it took. */
export const settledBy: Kind<'settled-by'> = {
  kind: 'settled-by',
  family: 'certainty',
  derive: (context) =>
    context.settled().flatMap((each) => {
      const { club, verdict, by, evidence, zone, zoneKind } = each
      const [first, ...others] = by?.matches ?? []
      if (by === undefined || first === undefined) return []
      return [
        {
          key: `${zone}/${club}`,
          subject: { clubs: [club], ...(others.length === 0 && { match: first.id }) },
          evidence: [...by.matches.flatMap((match) => match.evidence), ...evidence],
          freshness: 1,
          stakes: verdict === 'clinched' ? worthOf({ id: zone, kind: zoneKind }) : context.stakeIn(club, zone),
          value: {
            club,
            ...nameOf(each),
            verdict,
            matches: by.matches.map((match) => ({ ...lineOf(match), score: match.score })),
            part: by.playing ? 'own match' : playsOnDayOf(first, club, context) ? 'same day' : 'not playing',
          },
        },
      ]
    }),
  rarityOf: ({ zoneKind, verdict, part }) => `${verdict} ${zoneKind}${part === 'own match' ? '' : ' elsewhere'}`,
  said: (value, context) => {
    const { club, verdict, matches, part } = value
    const settled = verdict === 'clinched' ? isSureOf(value) : isOutOf(value)
    const results = list(matches.map((match) => scoreLine(match, match.score, context)))
    return `${context.names.club(club)} ${settled}, settled${part === 'not playing' ? ' without their playing' : ''} by ${results}.`
  },
}

/** Whether a club played on the day of another match of the round: then it is not said that it did not play. */
function playsOnDayOf(match: CountedMatch, club: ClubId, { round, dateOf }: FindingContext): boolean {
  return round.matches.some((each) => (each.home === club || each.away === club) && dateOf(each) === dateOf(match))
}
