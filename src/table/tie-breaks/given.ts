import type { ClubId } from '../../base/index.ts'
import type { Season } from '../../season/index.ts'
import { positive, type TieBreak } from './tie-break.ts'

type GivenCode = Season['given'][number]['code']

/** The figure the organiser gave last for a club. */
export function givenValue(season: Season, code: GivenCode, club: ClubId): number | undefined {
  return season.given.findLast((each) => each.code === code && each.club === club)?.value
}

/** A coefficient worked out elsewhere, in thousandths: higher is better. */
export const coefficient: TieBreak = {
  code: 'COEFFICIENT',
  name: 'coefficient',
  basis: 'given',
  written: (thousandths) => (thousandths / 1000).toFixed(3),
  valueOf: (club, { division }) => givenValue(division.season, 'COEFFICIENT', club),
}

/** A place in a ranking made elsewhere: lower is better. */
export const ranking: TieBreak = {
  code: 'RANKING',
  name: 'ranking',
  basis: 'given',
  written: positive,
  valueOf: (club, { division }) => {
    const place = givenValue(division.season, 'RANKING', club)
    return place === undefined ? undefined : -place
  },
}
