import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultsOf } from './result.ts'
import { FIXTURES, linesOf, played, seasonOf } from '../season/season.fixture.ts'
import { endedStreaks, keepsGoing, runningStreaks } from './streaks.ts'

const season = seasonOf([
  '2017-09-01 napoli 0-1 roma',
  '2017-09-08 napoli 2-0 juventus',
  '2017-09-15 roma 1-2 napoli',
  '2017-09-22 juventus 0-1 napoli',
  '2017-09-29 inter 1-0 napoli',
  '2017-10-06 roma 2-0 juventus',
])

describe('streaks that a match ended', () => {
  it('names the streak, its ends and the match', () => {
    const ended = endedStreaks(season, 'napoli', played(season, 'inter', 'napoli'))
    const winning = ended.find((streak) => streak.kind === 'winning' && streak.side === undefined)
    expect(winning).toMatchObject({
      length: 3,
      from: { id: 'napoli-v-juventus' },
      to: { id: 'juventus-v-napoli' },
      endedBy: { id: 'inter-v-napoli' },
    })
    expect(winning?.evidence.at(-1)).toBe('inter-v-napoli/ResultRecorded.1')
  })

  it("names the streak of the match's side too, and of no other", () => {
    const ended = endedStreaks(season, 'napoli', played(season, 'inter', 'napoli'))
    expect(ended.filter((streak) => streak.side !== undefined).map(({ kind, side, length }) => [kind, side, length])).toEqual([
      ['unbeaten', 'away', 2],
      ['winning', 'away', 2],
      ['scoring', 'away', 2],
    ])
  })

  it('finds nothing after one match, or for a club that did not play', () => {
    expect(endedStreaks(season, 'napoli', played(season, 'napoli', 'juventus'))).toEqual([])
    expect(endedStreaks(season, 'roma', played(season, 'inter', 'napoli'))).toEqual([])
  })
})

describe('running streaks', () => {
  it('runs to the latest match, with the facts of each', () => {
    const losing = runningStreaks(season, 'juventus').find((streak) => streak.kind === 'losing')
    expect(losing).toMatchObject({ length: 3, longestOfSeason: true, leagueLongest: true })
    expect(losing?.evidence).toEqual([
      'napoli-v-juventus/ResultRecorded.1',
      'juventus-v-napoli/ResultRecorded.1',
      'roma-v-juventus/ResultRecorded.1',
    ])
  })

  it('keeps sides apart', () => {
    expect(runningStreaks(season, 'juventus', 'home')).toEqual([])
    expect(runningStreaks(season, 'juventus', 'away').map((streak) => streak.kind)).toEqual(['winless', 'losing', 'scoreless'])
  })

  it('is not the longest when another is as long', () => {
    const level = seasonOf([
      '2017-09-01 roma 1-0 inter',
      '2017-09-02 juventus 1-0 napoli',
      '2017-09-08 roma 1-0 napoli',
      '2017-09-09 juventus 1-0 inter',
    ])
    expect(runningStreaks(level, 'roma').find((streak) => streak.kind === 'winning')).toMatchObject({
      longestOfSeason: true,
      leagueLongest: false,
    })
  })
})

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { maxLength: FIXTURES.length })

describe('laws', () => {
  it('a running streak is as long as counting back from the latest match finds it', () => {
    fc.assert(
      fc.property(
        scores,
        fc.constantFrom('inter', 'roma'),
        fc.constantFrom(undefined, 'home' as const, 'away' as const),
        (all, club, side) => {
          const random = seasonOf(linesOf(all))
          const results = resultsOf(random, club).filter((result) => side === undefined || result.side === side)
          for (const streak of runningStreaks(random, club, side)) {
            let length = 0
            for (const result of results.toReversed()) {
              if (!keepsGoing(streak.kind, result)) break
              length++
            }
            expect(streak.length).toBe(length)
            expect(new Set(streak.evidence).size).toBe(length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a club is never both unbeaten and losing, nor winning and winless', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const kinds = new Set(runningStreaks(seasonOf(linesOf(all)), 'juventus').map((streak) => streak.kind))
        expect(kinds.has('unbeaten') && kinds.has('losing')).toBe(false)
        expect(kinds.has('winning') && kinds.has('winless')).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
