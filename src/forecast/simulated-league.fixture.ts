import { addSeconds, type ClubId, type Random } from '../base/index.ts'
import { integratedChances } from './chances.ts'
import { resultChances } from './scores.ts'
import type { OddsOffered, PastMatch, Sides } from './types.ts'

/** A league of which all is known: the logarithm of the goals expected of a side is put together as in `Strengths`. */
export interface KnownLeague {
  readonly clubs: readonly ClubId[]
  readonly attack: readonly number[]
  readonly defence: readonly number[]
  readonly level: number
  readonly homeAdvantage: number
}

/** What the matches of a season carry besides their scores. */
interface Extras {
  /** About three and a third shots on target for a goal to expect. */
  readonly shots?: boolean
  /** The odds of a bookmaker who knows the strengths and keeps a twentieth. */
  readonly odds?: boolean
}

/** So many clubs, `club-00` and on, the first the strongest: from `spread` above the mean to as much below it. */
export function leagueOf(clubs: number, spread = 0.4): KnownLeague {
  const strengths = Array.from({ length: clubs }, (_, club) => spread - (2 * spread * club) / (clubs - 1))
  return {
    clubs: strengths.map((_, club) => `club-${String(club).padStart(2, '0')}`),
    attack: strengths,
    defence: strengths.map((strength) => strength * 0.7),
    level: 0.1,
    homeAdvantage: 0.3,
  }
}

/** The day so many days after the first of August 2010. */
export function dayAfter(days: number): string {
  return addSeconds('2010-08-01T12:00:00Z', days * 86_400).slice(0, 10)
}

/** A double round-robin, a round a week from the August of a year on. The number of clubs is even. */
export function simulatedSeason(league: KnownLeague, year: number, random: Random, extras: Extras = {}): PastMatch[] {
  const { clubs } = league
  const season = `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`
  const rounds = roundsOf(clubs.length)
  const all = [...rounds, ...rounds.map((round) => round.map(([home, away]) => [away, home] as const))]
  return all.flatMap((round, week) =>
    round.map(([home, away]) => {
      const rates = expectedGoals(league, home, away)
      const score = { home: poissonCount(rates.home, random), away: poissonCount(rates.away, random) }
      return {
        date: dayAfter((year - 2010) * 365 + week * 7),
        season,
        home: clubs[home]!,
        away: clubs[away]!,
        score,
        ...(extras.shots === true && {
          shotsOnTarget: {
            home: score.home + poissonCount(rates.home * 2.3, random),
            away: score.away + poissonCount(rates.away * 2.3, random),
          },
        }),
        ...(extras.odds === true && { odds: oddsOf(rates) }),
      }
    }),
  )
}

/** The goals to expect of both sides. */
function expectedGoals({ attack, defence, level, homeAdvantage }: KnownLeague, home: number, away: number) {
  return {
    home: Math.exp(level + homeAdvantage + attack[home]! - defence[away]!),
    away: Math.exp(level + attack[away]! - defence[home]!),
  }
}

function oddsOf({ home, away }: Sides): OddsOffered {
  const known = { homeVariance: 0, awayVariance: 0, covariance: 0 }
  const { homeWin, draw, awayWin } = resultChances(integratedChances({ home: Math.log(home), away: Math.log(away), ...known }, 0))
  const offered = (chance: number) => Math.max(1.01, 0.95 / chance)
  return { home: offered(homeWin), draw: offered(draw), away: offered(awayWin) }
}

/** Rounds in which each of an even number of clubs meets each other once: the first stands still, the rest go round it. */
function roundsOf(clubs: number): (readonly (readonly [home: number, away: number])[])[] {
  const circle = Array.from({ length: clubs - 1 }, (_, at) => at + 1)
  return circle.map((_, round) => {
    const turned = [0, ...circle.slice(round), ...circle.slice(0, round)]
    return Array.from({ length: clubs / 2 }, (_, pair) => {
      const [one, other] = [turned[pair]!, turned[clubs - 1 - pair]!]
      return (round + pair) % 2 === 0 ? ([one, other] as const) : ([other, one] as const)
    })
  })
}

/** A Poisson count: uniform numbers are multiplied until their product falls below exp(-mean) (Knuth). */
function poissonCount(mean: number, random: Random): number {
  let [count, product] = [0, random()]
  while (product > Math.exp(-mean)) {
    product *= random()
    count++
  }
  return count
}
