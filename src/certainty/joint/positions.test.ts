import { describe, expect, it } from 'vitest'
import { askPositions } from './positions.ts'

/** Four clubs, two matches left: 0 plays 1, and 2 plays 3. */
const LEFT = {
  points: [6, 5, 4, 3],
  games: [
    { home: 0, away: 1 },
    { home: 2, away: 3 },
  ],
}

const place = (club: number, from: number, to = from) => ({ club, from, to })

describe('positions with ties free', () => {
  it('clubs level on points may stand in any order, each on a place of its own', () => {
    // 1 wins and has 8; 2 wins and has 7; 0 keeps 6.
    const found = askPositions({ ...LEFT, places: [place(1, 1), place(2, 2)] }, 20)
    expect(found.answer === 'possible' && [...found.outcomes]).toEqual([2, 0])
    // 3 wins and is level with 0, which has lost: either may be second.
    expect(askPositions({ ...LEFT, places: [place(3, 2)] }, 20).answer).toBe('possible')
    expect(askPositions({ ...LEFT, places: [place(3, 3), place(0, 2)] }, 20).answer).toBe('possible')
    expect(askPositions({ ...LEFT, places: [place(3, 2), place(0, 2)] }, 20).answer).toBe('impossible')
  })

  it('what each could do alone they cannot all do at once', () => {
    expect(askPositions({ ...LEFT, places: [place(2, 1, 2)] }, 20).answer).toBe('possible')
    expect(askPositions({ ...LEFT, places: [place(3, 1, 2)] }, 20).answer).toBe('possible')
    expect(askPositions({ ...LEFT, places: [place(2, 1, 2), place(3, 1, 2)] }, 20).answer).toBe('impossible')
  })
})
