import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { competitionOf as competitionOnFile } from '../../src/cli/catalogue.ts'
import type { Competition, Fact, Rules, Table, TieBreakCode } from '../../src/index.ts'
import { tableOf } from '../../src/index.ts'
import { competitionOf, FIXTURES, linesOf, seasonOf } from '../../src/season/season.fixture.ts'

const CLUBS = [...new Set(FIXTURES.map(([home]) => home))]
const RUNS = { numRuns: 150, seed: 1718 }

/** Every regime of every competition on file, by its name. */
const COMPETITIONS = readdirSync(new URL('../../competitions/', import.meta.url)).flatMap((id) => {
  const read = competitionOnFile(id)
  return read.ok ? [read.value] : []
})
const REGIMES = COMPETITIONS.flatMap(({ regimes }) => regimes.map((rules) => ({ name: `${rules.competition} from ${rules.from}`, rules })))
const SERIE_A = REGIMES.find(({ name }) => name === 'ita.serie-a from 2005-06')!.rules

/** The small league under a regime, whatever season the regime began in. */
function under(rules: Rules): Competition {
  return competitionOf({ regimes: [{ ...rules, from: '1898' }] })
}

type Scores = readonly (readonly [number, number] | undefined)[]

/** Few goals, so that clubs are often level; a match without a score is still to be played. */
const score = fc.tuple(fc.nat(2), fc.nat(2))
const played = fc.array(score, { minLength: FIXTURES.length, maxLength: FIXTURES.length })
const underWay: fc.Arbitrary<Scores> = fc.array(fc.option(score, { nil: undefined, freq: 3 }), {
  minLength: FIXTURES.length,
  maxLength: FIXTURES.length,
})
/** A few matches into the season, when whole groups of clubs are level on everything. */
const early: fc.Arbitrary<Scores> = fc
  .tuple(played, fc.subarray([...FIXTURES.keys()], { maxLength: 4 }))
  .map(([scores, chosen]) => scores.map((each, index) => (chosen.includes(index) ? each : undefined)))
const anyScores: fc.Arbitrary<Scores> = fc.oneof(played, underWay, early)
const regime = fc.constantFrom(...REGIMES.map(({ rules }) => rules))

/** Lines of scores; matches still to be played stay on the calendar. */
function lines(scores: Scores): string[] {
  const whole = linesOf(scores.map((each) => each ?? ([0, 0] as const)))
  return whole.map((line, index) => (scores[index] === undefined ? line.replace('0-0', '-') : line))
}

function deduction(club: string, points: number, number: number): Fact {
  return {
    id: `deduction.${String(number)}`,
    kind: 'PointsDeducted',
    at: '2017-12-01T00:00:00Z',
    source: 'test',
    club,
    points,
    reason: 'test',
  }
}
const deductions = fc.array(fc.tuple(fc.constantFrom(...CLUBS), fc.integer({ min: 1, max: 4 })), { maxLength: 3 })
const factsOf = (given: readonly (readonly [string, number])[]) => given.map(([club, points], index) => deduction(club, points, index))

