import { describe, expect, it } from 'vitest'
import { comebacks, goalIntervals, lateWinner } from './match-course.ts'
import { played, seasonOf } from '../season/season.fixture.ts'

const season = seasonOf([
  '2018-04-22 juventus 0-1 napoli:: napoli koulibaly 90',
  '2018-04-22 chievo 1-2 inter:: inter icardi 50, inter perisic 61, chievo stepinski 90',
  '2018-04-23 roma 3-2 lazio:: lazio immobile 10, lazio immobile 20, roma dzeko 30, roma dzeko 80, roma under 90+2',
  '2018-04-24 milan 2-2 torino:: milan suso 5, torino belotti 45+2, torino belotti 60, milan suso 86',
  '2018-04-25 genoa 2-1 spal:: genoa lapadula 5, genoa rigoni 6, spal antenucci 90',
  '2018-04-26 verona 2-1 sassuolo:: sassuolo politano 5, verona kean ?, verona kean 90',
  '2018-04-27 udinese 2-1 bologna:: bologna verdi 5, udinese lasagna 90',
])
const at = (home: string, away: string) => played(season, home, away)

describe('comebacks', () => {
  it('measures how far behind the winners were', () => {
    expect(comebacks(at('roma', 'lazio'))).toMatchObject([{ club: 'roma', deficit: 2, outcome: 'won' }])
    expect(comebacks(at('juventus', 'napoli'))).toEqual([])
  })

  it('finds both sides of a draw', () => {
    expect(comebacks(at('milan', 'torino')).map(({ club, deficit, outcome }) => [club, deficit, outcome])).toEqual([
      ['milan', 1, 'drawn'],
      ['torino', 1, 'drawn'],
    ])
  })

  it('says nothing without every goal and its minute', () => {
    expect(comebacks(at('verona', 'sassuolo'))).toEqual([])
    expect(comebacks(at('udinese', 'bologna'))).toEqual([])
  })
})

describe('late goals', () => {
  it("is Koulibaly's 90th-minute winner, with its facts", () => {
    expect(lateWinner(at('juventus', 'napoli'))).toMatchObject({
      kind: 'winner',
      club: 'napoli',
      goal: { player: 'koulibaly' },
      evidence: ['juventus-v-napoli/ResultRecorded.1', 'juventus-v-napoli/GoalScored.1'],
    })
    expect(lateWinner(at('roma', 'lazio'))?.goal.player).toBe('under')
  })

  it('is an equaliser from the 86th minute on', () => {
    expect(lateWinner(at('milan', 'torino'))).toMatchObject({ kind: 'equaliser', club: 'milan' })
  })

  it('is not a late goal that changed nothing, nor one of a match not fully known', () => {
    expect(lateWinner(at('genoa', 'spal'))).toBeUndefined()
    expect(lateWinner(at('chievo', 'inter'))).toBeUndefined()
    expect(lateWinner(at('udinese', 'bologna'))).toBeUndefined()
  })
})

describe('intervals between goals', () => {
  it('are eleven minutes from Icardi to Perisic', () => {
    expect(goalIntervals(at('chievo', 'inter'))).toMatchObject([
      { club: 'inter', minutes: 11, unanswered: true, first: { player: 'icardi' }, second: { player: 'perisic' } },
    ])
  })

  it('leave the added time of the first half out once it is over', () => {
    expect(goalIntervals(at('milan', 'torino')).map(({ club, minutes, unanswered }) => [club, minutes, unanswered])).toEqual([
      ['torino', 15, true],
      ['milan', 81, false],
    ])
  })
})
