import type { ClubId } from '../../base/index.ts'
import { honoursOf } from '../../records/index.ts'
import type { FindingContext, Kind, SettledForClub } from '../kind.ts'
import { worthOf } from '../prominence.ts'
import { ordinal } from '../words.ts'
import { freshnessOf, isSureOf, nameOf, WORTH_OF_THE_KNOWN } from './words.ts'

/** What each club is sure of: the title, a place in Europe, relegation. */
export const clinched: Kind<'clinched'> = {
  kind: 'clinched',
  family: 'certainty',
  derive: (context) =>
    context
      .settled()
      .filter(({ verdict }) => verdict === 'clinched')
      .map((settled) => {
        const { club, zone, zoneKind, by, evidence } = settled
        const title = zoneKind === 'title' ? titleOf(club, context) : undefined
        return {
          key: `${zone}/${club}`,
          subject: { clubs: [club], ...matchOf(settled) },
          evidence: [...evidence, ...(title?.evidence ?? [])],
          freshness: freshnessOf(by !== undefined),
          stakes: worthOf({ id: zone, kind: zoneKind }) * (by ? 1 : WORTH_OF_THE_KNOWN),
          value: { club, ...nameOf(settled), thisRound: by !== undefined, ...title?.value },
        }
      }),
  rarityOf: ({ zoneKind, thisRound }) => `${zoneKind}${thisRound ? ' now' : ''}`,
  said: (value, { names }) => {
    const { titles, inARow } = value
    const nth =
      titles === undefined ? '' : `, for the ${ordinal(titles)} time${(inARow ?? 1) > 1 ? ` and the ${ordinal(inARow ?? 1)} in a row` : ''}`
    return `${names.club(value.club)} ${isSureOf(value)}${nth}.`
  },
}

/** A finding settled by one match is about that match. */
function matchOf({ by }: SettledForClub): { match?: string } {
  const [only, ...others] = by?.matches ?? []
  return only === undefined || others.length > 0 ? {} : { match: only.id }
}

/** Which of the club's titles this one is. */
function titleOf(club: ClubId, { season }: FindingContext) {
  const honours = honoursOf(season.competition, club, season.label)
  return honours && { evidence: honours.evidence, value: { titles: honours.titles + 1, inARow: honours.consecutive + 1 } }
}
