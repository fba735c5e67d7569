import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competitionOf as competitionOnFile } from '../../src/cli/catalogue.ts'
import { poissonChances } from '../../src/forecast/chances.ts'
import { scoreAt } from '../../src/forecast/scores.ts'
import {
  BATCH,
  type Batch,
  BLOCK,
  type Blocks,
  fixedScores,
  type Plan,
  planOf,
  positionCounts,
  type RedrawnScores,
  type ScoreSource,
  simulate,
} from '../../src/forecast/simulation/index.ts'
import { drawFixed } from '../../src/forecast/simulation/fixed-scores.ts'
import { randomState } from '../../src/forecast/simulation/random.ts'
import { seasonsRanked } from '../../src/forecast/simulation/seasons.ts'
import { type Rules, type Season, seasonOfGroup, tableOf } from '../../src/index.ts'
import { settledSeason, withoutResults, withScores } from '../../src/season/index.ts'
import { competitionOf, seasonOf } from '../../src/season/season.fixture.ts'
import { type Division, divisionsIn } from '../../src/table/index.ts'
import { seasonOn } from '../bundled.ts'
import { orderKey } from './certainty/rules.ts'
import { madeUpRules } from './oracle/made-up.ts'
import { seasonsUnder, type Told } from './oracle/seasons.ts'

const SEED = 1718
/** Seasons of a batch that are ranked again by the table. */
const RANKED_AGAIN = 6

const FOLDER = new URL('../../competitions/', import.meta.url)
const REGIMES = readdirSync(FOLDER)
  .filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
  .flatMap((id) => {
    const read = competitionOnFile(id)
    if (!read.ok) throw new Error(`${id} does not read`)
    return read.value.regimes.map((rules) => ({ name: `${id} from ${rules.from}`, rules }))
  })
/** Regimes that differ in their order, or have phases. */
const DIFFERENT = [...new Map(REGIMES.map((each) => [`${orderKey(each.rules)} ${JSON.stringify(each.rules.phases ?? '')}`, each])).values()]

/** The season as told, and each of its groups as a season of its own, live matches open. */
function seasonsTold({ rules, groups, bundles }: Told): Season[] {
  const season = seasonOf([], bundles.flat(), competitionOf({ regimes: [rules] }))
  const ofGroups = groups.flatMap((group) => {
    const own = seasonOfGroup(season, group)
    return own.ok ? [own.value] : []
  })
  return [season, ...ofGroups].map(settledSeason)
}

/** Few goals, so that clubs are often level on everything. */
const FEW_GOALS = new Float64Array(256)
for (const [home, away, chance] of [
  [0, 0, 0.3],
  [1, 0, 0.25],
  [0, 1, 0.2],
  [1, 1, 0.15],
  [2, 1, 0.06],
  [0, 2, 0.04],
] as const)
  FEW_GOALS[scoreAt(home, away)] = chance

/** A batch of a plan's seasons with few goals. */
function batchOf(plan: Plan, seed: number): Batch {
  const scores = new Uint8Array(plan.matches.length * BATCH)
  const batch = {
    block: 0,
    first: 0,
    scores,
    places: new Uint8Array(plan.clubs.length * BATCH),
    points: new Int16Array(plan.clubs.length * BATCH),
  }
  drawFixed(fixedScores(plan.matches.map(() => FEW_GOALS)), scores, randomState(seed, 0, 'scores'))
  seasonsRanked(plan, scores, batch)(randomState(seed, 0, 'lots'))
  return batch
}

/** The season with the scores of one that was simulated. */
function completedWith(season: Season, plan: Plan, { scores }: Batch, simulated: number): Season {
  return withScores(
    season,
    plan.matches.map((match, number) => {
      const score = scores[number * BATCH + simulated]!
      return { match, score: { home: score >> 4, away: score & 15 } }
    }),
  )
}

