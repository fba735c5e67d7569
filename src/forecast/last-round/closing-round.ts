import type { Match } from '../../season/index.ts'
import { addAway, addHome, type Division, emptyTally, type Tally } from '../../table/index.ts'
import { scoreAt } from '../scores.ts'
import { MOST_GOALS, type ScoreChances } from '../types.ts'
import { type FinalOrder, finalOrderOf } from './final-order.ts'
import { type PossibleTally, type Spread, spreadOver } from './spread.ts'

/** The ways an open match can end, as an index. */
export const HOME_WIN = 0
export const DRAW = 1
export const AWAY_WIN = 2
export const RESULTS = [HOME_WIN, DRAW, AWAY_WIN] as const

/** A score, and the chance of it given how the match ends. */
export interface PossibleScore {
  readonly home: number
  readonly away: number
  readonly chance: number
}

/** An open match: clubs by their index in the division. */
export interface OpenMatch {
  readonly match: Match
  readonly home: number
  readonly away: number
  /** The chances of the three results. */
  readonly chances: readonly [number, number, number]
  /** The scores of each result that have a chance; theirs sum to 1. */
  readonly scores: readonly [readonly PossibleScore[], readonly PossibleScore[], readonly PossibleScore[]]
}

/** A division before its last matches, as the convolution needs it. */
export interface ClosingRound {
  readonly division: Division
  readonly order: FinalOrder
  readonly open: readonly OpenMatch[]
  /** The open match of each club, if it has one, by its index. */
  readonly openOf: readonly (number | undefined)[]
  /** Points of each club so far. */
  readonly points: readonly number[]
  /** Each club's numbers at the steps of goals for each result of its match, or, without one, as they are. */
  readonly spreads: readonly (readonly Spread[])[]
}

/** The last matches of a division with the chances of their scores. */
export function closingRoundOf(division: Division, matches: readonly Match[], chancesOf: (match: Match) => ScoreChances): ClosingRound {
  const { clubs } = division
  const order = finalOrderOf(division.rules)
  const open = matches.map((match) => openMatch(match, clubs.indexOf(match.home), clubs.indexOf(match.away), chancesOf(match)))
  const openOf = clubs.map((_, club) => {
    const at = open.findIndex(({ home, away }) => home === club || away === club)
    return at === -1 ? undefined : at
  })
  const spreads = clubs.map((id, club) => {
    const own = open[openOf[club] ?? -1]
    if (own === undefined) return [spreadOver(division, id, order.goalSteps, [{ tally: tallySoFar(division, club), chance: 1 }])]
    return own.scores.map((scores) => spreadOver(division, id, order.goalSteps, talliesAfter(division, own, club, scores)))
  })
  return { division, order, open, openOf, points: clubs.map((club) => division.points.get(club) ?? 0), spreads }
}

function openMatch(match: Match, home: number, away: number, cells: ScoreChances): OpenMatch {
  const scores: [PossibleScore[], PossibleScore[], PossibleScore[]] = [[], [], []]
  for (let h = 0; h <= MOST_GOALS; h++)
    for (let a = 0; a <= MOST_GOALS; a++) {
      const chance = cells[scoreAt(h, a)]!
      if (chance > 0) scores[h > a ? HOME_WIN : h === a ? DRAW : AWAY_WIN].push({ home: h, away: a, chance })
    }
  const sums = scores.map((some) => some.reduce((sum, { chance }) => sum + chance, 0))
  const all = sums.reduce((sum, each) => sum + each, 0)
  const given = (result: number) => scores[result]!.map((score) => ({ ...score, chance: score.chance / sums[result]! }))
  return {
    match,
    home,
    away,
    chances: [sums[HOME_WIN]! / all, sums[DRAW]! / all, sums[AWAY_WIN]! / all],
    scores: [given(HOME_WIN), given(DRAW), given(AWAY_WIN)],
  }
}

function tallySoFar({ clubs, tallies }: Division, club: number): Tally {
  return tallies.get(clubs[club]!) ?? emptyTally()
}

/** A club's tally once its match has ended in one of some scores. */
export function talliesAfter(division: Division, { home }: OpenMatch, club: number, scores: readonly PossibleScore[]): PossibleTally[] {
  return scores.map((score) => {
    const tally = { ...tallySoFar(division, club) }
    const [add, scored, conceded] = club === home ? [addHome, score.home, score.away] : [addAway, score.away, score.home]
    add(tally, scored, conceded, scored > conceded ? 'won' : scored === conceded ? 'drawn' : 'lost')
    return { tally, chance: score.chance }
  })
}
