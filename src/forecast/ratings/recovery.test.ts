import { describe, expect, it } from 'vitest'
import { type Random, seededRandom } from '../../base/index.ts'
import { type KnownLeague, simulatedSeason } from '../simulated-league.fixture.ts'
import { meanThrough } from './belief.fixture.ts'
import { goalsScored, ratings } from './index.ts'
import { FROZEN } from './parameters.ts'

const N = 8

/** Strengths move in summer and not from day to day, so that what is true of a whole season can be held against what is found. */
const PARAMETERS = { ...FROZEN, attackADay: 0, defenceADay: 0, levelADay: 0, homeADay: 0 }

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Attack and defence of a club, or what both gain, with variances and a correlation. */
function pairOf(random: Random, attack: number, defence: number): readonly [number, number] {
  const [one, other] = [normal(random), normal(random)]
  const { together } = PARAMETERS
  return [Math.sqrt(attack) * one, Math.sqrt(defence) * (together * one + Math.sqrt(1 - together * together) * other)]
}

/** A league drawn from what the ratings suppose of one. */
function drawnLeague(random: Random): KnownLeague {
  const { clubVariance, level, levelVariance, homeAdvantage, homeVariance } = PARAMETERS
  const strengths = Array.from({ length: N }, () => pairOf(random, clubVariance, clubVariance))
  return {
    clubs: strengths.map((_, club) => `club-${String(club)}`),
    attack: strengths.map(([attack]) => attack),
    defence: strengths.map(([, defence]) => defence),
    level: level + Math.sqrt(levelVariance) * normal(random),
    homeAdvantage: homeAdvantage + Math.sqrt(homeVariance) * normal(random),
  }
}

function afterSummer(league: KnownLeague, random: Random): KnownLeague {
  const gains = league.clubs.map(() => pairOf(random, PARAMETERS.attackSummer, PARAMETERS.defenceSummer))
  return {
    ...league,
    attack: league.attack.map((attack, club) => attack + gains[club]![0]),
    defence: league.defence.map((defence, club) => defence + gains[club]![1]),
  }
}

/** How far off each match's home rate is found after so many seasons, in its own standard deviations; and how large those are. */
function errorsOf(seed: number, seasons: number): { readonly z: number; readonly deviation: number }[] {
  const random = seededRandom(seed)
  const learner = ratings({ parameters: PARAMETERS, inputs: [goalsScored] }).begin()
  let league = drawnLeague(random)
  let last = ''
  for (let season = 0; season < seasons; season++) {
    if (season > 0) league = afterSummer(league, random)
    const matches = simulatedSeason(league, 2010 + season, random)
    for (const date of new Set(matches.map((match) => match.date))) learner.learn(matches.filter((match) => match.date === date))
    last = matches.at(-1)!.date
  }
  const { clubs, attack, defence, level, homeAdvantage } = league
  const { mean, factor } = learner.strengths!(clubs, last)
  const size = 2 * N + 2
  return clubs.flatMap((_, home) =>
    clubs.flatMap((_, away) => {
      if (home === away) return []
      const pattern = new Float64Array(size)
      pattern[home] = pattern[2 * N] = pattern[2 * N + 1] = 1
      pattern[N + away] = -1
      // The deviation is the length of the pattern through the factor.
      const through = Array.from({ length: size }, (_, k) => pattern.reduce((sum, each, row) => sum + each * factor[row * size + k]!, 0))
      const deviation = Math.hypot(...through)
      const truth = level + homeAdvantage + attack[home]! - defence[away]!
      return [{ z: (meanThrough(pattern, mean) - truth) / deviation, deviation }]
    }),
  )
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

describe('strengths known beforehand', () => {
  const LEAGUES = 60
  const after = (seasons: number) => Array.from({ length: LEAGUES }, (_, seed) => errorsOf(seed + 1, seasons)).flat()

  it('are found again from the scores of three seasons, and as nearly as is said', () => {
    const errors = after(3)
    expect(errors).toHaveLength(LEAGUES * N * (N - 1))
    // Were the uncertainty right, z would be standard normal: mean 0, mean square 1. The leagues are independent, the pairs of one are not.
    expect(Math.abs(mean(errors.map(({ z }) => z)))).toBeLessThan(0.25)
    const square = mean(errors.map(({ z }) => z * z))
    expect(square).toBeGreaterThan(0.8)
    expect(square).toBeLessThan(1.2)
    expect(Math.max(...errors.map(({ z }) => Math.abs(z)))).toBeLessThan(5)
    const share = errors.filter(({ z }) => Math.abs(z) > 1.96).length / errors.length
    expect(share).toBeGreaterThan(0.02)
    expect(share).toBeLessThan(0.09)
  })

  it('are known better after three seasons than before the first', () => {
    const [before, now] = [after(0), after(3)].map((errors) => mean(errors.map(({ deviation }) => deviation)))
    // Before: level, home advantage, an attack and a defence.
    const { levelVariance, homeVariance, clubVariance } = PARAMETERS
    expect(before).toBeCloseTo(Math.sqrt(levelVariance + homeVariance + 2 * clubVariance), 3)
    expect(now).toBeLessThan(before! / 2)
  })
})
