import fc from 'fast-check'
import type { Rules } from '../../../src/competition/index.ts'
import type { Fact } from '../../../src/facts/index.ts'
import { type Season, seasonOfGroup } from '../../../src/season/index.ts'
import { seasonsUnder, type Told } from '../oracle/seasons.ts'
import { resultOf, type Score, score, seasonWith } from './leagues.ts'

const MOST_MATCHES = 60

/** A match on the calendar and no more: nothing has been said of it yet. */
function isToBePlayed([fixture, ...more]: readonly Fact[]): boolean {
  return fixture?.kind === 'FixtureScheduled' && more.length === 0
}

/** The season with scores for all matches still to be played, but for a few. */
function playedOn(told: Told, scores: readonly Score[], left: readonly number[]): Told {
  const open = told.bundles.filter(isToBePlayed)
  const kept = new Set(left.map((number) => open[number % Math.max(1, open.length)]))
  const bundles = told.bundles.map((bundle, index) => {
    const [fixture] = bundle
    if (fixture?.kind !== 'FixtureScheduled' || !isToBePlayed(bundle) || kept.has(bundle)) return bundle
    return [...bundle, resultOf(fixture.match, scores[index] ?? [0, 0], '2018-05-20T20:00:00Z')]
  })
  return { ...told, bundles }
}

/** Seasons of any rules on file, phases, groups, splits and all, with a few matches left. */
export function seasonsNearTheEnd(rules: Rules): fc.Arbitrary<Told> {
  const scores = fc.array(score, { minLength: MOST_MATCHES, maxLength: MOST_MATCHES })
  const left = fc.array(fc.nat(MOST_MATCHES), { minLength: 1, maxLength: 3 })
  return fc.tuple(seasonsUnder(rules, { unfinished: true }), scores, left).map(([told, ...chance]) => playedOn(told, ...chance))
}

/** What certainty can be asked of: the season, or each of its groups. */
export function askable({ rules, groups, bundles }: Told): Season[] {
  const season = seasonWith(rules, bundles.flat())
  if (groups.length === 0) return [season]
  return groups.flatMap((group) => {
    const own = seasonOfGroup(season, group)
    return own.ok ? [own.value] : []
  })
}
