import { expect, it } from 'vitest'
import { formOf } from './form.ts'
import { outcomeFor, resultsOf } from './result.ts'
import { played, seasonOf } from '../season/season.fixture.ts'

const season = seasonOf([
  '2018-04-07 roma 1-2 inter',
  '2018-04-14 inter 0-0 napoli',
  '2018-04-21 juventus 3-1 inter',
  '2018-04-28 inter - roma',
])

it('reads an outcome from either side', () => {
  const match = played(season, 'roma', 'inter')
  expect(outcomeFor(match, 'inter')).toBe('won')
  expect(outcomeFor(match, 'roma')).toBe('lost')
  expect(outcomeFor(played(season, 'inter', 'napoli'), 'napoli')).toBe('drawn')
})

it('sees a result as the club does', () => {
  expect(resultsOf(season, 'inter').at(-1)).toMatchObject({ opponent: 'juventus', side: 'away', goalsFor: 1, goalsAgainst: 3 })
})

it('gives the last results oldest first, and leaves out matches to come', () => {
  expect(formOf(season, 'inter').map((entry) => entry.outcome)).toEqual(['won', 'drawn', 'lost'])
  expect(formOf(season, 'inter', 2).map((entry) => entry.outcome)).toEqual(['drawn', 'lost'])
  expect(formOf(season, 'inter', 0)).toEqual([])
})
