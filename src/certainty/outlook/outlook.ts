import type { ClubId } from '../../base/index.ts'
import type { Zone } from '../../competition/index.ts'
import { type CountedMatch, type Match, type Season, settledSeason, withoutResults } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { Bounds } from '../moments/bounds.ts'
import { type Claim, isSettled, zoneClaim } from '../moments/claims.ts'
import type { State } from '../moments/state.ts'
import type { SearchOptions } from '../types.ts'
import type { Span } from '../zones.ts'
import { QuickState } from './quick-state.ts'

/** Cases looked at for one question: enough for all but a few in a hundred thousand, and soon over for those. */
const BUDGET = 500

/**
 * What is settled about a zone for a club: `clinched` where it is in it whatever comes, `eliminated` where it is sure to finish below a zone
 * worth having, or above one to be feared; `unsettled` where neither is so, `open` where the search ended before it knew.
 */
export type ZoneOutlook = 'clinched' | 'eliminated' | 'unsettled' | 'open'

/** The results of a round that settled something: added to what was known before their kick-off, no other was needed. */
export interface SettledBy {
  /** One match where one suffices by itself, the club's own before another. Otherwise as many as it takes: without any of them it is not settled. */
  readonly matches: readonly CountedMatch[]
  /** False where the club itself was in none of them. */
  readonly playing: boolean
}

/**
 * What is settled in a season, and what its latest round has settled. Only as much is worked out as is asked for, and what plain points
 * arithmetic shows to be unsettled is never searched for. Matches in play count as still to be played. Of a season of groups side by side,
 * ask for one of them (`seasonOfGroup`).
 */
export class Outlook {
  private readonly season: Season
  /** The matches of each kick-off of the round. */
  private readonly kickOffs: readonly (readonly CountedMatch[])[]
  private readonly options: SearchOptions
  private readonly states = new Map<string, State>()
  private readonly bounds = new Map<string, Bounds>()
  private readonly claims = new Map<string, Claim>()

  constructor(asKnown: Season, round: readonly CountedMatch[] = [], options: SearchOptions = {}) {
    this.season = settledSeason(asKnown)
    const over = round.filter(({ status }) => status !== 'live')
    const times = [...new Set(over.map(({ kickOff }) => kickOff))].sort()
    this.kickOffs = times.map((time) => over.filter(({ kickOff }) => kickOff === time))
    this.options = { budget: BUDGET, ...options }
  }

  /** What is settled now about a zone for a club. */
  zone(club: ClubId, zone: Zone): ZoneOutlook {
    const clinched = isSettled(this.now, this.claim(club, zone, 'clinched'))
    if (clinched === 'yes') return 'clinched'
    const eliminated = isSettled(this.now, this.claim(club, zone, 'eliminated'))
    if (eliminated === 'yes') return 'eliminated'
    return clinched === 'open' || eliminated === 'open' ? 'open' : 'unsettled'
  }

  /**
   * Which of the round's matches settled that a club is in a zone, or out of it: of the first kick-off after which it was settled. Undefined
   * where it is not settled, had been before the round, or where the search ended before it knew whether it had been.
   */
  settledBy(club: ClubId, zone: Zone, verdict: 'clinched' | 'eliminated'): SettledBy | undefined {
    const claim = this.claim(club, zone, verdict)
    if (isSettled(this.now, claim) !== 'yes' || isSettled(this.after(0), claim) !== 'no') return undefined
    let [unsettled, settled] = [0, this.kickOffs.length]
    while (settled - unsettled > 1) {
      const middle = (settled + unsettled) >> 1
      if (isSettled(this.after(middle), claim) === 'yes') settled = middle
      else unsettled = middle
    }
    const matches = this.sufficient(club, settled, (state) => isSettled(state, claim) === 'yes')
    return { matches, playing: matches.some((match) => isOf(club, match)) }
  }

  /** The places still possible for a club, now or before the round; undefined where the search ended before it knew, or places lead nowhere yet. */
  range(club: ClubId, when: 'now' | 'before' = 'now'): Span | undefined {
    const state = when === 'now' ? this.now : this.after(0)
    if (state.leadsNowhere) return undefined
    const last = this.season.clubs.length
    // A place in reach from one end is so from there on: halving finds the first.
    let [best, worst] = [last, 1]
    for (let low = 1; low < best;) {
      const middle = (low + best) >> 1
      const can = state.can({ club, end: 'best', place: middle })
      if (can === 'open') return undefined
      if (can === 'yes') best = middle
      else low = middle + 1
    }
    for (let high = last; high > worst;) {
      const middle = (high + worst + 1) >> 1
      const can = state.can({ club, end: 'worst', place: middle })
      if (can === 'open') return undefined
      if (can === 'yes') worst = middle
      else high = middle - 1
    }
    return { best, worst }
  }

  /** The one match of a kick-off that settles something by itself, or as many as it takes: others' are left out before the club's own. */
  private sufficient(club: ClubId, step: number, settles: (state: State) => boolean): readonly CountedMatch[] {
    const all = this.kickOffs[step - 1] ?? []
    const ownLast = [...all.filter((match) => !isOf(club, match)), ...all.filter((match) => isOf(club, match))]
    const one = ownLast.findLast((match) => settles(this.stateWith(step, [match])))
    if (one !== undefined) return [one]
    return ownLast.reduce((needed: readonly CountedMatch[], match) => {
      const without = needed.filter((each) => each !== match)
      return settles(this.stateWith(step, without)) ? without : needed
    }, all)
  }

  /** The season before a kick-off, with some of its results. */
  private stateWith(step: number, matches: readonly Match[]): State {
    const ids = new Set(matches.map(({ id }) => id))
    const later = [...(this.kickOffs[step - 1] ?? []).filter(({ id }) => !ids.has(id)), ...this.kickOffs.slice(step).flat()]
    return this.state([...ids].join(' '), withoutResults(this.season, later), { from: step - 1, to: step })
  }

  private get now(): State {
    return this.after(this.kickOffs.length)
  }

  private after(step: number): State {
    return this.state('', withoutResults(this.season, this.kickOffs.slice(step).flat()), { from: step, to: step })
  }

  private state(name: string, season: Season, between: { readonly from: number; readonly to: number }): State {
    const key = `${String(between.from)} ${String(between.to)} ${name}`
    const known = this.states.get(key)
    if (known !== undefined) return known
    // What is possible in one phase says nothing of the places of the next.
    const phase = divisionsIn(season).phase?.id ?? ''
    const bounds = this.bounds.get(phase) ?? new Bounds(season.clubs.length)
    this.bounds.set(phase, bounds)
    const state = new QuickState(season, { bounds, ...between }, this.options)
    this.states.set(key, state)
    return state
  }

  private claim(club: ClubId, zone: Zone, verdict: 'clinched' | 'eliminated'): Claim {
    const key = `${verdict} ${zone.id} ${club}`
    const claim = this.claims.get(key) ?? zoneClaim(club, zone, verdict)
    this.claims.set(key, claim)
    return claim
  }
}

function isOf(club: ClubId, { home, away }: Match): boolean {
  return home === club || away === club
}
