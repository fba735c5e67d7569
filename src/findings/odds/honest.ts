import type { ClubId } from '../../base/index.ts'
import type { Certainty, ClubCertainty } from '../../certainty/index.ts'
import type { ClubForecast, Forecast } from '../../forecast/index.ts'

/** A forecast that says 0 and 1 of places and zones where that is proved, and nowhere else. */
export interface HonestForecast extends Forecast {
  readonly proved: ReadonlyMap<ClubId, ProvedOfClub>
}

/** What is proved of a club: the chances of its places and zones that are no estimate. */
export interface ProvedOfClub {
  /** For each place, from the first: whether its chance is proved to be 0 or 1. */
  readonly positions: readonly boolean[]
  readonly zones: Readonly<Record<string, boolean>>
}

/** The odds as of a season's instant, and as they stood before its latest round. */
export interface OddsKnown {
  readonly now: HonestForecast
  readonly before?: HonestForecast
}

/**
 * Joins a forecast with what is certain of the same season. A chance is 0 or 1 where that is proved; one that merely never came up, or always
 * did, is taken to have happened, or failed, in half a season more. Each club's places still sum to 1, and so do the clubs of each place as
 * far as what is proved allows.
 */
export function honestForecast(forecast: Forecast, certainty: Certainty): HonestForecast {
  const known = new Map(certainty.clubs.map((club) => [club.club, club]))
  // Of fewer seasons than clubs half a one would be more than a club can spare.
  const least = forecast.exact ? LEAST_WORKED_OUT : 0.5 / Math.max(forecast.seasons, forecast.clubs.length)
  const possible = forecast.clubs.map(({ club, positions }) => positions.map((_, at) => canFinish(known.get(club), at + 1)))
  const positions = withoutFalseNoughts(
    forecast.clubs.map(({ positions }, club) => withProofs(positions, possible[club] ?? [])),
    possible,
    least,
  )
  return {
    ...forecast,
    clubs: forecast.clubs.map((club, at) => ({
      ...club,
      positions: positions[at] ?? club.positions,
      zones: honestZones(club, known.get(club.club), least),
    })),
    proved: new Map(forecast.clubs.map((club, at) => [club.club, provedOf(club, known.get(club.club), possible[at] ?? [])])),
  }
}

/** Chances worked out leave out scores beyond fifteen goals. */
const LEAST_WORKED_OUT = 1e-9

/** False where it is proved that the club cannot finish on a place. */
function canFinish(certainty: ClubCertainty | undefined, place: number): boolean {
  if (certainty === undefined) return true
  const { best, worst } = certainty
  return place >= best.place && place <= worst.place
}

/** A club's chances, 0 and 1 exactly where that is proved: those worked out fall short of it by rounding. */
function withProofs(positions: readonly number[], possible: readonly boolean[]): number[] {
  const only = hasOne(possible)
  return positions.map((chance, at) => (possible[at] !== true ? 0 : only ? 1 : chance))
}

function hasOne(possible: readonly boolean[]): boolean {
  return possible.filter((each) => each).length === 1
}

function provedOf({ zones }: ClubForecast, certainty: ClubCertainty | undefined, possible: readonly boolean[]): ProvedOfClub {
  const only = hasOne(possible)
  const verdicts = new Map(certainty?.zones.map(({ zone, verdict }) => [zone, verdict]))
  const isProved = (zone: string) => ['clinched', 'eliminated'].includes(verdicts.get(zone) ?? '')
  return {
    positions: possible.map((each) => only || !each),
    zones: Object.fromEntries(Object.keys(zones).map((zone) => [zone, isProved(zone)])),
  }
}

function honestZones({ zones }: ClubForecast, certainty: ClubCertainty | undefined, least: number): Record<string, number> {
  const verdicts = new Map(certainty?.zones.map(({ zone, verdict }) => [zone, verdict]))
  return Object.fromEntries(
    Object.entries(zones).map(([zone, chance]) => {
      const verdict = verdicts.get(zone)
      if (verdict === 'clinched') return [zone, 1]
      return [zone, verdict === 'eliminated' ? 0 : Math.min(1 - least, Math.max(least, chance))]
    }),
  )
}

/**
 * Gives places that are possible and hardly ever came up a little. What a club gets there it gives up on a place where it was seen more;
 * another club gives way to it on the one and takes what it left on the other, so that rows and columns keep their sums.
 */
function withoutFalseNoughts(seen: number[][], possible: readonly (readonly boolean[])[], least: number): number[][] {
  const chances = seen.map((row) => [...row])
  for (const [club, row] of chances.entries()) {
    for (const place of row.keys()) {
      const lacking = least - (row[place] ?? 0)
      if (possible[club]?.[place] !== true || lacking <= 0) continue
      const { from, other } = exchange(chances, possible, { club, place, lacking })
      move(row, from, place, lacking)
      const theirs = other === undefined ? undefined : chances[other]
      if (theirs !== undefined) move(theirs, place, from, lacking)
    }
  }
  return chances
}

interface Lack {
  readonly club: number
  readonly place: number
  readonly lacking: number
}

/** The likeliest place a club can give up for another, and the likeliest club that can go the other way; without one if nobody can. */
function exchange(chances: readonly number[][], possible: readonly (readonly boolean[])[], { club, place, lacking }: Lack) {
  const row = chances[club] ?? []
  const likeliestFirst = (of: (at: number) => number, count: number) =>
    Array.from({ length: count }, (_, at) => at).sort((a, b) => of(b) - of(a))
  const places = likeliestFirst((at) => row[at] ?? 0, row.length)
  const others = likeliestFirst((at) => chances[at]?.[place] ?? 0, chances.length)
  for (const from of places) {
    if ((row[from] ?? 0) < 2 * lacking) break
    const other = others.find((at) => at !== club && possible[at]?.[from] === true && (chances[at]?.[place] ?? 0) >= 2 * lacking)
    if (other !== undefined) return { from, other }
  }
  return { from: places[0] ?? place, other: undefined }
}

function move(row: number[], from: number, to: number, chance: number): void {
  row[from] = (row[from] ?? 0) - chance
  row[to] = (row[to] ?? 0) + chance
}

/**
 * A chance in percent as it may be printed: whole, but `<1%` and `>99%` where that would say 0 or 100; `0%` and `100%` only for what is
 * proved.
 */
export function percent(chance: number, proved: boolean): string {
  if (proved && chance === 0) return '0%'
  if (proved && chance === 1) return '100%'
  const whole = Math.round(chance * 100)
  if (whole < 1) return '<1%'
  if (whole > 99) return '>99%'
  return `${String(whole)}%`
}
