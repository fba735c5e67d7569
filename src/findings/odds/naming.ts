import { named } from '../certainty/settled.ts'
import type { FindingContext } from '../kind.ts'
import type { ZoneNamed } from '../values.ts'

/** The zones of the forecast by what a sentence calls them. */
export function zonesNamed({ season, odds }: FindingContext): ZoneNamed[] {
  const forecast = new Set(odds?.now.zones.map(({ id }) => id))
  return season.zones.filter(({ id }) => forecast.has(id)).flatMap((zone) => named([zone]) ?? [])
}

/** The id under which the same forecast can be made again: `forecast/ratings 1.0.0/100000 seasons/seed 1`. */
export function evidenceOfForecast({ odds }: FindingContext): string {
  if (odds === undefined) return 'forecast'
  const { model, seasons, seed } = odds.now
  return `forecast/${model.name} ${model.version}/${String(seasons)} seasons/seed ${String(seed)}`
}
