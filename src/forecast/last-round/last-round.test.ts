import { describe, expect, it } from 'vitest'
import { seededRandom, seedOf } from '../../base/index.ts'
import { competitionOf as onFile } from '../../cli/catalogue.ts'
import type { Rules } from '../../competition/index.ts'
import { matchesLeft, type Season, type SupposedScore } from '../../season/index.ts'
import { competitionOf, seasonOf } from '../../season/season.fixture.ts'
import { divisionsIn } from '../../table/index.ts'
import { enumerated } from './enumerated.fixture.ts'
import { lastRoundOf } from './last-round.ts'
import { chancesFor, exactly, rulesOf, someChances, step, tightLeague } from './league.fixture.ts'

const LEAGUES = [
  'ita.serie-a',
  'esp.la-liga',
  'eng.premier-league',
  'ger.bundesliga',
  'fra.ligue-1',
  'bel.pro-league',
  'bra.serie-a',
  'arg.primera-division',
]

const REGIMES: readonly Rules[] = [...LEAGUES, 'fifa.world-cup'].flatMap((id) => {
  const read = onFile(id)
  if (!read.ok) throw new Error(`${id} cannot be read`)
  return read.value.regimes
})

const HEAD_TO_HEAD_FIRST = [step('H2H_PTS'), step('H2H_GD'), step('GD'), step('GF'), step('LOTS')]
const HEAD_TO_HEAD_LATER = [step('GD'), step('H2H_PTS'), step('H2H_GD'), step('GF'), step('H2H_AWAY_GF'), step('AWAY_GF')]
const GOALS_BETWEEN = [step('H2H_PTS'), step('GF'), step('H2H_GD'), step('H2H_GF'), step('GD'), step('WINS')]
const HEAD_TO_HEAD_POINTS = [step('H2H_PTS'), step('GD'), step('GF'), step('LOTS')]
const WHERE_IT_MATTERS = [
  step('AWAY_GF'),
  step('H2H_GD', { onlyIfItMatters: true }),
  step('GF'),
  step('PLAY_OFF', { onlyIfItMatters: true }),
]
const LAST_GOES_DOWN: Partial<Rules> = {
  zones: [
    {
      id: 'relegation',
      name: 'relegation',
      kind: 'relegation',
      branches: [{ places: [4, 6] }],
      status: 'verified',
      source: 'made up for a test',
    },
  ],
}
const ABOVE_AND_BELOW: Partial<Rules> = {
  playOffs: [
    { places: [1, 2], matches: 1, status: 'verified', source: 'made up for a test' },
    { places: [3, 4], matches: 1, status: 'verified', source: 'made up for a test' },
  ],
}

const MADE_UP: readonly (readonly [string, Rules])[] = (['continue', 'reapply', 'restart'] as const).flatMap((procedure) => [
  [`head-to-head first, ${procedure}`, rulesOf(HEAD_TO_HEAD_FIRST, procedure)],
  [`head-to-head points alone, ${procedure}`, rulesOf(HEAD_TO_HEAD_POINTS, procedure)],
  [`head-to-head later, ${procedure}`, rulesOf(HEAD_TO_HEAD_LATER, procedure)],
  [`goals between head-to-head, ${procedure}`, rulesOf(GOALS_BETWEEN, procedure)],
  [`steps only where it matters, ${procedure}`, rulesOf(WHERE_IT_MATTERS, procedure, LAST_GOES_DOWN)],
  [`play-offs for two places, ${procedure}`, rulesOf(HEAD_TO_HEAD_FIRST, procedure, ABOVE_AND_BELOW)],
  [`play-offs after goals, ${procedure}`, rulesOf(HEAD_TO_HEAD_LATER, procedure, ABOVE_AND_BELOW)],
])

/** A season under some rules, whatever its year, from lines as in the season's fixture. */
function seasonUnder({ phases: _phases, averages: _averages, ...rules }: Rules, lines: readonly string[]): Season {
  return seasonOf(lines, [], competitionOf({ id: rules.competition, regimes: [{ ...rules, from: '1898' }] }))
}

/** The greatest difference between a club's chance of a place and what every score in turn gives it. */
function greatestError(season: Season, most: number, seed: string): number {
  const chancesOf = chancesFor(season, seededRandom(seedOf(seed)), most)
  const { clubs, places } = exactly(season, chancesOf)
  const expected = enumerated(season, matchesLeft(season), chancesOf, most)
  return Math.max(...clubs.flatMap((club, i) => clubs.map((_, j) => Math.abs(expected.get(club)![j]! - places[i * clubs.length + j]!))))
}

