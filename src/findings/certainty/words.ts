import type { ZoneNamed } from '../values.ts'

/** What is left of the stakes once a thing has been settled in an earlier round. */
export const WORTH_OF_THE_KNOWN = 0.25

/** 1 for what this round settled; what is settled stays a finding, with little to it. */
export function freshnessOf(thisRound: boolean): number {
  return thisRound ? 1 : 0.1
}

/** The zone's name alone. */
export function nameOf({ zone, name, zoneKind }: ZoneNamed): ZoneNamed {
  return { zone, name, zoneKind }
}

/** What a club is, or will be, that is certain of a zone: ready to follow its name. */
export function isSureOf({ name, zoneKind }: ZoneNamed): string {
  if (zoneKind === 'title') return 'are champions'
  if (zoneKind === 'relegation') return 'are relegated'
  return zoneKind === 'play-off' ? `will contest ${name}` : `are sure of ${name}`
}

/** What a club is that has nothing to hope for, or nothing to fear, of a zone. */
export function isOutOf({ name, zoneKind }: ZoneNamed): string {
  if (zoneKind === 'title') return 'are out of the title race'
  return zoneKind === 'relegation' ? 'are safe from relegation' : `are out of the running for ${name}`
}
