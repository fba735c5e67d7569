import { expect, it } from 'vitest'
import { playerScoringStreaks } from './scoring-streaks.ts'
import { lineUp, seasonOf } from '../season/season.fixture.ts'

const LINES = [
  '2018-04-01 inter 1-0 roma:: inter icardi 10',
  '2018-04-08 napoli 0-1 inter:: inter eder 20',
  '2018-04-15 inter 3-1 juventus:: inter icardi 5, inter icardi 9, inter eder 30, juventus dybala 88',
]

it('without line-ups a match without a goal ends the streak', () => {
  expect(playerScoringStreaks(seasonOf(LINES))).toMatchObject([{ player: 'eder', length: 2, goals: 2, from: { id: 'napoli-v-inter' } }])
})

it('with line-ups a match he missed is passed over, and named as evidence', () => {
  const streaks = playerScoringStreaks(seasonOf(LINES, [lineUp('napoli', 'inter', 'inter', ['eder'])]))
  expect(streaks.map(({ player, length, goals }) => [player, length, goals])).toEqual([
    ['icardi', 2, 3],
    ['eder', 2, 2],
  ])
  expect(streaks[0]?.evidence).toContain('napoli-v-inter/LineUpNamed.inter')
})

it('own goals keep no streak going', () => {
  const season = seasonOf(['2018-04-01 inter 1-0 roma:: inter manolas 10 own', '2018-04-08 roma 1-0 napoli:: roma manolas 20'])
  expect(playerScoringStreaks(season)).toEqual([])
})
