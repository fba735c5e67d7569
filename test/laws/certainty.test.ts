import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { competitionOf } from '../../src/cli/catalogue.ts'
import { certaintyOf, type ClubCertainty, type Fact, foldSeason, type Rules, type Season, tableOf } from '../../src/index.ts'
import { seasonOf } from '../../src/season/season.fixture.ts'
import { facts as bundledFacts, serieA } from '../bundled.ts'
import { type Counts, disagreements, ENDS, endWith, isFurther, shownEnd } from './certainty/compare.ts'
import { leaguesUnder, type NearTheEnd, resultOf, type Score, score, seasonWith } from './certainty/leagues.ts'
import { factsOfLeague, ONCE_WRONG } from './certainty/once-wrong.ts'
import { askable, seasonsNearTheEnd } from './certainty/phased.ts'
import { orderKey, smallRules } from './certainty/rules.ts'

/** Leagues of each family; `npm run test:long` asks for ten thousand, and gives brute force more goals to score. */
const asked = Number(process.env.CERTAINTY_LEAGUES ?? 0)
const LONG = asked > 0
const LEAGUES = LONG ? asked : 200
const COMPLETIONS = LONG ? 15_000 : 2500
const SEED = Number(process.env.CERTAINTY_SEED ?? 1718)
const TIMEOUT = LONG ? 24 * 3600 * 1000 : 60_000

const runs = (numRuns: number) => ({ numRuns, seed: SEED })

const FOLDER = new URL('../../competitions/', import.meta.url)
const COMPETITIONS = readdirSync(FOLDER).filter((id) => existsSync(new URL(`${id}/competition.json`, FOLDER)))
const REGIMES = COMPETITIONS.flatMap((id) => {
  const read = competitionOf(id)
  if (!read.ok) throw new Error(`${id} does not read`)
  return read.value.regimes.map((rules) => ({ name: `${id} from ${rules.from}`, rules }))
})

function regime(name: string): Rules {
  const found = REGIMES.find((each) => each.name === name)
  if (found === undefined) throw new Error(`${name} is not on file`)
  return found.rules
}

/** Families of rules, each by regimes that stand for it. */
const FAMILIES = [
  { family: 'goal difference first', regimes: ['eng.premier-league from 1992-93', 'ger.bundesliga from 2021-22'] },
  { family: 'head-to-head among all level clubs, going on', regimes: ['ita.serie-a from 2005-06'] },
  { family: 'head-to-head, starting again; two clubs by their goals', regimes: ['esp.la-liga from 1995-96'] },
  { family: 'head-to-head, applied again', regimes: ['uefa.champions-league from 2021-22', 'fifa.world-cup from 2026'] },
  { family: 'head-to-head with play-offs', regimes: ['ita.serie-a from 2022-23'] },
  { family: 'wins first', regimes: ['bra.serie-a from 2015'] },
].map(({ family, regimes }) => ({ family, regimes: regimes.map(regime) }))

const counted = new Map<string, Counts>()

function countsOf(name: string): Counts {
  const counts = counted.get(name) ?? { leagues: 0, ends: 0, open: 0, beyond: 0 }
  counted.set(name, counts)
  return counts
}

afterAll(() => {
  if (!LONG) return
  for (const [name, { leagues, ends, open, beyond }] of counted) {
    process.stdout.write(
      `${name}: ${String(leagues)} leagues, ${String(ends)} ends, ${String(open)} open, ${String(beyond)} by witness alone\n`,
    )
  }
})

