import type { Distance } from '../../table/index.ts'
import type { Kind } from '../kind.ts'
import { points as inWords } from '../words.ts'

/** Clubs further than this from a line are not measured against it. */
const NEAR = 9

/** Points between a club and the edge of a zone: off the places it seeks, clear of the club outside, above or from safety. */
export const zoneDistance: Kind<'zone-distance'> = {
  kind: 'zone-distance',
  family: 'places',
  derive: ({ table, distances, evidenceOf }) =>
    table.rows.flatMap(({ club, position, played }) =>
      played === 0
        ? []
        : distances(club)
            .filter((distance) => distance.points <= NEAR && distance.line.kind !== 'title')
            .map(({ line, side, points, from }: Distance) => ({
              key: `${line.id}/${club}`,
              subject: { clubs: [club, from] },
              evidence: [...evidenceOf(club), ...evidenceOf(from)],
              freshness: 0.6,
              value: {
                club,
                zone: line.id,
                name: line.name,
                side,
                points,
                from,
                place: line.place,
                position,
                relegation: line.kind === 'relegation',
              },
            })),
    ),
  rarityOf: ({ points }) => (points <= 2 ? 'within two points' : 'further'),
  said: ({ club, name, side, points, from, relegation }, { names }) => {
    const places = name.replace(/^the /, '')
    const gap = points === 0 ? 'level on points with' : inWords(points)
    if (relegation) {
      const where =
        side === 'out'
          ? `${points === 0 ? gap : `${gap} above`} ${names.club(from)} in the relegation places`
          : `${points === 0 ? gap : `${gap} behind`} ${names.club(from)}, the last above them`
      return `${names.club(club)} are ${where}.`
    }
    if (side === 'out')
      return `${names.club(club)} are ${points === 0 ? `level with ${names.club(from)}, who hold the last` : `${gap} off`} ${points === 0 ? `of the ${places} places` : `the ${places} places, whose last ${names.club(from)} hold`}.`
    return `${names.club(club)} are in the ${places} places, ${points === 0 ? gap : `${gap} clear of`} ${names.club(from)}, the first outside them.`
  },
}
