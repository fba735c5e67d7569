import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../base/index.ts'
import { leagueResults } from '../backtest/league-results.ts'
import { dixonColes } from '../dixon-coles/index.ts'
import { goalsScored, pastOdds, ratings } from '../ratings/index.ts'
import { scoreAt } from '../scores.ts'
import { leagueOf, simulatedSeason } from '../simulated-league.fixture.ts'
import type { ForecastModel, Learner, PastMatch, ScoreChances, Strengths } from '../types.ts'
import { baseRates } from './base-rates.ts'
import { checkModel } from './check-model.ts'

const random = seededRandom(8)
const { seasons } = leagueResults(
  'ita',
  [2010, 2011].flatMap((year) => simulatedSeason(leagueOf(10, 0.6), year, random, { shots: true, odds: true })),
)

/** The base rates, with parts of the learner put differently; `own` is a fresh learner to build on. */
function wrongLearner(differently: (own: Learner) => Partial<Record<keyof Learner, unknown>>): ForecastModel {
  return {
    name: 'wrong',
    version: '1',
    begin: () => {
      const own = baseRates.begin()
      const rest = {
        learn: (matches: readonly PastMatch[]) => {
          own.learn(matches)
        },
        forecast: own.forecast.bind(own),
      }
      return { ...rest, ...differently(own) } as Learner
    },
  }
}

/** The base rates with parts of the model put differently. */
function wrongModel(differently: Partial<Record<keyof ForecastModel, unknown>>): ForecastModel {
  return { name: 'wrong', version: '1', begin: () => baseRates.begin(), ...differently } as ForecastModel
}

/** The base rates' chances, changed before they are given. */
const saying = (change: (scores: ScoreChances) => unknown) =>
  wrongLearner((own) => ({ forecast: (fixture: Parameters<Learner['forecast']>[0]) => change(own.forecast(fixture)) }))

/** A fixed answer: so much for 1-0, 1-1 and 0-1. */
function fixed(homeWin: number, draw: number, awayWin: number): ScoreChances {
  const scores = new Float64Array(256)
  scores[scoreAt(1, 0)] = homeWin
  scores[scoreAt(1, 1)] = draw
  scores[scoreAt(0, 1)] = awayWin
  return scores
}

/** The strengths of equal clubs: only the level and the home advantage are of any size. */
function equalStrengths(clubs: number, level: number, homeAdvantage: number): Strengths {
  const size = 2 * clubs + 2
  const mean = new Float64Array(size)
  mean.set([level, homeAdvantage], 2 * clubs)
  return { mean, factor: new Float64Array(size * size), rho: 0, drift: { attack: 0, defence: 0, together: 0 } }
}

/** The ratings, their strengths changed. */
function withStrengths(change: (strengths: Strengths) => unknown): ForecastModel {
  return {
    name: 'wrong',
    version: '1',
    begin: () => {
      const own = ratings().begin()
      return {
        startSeason: (ahead) => own.startSeason?.(ahead),
        learn: (matches) => {
          own.learn(matches)
        },
        forecast: (fixture) => own.forecast(fixture),
        strengths: (clubs, date) => change(own.strengths!(clubs, date)) as Strengths,
      }
    },
  }
}

describe('models that keep to their port', () => {
  it.each([ratings(), ratings({ inputs: [goalsScored, pastOdds()] }), dixonColes, baseRates])('have nothing wrong: $name', (model) => {
    expect(checkModel(model, seasons)).toEqual([])
  })

  it('may be classes, whose methods need to know what they are methods of', () => {
    class Own implements ForecastModel {
      readonly name = 'own'
      readonly version = '1'
      private readonly of = ratings()
      begin(): Learner {
        return this.of.begin()
      }
    }
    expect(checkModel(new Own(), seasons)).toEqual([])
  })

  it('have nothing wrong that no matches could show', () => {
    expect(checkModel(baseRates, [])).toEqual([])
  })
})

let calls = 0
let shared = 0