/** Holds a simulated season's places and points against the table of the season with its scores. False where that is of another phase, or not final. */
function isAsTable(season: Season, division: Division, plan: Plan, batch: Batch, simulated: number): boolean {
  const completed = completedWith(season, plan, batch, simulated)
  const part = divisionsIn(completed).parts.find(
    ({ firstPlace, clubs }) => firstPlace === division.firstPlace && clubs.join() === division.clubs.join(),
  )
  if (part === undefined || divisionsIn(completed).phase !== divisionsIn(season).phase) return false
  if (!part.over && part.keepsRankingOf === undefined) return false
  const { rows } = tableOf(completed)
  for (const [number, club] of plan.clubs.entries()) {
    const row = rows.find((each) => each.club === club)!
    const place = plan.firstPlace + batch.places[simulated * plan.clubs.length + number]!
    const shared = rows.filter(({ position }) => position === row.position).length
    expect([club, place]).toEqual([club, Math.min(Math.max(place, row.position), row.position + shared - 1)])
    expect(batch.points[simulated * plan.clubs.length + number]).toBe(row.points)
  }
  const places = batch.places.subarray(simulated * plan.clubs.length, (simulated + 1) * plan.clubs.length)
  expect(Array.from(places).sort((a, b) => a - b)).toEqual([...plan.clubs.keys()])
  return true
}

let compared = 0

function compare(season: Told, seed: number): void {
  for (const each of seasonsTold(season)) {
    for (const division of divisionsIn(each).parts) {
      const plan = planOf(each, division)
      const batch = batchOf(plan, seed)
      for (let simulated = 0; simulated < RANKED_AGAIN; simulated++) if (isAsTable(each, division, plan, batch, simulated)) compared++
    }
  }
}

describe('the places of a simulated season are those of the table with its scores', () => {
  it.each(DIFFERENT)('under $name', ({ rules }) => {
    compared = 0
    fc.assert(fc.property(seasonsUnder(rules, { unfinished: true }), fc.nat(), compare), { numRuns: 12, seed: SEED })
    expect(compared).toBeGreaterThan(0)
  })

  it('under rules made up', () => {
    const anySeason = madeUpRules.chain((rules: Rules) => seasonsUnder(rules, { unfinished: true }))
    fc.assert(fc.property(anySeason, fc.nat(), compare), { numRuns: 600, seed: SEED })
  })
})

/** The bundled season before its last matches, with chances by which the home side is better. */
function bundledBefore(open: number): { readonly plan: Plan; readonly season: Season; readonly division: Division } {
  const whole = seasonOn()
  const season = withoutResults(whole, whole.matches.slice(-open))
  const division = divisionsIn(season).parts[0]!
  return { plan: planOf(season, division), season, division }
}

const LIKELY = poissonScores(1.5, 1.1)
const SE = 4

/** Chances of independent Poisson goals. */
function poissonScores(home: number, away: number): Float64Array {
  const [ofHome, ofAway] = [poissonChances(home), poissonChances(away)]
  return Float64Array.from({ length: 256 }, (_, score) => ofHome[score >> 4]! * ofAway[score & 15]!)
}

/** Everything a simulation hands over, copied. */
function told(plan: Plan, source: ScoreSource, blocks: Blocks): Buffer {
  const parts: Uint8Array[] = []
  simulate(plan, source, blocks, ({ places, points, scores }) => {
    parts.push(places.slice(), new Uint8Array(points.slice().buffer), scores.slice())
  })
  return Buffer.concat(parts)
}

/** By how many standard errors a share of so many draws is off its chance. */
function errorsOff(count: number, draws: number, chance: number): number {
  return Math.abs(count / draws - chance) / Math.sqrt((chance * (1 - chance)) / draws)
}

/** Holds the scores of a plan's match against its chances, cell by cell where they are not too rare to be counted. */
function expectScores(plan: Plan, source: ScoreSource, match: number, chances: Float64Array, blocks: number): void {
  const counts = new Uint32Array(256)
  simulate(plan, source, { seed: SEED, blocks }, ({ scores }) => {
    for (let season = 0; season < BATCH; season++) counts[scores[match * BATCH + season]!]!++
  })
  for (const [score, chance] of chances.entries()) {
    if (chance * blocks * BLOCK < 20) continue
    expect(errorsOff(counts[score]!, blocks * BLOCK, chance)).toBeLessThan(SE)
  }
}

