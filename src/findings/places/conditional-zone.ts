import type { FindingContext, Kind } from '../kind.ts'
import type { FindingValues } from '../values.ts'
import { list, ordinal } from '../words.ts'

/** Places that move with the winner of a cup not won yet: every branch, stated. Zones that hang on something else still open are left out. */
export const conditionalZone: Kind<'conditional-zone'> = {
  kind: 'conditional-zone',
  family: 'places',
  derive: (context) =>
    context.season.cups.flatMap((cup) => {
      if (cup.winner !== undefined || cup.finalists === undefined) return []
      const branches = context.season.zones.flatMap((zone) => branchesOf(zone, cup.id, context))
      if (branches.length === 0) return []
      return [
        {
          key: cup.id,
          subject: { clubs: cup.finalists },
          evidence: cup.evidence,
          freshness: 0.2,
          value: {
            cup: cup.id,
            cupName: cup.name,
            finalists: cup.finalists,
            branches,
            ...(cup.finalDate !== undefined && { finalDate: cup.finalDate }),
          },
        },
      ]
    }),
  said: ({ cupName, finalists, branches }, { names }) => {
    const parts = branches.map(({ name, winnerFrom, winnerTo, places, cupWinner }) => {
      const seats = [...places.map(ordinal), ...(cupWinner ? ['the cup winners'] : [])]
      return `${seats.length === 0 ? 'nobody' : list(seats)} to ${name} if the winners finish ${ordinal(winnerFrom)} to ${ordinal(winnerTo)}`
    })
    return `${list(finalists.map(names.club))} contest the ${cupName} final, which moves places: ${parts.join('; ')}.`
  },
}

type Zone = FindingContext['season']['zones'][number]
type Branch = Zone['branches'][number]
type Condition = NonNullable<Branch['when']>[number]
type Branches = FindingValues['conditional-zone']['branches']

/** Where a zone's places fall for each place the cup's winner can finish on, places that make no difference together. */
function branchesOf(zone: Zone, cup: string, context: FindingContext): Branches {
  const conditions = zone.branches.flatMap((branch) => branch.when ?? [])
  const moves = conditions.some((condition) => 'winnerFinishes' in condition && condition.cup === cup)
  const last = context.table.rows.length
  const open = conditions.some((condition) => isMet(condition, { cup, place: last, context }) === undefined)
  if (!moves || open) return []
  const spans: { readonly branch: Branch; readonly from: number; to: number }[] = []
  for (let place = 1; place <= last; place++) {
    const branch = zone.branches.find(({ when = [] }) => when.every((condition) => isMet(condition, { cup, place, context }) === true))
    const span = spans.at(-1)
    if (span !== undefined && span.branch === branch) span.to = place
    else if (branch !== undefined) spans.push({ branch, from: place, to: place })
  }
  return spans.map(({ branch: { places, joins }, from, to }) => ({
    zone: zone.id,
    name: zone.name,
    places,
    cupWinner: joins === cup,
    winnerFrom: from,
    winnerTo: to,
  }))
}

interface Assumed {
  readonly cup: string
  /** Where the cup's winner finishes. */
  readonly place: number
  readonly context: FindingContext
}

/** Whether a condition holds if a cup's winner finishes on a place; undefined while it hangs on something else that is open. */
function isMet(condition: Condition, { cup, place, context }: Assumed): boolean | undefined {
  const { cups, spots } = context.season
  const stateOf = (id: string) => cups.find((each) => each.id === id)
  if ('spot' in condition) {
    const granted = spots.find((each) => each.id === condition.spot)?.granted
    return granted === undefined ? undefined : granted === condition.granted
  }
  if ('alsoWins' in condition) {
    const other = stateOf(condition.cup === cup ? condition.alsoWins : condition.cup)?.winner
    return other === undefined || stateOf(cup)?.finalists?.includes(other) === true ? undefined : false
  }
  const { from, to } = condition.winnerFinishes
  if (condition.cup === cup) return place >= from && place <= to
  const winner = stateOf(condition.cup)?.winner
  if (winner === undefined) return undefined
  const its = context.table.rows.find((row) => row.club === winner)?.position ?? context.table.rows.length
  return its >= from && its <= to
}
