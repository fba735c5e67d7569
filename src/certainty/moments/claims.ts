import type { ClubId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import type { Season } from '../../season/index.ts'
import { type Span, zoneVerdicts } from '../zones.ts'
import type { Verdict } from '../types.ts'
import type { Possible } from './bounds.ts'
import type { State } from './state.ts'

/** That a club finishes on one of some places, whatever comes. Which places these are may change as cups are won. */
export interface Claim {
  readonly club: ClubId
  /** By place, from 1 (the first of the list is place 1). */
  readonly places: (state: State) => readonly boolean[]
}

/** Consecutive places a claim allows. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** That a club is in a zone in every case, or in none. */
export function zoneClaim(club: ClubId, zone: Zone, verdict: 'clinched' | 'eliminated'): Claim {
  const places = (state: State) => placesWith(state, club, zone, verdict)
  if (zone.branches.some(({ when, joins }) => when !== undefined || joins !== undefined)) return { club, places }
  // Without cups and spots the places are the same in every state, unless a club is expelled.
  let same: readonly boolean[] | undefined
  return { club, places: (state) => (same = same?.length === state.size ? same : places(state)) }
}

/** That a club finishes on just this place. */
export function placeClaim(club: ClubId, place: number): Claim {
  return { club, places: ({ size }) => Array.from({ length: size }, (_, index) => index + 1 === place) }
}

/** Whether a claim is settled in a state, or the search ended before it knew. Where places lead nowhere yet, nothing is settled. */
export function isSettled(state: State, { club, places }: Claim): 'yes' | 'no' | 'open' {
  if (state.leadsNowhere) return 'no'
  let open = false
  for (const within of stretchesOf(places(state))) {
    const better = within.first === 1 ? 'no' : state.can({ club, end: 'best', place: within.first - 1 })
    if (better === 'yes') continue
    const worse = state.can({ club, end: 'worst', place: within.last + 1 })
    if (better === 'no' && worse === 'no') return 'yes'
    if (worse !== 'yes') open = true
  }
  return open ? 'open' : 'no'
}

function stretchesOf(allowed: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, each] of allowed.entries()) {
    if (!each) continue
    const before = stretches.at(-1)
    if (before?.last === index) stretches[stretches.length - 1] = { first: before.first, last: index + 1 }
    else stretches.push({ first: index + 1, last: index + 1 })
  }
  return stretches
}

/**
 * The places on which a zone is clinched or missed. A zone worth having is missed by finishing below it, one to be feared by finishing above
 * it: the champions have not missed the places behind them, nor have the relegated escaped a play-off. Where no place at all leads there, as
 * for the winners of a cup that gives them something better, there is nothing to miss.
 */
function placesWith(state: State, club: ClubId, zone: Zone, verdict: 'clinched' | 'eliminated'): readonly boolean[] {
  const allowed = verdictsByPlace(state, club, zone).map((each) => each === verdict)
  if (verdict === 'clinched') return allowed
  if (!allowed.includes(false)) return []
  if (isFeared(zone, state.season.zones)) return allowed.map((_, index) => allowed.slice(0, index + 1).every(Boolean))
  return allowed.map((_, index) => allowed.slice(index).every(Boolean))
}

/** Relegation, and a play-off that leads to it. */
function isFeared({ id, kind, leadsTo }: Zone, zones: readonly Zone[]): boolean {
  if (kind !== 'play-off') return kind === 'relegation'
  return zones.some((other) => other.kind === 'relegation' && (other.leadsTo ?? other.id) === (leadsTo ?? id))
}

/** What each place, from 1 on, makes of a zone for a club. */
function verdictsByPlace(state: State, club: ClubId, zone: Zone): readonly (Verdict | undefined)[] {
  const spans = new Map<ClubId, Span>()
  const spanOf = (other: ClubId) => {
    if (!state.season.clubs.includes(other)) return undefined
    const span = spans.get(other) ?? roughSpan(state, other, zone)
    spans.set(other, span)
    return span
  }
  const season: Season = { ...state.season, zones: [zone] }
  return Array.from({ length: state.size }, (_, index) => {
    const place = index + 1
    const standing = { club, best: place, worst: place, open: false, shared: false, spanOf, canFinish: () => true }
    return zoneVerdicts(season, standing)[0]?.verdict
  })
}

/**
 * The places of a cup's winner, as finely as a zone asks: which of the stretches that its conditions name are in reach. The ends of the
 * range themselves can be hard to find, and nothing hangs on them.
 */
function roughSpan(state: State, club: ClubId, { branches }: Zone): Span {
  const conditions = branches.flatMap(({ when = [] }) => when.flatMap((each) => ('winnerFinishes' in each ? [each.winnerFinishes] : [])))
  const starts = [...new Set([1, ...conditions.flatMap(({ from, to }) => [from, to + 1])])]
    .filter((place) => place <= state.size)
    .sort((a, b) => a - b)
  const inReach = (answer: Possible) => answer !== 'no'
  const best = starts.find((_, index) => inReach(state.can({ club, end: 'best', place: (starts[index + 1] ?? state.size + 1) - 1 })))
  const worst = starts.findLastIndex((place) => inReach(state.can({ club, end: 'worst', place })))
  return { best: best ?? 1, worst: (starts[worst + 1] ?? state.size + 1) - 1 }
}