const WRONG: readonly (readonly [fault: string, model: ForecastModel, path: string | undefined])[] = [
  ['it has no name', wrongModel({ name: undefined }), 'name'],
  ['it has no name', wrongModel({ name: '' }), 'name'],
  ['it has no version', wrongModel({ version: 2 }), 'version'],
  ['it cannot begin', wrongModel({ begin: undefined }), 'begin'],
  ['its learner cannot learn', wrongLearner(() => ({ learn: undefined })), 'learn'],
  ['its learner cannot forecast', wrongLearner(() => ({ forecast: 'later' })), 'forecast'],
  ['its chances are not of all scores', saying((scores) => scores.subarray(1)), 'forecast of '],
  ['its chances are not of all scores', saying(() => [0.4, 0.3, 0.3]), 'forecast of '],
  ['a chance is none', saying((scores) => scores.fill(NaN, 3, 4)), 'forecast of '],
  ['a chance is none', saying((scores) => scores.fill(-0.01, 3, 4)), 'forecast of '],
  ['its chances do not sum to 1', saying((scores) => scores.map((chance) => chance * 1.01)), 'forecast of '],
  ['it says a result cannot be', saying(() => fixed(0.6, 0.4, 0)), 'forecast of '],
  [
    'the same matches give other forecasts',
    wrongLearner(() => {
      const chance = 0.3 + 0.01 * (calls++ % 7)
      return { forecast: () => fixed(0.6 - chance, 0.4, chance) }
    }),
    'forecast of ',
  ],
  [
    'asking changes its answer',
    wrongLearner(() => {
      let asked = 0
      return { forecast: () => fixed(0.5 - 0.001 * ++asked, 0.3, 0.2 + 0.001 * asked) }
    }),
    'forecast of ',
  ],
  [
    'asking changes its answer',
    // It remembers whom it was asked of before, and is upset by the same clubs at the other ground.
    wrongLearner(() => {
      let before = ''
      return {
        forecast: ({ home, away }: { home: string; away: string }) => {
          const upset = before === `${away} ${home}`
          before = `${home} ${away}`
          return upset ? fixed(0.4, 0.3, 0.3) : fixed(0.5, 0.3, 0.2)
        },
      }
    }),
    'forecast of ',
  ],
  [
    'what one learner has seen shows in another',
    wrongLearner(() => ({
      learn: () => {
        shared += 0.5
      },
      forecast: () => fixed(0.5, 0.5 - 1 / (3 + Math.round(shared)), 1 / (3 + Math.round(shared))),
    })),
    'begin',
  ],
  ['its strengths are not of the clubs', withStrengths((strengths) => ({ ...strengths, mean: strengths.mean.subarray(1) })), 'strengths'],
  [
    'its strengths are not of the clubs',
    withStrengths((strengths) => ({ ...strengths, factor: strengths.factor.subarray(1) })),
    'strengths',
  ],
  ['a strength is no number', withStrengths((strengths) => ({ ...strengths, mean: strengths.mean.map(() => NaN) })), 'strengths'],
  ['its rho is too far out', withStrengths((strengths) => ({ ...strengths, rho: -0.5 })), 'strengths'],
  ['its drift is none', withStrengths((strengths) => ({ ...strengths, drift: { attack: -1, defence: 0, together: 0 } })), 'strengths'],
  ['its drift is none', withStrengths((strengths) => ({ ...strengths, drift: { attack: 0, defence: 0, together: 1.1 } })), 'strengths'],
  ['its strengths say something else than its forecasts', withStrengths(() => equalStrengths(10, 0.1, 1.2)), 'strengths'],
  ['it throws', wrongLearner(() => ({ learn: (matches: PastMatch[]) => matches.reverse() })), undefined],
  [
    'it throws',
    wrongLearner(() => ({
      learn: (matches: { score: { home: number } }[]) => {
        matches.forEach((match) => {
          match.score.home = 0
        })
      },
    })),
    undefined,
  ],
  [
    'it throws',
    wrongLearner((own) => ({
      forecast: (fixture: { home: string }) => {
        fixture.home = 'roma'
        return own.forecast(fixture as never)
      },
    })),
    undefined,
  ],
]

