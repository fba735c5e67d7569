import { type Checked, type ClubId, ok, type Problem } from '../../base/index.ts'
import { type SeasonRequest, withScores } from '../../season/index.ts'
import { tableOf } from '../../table/index.ts'
import { settledBy } from './attribution.ts'
import { type Claim, placeClaim, isSettled, zoneClaim } from './claims.ts'
import { Timeline, type TimelineOptions } from './timeline.ts'
import type { Moment, Settled } from './types.ts'

/**
 * When each thing of a season became certain, for good, first to last: for every club each zone it is in in every case, or in none, and the
 * place it finishes on. What was settled before the first match is left out, and so is what is not settled by the end of the request.
 * Source: every place possible under the final order of the rules, with the rulings known by then.
 * Problems: RULES_UNKNOWN, GROUP_UNKNOWN.
 */
export function momentsOf(
  request: SeasonRequest,
  options: TimelineOptions & { readonly clubs?: readonly ClubId[] } = {},
): Checked<readonly Moment[], Problem> {
  const opened = Timeline.of(request, options)
  if (!opened.ok) return opened
  const timeline = opened.value
  const places = placesAtTheEnd(timeline)
  const moments = [...places.keys()]
    .filter((club) => options.clubs?.includes(club) !== false)
    .flatMap((club) => candidatesFor(timeline, club, places.get(club)))
    .flatMap((candidate) => momentOf(timeline, candidate) ?? [])
  return ok(moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
}

/** Something that may have been settled, and how to ask. */
interface Candidate {
  readonly claim: Claim
  readonly settled: Settled
}

function candidatesFor(timeline: Timeline, club: ClubId, place: number | undefined): Candidate[] {
  const zones = timeline.state(timeline.last).season.zones.filter((zone) => zone.table === undefined)
  const ofZones = zones.flatMap((zone) =>
    (['clinched', 'eliminated'] as const).map((verdict): Candidate => {
      const settled: Settled = { kind: 'zone', zone: zone.id, name: zone.name, zoneKind: zone.kind, verdict }
      return { claim: zoneClaim(club, zone, verdict), settled }
    }),
  )
  return place === undefined ? ofZones : [...ofZones, { claim: placeClaim(club, place), settled: { kind: 'place', place } }]
}

/** A place each club can finish on, in the order of the table: if its place is settled, it is that one. */
function placesAtTheEnd(timeline: Timeline): ReadonlyMap<ClubId, number> {
  const { season } = timeline.state(timeline.last)
  const left =
    season.stopped === undefined ? season.matches.filter(({ score, status }) => score === undefined && status !== 'annulled') : []
  const scores = left.map(({ id }) => ({ match: id, score: { home: 0, away: 0 } }))
  const drawn = withScores(season, scores)
  return new Map(tableOf(drawn).rows.map(({ club, position }) => [club, position]))
}

function momentOf(timeline: Timeline, { claim, settled }: Candidate): Moment | undefined {
  if (isSettled(timeline.state(timeline.last), claim) !== 'yes') return undefined
  const index = firstSettled(timeline, claim)
  const step = timeline.steps[index]
  if (step === undefined) return undefined
  const before = timeline.state(index - 1)
  const atTheLatest = isSettled(before, claim) === 'open'
  const what = { club: claim.club, settled, ...(atTheLatest && { atTheLatest: true as const }) }
  if (step.kind === 'ruling') return { ...what, at: step.at, by: { kind: 'ruling', facts: step.facts } }
  const { at, ...by } = settledBy({ timeline, step: index, claim })
  const { phase } = timeline.state(index)
  return { ...what, at, by: before.leadsNowhere && phase !== undefined ? { kind: 'split', phase } : by }
}

/**
 * The first state of the last stretch of states in which a claim is settled. Without rulings between, what is settled stays so: then a few
 * looks back, further each time, and halving what is left find it. A ruling may have unsettled things, so states are searched by stretches
 * between rulings, last to first.
 */
function firstSettled(timeline: Timeline, claim: Claim): number {
  const holds = (index: number) => isSettled(timeline.state(index), claim) === 'yes'
  let settled = timeline.last
  for (;;) {
    const start = timeline.steps.findLastIndex((step, index) => index <= settled && step?.kind !== 'kick-off')
    let unsettled = start - 1
    for (let back = 1; settled - back >= start; back *= 2) {
      if (!holds(settled - back)) {
        unsettled = settled - back
        break
      }
      settled -= back
    }
    while (settled - unsettled > 1) {
      const middle = (settled + unsettled) >> 1
      if (holds(middle)) settled = middle
      else unsettled = middle
    }
    if (settled > start || start === 0 || !holds(start - 1)) return settled
    settled = start - 1
  }
}
