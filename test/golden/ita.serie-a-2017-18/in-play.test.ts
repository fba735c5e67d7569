import { describe, expect, it } from 'vitest'
import { composeRoundUp, findingsOf, foldSeason, ofKind, rowOfClub, tableOf } from '../../../src/index.ts'
import { facts, history, serieA } from '../../bundled.ts'

function at(asOf: string) {
  const folded = foldSeason({ competition: serieA, season: '2017-18', facts, asOf })
  if (!folded.ok) throw new Error(folded.problem.message)
  return folded.value
}

/** Juventus-Napoli kicked off at 18:45Z; the goal fell in the 90th minute. */
const AT_HALF_TIME = '2018-04-22T19:35:00Z'

describe('while Juventus-Napoli is in play', () => {
  const season = at(AT_HALF_TIME)

  it('the table counts it as it stands', () => {
    expect(rowOfClub(tableOf(season), 'juventus')).toMatchObject({ played: 34, points: 86 })
    expect(season.matches.find((match) => match.id === 'juventus-v-napoli')).toMatchObject({ status: 'live', score: { home: 0, away: 0 } })
  })

  it('nothing is said of it but its score', () => {
    const { all } = findingsOf(season, history)
    expect(ofKind(all, 'in-play')).toMatchObject([{ value: { match: 'juventus-v-napoli', score: { home: 0, away: 0 } } }])
    expect(all.filter((finding) => finding.subject.match === 'juventus-v-napoli' && finding.kind !== 'in-play')).toEqual([])
    expect(ofKind(all, 'place').find(({ value }) => value.club === 'juventus')?.value).toMatchObject({ played: 33, points: 85 })
  })

  it('the article tells the rest, and lists it as in play', () => {
    const roundUp = composeRoundUp(findingsOf(season, history))
    expect(roundUp?.results.lines.at(-1)?.text).toBe('Juventus 0-0 Napoli (in play)')
    expect(roundUp?.headline.text).not.toMatch(/Juventus|Napoli/)
  })

  it('is over two hours later', () => {
    const { all } = findingsOf(at('2018-04-22T20:45:00Z'), history)
    expect(ofKind(all, 'in-play')).toEqual([])
    expect(ofKind(all, 'result').some(({ value }) => value.match === 'juventus-v-napoli')).toBe(true)
  })
})
