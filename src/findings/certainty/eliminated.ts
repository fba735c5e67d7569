import type { Kind } from '../kind.ts'
import { freshnessOf, isOutOf, nameOf, WORTH_OF_THE_KNOWN } from './words.ts'

/** What each club is out of: the title race, the running for Europe; or safe from. */
export const eliminated: Kind<'eliminated'> = {
  kind: 'eliminated',
  family: 'certainty',
  derive: ({ settled, stakeIn }) =>
    settled()
      .filter(({ verdict }) => verdict === 'eliminated')
      .map((each) => ({
        key: `${each.zone}/${each.club}`,
        subject: { clubs: [each.club] },
        evidence: each.evidence,
        freshness: freshnessOf(each.by !== undefined),
        stakes: stakeIn(each.club, each.zone) * (each.by ? 1 : WORTH_OF_THE_KNOWN),
        value: { club: each.club, ...nameOf(each), thisRound: each.by !== undefined },
      })),
  rarityOf: ({ zoneKind, thisRound }) => `${zoneKind}${thisRound ? ' now' : ''}`,
  said: (value, { names }) => `${names.club(value.club)} ${isOutOf(value)}.`,
}
