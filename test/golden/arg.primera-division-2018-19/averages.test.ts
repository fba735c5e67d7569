import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { competitionOf } from '../../../src/cli/catalogue.ts'
import { averagesOf, type Fact, foldSeason, tableOf } from '../../../src/index.ts'
import { readResults } from '../../compiled-results.ts'

/** Points and matches of 2016-17 and 2017-18, none for a club of the second division: see source.md. */
const BEFORE: Readonly<Record<string, readonly [number, number, number, number]>> = {
  patronato: [34, 30, 33, 27],
  'san-martin-de-san-juan': [33, 30, 33, 27],
  tigre: [31, 30, 24, 27],
  belgrano: [26, 30, 40, 27],
  'san-martin-de-tucuman': [0, 0, 0, 0],
}

function past(club: string, season: string, points: number, played: number): Fact {
  return { kind: 'PastSeasonGiven', id: `${club}/${season}`, at: '2018-07-01T00:00:00Z', source: 'source.md', club, season, points, played }
}

it('puts the last five in the order of their averages over three seasons, Tigre far below its place of the season', () => {
  const competition = competitionOf('arg.primera-division')
  if (!competition.ok) throw new Error('the rules are not on file')
  const given = Object.entries(BEFORE).flatMap(([club, [first, of, second, out]]) => [
    past(club, '2016-17', first, of),
    past(club, '2017-18', second, out),
  ])
  const facts = [...readResults(readFileSync(new URL('results.txt', import.meta.url), 'utf8')), ...given]
  const folded = foldSeason({ competition: competition.value, season: '2018-19', facts })
  if (!folded.ok) throw new Error(folded.problem.message)
  expect(averagesOf(folded.value)).toBeUndefined()
  // Of the last five alone: the seasons before of the others were not found whole.
  const last = averagesOf({ ...folded.value, clubs: Object.keys(BEFORE).sort() }) ?? []
  expect(last.map(({ position, club, points, played }) => [position, club, points, played])).toEqual([
    [1, 'patronato', 93, 82],
    // Level, and both down: nothing hangs on which of them is ahead.
    [2, 'san-martin-de-san-juan', 91, 82],
    [2, 'tigre', 91, 82],
    [4, 'belgrano', 90, 82],
    [5, 'san-martin-de-tucuman', 23, 25],
  ])
  const { rows } = tableOf(folded.value)
  expect(rows.findIndex((row) => row.club === 'tigre')).toBeLessThan(12)
})
