import { describe, expect, it } from 'vitest'
import { clubWith, competitionOf, seasonOf } from '../season/season.fixture.ts'
import { questionWanted } from './joint-arguments.ts'

const clubs = ['inter', 'juventus', 'napoli'].map((id) => clubWith(id, {}))
const competition = competitionOf({ clubs: [...clubs, clubWith('roma', { name: 'Roma-Lazio Uniti', aliases: ['Roma'] })] })
const season = seasonOf(['2017-09-10 inter 1-0 roma', '2017-09-11 juventus - napoli', '2017-09-12 roma - juventus'], [], competition)

const asked = (finish: readonly string[], result: readonly string[] = []) => {
  const question = questionWanted(season, { finish, result })
  return question.ok ? question.value : question.problem.map(({ code, candidates }) => [code, candidates?.[0]])
}

describe('what is asked', () => {
  it('a club finishes on a place or between two', () => {
    expect(asked(['roma=4', 'Juventus = 1-2'])).toMatchObject({
      places: [
        { club: 'roma', from: 4, to: 4 },
        { club: 'juventus', from: 1, to: 2 },
      ],
    })
  })

  it.each(['roma-v-juventus', 'roma-juventus', 'Roma v Juventus', 'Roma - JUVENTUS', 'Roma-Lazio Uniti-Juventus'])(
    'a match may be %s',
    (match) => {
      expect(asked([], [`${match}=draw`])).toMatchObject({ results: [{ match: 'roma-v-juventus', outcome: 'draw' }] })
    },
  )

  it('a match ends with a score or in a way', () => {
    expect(asked([], ['juventus-napoli=2-1', 'roma-juventus=Away'])).toMatchObject({
      results: [
        { match: 'juventus-v-napoli', score: { home: 2, away: 1 } },
        { match: 'roma-v-juventus', outcome: 'away' },
      ],
    })
  })

  it('what cannot be read is a problem, each by itself', () => {
    expect(asked(['romma=1', 'roma', 'roma=first'])).toEqual([
      ['CLUB_UNKNOWN', 'Roma'],
      ['ARGUMENT_INVALID', undefined],
      ['ARGUMENT_INVALID', undefined],
    ])
    expect(asked([], ['juventsu-napoli=home', 'roma=home', 'roma-juventus=won', 'roma-juventus'])).toEqual([
      ['CLUB_UNKNOWN', 'juventus'],
      ['ARGUMENT_INVALID', undefined],
      ['ARGUMENT_INVALID', undefined],
      ['ARGUMENT_INVALID', undefined],
    ])
  })

  it('a match the other way about is not meant, but named', () => {
    expect(asked([], ['juventus-roma=home'])).toEqual([['MATCH_UNKNOWN', 'roma-v-juventus']])
  })
})
