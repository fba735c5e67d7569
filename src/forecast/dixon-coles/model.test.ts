import { describe, expect, it } from 'vitest'
import { addSeconds, seededRandom } from '../../base/index.ts'
import { resultChances, scoreAt } from '../scores.ts'
import { type Learner, MOST_GOALS, type PastMatch } from '../types.ts'
import { dixonColes } from './model.ts'

const CLUBS = ['atalanta', 'bologna', 'cagliari', 'empoli', 'fiorentina', 'genoa']

function dateAfter(days: number): string {
  return addSeconds('2015-08-01T12:00:00Z', days * 86_400).slice(0, 10)
}

/** A match a day, each club at each ground in turn; the first club scores most. */
function matchesOf(days: number, seed = 5): PastMatch[] {
  const random = seededRandom(seed)
  return Array.from({ length: days }, (_, day) => {
    const home = day % CLUBS.length
    const away = (home + 1 + (day % (CLUBS.length - 1))) % CLUBS.length
    const goals = (club: number) => Math.floor(random() * (club === 0 ? 5 : 3))
    return {
      date: dateAfter(day),
      season: '2015-16',
      home: CLUBS[home]!,
      away: CLUBS[away]!,
      score: { home: goals(home), away: goals(away) },
    }
  })
}

function learnt(matches: readonly PastMatch[]): Learner {
  const learner = dixonColes.begin()
  for (const match of matches) learner.learn([match])
  return learner
}

const fixture = { date: dateAfter(400), home: 'atalanta', away: 'genoa' }

describe('the reference model', () => {
  it('gives chances of scores that sum to 1, none below 0', () => {
    const chances = learnt(matchesOf(300)).forecast(fixture)
    expect(chances).toHaveLength((MOST_GOALS + 1) ** 2)
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
  })

  it('favours the club that scores most, and the side at home', () => {
    const learner = learnt(matchesOf(300))
    const atHome = resultChances(learner.forecast(fixture))
    const away = resultChances(learner.forecast({ ...fixture, home: 'genoa', away: 'atalanta' }))
    expect(atHome.homeWin).toBeGreaterThan(atHome.awayWin)
    expect(atHome.homeWin).toBeGreaterThan(away.awayWin)
  })

  it('forecasts from earlier matches alone', () => {
    const matches = matchesOf(300)
    const [one, other] = [learnt(matches.slice(0, 200)), learnt(matches.slice(0, 200))]
    const before = one.forecast(fixture)
    other.forecast({ ...fixture, home: 'empoli' })
    expect(other.forecast(fixture)).toEqual(before)
    one.learn([{ ...matches[200]!, score: { home: 9, away: 0 } }])
    expect(one.forecast(fixture)).not.toEqual(before)
    expect(learnt(matches.slice(0, 200)).forecast(fixture)).toEqual(before)
  })

  it('takes a club never seen for an average one, and needs no match at all', () => {
    // Poisson counts of means exp(0.1 + 0.3) and exp(0.1), rho 0: the prior.
    const [lambda, mu] = [Math.exp(0.4), Math.exp(0.1)]
    const twoOne = (Math.exp(-lambda) * lambda ** 2 * Math.exp(-mu) * mu) / 2
    expect(dixonColes.begin().forecast(fixture)[scoreAt(2, 1)]).toBeCloseTo(twoOne, 12)
    const learner = learnt(matchesOf(300))
    const strangers = learner.forecast({ ...fixture, home: 'udinese', away: 'verona' })
    const turned = learner.forecast({ ...fixture, home: 'verona', away: 'udinese' })
    expect(strangers).toEqual(turned)
  })

  it('forgets matches of more than five years ago', () => {
    const recent = matchesOf(100).map((match, day) => ({ ...match, date: dateAfter(3000 + day) }))
    const young = learnt(recent).forecast(fixture)
    const old = learnt([...matchesOf(200, 9), ...recent]).forecast(fixture)
    for (let score = 0; score < young.length; score++) expect(old[score]).toBeCloseTo(young[score]!, 9)
  })

  it('gives the low scores their factor', () => {
    const draws = matchesOf(300).map((match) => ({
      ...match,
      score: { home: match.score.home > 1 ? 1 : 0, away: match.score.home > 1 ? 1 : 0 },
    }))
    const chances = learnt(draws).forecast(fixture)
    const independent = (chances[scoreAt(0, 2)]! / chances[scoreAt(2, 2)]!) * chances[scoreAt(2, 0)]!
    expect(chances[scoreAt(0, 0)]).toBeGreaterThan(independent * 1.05)
  })
})
