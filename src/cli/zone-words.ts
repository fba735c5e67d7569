import type { Season } from '../index.ts'
import type { RowOfView, TableView, ZoneOfRow } from './table-view.ts'
import { clubOf, listed } from './words.ts'

type When = NonNullable<ZoneOfRow['when']>
type Case = NonNullable<When['cases']>[number]

/** The initials of a zone's id: `champions-league` is CL. */
export function zoneKey({ id }: ZoneOfRow): string {
  return id
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}

/** "(EL) Fiorentina if Milan win the Coppa Italia"; clubs under the same condition share a line. */
export function conditionsOf({ data, season }: TableView): string[] {
  const clubs = new Map<string, string[]>()
  for (const row of data.rows) {
    for (const zone of row.zones) {
      if (zone.when === undefined) continue
      const key = JSON.stringify([zoneKey(zone), condition(zone.when, row, { rows: data.rows, season })])
      clubs.set(key, [...(clubs.get(key) ?? []), row.club.name])
    }
  }
  return [...clubs].map(([key, names]) => {
    const [zone, when] = JSON.parse(key) as [string, string]
    return `(${zone}) ${names.length > 3 ? `any of ${String(names.length)} clubs` : either(names)} ${when}`
  })
}

interface Around {
  readonly rows: readonly RowOfView[]
  readonly season: Season
}

function condition(when: When, row: RowOfView, around: Around): string {
  const { cases } = when
  if (cases === undefined) return ofOneCup(when, row, around)
  // More than this nobody reads to its end; --json has all of it.
  const few = cases.length <= 2 && cases.every(({ cups }) => cups.every(({ winners }) => winners.length <= 3))
  if (few) return cases.map((each) => `if ${inThatCase(each, row, around.season)}`).join(', or ')
  const names = cases.flatMap(({ cups, spots }) => [
    ...cups.map(({ cup }) => nameOfCup(around.season, cup)),
    ...spots.map(({ spot }) => nameOfSpot(around.season, spot)),
  ])
  return `depending on ${listed([...new Set(names)])}`
}

function ofOneCup({ cup, winners }: When, row: RowOfView, { rows, season }: Around): string {
  const name = nameOfCup(season, cup)
  const others = rows.filter(({ club }) => !winners.includes(club.id))
  if (winners.length > 3 && others.length <= 3) return `unless ${either(others.map(({ club }) => club.name))} win ${name}`
  if (winners.length > 3) return `depending on who wins ${name}`
  return `if ${either(winnersNamed(winners, row, season))} win ${name}`
}

function inThatCase({ cups, spots }: Case, row: RowOfView, season: Season): string {
  const wins = cups.map(({ cup, winners }) => `${either(winnersNamed(winners, row, season))} win ${nameOfCup(season, cup)}`)
  const granted = spots.map((each) => `the league has ${each.granted ? '' : 'not '}${nameOfSpot(season, each.spot)}`)
  return listed([...wins, ...granted])
}

function winnersNamed(winners: readonly string[], row: RowOfView, season: Season): string[] {
  return winners.map((id) => (id === row.club.id ? 'they' : clubOf(season, id).name))
}

function nameOfCup({ cups }: Season, id: string): string {
  return `the ${cups.find((cup) => cup.id === id)?.name ?? id}`
}

function nameOfSpot({ spots }: Season, id: string): string {
  return `the ${spots.find((spot) => spot.id === id)?.name ?? id}`
}

function either(names: readonly string[]): string {
  return listed(names, 'or')
}
