import type { Zone } from '../competition/index.ts'
import type { Season } from '../season/index.ts'

/** True when a zone of this table takes in some of the places and leaves out others, under any of its branches. */
function divides({ table, branches }: Zone, places: readonly number[]): boolean {
  if (table === 'averages') return false
  return branches.some((branch) => {
    const taken = places.filter((place) => branch.places.includes(place)).length
    return taken > 0 && taken < places.length
  })
}

/** Whether some places in a row lead to different things: first place and second always do, the others as the zones on file say. */
export function placesLeadApart(season: Season, first: number, count: number): boolean {
  const places = Array.from({ length: count }, (_, index) => first + index)
  return first === 1 || season.zones.some((zone) => divides(zone, places))
}
