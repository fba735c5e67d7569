import { describe, expect, it } from 'vitest'
import { seasonOn } from '../../../test/bundled.ts'
import { seededRandom } from '../../base/index.ts'
import { competitionOf, FIXTURES, seasonOf } from '../../season/season.fixture.ts'
import { type Season, type SupposedScore, withScores } from '../../season/index.ts'
import { type Row, tableOf } from '../../table/index.ts'
import { confirmsJointly, provesJointly } from '../verify/joint.ts'
import type { WantedPlaces } from '../verify/joint-proof.ts'
import { askJointly } from './ask.ts'
import type { JointQuestion } from './question.ts'

const MOST_GOALS = 4

function answerTo(season: Season, question: JointQuestion) {
  const asked = askJointly(season, question)
  if (!asked.ok) throw new Error(asked.problem.map(({ message }) => message).join('; '))
  return asked.value
}

const place = (club: string, from: number, to = from): WantedPlaces => ({ club, from, to })

/** A season of four clubs with two or three matches left, under one of a few orders. */
function nearTheEnd(seed: number): Season {
  const random = seededRandom(seed)
  const open = seed % 4 === 0 ? 3 : 2
  const order = [...FIXTURES].sort(() => random() - 0.5)
  const goals = () => String(Math.floor(random() * 3))
  const lines = order.map(([home, away], index) => {
    const score = index < order.length - open ? `${goals()}-${goals()}` : '-'
    return `2017-${index < 6 ? '09' : '10'}-${String(10 + index)} ${home} ${score} ${away}`
  })
  const orders = [
    ['GD', 'GF'],
    ['H2H_PTS', 'H2H_GD', 'GD', 'GF'],
    ['H2H_PTS', 'GD'],
    ['WINS', 'GF'],
  ] as const
  const steps = orders[seed % orders.length]!.map((code) => ({ code, status: 'assumed' as const, source: 'made up for a test' }))
  const regime = {
    competition: 'ita.serie-a',
    from: '1898',
    points: { win: 3, draw: 1, loss: 0 },
    order: { final: steps, inSeason: steps },
  }
  return seasonOf(lines, [], competitionOf({ regimes: [regime] }))
}

/** The table of every set of scores with few goals. */
function everyTable(season: Season): (readonly Row[])[] {
  const open = season.matches.filter(({ score }) => score === undefined)
  const goals = Array.from({ length: open.length === 3 ? 3 : MOST_GOALS + 1 }, (_, count) => count)
  const scores = goals.flatMap((home) => goals.map((away) => ({ home, away })))
  const ways = open.reduce<readonly (readonly SupposedScore[])[]>(
    (all, { id: match }) => all.flatMap((way) => scores.map((score) => [...way, { match, score }])),
    [[]],
  )
  return ways.map((way) => tableOf(withScores(season, way)).rows)
}

/** Whether a table has clubs on places, those that share one standing in any order. */
function hasPlaces(rows: readonly Row[], wanted: readonly WantedPlaces[]): boolean {
  const seated = (at: number, taken: ReadonlySet<string>): boolean =>
    at > rows.length ||
    rows.some(({ club, position, tie }) => {
      const shares = at >= position && at < position + (tie?.undecided?.with.length ?? 1)
      const fits = wanted.every((each) => each.club !== club || (each.from <= at && at <= each.to))
      return shares && fits && !taken.has(club) && seated(at + 1, new Set([...taken, club]))
    })
  return seated(1, new Set())
}

describe('asking for several places at once', () => {
  it('agrees with going through every score, under orders by goals and by head-to-head', () => {
    const counts = { possible: 0, impossible: 0, open: 0 }
    for (let seed = 1; seed <= 60; seed++) {
      const season = nearTheEnd(seed)
      const tables = everyTable(season)
      const random = seededRandom(seed)
      for (let asked = 0; asked < 6; asked++) {
        const clubs = [...season.clubs].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3))
        const places = clubs.map((club) => {
          const from = 1 + Math.floor(random() * 4)
          return place(club, from, Math.min(4, from + Math.floor(random() * 1.4)))
        })
        const { answer, ...more } = answerTo(season, { places })
        const exists = tables.some((rows) => hasPlaces(rows, places))
        counts[answer]++
        if (exists) expect([seed, places, answer]).toEqual([seed, places, 'possible'])
        if ('witness' in more) expect(confirmsJointly(season, places, more.witness.scores)).toBe(true)
        if ('proof' in more) expect(provesJointly(season, more.proof)).toBe(true)
      }
    }
    expect(Math.min(counts.possible, counts.impossible)).toBeGreaterThan(80)
    expect(counts.open).toBeLessThan(4)
  })

  it('a witness has a score for every open match, the ones given among them, and says where the clubs stand', () => {
    const season = seasonOn('2018-05-13')
    const results = [{ match: 'lazio-v-inter', score: { home: 2, away: 3 } }] as const
    const found = answerTo(season, { results, places: [place('inter', 4), place('lazio', 5)] })
    const open = season.matches.filter(({ score }) => score === undefined).map(({ id }) => id)
    expect(found.answer === 'possible' && found.witness.scores.map(({ match }) => match).sort()).toEqual(open.sort())
    expect(found.answer === 'possible' && found.witness.scores).toContainEqual(results[0])
    expect(found.answer === 'possible' && found.witness.places).toEqual([
      { club: 'inter', place: 4, sharing: 1 },
      { club: 'lazio', place: 5, sharing: 1 },
    ])
  })

  it('a season that is over is answered by its table', () => {
    const season = seasonOn('2018-05-20')
    expect(answerTo(season, { places: [place('inter', 4), place('lazio', 5)] })).toMatchObject({
      answer: 'possible',
      witness: { scores: [] },
    })
    const found = answerTo(season, { places: [place('inter', 5)] })
    expect(found).toMatchObject({ answer: 'impossible', proof: { refutation: { by: 'table' } } })
    expect(found.answer === 'impossible' && provesJointly(season, found.proof)).toBe(true)
  })
})

