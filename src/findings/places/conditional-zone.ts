import type { Draft, Kind } from '../kind.ts'
import { list, ordinal } from '../words.ts'

/** Places that move with the winner of a cup not won yet: every branch, stated. */
export const conditionalZone: Kind<'conditional-zone'> = {
  kind: 'conditional-zone',
  family: 'places',
  derive: ({ season }) =>
    season.cups.flatMap((cup) => {
      const branches = branchesOf(cup.id, season.zones)
      if (cup.winner !== undefined || branches.length === 0 || cup.finalists === undefined) return []
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
      return `${list(seats)} to ${name} if the winners finish ${ordinal(winnerFrom)} to ${ordinal(winnerTo)}`
    })
    return `${list(finalists.map(names.club))} contest the ${cupName} final, which moves places: ${parts.join('; ')}.`
  },
}

type ZoneProfile = Parameters<Kind<'conditional-zone'>['derive']>[0]['season']['zones'][number]

function branchesOf(cup: string, zones: readonly ZoneProfile[]): Draft<'conditional-zone'>['value']['branches'] {
  return zones.flatMap(({ id, name, branches }) =>
    branches.flatMap(({ when, places, cupWinner = false }) =>
      when?.cup === cup
        ? [{ zone: id, name, places, cupWinner, winnerFrom: when.winnerFinishes.from, winnerTo: when.winnerFinishes.to }]
        : [],
    ),
  )
}
