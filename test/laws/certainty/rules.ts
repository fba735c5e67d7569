import type { Rules } from '../../../src/competition/index.ts'

type Zone = NonNullable<Rules['zones']>[number]

function zone(kind: 'title' | 'relegation', places: number[]): Zone {
  return { id: kind, name: kind, kind, branches: [{ places }], status: 'assumed', source: 'made up for a test' }
}

/** The rules of a league of eighteen or twenty in one table of a few clubs: a play-off against relegation is for the place before the last two, or the last. */
export function smallRules({ playOffs, zones: _zones, phases: _phases, ...rules }: Rules, size: number): Rules {
  const placesFor = ([upper]: readonly number[]): [number, number] => {
    const small = upper === 1 || size < 4 ? 1 : Math.min(3, size - 1)
    return [small, small + 1]
  }
  const first = new Set<number>()
  const own = (playOffs ?? [])
    .map((playOff) => ({ ...playOff, places: placesFor(playOff.places) }))
    .filter(({ places: [upper] }) => !first.has(upper) && first.add(upper))
  return {
    ...rules,
    from: '1898',
    zones: [zone('title', [1]), zone('relegation', [size])],
    ...(own.length > 0 && { playOffs: own }),
  }
}

/** What tells one order from another, so that each is tried once. */
export function orderKey({ points, order, playOffs }: Rules): string {
  const about = ['status', 'source', 'note', 'article']
  const told = [points, order.final, order.partialSplit?.procedure, playOffs?.map(({ places }) => places)]
  return JSON.stringify(told, (key, value: unknown) => (about.includes(key) ? undefined : value))
}
