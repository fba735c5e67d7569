import type { Draft, FindingContext, Kind } from '../kind.ts'
import { worthOf } from '../prominence.ts'
import { possessive } from '../words.ts'
import { percent } from './honest.ts'
import { evidenceOfForecast, zonesNamed } from './naming.ts'

/** Odds nearer to nought or one than this are no news, unless they have just got there. */
const NO_NEWS = 0.01
/** What odds have to move by in a round to be said to have moved. */
const MOVED = 0.02

/** How likely each club is to win the title, to go to Europe or down, where that is neither certain nor out of sight. */
export const odds: Kind<'odds'> = {
  kind: 'odds',
  family: 'odds',
  derive: (context) => (context.odds === undefined ? [] : zonesNamed(context).flatMap((zone) => oddsOfZone(context, zone))),
  rarityOf: ({ zoneKind, before, chance }) => `${zoneKind}${before !== undefined && Math.abs(chance - before) >= MOVED ? ' moved' : ''}`,
  said: ({ club, name, zoneKind, chance, before }, { names }) => {
    const what = zoneKind === 'relegation' ? 'chance of relegation' : `chance of ${name}`
    const now = `${possessive(names.club(club))} ${what} is ${percent(chance, false)}`
    if (before === undefined || Math.abs(chance - before) < MOVED) return `${now}.`
    return `${now}, ${chance > before ? 'up' : 'down'} from ${percent(before, false)} before the round.`
  },
}

function oddsOfZone(context: FindingContext, zone: ReturnType<typeof zonesNamed>[number]): Draft<'odds'>[] {
  const { now, before } = context.odds ?? {}
  return (now?.clubs ?? []).flatMap(({ club, zones }) => {
    const chance = zones[zone.zone] ?? 0
    const earlier = before?.clubs.find((own) => own.club === club)?.zones[zone.zone]
    const hasMoved = earlier !== undefined && Math.abs(chance - earlier) >= MOVED
    const isProved = now?.proved.get(club)?.zones[zone.zone] === true
    if (isProved || (!hasMoved && (chance < NO_NEWS || chance > 1 - NO_NEWS))) return []
    return [
      {
        key: `${zone.zone}/${club}`,
        subject: { clubs: [club] },
        evidence: [evidenceOfForecast(context), ...context.evidenceOf(club)],
        freshness: hasMoved ? 1 : 0.3,
        // What is at stake is how much the odds have moved; odds that stand still are worth their being open.
        stakes:
          worthOf({ id: zone.zone, kind: zone.zoneKind }) *
          Math.min(1, earlier === undefined ? chance * (1 - chance) : 2 * Math.abs(chance - earlier)),
        value: { club, ...zone, chance, ...(earlier !== undefined && { before: earlier }) },
      },
    ]
  })
}
