import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bruteForce,
  type MatchOutcome,
  type Scenario,
  type Scenarios,
  scenariosOf,
  type ScenarioTerm,
} from '../../../src/certainty/index.ts'
import { openMatches } from '../../../src/certainty/league.ts'
import { Places } from '../../../src/certainty/places.ts'
import { endOf, placeWith, scoresOf } from '../../../src/certainty/witness.ts'
import { competitionOf as competitionOnFile } from '../../../src/cli/catalogue.ts'
import type { Rules } from '../../../src/competition/index.ts'
import { type Match, type Season, type SupposedScore, withScores } from '../../../src/season/index.ts'
import { divisionsIn } from '../../../src/table/index.ts'
import { leaguesUnder, type NearTheEnd, seasonWith } from './leagues.ts'
import { orderKey } from './rules.ts'

/** Every order on file, once. */
const FOLDER = new URL('../../../competitions/', import.meta.url)
const REGIMES = new Map(
  readdirSync(FOLDER)
    .filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
    .flatMap((id) => {
      const read = competitionOnFile(id)
      return read.ok ? read.value.regimes : []
    })
    .map((rules): [string, Rules] => [orderKey(rules), rules]),
)

const OUTCOMES: readonly MatchOutcome[] = ['home', 'draw', 'away']
/** A few scores of each outcome: by a goal, by many, and with goals that change nothing but goals scored. */
const SCORES: Readonly<Record<MatchOutcome, readonly (readonly [number, number])[]>> = {
  home: [
    [1, 0],
    [2, 0],
    [3, 2],
    [7, 0],
  ],
  draw: [
    [0, 0],
    [3, 3],
  ],
  away: [
    [0, 1],
    [0, 2],
    [2, 3],
    [0, 7],
  ],
}
const MOST_GOALS = 2
/** Leagues under each order; `SCENARIO_RUNS` and `SCENARIO_SEED` ask for more, or for others. */
const RUNS = Number(process.env.SCENARIO_RUNS ?? '2')
const FIRST_SEED = Number(process.env.SCENARIO_SEED ?? '1718')

const counts = { scenarios: 0, incomplete: 0, margins: 0 }

type Combination = readonly MatchOutcome[]

/** Every way of taking one of each. */
function waysOf<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>((ways, choice) => ways.flatMap((way) => choice.map((each) => [...way, each])), [[]])
}

function allows(term: ScenarioTerm, round: readonly Match[], combination: Combination): boolean {
  return term.every(({ match, outcomes }) => {
    const outcome = combination[round.findIndex(({ id }) => id === match)]
    return outcome !== undefined && outcomes.includes(outcome)
  })
}

/** The places each club can take when the round ends with some scores. */
function rangesAfter(season: Season, scores: readonly SupposedScore[]) {
  const found = bruteForce(withScores(season, scores), { maxGoals: MOST_GOALS })
  return found.ok ? found.value : []
}

interface Played {
  readonly combination: Combination
  readonly scores: readonly SupposedScore[]
  readonly ranges: ReturnType<typeof rangesAfter>
}

/** The round played in every way, with each of a few scores. */
function everyRound(season: Season, round: readonly Match[]): Played[] {
  return waysOf(round.map(() => OUTCOMES)).flatMap((combination) =>
    waysOf(combination.map((outcome) => SCORES[outcome])).map((goals) => {
      const scores = round.map(({ id: match }, at) => ({ match, score: { home: goals[at]?.[0] ?? 0, away: goals[at]?.[1] ?? 0 } }))
      return { combination, scores, ranges: rangesAfter(season, scores) }
    }),
  )
}

interface Asked {
  readonly season: Season
  readonly round: readonly Match[]
  readonly club: string
  readonly top: number
  readonly kind: Scenario['target']['kind']
}

/** Whether the club can come out on the wrong side after a combination: as brute force says, or a witness of bigger scores the table confirms. */
function canMiss({ season, round, club, top, kind }: Asked, combination: Combination, rounds: readonly Played[]): boolean {
  const misses = ({ ranges }: Played) => {
    const range = ranges.find((each) => each.club === club)
    return range !== undefined && (kind === 'clinched' ? range.worst > top : range.best <= top)
  }
  if (rounds.some((each) => each.combination.join() === combination.join() && misses(each))) return true
  const division = divisionsIn(season).parts.find(({ clubs }) => clubs.includes(club))!
  const places = new Places(season, division)
  const open = openMatches(season, division)
  const given = Uint8Array.from(open, ({ id }) => {
    const outcome = combination[round.findIndex((match) => match.id === id)]
    return outcome === undefined ? 7 : 1 << OUTCOMES.indexOf(outcome)
  })
  const [sense, place] = kind === 'clinched' ? (['worst', top + 1] as const) : (['best', top] as const)
  const answer = places.decide(division.clubs.indexOf(club), sense, place, given)
  if (answer.answer !== 'possible') return false
  const shown = placeWith(season, club, scoresOf(places.league, answer.goals))
  const end = shown === undefined ? undefined : endOf(shown, sense)
  // With a play-off the table alone does not show where a club ends up.
  if (season.rules.playOffs !== undefined) return true
  return end !== undefined && (sense === 'worst' ? end >= place : end <= place)
}