describe('the places still possible are those of brute force', () => {
  it.each(ONCE_WRONG)('$regime: $why', ({ regime: name, league }) => {
    const facts = factsOfLeague(league)
    const clubs = new Set(facts.flatMap((fact) => (fact.kind === 'FixtureScheduled' ? [fact.home, fact.away] : [])))
    const season = seasonWith(smallRules(regime(name), clubs.size), facts)
    expect(season.matches.some((match) => match.score === undefined)).toBe(true)
    expect(disagreements(season, countsOf('once wrong'), 15_000)).toEqual([])
  })

  it.each(FAMILIES)(
    '$family',
    ({ family, regimes }) => {
      const leagues = fc.constantFrom(...regimes).chain((rules) => leaguesUnder(rules))
      fc.assert(
        fc.property(leagues, ({ rules, facts }) => {
          expect(disagreements(seasonWith(rules, facts), countsOf(family), COMPLETIONS)).toEqual([])
        }),
        runs(LEAGUES),
      )
    },
    TIMEOUT,
  )

  const orders = [...new Map(REGIMES.map((each) => [orderKey(each.rules), each])).values()]
  it.each(orders)(
    'the order of $name',
    ({ name, rules }) => {
      fc.assert(
        fc.property(leaguesUnder(rules), (league) => {
          expect(disagreements(seasonWith(league.rules, league.facts), countsOf(name), COMPLETIONS)).toEqual([])
        }),
        runs(Math.ceil(LEAGUES / 20)),
      )
    },
    TIMEOUT,
  )

  const phased = REGIMES.filter(({ rules }) => rules.phases !== undefined)
  it.each(phased)(
    'the phases and groups of $name',
    ({ name, rules }) => {
      fc.assert(
        fc.property(seasonsNearTheEnd(rules), (told) => {
          for (const season of askable(told)) expect(disagreements(season, countsOf(`phases of ${name}`), COMPLETIONS)).toEqual([])
        }),
        runs(Math.ceil(LEAGUES / 16)),
      )
    },
    TIMEOUT,
  )
})

const scores = fc.array(score, { minLength: 4, maxLength: 4 })

/** The league as it goes on: with the results of its open matches one after the other. */
function seasonsOnTheWay({ rules, facts }: NearTheEnd, results: readonly Score[]): Season[] {
  const seasons = [seasonWith(rules, facts)]
  let known: readonly Fact[] = facts
  for (const [index, match] of certaintyOf(seasons[0]!).open.entries()) {
    known = [...known, resultOf(match, results[index % results.length] ?? [0, 0], '2018-05-20T20:00:00Z')]
    seasons.push(seasonWith(rules, known))
  }
  return seasons
}

/** Every club before a result and after it. */
function beforeAndAfter(league: NearTheEnd, results: readonly Score[]): { before: ClubCertainty; after: ClubCertainty }[] {
  const known = seasonsOnTheWay(league, results).map((season) => certaintyOf(season).clubs)
  return known
    .slice(1)
    .flatMap((clubs, index) =>
      (known[index] ?? []).flatMap((before) => clubs.filter(({ club }) => club === before.club).map((after) => ({ before, after }))),
    )
}

describe.each(FAMILIES)('$family: as results come in', ({ regimes }) => {
  const leagues = fc.constantFrom(...regimes).chain((rules) => leaguesUnder(rules))

  it(
    'no range widens, and the last one is the place itself',
    () => {
      fc.assert(
        fc.property(leagues, scores, (league, results) => {
          for (const { before, after } of beforeAndAfter(league, results)) {
            for (const end of ENDS) {
              // What is shown possible later was possible before; what was proved before stays proved.
              expect(isFurther(end, shownEnd(after[end]), before[end].place)).toBe(false)
              expect(isFurther(end, after[end].place, before[end].place)).toBe(false)
            }
          }
          const last = seasonsOnTheWay(league, results).at(-1)!
          for (const { position, tie, club } of tableOf(last).rows) {
            const own = certaintyOf(last).clubs.find((each) => each.club === club)
            expect([own?.best.place, own?.worst.place]).toEqual([position, position + (tie?.undecided?.with.length ?? 1) - 1])
          }
        }),
        runs(LEAGUES / 5),
      )
    },
    TIMEOUT,
  )

  it(
    'what is clinched stays clinched, and what is out of reach stays out of reach',
    () => {
      fc.assert(
        fc.property(leagues, scores, (league, results) => {
          for (const { before, after } of beforeAndAfter(league, results)) {
            for (const { zone, verdict } of before.zones) {
              if (verdict !== 'clinched' && verdict !== 'eliminated') continue
              expect(after.zones.find((each) => each.zone === zone)?.verdict).toBe(verdict)
            }
          }
        }),
        runs(LEAGUES / 5),
      )
    },
    TIMEOUT,
  )

  it(
    'nobody is sure to pass those with more points: a club that loses all it has left stays behind them',
    () => {
      fc.assert(
        fc.property(leagues, ({ rules, facts }) => {
          const season = seasonWith(rules, facts)
          const { rows } = tableOf(season)
          for (const { club, worst } of certaintyOf(season).clubs) {
            const own = rows.find((row) => row.club === club)!
            expect(shownEnd(worst)).toBeGreaterThan(rows.filter((row) => row.points > own.points).length)
          }
        }),
        runs(LEAGUES / 5),
      )
    },
    TIMEOUT,
  )
})