describe('a simulation', () => {
  const { plan } = bundledBefore(40)
  const fixed = fixedScores(plan.matches.map(() => LIKELY))
  const redrawn = redrawnFor(plan, { rho: -0.07, drift: 0.0005 })
  const sources = [
    { name: 'fixed', source: fixed },
    { name: 'redrawn', source: redrawn },
  ]

  it.each(sources)('is the same to the byte for the same seed, and another for another: $name scores', ({ source }) => {
    const first = told(plan, source, { seed: 7, blocks: 2 })
    expect(told(plan, source, { seed: 7, blocks: 2 }).equals(first)).toBe(true)
    expect(told(plan, source, { seed: 8, blocks: 2 }).equals(first)).toBe(false)
  })

  it.each(sources)('is the same block by block as all at once, and as from copies of plan and scores: $name', ({ source }) => {
    const blocks = [3, 4, 5].map((fromBlock) => told(structuredClone(plan), structuredClone(source), { seed: 7, fromBlock, blocks: 1 }))
    expect(Buffer.concat(blocks).equals(told(plan, source, { seed: 7, fromBlock: 3, blocks: 3 }))).toBe(true)
  })

  it('counts every club and every place once a season', () => {
    const { counts, add } = positionCounts(plan)
    simulate(plan, fixed, { seed: SEED, blocks: 3 }, add)
    const size = plan.clubs.length
    for (let one = 0; one < size; one++) {
      const [row, column] = [0, 0].map((_, way) =>
        plan.clubs.reduce((sum, _club, other) => sum + counts[way === 0 ? one * size + other : other * size + one]!, 0),
      )
      expect([row, column]).toEqual([3 * BLOCK, 3 * BLOCK])
    }
  })

  it('has the scores of fixed chances as often as they say', () => {
    const chances = plan.matches.map((_, match) => poissonScores(0.4 + (match % 7) / 2, 0.3 + (match % 5) / 2))
    for (const match of [0, 11, 39]) expectScores(plan, fixedScores(chances), match, chances[match]!, 200)
  })

  it('draws scores by the order it is asked for, whatever decides between level clubs', () => {
    const { season, division } = bundledBefore(40)
    const final = division.rules.final.filter(({ code }) => code !== 'H2H_GD')
    const without = planOf(season, { ...division, rules: { ...division.rules, final } })
    const scoresOf = (some: Plan) => {
      const scores: Uint8Array[] = []
      simulate(some, fixed, { seed: SEED, blocks: 1 }, (batch) => scores.push(batch.scores.slice()))
      return Buffer.concat(scores)
    }
    expect(scoresOf(without).equals(scoresOf(plan))).toBe(true)
    const places = [plan, without].map((some) => {
      const { counts, add } = positionCounts(some)
      simulate(some, fixed, { seed: SEED, blocks: 20 }, add)
      return counts
    })
    expect(places[0]).not.toEqual(places[1])
  })

  it('gives each order of clubs nothing parts equally often', () => {
    const season = seasonOf([
      '2017-09-01 inter 0-0 juventus',
      '2017-09-01 napoli 0-0 roma',
      '2017-09-08 inter - napoli',
      '2017-09-08 roma - juventus',
    ])
    const level = planOf(season, divisionsIn(season).parts[0]!)
    const goalless = new Float64Array(256)
    goalless[0] = 1
    const orders = new Map<string, number>()
    simulate(level, fixedScores([goalless, goalless]), { seed: SEED, blocks: 48 }, ({ places }) => {
      for (let at = 0; at < places.length; at += 4) {
        const order = places.subarray(at, at + 4).join()
        orders.set(order, (orders.get(order) ?? 0) + 1)
      }
    })
    const expected = (48 * BLOCK) / 24
    const chiSquare = [...orders.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(orders.size).toBe(24)
    // 23 degrees of freedom: above 49.7 in one of a thousand.
    expect(chiSquare).toBeLessThan(49.7)
  })
})

/** Strengths of a plan's clubs, spread and tied to one another, matches a week apart. */
function redrawnFor(plan: Plan, { rho, drift, left }: { rho: number; drift: number; left?: number }): RedrawnScores {
  const clubs = plan.clubs.length
  const size = 2 * clubs + 2
  const mean = Float64Array.from({ length: size }, (_, at) => (at < 2 * clubs ? 0.3 * Math.sin(at) : at === 2 * clubs ? 0.1 : 0.25))
  const factor = Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size]
    return column > row ? 0 : row === column ? 0.15 : 0.02 * Math.cos(at)
  })
  return {
    kind: 'redrawn',
    strengths: { mean, factor, rho, drift: { attack: drift, defence: drift, together: 0.4 } },
    home: plan.home,
    away: plan.away,
    days: Int32Array.from(plan.matches, () => 20),
    ...(left !== undefined && { left: Float64Array.from(plan.matches, () => left) }),
  }
}

