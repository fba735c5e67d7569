import { expect, it } from 'vitest'
import { tableOf } from '../table/index.ts'
import { averageOpponentPlace, directMeetings, runIn } from './run-in.ts'
import { seasonOf } from '../season/season.fixture.ts'

const season = seasonOf([
  '2018-04-01 inter 2-0 roma',
  '2018-04-08 napoli 1-0 juventus',
  '2018-05-13 inter - napoli',
  '2018-05-06 roma - inter',
  '2018-05-20 juventus - roma',
])
const table = tableOf(season)

it('gives the matches left with the opponents as they stand', () => {
  expect(runIn(season, table, 'inter').map(({ match: _, ...left }) => left)).toEqual([
    { opponent: 'roma', side: 'away', opponentPosition: 4, opponentPoints: 0, evidence: ['roma-v-inter/FixtureScheduled.1'] },
    { opponent: 'napoli', side: 'home', opponentPosition: 2, opponentPoints: 3, evidence: ['inter-v-napoli/FixtureScheduled.1'] },
  ])
})

it('weighs them by the mean place', () => {
  expect(averageOpponentPlace(runIn(season, table, 'inter'))).toBe(3)
  expect(averageOpponentPlace([])).toBeUndefined()
})

it('finds the meetings left among rivals', () => {
  expect(directMeetings(season, ['inter', 'napoli', 'juventus']).map((match) => match.id)).toEqual(['inter-v-napoli'])
})