/** The season as if it had ended now: under the final order, without the matches left. */
function endedNow(season: Season): Season {
  const open = new Set(certaintyOf(season).open)
  return { ...season, matches: season.matches.filter(({ id }) => !open.has(id)) }
}

describe('the place a club stands on', () => {
  const byOwnRecord = FAMILIES.filter(({ family }) => family === 'goal difference first' || family === 'wins first')

  it.each(byOwnRecord)(
    'is still possible where all have as many matches left and the meetings count for nothing: $family',
    ({ regimes }) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...regimes).chain((rules) => leaguesUnder(rules, { lastRound: true })),
          ({ rules, facts }) => {
            const season = seasonWith(rules, facts)
            const { rows } = tableOf(endedNow(season))
            for (const { club, best, worst } of certaintyOf(season).clubs) {
              const { position, tie } = rows.find((row) => row.club === club)!
              // Goalless draws all round leave everyone where they are.
              expect(best.place).toBeLessThanOrEqual(position)
              expect(shownEnd(worst)).toBeGreaterThanOrEqual(position)
              expect(worst.place).toBeGreaterThanOrEqual(position + (tie?.undecided?.with.length ?? 1) - 1)
            }
          },
        ),
        runs(LEAGUES),
      )
    },
    TIMEOUT,
  )

  it('need not be possible otherwise: first now, and sure to be overtaken by one of two who still meet', () => {
    // Inter 5 points, Napoli and Roma 4 with more goals: whoever wins has 7, and a draw takes both past Inter.
    const season = seasonOf([
      '2017-09-01 inter 1-0 juventus',
      '2017-09-02 napoli 3-0 juventus',
      '2017-09-03 roma 3-0 juventus',
      '2017-09-04 inter 0-0 napoli',
      '2017-09-05 roma 0-0 inter',
      '2017-09-06 napoli - roma',
    ])
    const ranges = certaintyOf(season).clubs.map(({ club, position, best, worst }) => [club, position, best.place, worst.place])
    expect(ranges).toEqual([
      ['inter', 1, 2, 3],
      ['napoli', 2, 1, 3],
      ['roma', 2, 1, 3],
      ['juventus', 4, 4, 4],
    ])
  })
})

describe('the bundled season', () => {
  const through = (throughMatchday: number): Season => {
    const folded = foldSeason({ competition: serieA, season: '2017-18', facts: bundledFacts, throughMatchday })
    if (!folded.ok) throw new Error(folded.problem.message)
    return folded.value
  }

  it('ends on places that were possible on every matchday from the thirtieth on, in ranges that only narrow', () => {
    const final = new Map(tableOf(through(38)).rows.map(({ club, position }) => [club, position]))
    const before = new Map<string, ClubCertainty>()
    for (let matchday = 30; matchday <= 38; matchday++) {
      const season = through(matchday)
      for (const own of certaintyOf(season).clubs) {
        const ended = final.get(own.club) ?? NaN
        for (const end of ENDS) {
          expect(isFurther(end, ended, own[end].place)).toBe(false)
          expect(endWith(season, own.club, own[end], end)).toBe(shownEnd(own[end]))
          const earlier = before.get(own.club)
          if (earlier) expect(isFurther(end, own[end].place, earlier[end].place)).toBe(false)
        }
        before.set(own.club, own)
      }
    }
    expect([...before.values()].every(({ best, worst }) => best.place === worst.place)).toBe(true)
  })
})
