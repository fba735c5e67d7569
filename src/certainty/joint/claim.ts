import { AWAY_WIN, DRAW, HOME_WIN, type League } from '../league.ts'
import type { MatchOutcome } from '../proof.ts'
import type { JointClaim } from '../verify/joint-proof.ts'
import type { Bounds } from './bounds.ts'

const OUTCOME: Readonly<Record<MatchOutcome, number>> = { home: HOME_WIN, draw: DRAW, away: AWAY_WIN }

/** Narrows a case to what is claimed, its scores apart. Bounds may cross; drawing them tight shows it. */
export function applyClaim(bounds: Bounds, league: League, { results = [], places = [], totals = [], lines = [] }: JointClaim): void {
  for (const { match, outcomes } of results) {
    const at = league.open.findIndex(({ id }) => id === match)
    if (at >= 0) bounds.mask[at]! &= outcomes.reduce((mask, outcome) => mask | (1 << OUTCOME[outcome]), 0)
  }
  for (const { club, from, to } of places)
    narrow(bounds.from, bounds.to, league.clubs.indexOf(club), from - league.firstPlace, to - league.firstPlace)
  for (const { club, from, to } of totals) narrow(bounds.lo, bounds.hi, league.clubs.indexOf(club), from, to)
  for (const { place, atLeast = -Infinity, atMost = Infinity } of lines) {
    narrow(bounds.placeLo, bounds.placeHi, place - league.firstPlace, atLeast, atMost)
  }
}

function narrow(least: Int32Array, most: Int32Array, at: number, low: number, high: number): void {
  least[at] = Math.max(least[at]!, low)
  most[at] = Math.min(most[at]!, high)
}