describe.each(REGIMES.map((rules) => [`${rules.competition} from ${rules.from}`, rules] as const))(
  'under the rules of %s',
  (name, rules) => {
    it('each place has the chance that every score in turn gives it', () => {
      const random = seededRandom(seedOf(name))
      for (let league = 0; league < 2; league++)
        expect(greatestError(seasonUnder(rules, tightLeague(random, 4)), 2, name)).toBeLessThan(1e-12)
    })
  },
)

describe.each(MADE_UP)('under rules with %s', (name, rules) => {
  it('each place has the chance that every score in turn gives it', () => {
    const random = seededRandom(seedOf(name))
    for (let league = 0; league < 5; league++)
      expect(greatestError(seasonUnder(rules, tightLeague(random, 4)), 2, name)).toBeLessThan(1e-12)
    for (let league = 0; league < 3; league++)
      expect(greatestError(seasonUnder(rules, tightLeague(random, 6)), 1, name)).toBeLessThan(1e-12)
  })
})

describe('clubs that met in an open match', () => {
  // Before it Roma have 6 points, Inter 3. A win of Inter's leaves them level, one win each: by how much decides.
  const lines = ['2017-09-01 roma 2-0 inter', '2017-09-02 inter 1-0 napoli', '2017-09-03 roma 1-0 napoli', '2017-09-04 inter - roma']

  it('are parted by their goal difference in it and the match before', () => {
    const season = seasonUnder(rulesOf(HEAD_TO_HEAD_FIRST), lines)
    const chancesOf = chancesFor(season, seededRandom(1), 3)
    const [cells] = matchesLeft(season).map(chancesOf)
    const { clubs, places, dependingOn } = exactly(season, chancesOf)
    const at = (home: number, away: number) => cells![home * 16 + away]!
    // 3-0 outdoes Roma's 2-0; after 2-0 or 3-1 the two are level on that, on goal difference (+1) and on goals: lots.
    const first = at(3, 0) + (at(2, 0) + at(3, 1)) / 2
    expect(places[clubs.indexOf('inter') * 3]).toBeCloseTo(first, 12)
    const { homeWin } = dependingOn[0]!
    expect(homeWin.places![clubs.indexOf('inter') * 3]).toBeCloseTo(first / homeWin.chance, 12)
  })
})

describe('three clubs level', () => {
  // A draw leaves Inter, Juventus and Napoli on 10 points, of which 9, 4 and 4 are of their own matches. Juventus took 4 of 6 from Napoli,
  // whose goal difference is better.
  const lines = [
    '2017-09-01 inter 1-0 juventus',
    '2017-09-02 juventus 0-1 inter',
    '2017-09-03 inter 1-0 napoli',
    '2017-09-04 napoli 1-0 inter',
    '2017-09-05 juventus 1-0 napoli',
    '2017-09-06 napoli 0-0 juventus',
    '2017-09-07 napoli 3-0 roma',
    '2017-09-08 roma 0-3 napoli',
    '2017-09-09 juventus 1-0 roma',
    '2017-09-10 roma 0-1 juventus',
    '2017-09-11 roma 1-0 inter',
    '2017-09-12 inter - roma',
  ]
  const PROCEDURES = [
    ['continue', 'napoli'],
    ['reapply', 'juventus'],
    ['restart', 'juventus'],
  ] as const

  it.each(PROCEDURES)('go on by the procedure of the rules: by "%s", %s are second', (procedure, second) => {
    const season = seasonUnder(rulesOf(HEAD_TO_HEAD_POINTS, procedure), lines)
    const { clubs, dependingOn } = exactly(season, chancesFor(season, seededRandom(2), 2))
    expect(dependingOn[0]!.draw.places![clubs.indexOf(second) * clubs.length + 1]).toBeCloseTo(1, 12)
  })
})

describe('a step used only where it matters', () => {
  // A draw leaves four clubs on 4 points. Juventus and Napoli have 3 goals each and share second place while Roma have fewer; once Roma
  // have more they stand third and fourth, and their own match counts.
  const lines = [
    '2017-09-01 juventus 1-0 napoli',
    '2017-09-02 juventus 2-2 udinese',
    '2017-09-03 napoli 1-0 inter',
    '2017-09-04 napoli 2-2 udinese',
    '2017-09-05 inter 5-0 udinese',
    '2017-09-06 roma 1-0 udinese',
    '2017-09-07 udinese 1-1 inter',
    '2017-09-08 torino - roma',
  ]

  it('is asked for the very places clubs come to share', () => {
    const rules = rulesOf([step('GF'), step('H2H_PTS', { onlyIfItMatters: true }), step('LOTS')], 'continue', LAST_GOES_DOWN)
    expect(greatestError(seasonUnder(rules, lines), 3, 'draw')).toBeLessThan(1e-12)
  })
})