/** The chances of a match's scores: Poisson counts with Dixon and Coles's factor, integrated over the strengths on a grid of their normal distribution. */
function integrated({ strengths, home, away, days, left }: RedrawnScores, match: number): Float64Array {
  const { mean, factor, rho, drift } = strengths
  const size = mean.length
  const clubs = (size - 2) / 2
  const share = left?.[match] ?? 1
  const parts = (own: number, other: number, atHome: boolean) => {
    const weights = new Float64Array(size)
    weights[own] = 1
    weights[clubs + other] = -1
    weights[2 * clubs] = 1
    if (atHome) weights[2 * clubs + 1] = 1
    return weights
  }
  const sides = [parts(home[match]!, away[match]!, true), parts(away[match]!, home[match]!, false)]
  const centre = sides.map((weights) => weights.reduce((sum, weight, at) => sum + weight * mean[at]!, Math.log(share)))
  const loads = sides.map((weights) =>
    Array.from({ length: size }, (_, column) => weights.reduce((sum, weight, row) => sum + weight * factor[row * size + column]!, 0)),
  )
  const walked = (drift.attack + drift.defence) * days[match]!
  const walkedTogether = -2 * drift.together * Math.sqrt(drift.attack * drift.defence) * days[match]!
  const covariance = (a: number, b: number) =>
    loads[a]!.reduce((sum, load, at) => sum + load * loads[b]![at]!, a === b ? walked : walkedTogether)
  const deviation = Math.sqrt(covariance(0, 0))
  const slope = covariance(0, 1) / deviation
  const rest = Math.sqrt(covariance(1, 1) - slope * slope)
  const chances = new Float64Array(256)
  const points = Array.from({ length: 31 }, (_, at) => (at - 15) * 0.4)
  const weightAt = (x: number) => (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * 0.4
  for (const x of points) {
    for (const y of points) {
      const [goalsHome, goalsAway] = [Math.exp(centre[0]! + deviation * x), Math.exp(centre[1]! + slope * x + rest * y)]
      const scores = poissonScores(goalsHome, goalsAway)
      if (share === 1) {
        scores[scoreAt(0, 0)]! *= 1 - rho * goalsHome * goalsAway
        scores[scoreAt(1, 0)]! *= 1 + rho * goalsAway
        scores[scoreAt(0, 1)]! *= 1 + rho * goalsHome
        scores[scoreAt(1, 1)]! *= 1 - rho
      }
      for (const [score, chance] of scores.entries()) chances[score]! += chance * weightAt(x) * weightAt(y)
    }
  }
  return chances
}

describe('scores of strengths drawn anew in every season', () => {
  const { plan } = bundledBefore(20)

  it.each([
    { rho: -0.12, drift: 0 },
    { rho: 0.12, drift: 0.001 },
    { rho: 0, drift: 0.002 },
    { rho: -0.1, drift: 0.001, left: 0.3 },
  ])('are as likely as integration says: $rho, $drift, $left', (given) => {
    const source = redrawnFor(plan, given)
    for (const match of [0, 13]) expectScores(plan, source, match, integrated(source, match), 150)
  })
})

describe('a live match', () => {
  it('keeps the goals it has', () => {
    const { season, division } = bundledBefore(10)
    const [live] = divisionsIn(season).parts[0]!.fixtures.filter((match) => match.score === undefined)
    const plan = planOf(season, division, new Map([[live!.id, { home: 2, away: 1 }]]))
    const ahead = new Float64Array(256)
    for (const [score, chance] of LIKELY.entries()) {
      const [home, away] = [Math.min(15, (score >> 4) + 2), Math.min(15, (score & 15) + 1)]
      ahead[scoreAt(home, away)]! += chance
    }
    expectScores(plan, fixedScores(plan.matches.map(() => LIKELY)), plan.matches.indexOf(live!.id), ahead, 50)
  })
})