describe('Serie A 2017-18, by what the press and the table said', () => {
  const night = seasonOn('2018-04-22')

  it('Juventus and Napoli are the first two in some order, and Roma can be fourth behind either', () => {
    expect(answerTo(night, { places: [place('juventus', 1), place('roma', 4)] }).answer).toBe('possible')
    expect(answerTo(night, { places: [place('napoli', 1), place('juventus', 2), place('roma', 4)] }).answer).toBe('possible')
    expect(answerTo(night, { places: [place('napoli', 1), place('juventus', 3)] }).answer).toBe('impossible')
    expect(answerTo(night, { places: [place('roma', 2)] }).answer).toBe('impossible')
  })

  it('before the last day Inter are in the top four only if they win at Lazio', () => {
    const last = seasonOn('2018-05-13')
    const inter = (outcome: 'home' | 'draw' | 'away') =>
      answerTo(last, { results: [{ match: 'lazio-v-inter', outcome }], places: [place('inter', 1, 4)] })
    expect(['home', 'draw', 'away'].map((outcome) => inter(outcome as 'home').answer)).toEqual(['impossible', 'impossible', 'possible'])
    // Level on 72 they are parted by their matches, not by goal difference, which is Lazio's.
    expect(answerTo(last, { results: [{ match: 'lazio-v-inter', outcome: 'away' }], places: [place('lazio', 4)] }).answer).toBe(
      'impossible',
    )
  })

  it('after matchday 36 Juventus need Roma not to beat them, or Napoli not to win', () => {
    const season = seasonOn('2018-05-06')
    const results = [
      { match: 'roma-v-juventus', outcome: 'draw' },
      { match: 'sampdoria-v-napoli', outcome: 'away' },
    ] as const
    expect(answerTo(season, { results, places: [place('napoli', 1)] }).answer).toBe('impossible')
    const lost = [{ match: 'roma-v-juventus', outcome: 'home' }, results[1]] as const
    expect(answerTo(season, { results: lost, places: [place('napoli', 1)] }).answer).toBe('possible')
  })

  it('a proof names only what cannot be together', () => {
    const results = [
      { match: 'roma-v-chievo', outcome: 'home' },
      { match: 'juventus-v-bologna', outcome: 'home' },
    ] as const
    const found = answerTo(night, { results, places: [place('milan', 6), place('napoli', 1), place('benevento', 17)] })
    expect(found.answer === 'impossible' && found.proof).toEqual({ places: [place('benevento', 17)], refutation: { by: 'counting' } })
  })
})

describe('questions that cannot be asked', () => {
  const night = seasonOn('2018-04-22')
  const codes = (question: JointQuestion) => {
    const asked = askJointly(night, question)
    return asked.ok ? [] : asked.problem.map(({ code, candidates }) => [code, candidates?.[0]])
  }

  it('names what is not known, with the nearest that is', () => {
    expect(codes({ places: [place('juventsu', 1)] })).toEqual([['CLUB_UNKNOWN', 'juventus']])
    expect(codes({ results: [{ match: 'roma-v-chevo', outcome: 'draw' }] })).toEqual([['MATCH_UNKNOWN', 'roma-v-chievo']])
  })

  it('refuses results of matches played, results given twice, scores and places there are not', () => {
    expect(codes({ results: [{ match: 'juventus-v-napoli', outcome: 'home' }] })[0]?.[0]).toBe('ARGUMENT_INVALID')
    const twice = { match: 'roma-v-chievo', outcome: 'home' } as const
    expect(codes({ results: [twice, twice] })).toEqual([['ARGUMENT_INVALID', undefined]])
    expect(codes({ results: [{ match: 'roma-v-chievo', score: { home: 1.5, away: 0 } }] })).toEqual([['ARGUMENT_INVALID', undefined]])
    expect(codes({ places: [place('roma', 4, 3)] })).toEqual([['ARGUMENT_INVALID', undefined]])
    expect(codes({ places: [place('roma', 4, 21)] })).toEqual([['ARGUMENT_INVALID', undefined]])
  })
})