describe('a wrong model', () => {
  it.each(WRONG)('is told that %s', (fault, model, path) => {
    const problems = checkModel(model, seasons)
    expect(problems[0]).toMatchObject({ code: 'MODEL_INVALID', severity: 'error', message: `The model is wrong: ${fault}.` })
    expect(problems[0]?.expected).not.toBe('')
    if (path === undefined) expect(problems[0]).not.toHaveProperty('place')
    else expect(problems[0]?.place?.path?.startsWith(path)).toBe(true)
  })

  it('is told the match, what was found and what was expected', () => {
    const [problem] = checkModel(
      saying((scores) => scores.fill(-0.01, 3, 4)),
      seasons,
    )
    const { date, home, away } = seasons[0]!.dates[0]![0]!
    expect(problem).toMatchObject({
      place: { path: `forecast of ${home} v ${away}, ${date}` },
      found: '-0.01 for 0-3',
      expected: 'numbers from 0 to 1',
    })
  })

  it('is told when clubs never seen are beyond it, though those of the calendar are not', () => {
    const known = new Set(seasons.flatMap(({ clubs }) => clubs))
    const model = wrongLearner((own) => ({
      forecast: (fixture: { home: string; date: string }) =>
        known.has(fixture.home) || fixture.date < '2010' ? own.forecast(fixture as never) : fixed(NaN, 0, 0),
    }))
    expect(checkModel(model, seasons)).toMatchObject([
      { message: 'The model is wrong: a chance is none.', place: { path: 'forecast of clubs never seen' } },
    ])
  })

  it('is warned when it knows less than base rates, in so many figures', () => {
    const problems = checkModel(
      saying(() => fixed(0.05, 0.05, 0.9)),
      seasons,
    )
    expect(problems).toMatchObject([{ code: 'MODEL_INVALID', severity: 'notice' }])
    expect(problems[0]?.message).toMatch(/^The model knows less than base rates: its RPS is 0\.\d{4} \(0\.\d{4}\) above theirs\.$/)
  })

  it('is told what its strengths say', () => {
    const [problem] = checkModel(
      withStrengths(() => equalStrengths(10, 0.1, 1.2)),
      seasons,
    )
    expect(problem?.found).toMatch(/^(homeWin|draw|awayWin) of club-00 v club-01: 0\.\d{3} from the strengths, 0\.\d{3} as forecast$/)
  })
})

/** Whatever can be thrown, and what is said of it. */
const THROWN: readonly (readonly [what: string, thrown: unknown, found: string | undefined])[] = [
  ['an error', new Error('no odds'), 'no odds'],
  ['a text', 'no odds', 'no odds'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a symbol', Symbol('odds'), 'Symbol(odds)'],
  ['an object that cannot be said', Object.create(null), undefined],
  [
    'one that throws when said',
    {
      toString: () => {
        throw new Error('never')
      },
    },
    undefined,
  ],
]

describe('a model that throws', () => {
  const throwing = (thrown: unknown) => () => {
    throw thrown
  }

  it.each(THROWN)('%s is told so, wherever it does', (_, thrown, found) => {
    const throws = throwing(thrown)
    const models = [
      wrongModel({ begin: throws }),
      wrongLearner(() => ({ learn: throws })),
      wrongLearner(() => ({ forecast: throws })),
      wrongLearner(() => ({ startSeason: throws })),
      withStrengths(throws),
    ]
    for (const model of models) {
      const problems = checkModel(model, seasons)
      expect(problems).toMatchObject([{ code: 'MODEL_INVALID', severity: 'error', message: 'The model is wrong: it throws.' }])
      if (found !== undefined) expect(problems[0]?.found).toBe(found)
    }
  })

  it.each([
    ['no model', undefined],
    ['null', null],
    ['a number', 7],
    ['one whose learner is none', wrongModel({ begin: () => undefined })],
    ['one whose learner is null', wrongModel({ begin: () => null })],
    ['one whose name cannot be said', wrongModel({ name: Object.create(null) })],
    ['one that forecasts nothing', wrongLearner(() => ({ forecast: () => undefined }))],
    ['one whose strengths are none', withStrengths(() => undefined)],
    ['one whose strengths have no drift', withStrengths((strengths) => ({ ...strengths, drift: undefined }))],
  ])('is told what is wrong and brings nothing down: %s', (_, model) => {
    expect(checkModel(model as ForecastModel, seasons)).toMatchObject([{ code: 'MODEL_INVALID', severity: 'error' }])
  })
})
