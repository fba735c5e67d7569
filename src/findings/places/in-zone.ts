import type { Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** Each club that stands in a zone, with the cup's winners it depends on if it does. */
export const inZone: Kind<'in-zone'> = {
  kind: 'in-zone',
  family: 'places',
  derive: ({ table, zones, evidenceOf }) =>
    table.rows.flatMap(({ club, position, played }) =>
      played === 0
        ? []
        : (zones.get(club) ?? []).map(({ id, name, when, evidence }) => ({
            key: `${id}/${club}`,
            subject: { clubs: [club] },
            evidence: [...evidenceOf(club), ...evidence],
            freshness: 0.4,
            value: { club, position, zone: id, name, ...(when && { when }) },
          })),
    ),
  rarityOf: ({ when }) => (when ? 'conditional' : 'plain'),
  said: ({ club, position, zone, name, when }, { names, season }) => {
    const cup = season.cups.find((each) => each.id === when?.cup)?.name ?? 'cup'
    const condition =
      when === undefined
        ? ''
        : when.winners.length > 4
          ? `, depending on who wins the ${cup}`
          : ` if ${list(when.winners.map(names.club), 'or')} win the ${cup}`
    const kind = season.zones.find((each) => each.id === zone)?.kind
    const where = kind === 'title' ? 'first place' : kind === 'relegation' ? 'a relegation place' : `a place for ${name}`
    return `${names.club(club)}, ${ordinal(position)}, are in ${where}${condition}.`
  },
}
