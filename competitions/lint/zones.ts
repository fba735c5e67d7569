import type { SeasonProfile, Zone } from '../../src/competition/index.ts'

/** Where the winner of each cup finishes in the league. */
export type Finishes = ReadonlyMap<string, number>

/** Every way the winners of the season's cups can finish in the league. */
export function allFinishes(season: SeasonProfile): Finishes[] {
  const places = season.clubs.map((_, index) => index + 1)
  let ways: Finishes[] = [new Map()]
  for (const cup of season.cups ?? []) ways = ways.flatMap((way) => places.map((place) => new Map([...way, [cup.id, place]])))
  return ways
}

/** The branch that gives a zone's places, once it is known where the cup winners finish. */
export function branchFor(zone: Zone, finishes: Finishes): Zone['branches'][number] | undefined {
  return zone.branches.find(({ when }) => {
    if (when === undefined) return true
    const place = finishes.get(when.cup)
    return place !== undefined && place >= when.winnerFinishes.from && place <= when.winnerFinishes.to
  })
}

/** A way the cups can go, in words, for messages. */
export function describeFinishes(finishes: Finishes): string {
  if (finishes.size === 0) return 'always'
  return [...finishes].map(([cup, place]) => `when the winner of ${cup} finishes ${String(place)}`).join(' and ')
}