/** What is wrong with the scenarios of a league for all clubs and places, a line each. */
function wrongIn(season: Season, round: readonly Match[], rounds: readonly Played[]): string[] {
  const clubs = divisionsIn(season).parts.flatMap((division) => division.clubs)
  return clubs.slice(1).flatMap((_, at) => {
    const top = at + 1
    const found = scenariosOf(season, { top, matches: round.map(({ id }) => id) })
    return clubs.flatMap((club) =>
      (['clinched', 'eliminated'] as const).flatMap((kind) => wrongFor({ season, round, club, top, kind }, found, rounds)),
    )
  })
}

function wrongFor(asked: Asked, { scenarios }: Scenarios, rounds: readonly Played[]): string[] {
  const { round, club, top, kind } = asked
  const said = `${club} ${kind} top ${String(top)}`
  const own = scenarios.find((each) => each.club === club && each.target.kind === kind)
  const settled = waysOf(round.map(() => OUTCOMES)).filter((combination) => !canMiss(asked, combination, rounds))
  if (own === undefined) {
    const all = 3 ** round.length
    return settled.length === 0 || settled.length === all ? [] : [`${said}: no scenario, but settled by ${settled.map(String).join(' | ')}`]
  }
  counts.scenarios++
  if (!own.complete) counts.incomplete++
  const results = waysOf(round.map(() => OUTCOMES)).flatMap((combination) => {
    const isSaid = own.terms.some((term) => allows(term, round, combination))
    const isSettled = settled.some((each) => each.join() === combination.join())
    // What the search left open may be missing, but nothing may be said that is not so.
    if (isSaid === isSettled || (isSettled && !own.complete)) return []
    return [`${said} after ${combination.join()}: terms say ${String(isSaid)}, the leagues ${String(isSettled)}`]
  })
  const goals = openOf(asked.season).length === round.length ? rounds.flatMap((played) => wrongByGoals(asked, own, played)) : []
  return [...results, ...goals.map((what) => `${said}: ${what}`)]
}

/** What is wrong with what is said of goals, when a last round has been played: whether they decide, and how many it takes. */
function wrongByGoals({ round, club, top, kind }: Asked, own: Scenario, { combination, scores, ranges }: Played): string[] {
  const range = ranges.find((each) => each.club === club)!
  const isReached = kind === 'clinched' ? range.worst <= top : range.best > top
  const told = scores.map(({ match, score }) => `${match} ${String(score.home)}-${String(score.away)}`).join()
  const row = own.truthTable!.find(({ outcomes }) =>
    own.matches.every((id, at) => outcomes[at] === combination[round.findIndex((each) => each.id === id)]),
  )!
  if (row.verdict === 'settled' || row.verdict === 'not settled') {
    return isReached === (row.verdict === 'settled') ? [] : [`${told}: ${String(isReached)}, the truth table has ${row.verdict}`]
  }
  const condition = own.goals.find(({ results }) => allows(results, round, combination))
  if (condition === undefined)
    return own.complete && row.verdict === 'goals decide' ? [`${told}: goals decide, and nothing is said of them`] : []
  const { margin, rivals, playOff } = condition
  if ((playOff === true) !== (row.verdict === 'play-off')) return [`${told}: a play-off in one place and not in the other`]
  if (margin === undefined) return []
  counts.margins++
  const figureOf = (each: string) => sum(round.map((match, at) => figureIn(match, each, scores[at]!.score, margin.by)))
  const meet = round.some((match) => [match.home, match.away].every((side) => side === club || side === rivals[0]))
  const figure = meet ? figureOf(club) : figureOf(club) - figureOf(rivals[0]!)
  if (figure === margin.level?.at) return []
  const isEnough = figure >= (margin.atLeast ?? Infinity) || figure <= (margin.atMost ?? -Infinity)
  return isEnough === isReached
    ? []
    : [`${told}: ${String(isReached)}, and ${String(figure)} by ${margin.by} against ${JSON.stringify(margin)}`]
}

function figureIn({ home, away }: Match, club: string, score: SupposedScore['score'], by: string): number {
  if (home !== club && away !== club) return 0
  if (by === 'GF') return home === club ? score.home : score.away
  return home === club ? score.home - score.away : score.away - score.home
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Matches still to be played, in order of kick-off. */
function openOf(season: Season): readonly Match[] {
  return season.matches.filter(({ score, status }) => score === undefined && status !== 'annulled')
}

const EACH = [...REGIMES.values()].map((rules, seed) => ({
  name: `${rules.competition} from ${rules.from}`,
  rules,
  seed: FIRST_SEED + seed,
}))

describe.each(EACH)('under the order of $name', ({ rules, seed }) => {
  it('scenarios cover exactly the results after which brute force finds it settled, and the goals it takes', () => {
    fc.assert(
      fc.property(leaguesUnder(rules), fc.integer({ min: 1, max: 2 }), (league: NearTheEnd, matches) => {
        const season = seasonWith(league.rules, league.facts)
        const open = openOf(season)
        fc.pre(open.length - matches <= 2)
        const round = open.slice(0, matches)
        expect(wrongIn(season, round, everyRound(season, round))).toEqual([])
      }),
      { numRuns: RUNS, seed },
    )
  })
})

describe('over all orders', () => {
  it('there was something to say, also of goals, and hardly ever did the search stop before it knew', () => {
    expect(counts.scenarios).toBeGreaterThan(10 * EACH.length)
    expect(counts.margins).toBeGreaterThan(EACH.length)
    expect(counts.incomplete / counts.scenarios).toBeLessThan(0.05)
  })
})