describe('lots', () => {
  it('give every order of the clubs the same chance', () => {
    const lines = ['inter 1-1 juventus', 'juventus 1-1 napoli', 'napoli 1-1 inter'].map((line, at) => `2017-09-0${String(at + 1)} ${line}`)
    const { places } = exactly(seasonUnder(rulesOf(HEAD_TO_HEAD_FIRST), lines), () => someChances(seededRandom(1), 1))
    for (const chance of places) expect(chance).toBeCloseTo(1 / 3, 15)
  })
})

describe('chances depending on a result', () => {
  const random = seededRandom(11)
  const season = seasonUnder(rulesOf(HEAD_TO_HEAD_FIRST), tightLeague(random, 6))
  const chancesOf = chancesFor(season, random, 1)
  const found = exactly(season, chancesOf)

  it('mix back to those of the table', () => {
    for (const { homeWin, draw, awayWin } of found.dependingOn) {
      for (const [cell, chance] of found.places.entries()) {
        const mixed = [homeWin, draw, awayWin].reduce((sum, result) => sum + result.chance * result.places![cell]!, 0)
        expect(Math.abs(mixed - chance)).toBeLessThan(1e-12)
      }
    }
  })

  it('are those that every score with that result in turn gives', () => {
    const [first] = found.dependingOn
    const drawn = (scores: readonly SupposedScore[]) =>
      scores.every(({ match, score }) => match !== first!.match.id || score.home === score.away)
    const expected = enumerated(season, matchesLeft(season), chancesOf, 1, drawn)
    for (const [i, club] of found.clubs.entries())
      for (const [j] of found.clubs.entries())
        expect(first!.draw.places![i * found.clubs.length + j]).toBeCloseTo(expected.get(club)![j]!, 12)
  })

  it('sum to 1 by club and by place', () => {
    const size = found.clubs.length
    const all = [
      found.places,
      ...found.dependingOn.flatMap(({ homeWin, draw, awayWin }) => [homeWin.places!, draw.places!, awayWin.places!]),
    ]
    for (const places of all)
      for (let one = 0; one < size; one++) {
        expect(Math.abs(places.subarray(one * size, one * size + size).reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-12)
        expect(Math.abs(found.clubs.reduce((sum, _, club) => sum + places[club * size + one]!, 0) - 1)).toBeLessThan(1e-12)
      }
  })

  it('go with the points each result brings', () => {
    const division = divisionsIn(season).parts[0]!
    const [first] = found.dependingOn
    const home = found.clubs.indexOf(first!.match.home)
    const soFar = division.points.get(first!.match.home)!
    expect(found.points[home]).toEqual([
      { points: soFar + 3, chance: first!.homeWin.chance },
      { points: soFar + 1, chance: first!.draw.chance },
      { points: soFar, chance: first!.awayWin.chance },
    ])
  })
})

describe('what has no exact chances', () => {
  const lines = ['2017-09-01 inter 1-0 juventus', '2017-09-02 inter - napoli', '2017-09-03 juventus - roma']
  const reasonFor = (rules: Rules, more: readonly string[] = []) => {
    const found = lastRoundOf(divisionsIn(seasonUnder(rules, [...lines, ...more])).parts[0]!, () => someChances(seededRandom(1), 2))
    return found.ok ? undefined : found.problem
  }

  it('is told with the reason', () => {
    expect(reasonFor(rulesOf([step('GD')]))).toBeUndefined()
    expect(reasonFor(rulesOf([step('GD')]), ['2017-09-04 inter - roma'])).toBe('a club has two matches left')
    const crowd = Array.from({ length: 11 }, (_, at) => `2017-09-05 home-${String(at)} 0-0 away-${String(at)}`)
    expect(reasonFor(rulesOf([step('GD')]), crowd)).toBe('more clubs can end level than can be gone through')
    expect(reasonFor(rulesOf([step('OPPONENTS_PTS')]))).toBe('a step looks at the results of other clubs')
    expect(reasonFor(rulesOf([step('GD', { onceAllMet: true })]))).toBe('a step of goals has a condition')
    expect(reasonFor(rulesOf([step('SHOOT_OUT', { afterDrawInLastMatch: true })]))).toBe('a step looks at how the last match ended')
    expect(reasonFor(rulesOf([step('GD')], 'restart after each winner'))).toBe('the order begins again after each winner')
    expect(reasonFor(rulesOf([step('GD')], 'continue', { points: { win: 2, draw: 2, loss: 0 } }))).toBe(
      'the clubs are not ranked on points of their own',
    )
  })
})
