import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nthOfSeason } from './nth.ts'
import { resultsOf } from './result.ts'
import { FIXTURES, linesOf, played, seasonOf } from '../season/season.fixture.ts'

const season = seasonOf([
  '2017-10-14 juventus 1-2 lazio',
  '2017-10-22 udinese 2-6 juventus',
  '2017-11-19 sampdoria 3-2 juventus',
  '2018-04-18 crotone 1-1 juventus',
  '2018-04-22 juventus 0-1 napoli',
])

it("counts Juventus' third defeat of 2017-18, the second at home", () => {
  expect(nthOfSeason(season, 'juventus', played(season, 'juventus', 'napoli'))).toMatchObject({
    outcome: 'lost',
    number: 3,
    side: 'home',
    numberAtSide: 2,
    previous: { id: 'sampdoria-v-juventus', kickOff: '2017-11-19T18:45:00Z' },
    evidence: ['juventus-v-lazio/ResultRecorded.1', 'sampdoria-v-juventus/ResultRecorded.1', 'juventus-v-napoli/ResultRecorded.1'],
  })
})

it('has nothing before the first, and nothing for a club that did not play', () => {
  expect(nthOfSeason(season, 'napoli', played(season, 'juventus', 'napoli'))).not.toHaveProperty('previous')
  expect(nthOfSeason(season, 'roma', played(season, 'juventus', 'napoli'))).toBeUndefined()
})

it('law: the numbers of an outcome are 1 to n', () => {
  const score = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: FIXTURES.length }),
      fc.constantFrom('won' as const, 'drawn' as const, 'lost' as const),
      (scores, outcome) => {
        const random = seasonOf(linesOf(scores))
        const same = resultsOf(random, 'roma').filter((result) => result.outcome === outcome)
        const numbers = same.map((result) => nthOfSeason(random, 'roma', result.match)?.number)
        expect(numbers).toEqual(same.map((_, i) => i + 1))
      },
    ),
    { numRuns: 60 },
  )
})