/** What a table says of each club, whatever order it lists clubs of one place in. */
function saidOf({ rows, order }: Table, rename = (club: string) => club) {
  const entries = rows.map(({ club, tie, ...row }) => [
    rename(club),
    { ...row, order, by: tie?.decidedBy, undecided: tie?.undecided?.by, with: tie?.undecided?.with.map(rename).sort() },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('any table', () => {
  it('has goal differences that sum to nought, goals that meet, and two clubs a match', () => {
    fc.assert(
      fc.property(anyScores, regime, (scores, rules) => {
        const { rows } = tableOf(seasonOf(lines(scores), [], under(rules)))
        expect(sum(rows.map((row) => row.goalDifference))).toBe(0)
        expect(sum(rows.map((row) => row.goalsFor))).toBe(sum(rows.map((row) => row.goalsAgainst)))
        expect(sum(rows.map((row) => row.played))).toBe(2 * scores.filter((each) => each !== undefined).length)
        expect(sum(rows.map((row) => row.won))).toBe(sum(rows.map((row) => row.lost)))
        for (const row of rows) expect(row.won + row.drawn + row.lost).toBe(row.played)
      }),
      RUNS,
    )
  })

  it('has three points a win, one a draw, less those deducted, and is in order of them', () => {
    fc.assert(
      fc.property(anyScores, deductions, regime, (scores, given, rules) => {
        const { rows } = tableOf(seasonOf(lines(scores), factsOf(given), under(rules)))
        for (const [index, row] of rows.entries()) {
          expect(row.deducted).toBe(sum(given.map(([club, points]) => (club === row.club ? points : 0))))
          expect(row.points).toBe(3 * row.won + row.drawn - row.deducted)
          expect(row.points).toBeLessThanOrEqual(rows[index - 1]?.points ?? Infinity)
          expect(row.position).toBe(1 + rows.filter((other) => other.position < row.position).length)
        }
        // A shared place is always one the rules leave open, and everyone on it is named.
        for (const row of rows) {
          const sharing = rows.filter((other) => other.position === row.position).map((other) => other.club)
          expect([...(row.tie?.undecided?.with ?? [row.club])].sort()).toEqual(sharing.sort())
        }
      }),
      RUNS,
    )
  })

  it('does not depend on the order of the facts', () => {
    const shuffled = fc.shuffledSubarray([...FIXTURES.keys()], { minLength: FIXTURES.length })
    fc.assert(
      fc.property(anyScores, shuffled, regime, (scores, order, rules) => {
        const inOrder = lines(scores)
        const mixed = order.map((index) => inOrder[index]!)
        expect(saidOf(tableOf(seasonOf(mixed, [], under(rules))))).toEqual(saidOf(tableOf(seasonOf(inOrder, [], under(rules)))))
      }),
      RUNS,
    )
  })

  it('does not depend on what the clubs are called: nothing is decided by the alphabet', () => {
    const names = fc.shuffledSubarray(CLUBS, { minLength: CLUBS.length })
    fc.assert(
      fc.property(anyScores, names, deductions, regime, (scores, others, given, rules) => {
        const rename = (club: string) => others[CLUBS.indexOf(club)]!
        const renamed = lines(scores).map((line) => line.replace(/\b(?:inter|juventus|napoli|roma)\b/g, rename))
        const before = tableOf(seasonOf(lines(scores), factsOf(given), under(rules)))
        const after = tableOf(seasonOf(renamed, factsOf(given.map(([club, points]) => [rename(club), points] as const)), under(rules)))
        expect(saidOf(after)).toEqual(saidOf(before, rename))
      }),
      RUNS,
    )
  })

  it('never lowers a club for a win more, nor raises one for a defeat more', () => {
    fc.assert(
      fc.property(underWay, fc.nat(FIXTURES.length - 1), fc.boolean(), regime, (scores, at, homeWins, rules) => {
        const [home, away] = FIXTURES[at]!
        const [winner, loser] = homeWins ? [home, away] : [away, home]
        const place = (given: Scores, club: string) => {
          const { rows } = tableOf(seasonOf(lines(given), [], under(rules)))
          const own = rows.find((row) => row.club === club)!
          return { byPoints: rows.filter((row) => row.points > own.points).length, position: own.position }
        }
        const without = scores.with(at, undefined)
        const won = scores.with(at, homeWins ? [1, 0] : [0, 1])
        expect(place(won, winner).byPoints).toBeLessThanOrEqual(place(without, winner).byPoints)
        expect(place(won, winner).position).toBeLessThanOrEqual(place(without, winner).position)
        expect(place(won, loser).byPoints).toBeGreaterThanOrEqual(place(without, loser).byPoints)
      }),
      RUNS,
    )
  })
})

interface Game {
  readonly home: string
  readonly away: string
  readonly atHome: number
  readonly onTheRoad: number
}

/** A club's sums over the games among some clubs, one game after the other. */
function sumsOf(club: string, games: readonly Game[], among: readonly string[]) {
  const sums = { points: 0, scored: 0, against: 0, wins: 0, awayGoals: 0, awayWins: 0 }
  for (const { home, away, atHome, onTheRoad } of games) {
    if ((home !== club && away !== club) || !among.includes(home) || !among.includes(away)) continue
    const [own, other] = home === club ? [atHome, onTheRoad] : [onTheRoad, atHome]
    sums.points += own > other ? 3 : own === other ? 1 : 0
    sums.scored += own
    sums.against += other
    if (own > other) sums.wins += 1
    if (away === club) sums.awayGoals += own
    if (away === club && own > other) sums.awayWins += 1
  }
  return sums
}

/** The number a step looks at, of the sums over the season or among the level clubs; undefined for what no score says. */
function valueOf(code: TieBreakCode, all: ReturnType<typeof sumsOf>, among: ReturnType<typeof sumsOf>): number | undefined {
  if (code === 'H2H_PTS') return among.points
  if (code === 'H2H_GD') return among.scored - among.against
  if (code === 'H2H_GF') return among.scored
  if (code === 'H2H_AWAY_GF') return among.awayGoals
  if (code === 'GD') return all.scored - all.against
  if (code === 'GF') return all.scored
  if (code === 'WINS') return all.wins
  if (code === 'AWAY_GF') return all.awayGoals
  return code === 'AWAY_WINS' ? all.awayWins : undefined
}

/**
 * The order once more, as plainly as it can be put: a club's place is one more than the clubs that are ahead of it on the first number
 * that differs, and numbers end where a step has none. Shares no code with the product.
 */
function placesByHand(scores: Scores, { order }: Rules): Record<string, number> {
  const games = FIXTURES.flatMap(([home, away], index): Game[] => {
    const result = scores[index]
    return result === undefined ? [] : [{ home, away, atHome: result[0], onTheRoad: result[1] }]
  })
  const steps = games.length === FIXTURES.length ? order.final : order.inSeason
  const keyOf = (club: string) => {
    const all = sumsOf(club, games, CLUBS)
    const level = CLUBS.filter((other) => sumsOf(other, games, CLUBS).points === all.points)
    const toCome = FIXTURES.some(([home, away], index) => level.includes(home) && level.includes(away) && scores[index] === undefined)
    const counted = steps.filter(
      (step) => !(step.onceAllMet === true && toCome) && (step.clubsLevel === undefined || level.length >= step.clubsLevel.min),
    )
    const values = counted.map(({ code }) => valueOf(code, all, sumsOf(club, games, level)))
    return [all.points, ...values.slice(0, values.includes(undefined) ? values.indexOf(undefined) : undefined)]
  }
  const keys = new Map(CLUBS.map((club) => [club, keyOf(club)]))
  const ahead = (club: string, other: string) => {
    const [own, others] = [keys.get(club)!, keys.get(other)!]
    const at = own.findIndex((value, index) => value !== others[index])
    return at >= 0 && own[at]! > others[at]!
  }
  return Object.fromEntries(CLUBS.map((club) => [club, 1 + CLUBS.filter((other) => ahead(other, club)).length]))
}

const places = ({ rows }: Table) => Object.fromEntries(rows.map(({ club, position }) => [club, position]))

describe('the order of Serie A', () => {
  const runs = { ...RUNS, numRuns: 600 }

  it('is that of a second implementation when every match is played', () => {
    expect(SERIE_A.order.final.map((step) => step.code)).toEqual(['H2H_PTS', 'H2H_GD', 'GD', 'GF', 'LOTS'])
    fc.assert(
      fc.property(played, (scores) => {
        expect(places(tableOf(seasonOf(lines(scores), [], under(SERIE_A))))).toEqual(placesByHand(scores, SERIE_A))
      }),
      runs,
    )
  })

  it('is that of a second implementation while the season runs: head-to-head waits until all the level clubs have met', () => {
    fc.assert(
      fc.property(underWay, (scores) => {
        expect(places(tableOf(seasonOf(lines(scores), [], under(SERIE_A))))).toEqual(placesByHand(scores, SERIE_A))
      }),
      runs,
    )
  })
})

describe('every order on file', () => {
  // A play-off comes after the order and joins two places again; it is tested beside the table.
  it.each(REGIMES)('$name: is that of the second implementation', ({ rules: { playOffs: _playOffs, ...rules } }) => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect(places(tableOf(seasonOf(lines(scores), [], under(rules))))).toEqual(placesByHand(scores, rules))
      }),
      { ...RUNS, numRuns: 300 },
    )
  })
})

describe('the rules on file', () => {
  it('are of five competitions at least', () => {
    expect(COMPETITIONS.length).toBeGreaterThanOrEqual(5)
    expect(REGIMES.length).toBeGreaterThan(COMPETITIONS.length)
  })

  it.each(REGIMES)('$name give a table for any results, finished or not, by steps the regime names', ({ rules }) => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const season = seasonOf(lines(scores), [], under(rules))
        const table = tableOf(season)
        const steps = table.order === 'final' ? rules.order.final : rules.order.inSeason
        const codes = [...steps.map((step) => step.code), ...(rules.playOffs ? ['PLAY_OFF'] : [])]
        expect(table.rows.map((row) => row.club).sort()).toEqual(season.clubs)
        expect(table.order).toBe(scores.includes(undefined) ? 'in season' : 'final')
        for (const { tie } of table.rows) {
          if (tie?.decidedBy !== undefined) expect(codes).toContain(tie.decidedBy)
          if (tie?.undecided !== undefined) expect([...codes, 'NOTHING']).toContain(tie.undecided.by)
        }
      }),
      { ...RUNS, numRuns: 80 },
    )
  })
})
