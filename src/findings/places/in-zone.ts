import type { ZoneOfClub } from '../../table/index.ts'
import type { FindingContext, Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

type When = NonNullable<ZoneOfClub['when']>

/** Each club that stands in a zone, with the cups and extra places it depends on if it does. */
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
  said: ({ club, position, zone, name, when }, context) => {
    const condition = when === undefined ? '' : conditionIn(when, context)
    const kind = context.season.zones.find((each) => each.id === zone)?.kind
    const where = kind === 'title' ? 'first place' : kind === 'relegation' ? 'a relegation place' : `a place for ${name}`
    return `${context.names.club(club)}, ${ordinal(position)}, are in ${where}${condition}.`
  },
}

/** " if Juventus win the Coppa Italia", " unless the league has the European Performance Spot", or what it depends on. */
function conditionIn({ cup, winners, cases }: When, { names, season }: FindingContext): string {
  const nameOf = (id: string) => [...season.cups, ...season.spots].find((each) => each.id === id)?.name ?? 'cup'
  const spots = [...new Set((cases ?? []).flatMap((each) => each.spots.map(({ spot }) => spot)))]
  const cups = [...new Set(cases === undefined ? [cup] : cases.flatMap((each) => each.cups.map((won) => won.cup)))]
  const [only, ...more] = cases ?? []
  const [spot] = spots
  if (only !== undefined && more.length === 0 && cups.length === 0 && spots.length === 1 && spot !== undefined)
    return ` ${only.spots[0]?.granted === true ? 'if' : 'unless'} the league has the ${nameOf(spot)}`
  if (cases === undefined && winners.length <= 4) return ` if ${list(winners.map(names.club), 'or')} win the ${nameOf(cup)}`
  const wins = cups.length === 0 ? [] : [`who wins ${list(cups.map((id) => `the ${nameOf(id)}`))}`]
  return `, depending on ${list([...wins, ...spots.map((id) => `whether the league has the ${nameOf(id)}`)])}`
}
