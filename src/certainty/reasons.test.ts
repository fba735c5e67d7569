import { describe, expect, it } from 'vitest'
import { namesIn, seasonOn } from '../../test/bundled.ts'
import { certaintyOf } from './certainty.ts'
import { reasonOf } from './reasons.ts'

const season = seasonOn('2018-04-22')
const { clubs } = certaintyOf(season)

function reason(club: string, end: 'best' | 'worst'): string | undefined {
  const proof = clubs.find((each) => each.club === club)?.[end].proof
  return proof && reasonOf(season, proof, namesIn(season))
}

describe('the reason why nothing beyond a place is possible', () => {
  it('names the clubs that are out of reach', () => {
    expect(reason('roma', 'best')).toBe('Roma can reach 79 points at most; Juventus (85) and Napoli (84) have more already.')
  })

  it('names those that can still come as far', () => {
    expect(reason('juventus', 'worst')).toBe('Juventus are sure of 85 points; only Napoli (96 at most) can still get there.')
  })

  it('says which club it would take ending level with, and how many cases were looked at', () => {
    expect(reason('milan', 'best')).toMatch(
      /^Milan can reach 66 points at most; it would take ending level with Inter,.* in each of \d+ cases\.$/,
    )
  })

  it('is silent where there is nothing beyond, or the proof is of another season', () => {
    expect(reason('juventus', 'best')).toBeUndefined()
    const proof = clubs.find(({ club }) => club === 'roma')?.best.proof
    expect(proof && reasonOf({ ...season, clubs: [], matches: [] }, proof, namesIn(season))).toBeUndefined()
  })
})
