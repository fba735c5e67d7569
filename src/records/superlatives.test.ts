import { expect, it } from 'vitest'
import { multiGoalPlayers } from './multi-goals.ts'
import { played, seasonOf } from '../season/season.fixture.ts'
import { biggestWins, superlatives } from './superlatives.ts'

const season = seasonOf([
  '2018-04-01 inter 4-0 roma:: inter icardi 1, inter eder 2, inter icardi 3, inter icardi 4 pen',
  '2018-04-08 napoli 1-1 juventus:: napoli mertens 5, juventus mertens 8 own',
  '2018-04-15 juventus 5-1 inter',
])

it('finds the ends of every count, clubs level together', () => {
  const found = superlatives(season)
  expect(found?.bestAttack).toMatchObject({ clubs: ['juventus'], value: 6 })
  expect(found?.bestDefence).toMatchObject({ clubs: ['napoli'], value: 1 })
  expect(found?.mostWins).toMatchObject({ clubs: ['inter', 'juventus'], value: 1 })
  expect(found?.fewestWins).toMatchObject({ clubs: ['napoli', 'roma'], value: 0 })
  expect(found?.mostDraws).toMatchObject({ clubs: ['juventus', 'napoli'], value: 1 })
  expect(found?.fewestDefeats.evidence).toEqual(['napoli-v-juventus/ResultRecorded.1', 'juventus-v-inter/ResultRecorded.1'])
})

it('keeps wins by the same margin together', () => {
  expect(biggestWins(season)).toMatchObject({ margin: 4, matches: [{ id: 'inter-v-roma' }, { id: 'juventus-v-inter' }] })
})

it('says nothing before there is anything', () => {
  expect(superlatives(seasonOf(['2018-05-01 inter - roma']))).toBeUndefined()
  expect(biggestWins(seasonOf(['2018-05-01 inter 0-0 roma']))).toBeUndefined()
})

it('names players with two goals or more, own goals apart', () => {
  expect(multiGoalPlayers(played(season, 'inter', 'roma')).map(({ player, goals }) => [player, goals.length])).toEqual([['icardi', 3]])
  expect(multiGoalPlayers(played(season, 'napoli', 'juventus'))).toEqual([])
})
