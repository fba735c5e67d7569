import { positive, type TieBreak } from './tie-break.ts'

/** The place in the phase before. */
export const earlierPlace: TieBreak = {
  code: 'EARLIER_PLACE',
  name: 'place in the phase before',
  basis: 'scores',
  written: positive,
  valueOf: (club, { division }) => {
    const place = division.earlierPlaces.get(club)
    return place === undefined ? undefined : -place
  },
}
