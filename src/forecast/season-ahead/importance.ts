import type { ClubId, MatchId } from '../../base/index.ts'
import type { ResultChances } from '../types.ts'
import type { Odds } from './odds.ts'
import { type Given, type Outcome, RESULTS } from './outcome.ts'
import type { Preparation } from './prepare.ts'

/** How much a match of the next round matters. */
export interface MatchImportance {
  readonly match: MatchId
  readonly home: ClubId
  readonly away: ClubId
  readonly chances: ResultChances
  /**
   * How far the match moves the odds of clubs and zones on average, all of them together: 1 is one club made sure of one zone it had no
   * hope of. With its standard error, as if the clubs' odds were independent.
   */
  readonly importance: number
  readonly standardError: number
  /** The odds it moves by more than chance explains, those it moves most first. */
  readonly moves: readonly OddsMove[]
}

/** What each result of a match makes of a club's odds of a zone. */
export interface OddsMove {
  readonly club: ClubId
  readonly zone: string
  readonly now: number
  readonly given: ResultChances
  /** The best less the worst of the three, with its standard error. */
  readonly swing: number
  readonly standardError: number
}

/** A swing within so many standard errors may be chance: with some hundreds of odds looked at, fewer would let some through. */
const SIGNIFICANT = 4
/** Results rarer than this say too little of what would follow. */
const RAREST = 0.002

/** The matches of the next round, the most important first. */
export function importanceOf(preparation: Preparation, outcome: Outcome): MatchImportance[] {
  const matches = preparation.next.flatMap((at, match) => {
    const ahead = preparation.matches[at]
    return ahead === undefined ? [] : [importanceOfMatch(preparation, outcome, { match, id: ahead.id, home: ahead.home, away: ahead.away })]
  })
  return matches.sort((a, b) => b.importance - a.importance)
}

interface NextMatch {
  readonly match: number
  readonly id: MatchId
  readonly home: ClubId
  readonly away: ClubId
}

function importanceOfMatch(preparation: Preparation, outcome: Outcome, { match, id, home, away }: NextMatch): MatchImportance {
  const results = RESULTS.map((_, result) => outcome.result({ match, result }).chance)
  const all = preparation.zones.zones.flatMap((_, zone) =>
    preparation.clubs.map((_, club) => movedOdds(preparation, outcome, { zone, club, match, results })),
  )
  const moved = all.filter(({ swing, standardError }) => swing > 1e-12 && swing >= SIGNIFICANT * standardError)
  return {
    match: id,
    home,
    away,
    chances: { homeWin: results[0] ?? 0, draw: results[1] ?? 0, awayWin: results[2] ?? 0 },
    importance: moved.reduce((sum, { moves }) => sum + moves, 0),
    standardError: Math.sqrt(moved.reduce((sum, { movesVariance }) => sum + movesVariance, 0)),
    moves: moved.map(({ moves: _moves, movesVariance: _variance, ...move }) => move).sort((a, b) => b.swing - a.swing),
  }
}

interface Moved extends OddsMove {
  /** How far the odds move on average, and the variance of that. */
  readonly moves: number
  readonly movesVariance: number
}

interface Asked {
  readonly zone: number
  readonly club: number
  readonly match: number
  readonly results: readonly number[]
}

function movedOdds(preparation: Preparation, outcome: Outcome, { zone, club, match, results }: Asked): Moved {
  const now = outcome.zone(zone, club)
  const given = results.map((chance, result): Odds => (chance < RAREST ? now : outcome.zone(zone, club, { match, result } satisfies Given)))
  const inOrder = [...given].sort((a, b) => a.chance - b.chance)
  const [worst = now, best = now] = [inOrder[0], inOrder.at(-1)]
  const after = (result: number) => given[result]?.chance ?? now.chance
  return {
    club: preparation.clubs[club] ?? '',
    zone: preparation.zones.zones[zone]?.id ?? '',
    now: now.chance,
    given: { homeWin: after(0), draw: after(1), awayWin: after(2) },
    swing: best.chance - worst.chance,
    standardError: Math.hypot(best.standardError, worst.standardError),
    moves: results.reduce((sum, chance, result) => sum + chance * Math.abs(after(result) - now.chance), 0),
    movesVariance: results.reduce((sum, chance, result) => sum + (chance * (given[result]?.standardError ?? 0)) ** 2, 0),
  }
}
