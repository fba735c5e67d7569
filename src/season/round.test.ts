import { describe, expect, it } from 'vitest'
import { facts, seasonOn } from '../../test/bundled.ts'
import { currentMatchday, isOver, latestRound, matchesLeft, withoutResults } from './round.ts'

describe('the round a night belongs to', () => {
  it('is the matchday being played, with what has been played of it', () => {
    const season = seasonOn('2018-04-22')
    expect(currentMatchday(season)).toBe(34)
    expect(latestRound(season).matches).toHaveLength(9)
  })
  it('takes in matches put off from an earlier matchday', () => {
    const { matchday, matches } = latestRound(seasonOn('2018-04-04'))
    expect(matchday).toBe(30)
    expect(new Set(matches.map((match) => match.matchday))).toEqual(new Set([27, 30]))
  })
  it('is the first matchday after one match, and none before', () => {
    expect(currentMatchday(seasonOn('2017-08-19'))).toBe(1)
    expect(latestRound(seasonOn('2017-08-18'))).toEqual({ matches: [] })
  })
  it('without matchdays goes back to where a club would come up twice', () => {
    const withoutMatchdays = facts.map((fact) => {
      if (fact.kind !== 'FixtureScheduled') return fact
      const { matchday: _matchday, ...fixture } = fact
      return fixture
    })
    const { matchday, matches } = latestRound(seasonOn('2018-04-22', withoutMatchdays))
    expect(matchday).toBeUndefined()
    expect(matches.map((match) => match.id).sort()).toEqual(
      latestRound(seasonOn('2018-04-22'))
        .matches.map((match) => match.id)
        .sort(),
    )
  })
  it('can be taken back', () => {
    const season = seasonOn('2018-04-22')
    const before = withoutResults(season, latestRound(season).matches)
    expect(matchesLeft(before)).toHaveLength(matchesLeft(season).length + 9)
    expect(isOver(season)).toBe(false)
    expect(isOver(seasonOn())).toBe(true)
  })
})
