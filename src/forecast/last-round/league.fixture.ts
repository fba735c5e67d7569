import type { Random } from '../../base/index.ts'
import type { OrderStep, Rules, TieBreakCode } from '../../competition/index.ts'
import { type Match, matchesLeft, type Season } from '../../season/index.ts'
import { divisionsIn } from '../../table/index.ts'
import { scoreAt } from '../scores.ts'
import { MOST_GOALS, type ScoreChances } from '../types.ts'
import { lastRoundOf } from './last-round.ts'
import type { LastRound } from './types.ts'

const NAMES = ['inter', 'juventus', 'napoli', 'roma', 'torino', 'udinese']
const SOURCE = { status: 'verified', source: 'made up for a test' } as const

/** A step of made-up rules. */
export function step(code: TieBreakCode, more: Partial<OrderStep> = {}): OrderStep {
  return { code, ...SOURCE, ...more }
}

/** Made-up rules: the final order, three points for a win, and anything else of a regime. */
export function rulesOf(
  final: readonly OrderStep[],
  procedure?: NonNullable<Rules['order']['partialSplit']>['procedure'],
  more: Partial<Rules> = {},
): Rules {
  const order = { final: [...final], inSeason: [step('GD')], ...(procedure && { partialSplit: { procedure, ...SOURCE } }) }
  return { competition: 'ita.serie-a', from: '1898', points: { win: 3, draw: 1, loss: 0 }, order, ...more }
}

/** Clubs in an order drawn. */
function drawn(clubs: readonly string[], random: Random): string[] {
  return clubs
    .map((club) => ({ club, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ club }) => club)
}

interface Result {
  readonly home: string
  readonly away: string
  /** None of an open match. */
  readonly score?: readonly [number, number]
}

function pointsFrom(results: readonly Result[], club: string): number {
  return results.reduce((sum, { home, away, score }) => {
    if (score === undefined || (home !== club && away !== club)) return sum
    const lead = home === club ? score[0] - score[1] : score[1] - score[0]
    return sum + (lead > 0 ? 3 : lead === 0 ? 1 : 0)
  }, 0)
}

/**
 * The lines of a season of every club against every other, home and away, with one match of each club open, or of all clubs but two. Scores are low, and drawn
 * again until all clubs are within four points, so that many are level in the end.
 */
export function tightLeague(random: Random, size: number): string[] {
  const clubs = NAMES.slice(0, size)
  const pairs = drawn(clubs, random)
  const open = pairs.flatMap((club, at) => (at % 2 === 0 && (at > 0 || random() < 0.8) ? [`${club} ${pairs[at + 1] ?? ''}`] : []))
  const goals = () => Math.floor(random() * 2.3)
  for (;;) {
    const results = clubs.flatMap((home) =>
      clubs.flatMap((away): Result[] =>
        home === away ? [] : [{ home, away, ...(!open.includes(`${home} ${away}`) && { score: [goals(), goals()] }) }],
      ),
    )
    const points = clubs.map((club) => pointsFrom(results, club))
    if (Math.max(...points) - Math.min(...points) > 4) continue
    const line = ({ home, away, score }: Result, at: number) =>
      `2017-09-${String(1 + (at % 28)).padStart(2, '0')} ${home} ${score?.join('-') ?? '-'} ${away}`
    return results.map(line)
  }
}

/** Chances of scores up to so many goals a side; others have none. */
export function someChances(random: Random, most: number): ScoreChances {
  const chances = new Float64Array((MOST_GOALS + 1) ** 2)
  for (let home = 0; home <= most; home++) for (let away = 0; away <= most; away++) chances[scoreAt(home, away)] = 0.1 + random()
  const all = chances.reduce((sum, chance) => sum + chance, 0)
  return chances.map((chance) => chance / all)
}

/** Chances for each open match of a season, up to so many goals a side. */
export function chancesFor(season: Season, random: Random, most: number): (match: Match) => ScoreChances {
  const given = new Map(matchesLeft(season).map(({ id }) => [id, someChances(random, most)]))
  return ({ id }) => given.get(id)!
}

/** The exact chances of a season of one division. */
export function exactly(season: Season, chancesOf: (match: Match) => ScoreChances): LastRound {
  const found = lastRoundOf(divisionsIn(season).parts[0]!, chancesOf)
  if (!found.ok) throw new Error(found.problem)
  return found.value
}
