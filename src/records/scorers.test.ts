import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedMatches } from '../season/index.ts'
import { assists, goalTally, ownGoals, scorers } from './scorers.ts'
import { FIXTURES, lineUp, seasonOf } from '../season/season.fixture.ts'

const season = seasonOf([
  '2018-04-01 inter 2-1 roma:: inter icardi 10 pen, roma dzeko 20, inter icardi 30 by:perisic',
  '2018-04-08 napoli 2-2 inter:: napoli mertens 5, inter icardi 50, napoli skriniar 60 own, inter - 70',
  '2018-04-15 roma 1-0 napoli:: roma dzeko 90',
  '2018-04-22 juventus 1-1 roma:: juventus dybala 3, roma under 9 by:dzeko',
])

describe('scorers', () => {
  it('ranks by goals; players level share a rank', () => {
    expect(scorers(season).map(({ rank, player, goals }) => [rank, player, goals])).toEqual([
      [1, 'icardi', 3],
      [2, 'dzeko', 2],
      [3, 'dybala', 1],
      [3, 'mertens', 1],
      [3, 'under', 1],
    ])
  })

  it('keeps penalties, clubs and the facts of the goals', () => {
    expect(scorers(season)[0]).toEqual({
      rank: 1,
      player: 'icardi',
      clubs: ['inter'],
      goals: 3,
      penalties: 1,
      goalIds: ['inter-v-roma/GoalScored.1', 'inter-v-roma/GoalScored.3', 'napoli-v-inter/GoalScored.2'],
      evidence: ['inter-v-roma/GoalScored.1', 'inter-v-roma/GoalScored.3', 'napoli-v-inter/GoalScored.2'],
    })
  })

  it('counts appearances when every line-up of the club is known', () => {
    const known = seasonOf(
      ['2018-04-01 inter 1-0 roma:: inter icardi 10', '2018-04-08 napoli 0-0 inter'],
      [lineUp('inter', 'roma', 'inter', ['icardi']), lineUp('napoli', 'inter', 'inter', ['eder'])],
    )
    expect(scorers(known)[0]?.matches).toBe(1)
    const partly = seasonOf(
      ['2018-04-01 inter 1-0 roma:: inter icardi 10', '2018-04-08 napoli 0-0 inter'],
      [lineUp('inter', 'roma', 'inter', ['icardi'])],
    )
    expect(scorers(partly)[0]).not.toHaveProperty('matches')
  })

  it('follows a corrected scorer, with the correction as evidence', () => {
    const corrects = 'inter-v-roma/GoalScored.1'
    const fact = {
      id: 'inter-v-roma/GoalReattributed.1',
      kind: 'GoalReattributed' as const,
      at: '2018-04-02T08:00:00Z',
      source: 'desk',
      match: 'inter-v-roma',
    }
    const corrected = seasonOf(['2018-04-01 inter 1-0 roma:: inter icardi 10'], [{ ...fact, corrects, player: 'eder' }])
    expect(scorers(corrected)).toMatchObject([{ player: 'eder', evidence: [corrects, fact.id] }])
  })

  it('puts own goals and assists in rankings of their own', () => {
    expect(ownGoals(season)).toMatchObject([{ rank: 1, player: 'skriniar', clubs: ['inter'], ownGoals: 1 }])
    expect(assists(season)).toMatchObject([
      { rank: 1, player: 'dzeko', assists: 1 },
      { rank: 1, player: 'perisic', assists: 1 },
    ])
  })
})

describe('a goal by its number', () => {
  it('counts through the goal and no further', () => {
    const through = { match: 'inter-v-roma', goalId: 'inter-v-roma/GoalScored.3' }
    expect(goalTally(season, 'icardi', through)).toEqual({ goals: 2, evidence: ['inter-v-roma/GoalScored.1', 'inter-v-roma/GoalScored.3'] })
    expect(goalTally(season, 'icardi')?.goals).toBe(3)
    expect(goalTally(season, 'chiellini')?.goals).toBe(0)
  })

  it("is unknown for another player's goal", () => {
    expect(goalTally(season, 'icardi', { match: 'inter-v-roma', goalId: 'inter-v-roma/GoalScored.2' })).toBeUndefined()
  })
})

const goal = fc.record({ player: fc.constantFrom('a', 'b', 'c', '-'), own: fc.boolean(), home: fc.boolean() })

function lineWith(
  goals: readonly { player: string; own: boolean; home: boolean }[],
  [home, away]: readonly [string, string],
  day: number,
): string {
  const atHome = goals.filter((each) => each.home).length
  const list = goals.map((each, i) => `${each.home ? home : away} ${each.player} ${String(i + 1)}${each.own ? ' own' : ''}`)
  return `2017-09-${String(day + 1).padStart(2, '0')} ${home} ${String(atHome)}-${String(goals.length - atHome)} ${away}:: ${list.join(', ')}`
}

it('law: the goals of all scorers are the named goals less own goals', () => {
  fc.assert(
    fc.property(fc.array(fc.array(goal, { maxLength: 5 }), { maxLength: FIXTURES.length }), (matches) => {
      const random = seasonOf(matches.map((goals, i) => lineWith(goals, FIXTURES[i] ?? ['inter', 'roma'], i)))
      const named = countedMatches(random).flatMap((match) => match.goals.filter((each) => each.player !== undefined))
      const total = scorers(random).reduce((sum, row) => sum + row.goals, 0)
      expect(total).toBe(named.length - named.filter((each) => each.ownGoal).length)
      expect(ownGoals(random).reduce((sum, row) => sum + row.ownGoals, 0)).toBe(named.length - total)
    }),
    { numRuns: 40 },
  )
})
