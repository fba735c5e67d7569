import { resultChances } from '../scores.ts'
import { RESULTS } from '../scoring/rules.ts'
import { MOST_GOALS, type ScoreChances } from '../types.ts'

/** What is wrong, what was found and what should have been. */
export interface Fault {
  readonly what: string
  readonly found: string
  readonly expected: string
}

const CELLS = (MOST_GOALS + 1) ** 2

/** What is wrong with chances of scores; undefined where nothing is. */
export function faultInScores(scores: ScoreChances): Fault | undefined {
  if (scores.length !== CELLS) {
    return {
      what: 'its chances are not of all scores',
      found: `${String(scores.length)} numbers`,
      expected: `${String(CELLS)}, home goals by away goals`,
    }
  }
  const bad = scores.findIndex((chance) => !(chance >= 0 && chance <= 1))
  if (bad >= 0)
    return { what: 'a chance is none', found: `${String(scores[bad])} for ${scoreInWords(bad)}`, expected: 'numbers from 0 to 1' }
  const sum = scores.reduce((total, chance) => total + chance, 0)
  if (Math.abs(sum - 1) > 1e-6) return { what: 'its chances do not sum to 1', found: String(sum), expected: '1, to a millionth' }
  const chances = resultChances(scores)
  const impossible = RESULTS.find((result) => chances[result] <= 0)
  if (impossible === undefined) return undefined
  return { what: 'it says a result cannot be', found: `0 for ${impossible}`, expected: 'some chance for each result' }
}

function scoreInWords(cell: number): string {
  return `${String(Math.floor(cell / (MOST_GOALS + 1)))}-${String(cell % (MOST_GOALS + 1))}`
}
